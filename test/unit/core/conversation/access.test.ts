/** Who may give which command, and who may read: every command by every kind of participant in every state. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grantProblem, mayRead } from '../../../../src/core/conversation/access.ts';
import { could, decide, isRefusal } from '../../../../src/core/conversation/conversation.ts';
import type { Actor } from '../../../../src/core/conversation/participants.ts';
import { type Mode, type State, states } from '../../../../src/core/conversation/transitions.ts';
import type { CommandType } from '../../../../src/core/conversation/vocabulary.ts';
import type { ErrorCode } from '../../../../src/core/errors.ts';
import { allRights, type Right, rightsOf } from '../../../../src/core/rights.ts';
import {
  ana,
  ben,
  conversationIn,
  otherVisitor,
  sam,
  site,
  system,
  visitor,
} from '../../../support/scripted-conversation.ts';

/** Ana has it where somebody has it; it is the visitor's; Sam has no part in it. */
const people = { visitor, otherVisitor, ana, ben, sam, system } satisfies Record<string, Actor>;
type Person = keyof typeof people;

/** May they at all? `holder` and `owner` depend on the state; `-` is never. */
type Grant =
  | 'yes'
  | '-'
  | 'holder'
  | 'former'
  | 'owner'
  | 'owner-if-live'
  | 'offered'
  | 'asked'
  | 'asking'
  | Right
  | Beside;

/** As the holder, or where it waits as who had it; the same or a right; and Sam, who has taken part in nothing so far. */
type Beside = 'holder-or-former' | 'handing' | 'beside' | 'noting';

const grants: Record<CommandType, Record<Person, Grant>> = {
  'conversation.start': { visitor: 'yes', otherVisitor: 'yes', ana: '-', ben: '-', sam: '-', system: '-' },
  'conversation.pick': { visitor: '-', otherVisitor: '-', ana: 'yes', ben: 'yes', sam: 'yes', system: '-' },
  'conversation.release': { visitor: '-', otherVisitor: '-', ana: 'holder', ben: 'holder', sam: 'holder', system: '-' },
  'conversation.reopen': { visitor: '-', otherVisitor: '-', ana: 'former', ben: 'former', sam: 'former', system: '-' },
  'conversation.end': {
    visitor: 'owner-if-live',
    otherVisitor: 'owner-if-live',
    ana: 'holder',
    ben: 'holder',
    sam: 'holder',
    system: '-',
  },
  'session.close': { visitor: '-', otherVisitor: '-', ana: 'holder', ben: 'holder', sam: 'holder', system: '-' },
  'conversation.expire': { visitor: '-', otherVisitor: '-', ana: '-', ben: '-', sam: '-', system: 'yes' },
  'conversation.force-close': { visitor: '-', otherVisitor: '-', ana: '-', ben: '-', sam: 'force-close', system: '-' },
  'message.send': { visitor: 'owner', otherVisitor: 'owner', ana: 'holder', ben: 'holder', sam: 'holder', system: '-' },
  'visitor.identify': { visitor: 'owner', otherVisitor: 'owner', ana: '-', ben: '-', sam: '-', system: '-' },
  'survey.answer': { visitor: 'owner', otherVisitor: 'owner', ana: '-', ben: '-', sam: '-', system: '-' },
  'context.update': { visitor: 'owner', otherVisitor: 'owner', ana: '-', ben: '-', sam: '-', system: '-' },
  'note.write': { visitor: '-', otherVisitor: '-', ana: 'holder', ben: 'holder', sam: 'noting', system: '-' },
  'conversation.recall': { visitor: '-', otherVisitor: '-', ana: '-', ben: '-', sam: '-', system: 'yes' },
  'conversation.auto-assign': { visitor: '-', otherVisitor: '-', ana: '-', ben: '-', sam: '-', system: 'yes' },
  'assignment.see': { visitor: '-', otherVisitor: '-', ana: 'holder', ben: 'holder', sam: 'holder', system: '-' },
  'wrap-up.free': { visitor: '-', otherVisitor: '-', ana: '-', ben: '-', sam: '-', system: 'yes' },
  'aside.write': { visitor: '-', otherVisitor: '-', ana: 'holder', ben: 'holder', sam: 'noting', system: '-' },
  'conversation.reclaim': { visitor: '-', otherVisitor: '-', ana: '-', ben: '-', sam: '-', system: 'yes' },
  'offer.make': { visitor: '-', otherVisitor: '-', ana: '-', ben: '-', sam: '-', system: 'yes' },
  'offer.accept': { visitor: '-', otherVisitor: '-', ana: 'offered', ben: 'offered', sam: 'offered', system: '-' },
  'offer.decline': { visitor: '-', otherVisitor: '-', ana: 'offered', ben: 'offered', sam: 'offered', system: '-' },
  'offer.expire': { visitor: '-', otherVisitor: '-', ana: '-', ben: '-', sam: '-', system: 'yes' },
  'offer.withdraw': { visitor: '-', otherVisitor: '-', ana: '-', ben: '-', sam: '-', system: 'yes' },
  'transfer.cancel': { visitor: '-', otherVisitor: '-', ana: 'asking', ben: 'asking', sam: 'asking', system: '-' },
  'round.end': { visitor: '-', otherVisitor: '-', ana: '-', ben: '-', sam: '-', system: 'yes' },
  'queue.overflow': { visitor: '-', otherVisitor: '-', ana: '-', ben: '-', sam: '-', system: 'yes' },
  'conversation.assign': { visitor: '-', otherVisitor: '-', ana: '-', ben: '-', sam: 'assign', system: '-' },
  'conversation.requeue': {
    visitor: '-',
    otherVisitor: '-',
    ana: 'holder-or-former',
    ben: 'holder-or-former',
    sam: 'handing',
    system: '-',
  },
  'conversation.transfer': {
    visitor: '-',
    otherVisitor: '-',
    ana: 'holder-or-former',
    ben: 'holder-or-former',
    sam: 'handing',
    system: '-',
  },
  'conversation.join': { visitor: '-', otherVisitor: '-', ana: '-', ben: '-', sam: 'monitor', system: '-' },
  'conversation.leave': { visitor: '-', otherVisitor: '-', ana: 'beside', ben: 'beside', sam: 'beside', system: '-' },
  'consult.ask': { visitor: '-', otherVisitor: '-', ana: 'holder', ben: 'holder', sam: 'holder', system: '-' },
  'consult.accept': { visitor: '-', otherVisitor: '-', ana: 'asked', ben: 'asked', sam: 'asked', system: '-' },
  'consult.decline': { visitor: '-', otherVisitor: '-', ana: 'asked', ben: 'asked', sam: 'asked', system: '-' },
  'consult.cancel': { visitor: '-', otherVisitor: '-', ana: 'holder', ben: 'holder', sam: 'holder', system: '-' },
  'consult.expire': { visitor: '-', otherVisitor: '-', ana: '-', ben: '-', sam: '-', system: 'yes' },
  'consult.withdraw': { visitor: '-', otherVisitor: '-', ana: '-', ben: '-', sam: '-', system: 'yes' },
  'consult.end': { visitor: '-', otherVisitor: '-', ana: 'holder', ben: 'holder', sam: 'holder', system: '-' },
  'contact.link': { visitor: '-', otherVisitor: '-', ana: 'holder', ben: 'holder', sam: 'holder', system: '-' },
  'contact.unlink': { visitor: '-', otherVisitor: '-', ana: 'holder', ben: 'holder', sam: 'holder', system: '-' },
  'case.link': { visitor: '-', otherVisitor: '-', ana: 'holder', ben: 'holder', sam: 'holder', system: '-' },
  'case.unlink': { visitor: '-', otherVisitor: '-', ana: 'holder', ben: 'holder', sam: 'holder', system: '-' },
  'links.refresh': { visitor: '-', otherVisitor: '-', ana: '-', ben: '-', sam: '-', system: 'yes' },
};

const hasHolder: Record<State, boolean> = {
  new: false,
  open: false,
  active: true,
  waiting: false,
  'wrap-up': true,
  closed: true,
};

const isRight = (grant: Grant): grant is Right => (allRights as readonly Grant[]).includes(grant);

/** The same rules said the other way round: what a person is told, from who they are and how things stand. */
const expected = (
  grant: Grant,
  person: Person,
  state: State,
  mode: Mode,
  rights: readonly Right[],
): ErrorCode | undefined => {
  const exists = state !== 'new';
  if (exists && person === 'otherVisitor') return 'unknown-conversation';
  if (grant === '-') return 'not-allowed';
  if (grant === 'yes') return undefined;
  if (!exists) return 'unknown-conversation';
  if (isRight(grant)) return rights.includes(grant) ? undefined : 'not-allowed';
  if (grant === 'owner') return undefined;
  if (grant === 'owner-if-live') return mode === 'live' ? undefined : 'not-allowed';
  // None of these conversations is offered to anybody, and nobody is asked about them.
  if (grant === 'offered' || grant === 'asked' || grant === 'asking') return 'offer-over';
  // Where somebody has it, it is the state that refuses; Ana had it where it waits.
  if (grant === 'former')
    return hasHolder[state] || (state === 'waiting' && person === 'ana') ? undefined : 'not-assigned';
  if (grant === 'beside') return 'not-assigned';
  if (grant === 'holder-or-former' && state === 'waiting') return person === 'ana' ? undefined : 'not-assigned';
  if (state === 'closed') return 'conversation-ended';
  if (grant === 'noting') return rights.includes('monitor') ? undefined : 'not-assigned';
  if (grant === 'handing') return rights.includes(state === 'open' ? 'assign' : 'transfer') ? undefined : 'not-allowed';
  return hasHolder[state] && person === 'ana' ? undefined : 'not-assigned';
};

for (const mode of ['live', 'persistent'] as const) {
  for (const state of states.filter((one) => mode === 'persistent' || one !== 'waiting')) {
    test(`[X2] [V1] every command by everybody in a ${mode} conversation that is ${state}, with each right and without`, () => {
      const { now } = conversationIn(state, mode);
      for (const [command, row] of Object.entries(grants) as [CommandType, Record<Person, Grant>][]) {
        for (const [person, grant] of Object.entries(row) as [Person, Grant][]) {
          for (const rights of [allRights, [], ...allRights.map((one) => [one])]) {
            const context = { actor: people[person], site, fence: now.lifecycle.assignmentEpoch, rights };
            const problem = grantProblem(now, command, context);
            const told = `${command} by ${person} with ${rights.join() || 'no right'}`;
            assert.equal(problem, expected(grant, person, state, mode, rights), told);
          }
        }
      }
    });
  }
}

test('[V1] supervisors and admins have all four rights unless the configuration says which; agents have none', () => {
  assert.deepEqual(rightsOf({ role: 'supervisor' }), allRights);
  assert.deepEqual(rightsOf({ role: 'admin' }), allRights);
  assert.deepEqual(rightsOf({ role: 'admin', rights: ['monitor'] }), ['monitor']);
  assert.deepEqual(rightsOf({ role: 'supervisor', rights: [] }), []);
  assert.deepEqual(rightsOf({ role: 'agent', rights: ['monitor'] }), []);
  assert.deepEqual(rightsOf(undefined), []);
});

test('[M1] a visitor may end a live conversation and not a persistent one', () => {
  const context = { actor: visitor, site };
  assert.equal(could(conversationIn('active', 'live').now, { type: 'conversation.end' }, context), true);
  const verdict = decide(conversationIn('active', 'persistent').now, { type: 'conversation.end' }, context);
  assert.deepEqual(verdict, { refused: 'not-allowed' });
});

test('[M1] an agent may end the conversation they hold in both modes', () => {
  assert.equal(conversationIn('active', 'live').ended(ana).state, 'wrap-up');
  assert.equal(conversationIn('active', 'persistent').ended(ana).state, 'wrap-up');
});

test('[X2] another site, another visitor and nobody at all are told the same as of a conversation that is not there', () => {
  const { now } = conversationIn('active', 'live');
  const nowhere = conversationIn('new', 'live').now;
  const command = { type: 'message.send', text: 'Hello' } as const;
  const unknown = { refused: 'unknown-conversation' };
  assert.deepEqual(decide(nowhere, command, { actor: visitor, site }), unknown);
  assert.deepEqual(decide(now, command, { actor: otherVisitor, site }), unknown);
  assert.deepEqual(decide(now, command, { actor: visitor, site: 'other-site' }), unknown);
  assert.deepEqual(decide(now, command, { actor: ana, site: 'other-site', fence: 1 }), unknown);
  assert.deepEqual(decide(now, { type: 'conversation.force-close' }, { actor: sam, site: 'other-site' }), unknown);
});

test('[R6] what an agent sends with an old epoch, one to come or none is refused', () => {
  const { now } = conversationIn('active', 'live').sessionClosed().picked(ana);
  const command = { type: 'message.send', text: 'Hello' } as const;
  assert.equal(isRefusal(decide(now, command, { actor: ana, site, fence: 2 })), false);
  for (const context of [{ fence: 1 }, { fence: 3 }, {}]) {
    assert.deepEqual(decide(now, command, { actor: ana, site, ...context }), { refused: 'stale-assignment' });
  }
});

test('[R6] an agent whose conversation went to another can do nothing in it any more', () => {
  const { now } = conversationIn('active', 'live').sessionClosed().picked(ben);
  for (const command of [
    { type: 'message.send', text: 'Hello' },
    { type: 'note.write', text: 'Called back' },
    { type: 'conversation.end' },
    { type: 'session.close' },
  ] as const) {
    assert.deepEqual(decide(now, command, { actor: ana, site, fence: 1 }), { refused: 'not-assigned' });
  }
});

test('[X2] a conversation is read by its visitor and by the agent who has it, in their own site only', () => {
  const readers = (state: State): Person[] =>
    (Object.keys(people) as Person[]).filter((person) =>
      mayRead(conversationIn(state, 'live').now, { actor: people[person], site }),
    );
  assert.deepEqual(readers('new'), []);
  assert.deepEqual(readers('open'), ['visitor']);
  assert.deepEqual(readers('active'), ['visitor', 'ana']);
  assert.deepEqual(readers('wrap-up'), ['visitor', 'ana']);
  assert.deepEqual(readers('closed'), ['visitor', 'ana']);
  const { now } = conversationIn('active', 'live');
  assert.equal(mayRead(now, { actor: visitor, site: 'other-site' }), false);
  assert.equal(mayRead(now, { actor: ana, site: 'other-site' }), false);
});

test('[X2] an agent who gave a conversation back can no longer read it, not even once it is over', () => {
  const back = conversationIn('active', 'live').sessionClosed();
  const reads = (actor: Actor) => mayRead(back.now, { actor, site });
  assert.equal(reads(ana), false);
  back.ended(visitor);
  assert.deepEqual([back.now.lifecycle.state, reads(ana), reads(ben)], ['closed', false, false]);
});
