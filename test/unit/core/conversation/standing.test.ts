/** Whose typing is shown and whose reading counts: everybody in every state. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayRead } from '../../../../src/core/conversation/access.ts';
import { could } from '../../../../src/core/conversation/conversation.ts';
import type { Actor } from '../../../../src/core/conversation/participants.ts';
import { furthest, mayType, readsFor, standingIn } from '../../../../src/core/conversation/standing.ts';
import { type State, states } from '../../../../src/core/conversation/transitions.ts';
import { allRights, type Right } from '../../../../src/core/rights.ts';
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

/** Ana has it where somebody has it; Ben is consulted in it; Sam monitors, and has joined as `joined`. */
const people = { visitor, otherVisitor, ana, ben, sam, system } satisfies Record<string, Actor>;
type Person = keyof typeof people | 'joined';

const everybody = [...Object.keys(people), 'joined'] as readonly Person[];

const typists: Record<State, readonly Person[]> = {
  new: [],
  open: ['visitor', 'joined'],
  active: ['visitor', 'ana', 'joined'],
  waiting: ['visitor', 'joined'],
  'wrap-up': [],
  closed: [],
};

const readers: Record<State, readonly Person[]> = {
  new: [],
  open: ['visitor'],
  active: ['visitor', 'ana'],
  waiting: ['visitor'],
  'wrap-up': ['visitor', 'ana'],
  closed: [],
};

const who = (person: Person, rights: readonly Right[] = allRights) => {
  const actor = person === 'joined' ? sam : people[person];
  return { actor, site, ...(actor.kind === 'supervisor' && { rights }) };
};

const scene = (state: State, person: Person) => {
  const { now } = conversationIn(state, state === 'waiting' ? 'persistent' : 'live');
  const joined = person === 'joined' ? [{ id: sam.id, name: 'Sam' }] : [];
  return { ...now, supervision: { joined, consultants: [{ id: ben.id, name: 'Ben' }] } };
};

for (const state of states) {
  for (const person of everybody) {
    const types = typists[state].includes(person);
    const reads = readers[state].includes(person);
    const title = `${types ? 'is' : 'is not'} shown typing, and ${reads ? 'counts' : 'does not count'} as reading`;
    test(`[W4] ${state}: ${person} ${title}`, () => {
      const conversation = scene(state, person);
      const standing = standingIn(conversation);
      assert.equal(mayType(standing, who(person)), types);
      assert.equal(readsFor(standing, who(person)), reads ? (person === 'visitor' ? 'visitor' : 'agent') : undefined);
      // Nobody is shown writing who could not send it, nor hidden who could.
      const context = { ...who(person), fence: conversation.lifecycle.assignmentEpoch };
      assert.equal(could(conversation, { type: 'message.send', text: 'Hello' }, context), types);
      assert.equal(mayRead(standing, who(person)), mayRead(conversation, who(person)));
    });
  }
}

test('[W4] [V1] a supervisor who has joined and may monitor no more is seen typing no more', () => {
  const standing = standingIn(scene('active', 'joined'));
  assert.equal(mayType(standing, who('joined')), true);
  assert.equal(mayType(standing, who('joined', ['assign', 'transfer', 'force-close'])), false);
});

test('[W4] [X2] people of another site are nothing to a conversation', () => {
  const standing = standingIn(scene('active', 'ana'));
  for (const person of everybody) {
    const elsewhere = { ...who(person), site: 'another' };
    assert.equal(mayType(standing, elsewhere), false);
    assert.equal(readsFor(standing, elsewhere), undefined);
  }
});

test('[W4] the further of two places counts, on each side', () => {
  assert.deepEqual(furthest({}, {}), {});
  assert.deepEqual(furthest({ visitor: 3 }, { agent: 2 }), { visitor: 3, agent: 2 });
  assert.deepEqual(furthest({ visitor: 3, agent: 1 }, { visitor: 2, agent: 4 }), { visitor: 3, agent: 4 });
  assert.deepEqual(furthest({ visitor: 0 }, {}), {}, 'nothing was read');
});
