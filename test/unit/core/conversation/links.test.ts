/** What a conversation is linked to: the complete table by state and person, what follows by itself, and its title. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide, isRefusal } from '../../../../src/core/conversation/conversation.ts';
import type { FoundLinks, LinkedContact } from '../../../../src/core/conversation/links.ts';
import type { Actor } from '../../../../src/core/conversation/participants.ts';
import { summarise } from '../../../../src/core/conversation/summary.ts';
import { timeline } from '../../../../src/core/conversation/timeline.ts';
import { type State, states } from '../../../../src/core/conversation/transitions.ts';
import { titleOf } from '../../../../src/core/conversation/visitor.ts';
import type { Command, LinkCommand } from '../../../../src/core/conversation/vocabulary.ts';
import type { ErrorCode } from '../../../../src/core/errors.ts';
import {
  ana,
  ben,
  conversationIn,
  lamp,
  otherVisitor,
  rosa,
  ScriptedConversation,
  sam,
  site,
  system,
  visitor,
} from '../../../support/scripted-conversation.ts';

const commands: Record<LinkCommand['type'], LinkCommand> = {
  'contact.link': { type: 'contact.link', contact: rosa.id },
  'contact.unlink': { type: 'contact.unlink' },
  'case.link': { type: 'case.link', case: lamp.id },
  'case.unlink': { type: 'case.unlink' },
  'links.refresh': { type: 'links.refresh' },
};

/** Both are another version by now. */
const changed: FoundLinks = { contact: { ...rosa, version: 2 }, case: { ...lamp, version: 2 } };

/** Sam has joined where that can be. */
const linkedIn = (state: State): ScriptedConversation => {
  if (state === 'new') return new ScriptedConversation('persistent');
  const script = new ScriptedConversation('persistent').started();
  if (state === 'open') return script;
  script.picked().give(ana, commands['contact.link']).give(ana, commands['case.link']);
  if (state === 'active') return script.joined();
  if (state === 'waiting') return script.joined().sessionClosed();
  script.joined().ended();
  return state === 'wrap-up' ? script : script.sessionClosed();
};

const people = { visitor, otherVisitor, ana, ben, sam, system } satisfies Record<string, Actor>;
type Person = keyof typeof people;
type Told = ErrorCode | 'ok';

const noSuch = 'unknown-conversation';
const ended = 'conversation-ended';

/** By hand: the same for all four. */
const byHand: Record<State, Record<Person, Told>> = {
  new: {
    visitor: 'not-allowed',
    otherVisitor: 'not-allowed',
    ana: noSuch,
    ben: noSuch,
    sam: noSuch,
    system: 'not-allowed',
  },
  open: {
    visitor: 'not-allowed',
    otherVisitor: noSuch,
    ana: 'not-assigned',
    ben: 'not-assigned',
    sam: 'not-assigned',
    system: 'not-allowed',
  },
  active: {
    visitor: 'not-allowed',
    otherVisitor: noSuch,
    ana: 'ok',
    ben: 'not-assigned',
    sam: 'ok',
    system: 'not-allowed',
  },
  waiting: {
    visitor: 'not-allowed',
    otherVisitor: noSuch,
    ana: 'not-assigned',
    ben: 'not-assigned',
    sam: 'ok',
    system: 'not-allowed',
  },
  'wrap-up': {
    visitor: 'not-allowed',
    otherVisitor: noSuch,
    ana: 'ok',
    ben: 'not-assigned',
    sam: 'ok',
    system: 'not-allowed',
  },
  closed: { visitor: 'not-allowed', otherVisitor: noSuch, ana: ended, ben: ended, sam: ended, system: 'not-allowed' },
};

const bySystem: Record<State, Told> = {
  new: noSuch,
  open: 'wrong-state',
  active: 'ok',
  waiting: 'ok',
  'wrap-up': 'ok',
  closed: ended,
};

for (const state of states) {
  test(`[S10] [C13] every way to link a conversation that is ${state}, by everybody`, () => {
    for (const [type, command] of Object.entries(commands) as [LinkCommand['type'], LinkCommand][]) {
      for (const [person, actor] of Object.entries(people) as [Person, Actor][]) {
        const script = linkedIn(state);
        const before = script.now;
        const told = script.try(actor, command, { links: changed }) ?? 'ok';
        const isRefresh = type === 'links.refresh';
        const isStranger = person === 'otherVisitor' && state !== 'new';
        const refreshed = person === 'system' ? bySystem[state] : isStranger ? noSuch : 'not-allowed';
        assert.equal(told, isRefresh ? refreshed : byHand[state][person], `${type} by ${person}`);
        if (told !== 'ok') assert.equal(script.now, before, 'a refusal changes nothing');
      }
    }
  });
}

test('[S10] what the site does not have can’t be linked, and what is not linked can’t be unlinked', () => {
  const script = conversationIn('active', 'live');
  for (const type of ['contact.link', 'case.link'] as const) {
    assert.equal(script.try(ana, commands[type], { links: {} }), 'unknown-entry');
  }
  for (const type of ['contact.unlink', 'case.unlink'] as const)
    assert.equal(script.try(ana, commands[type]), 'wrong-state');
  script.give(ana, commands['contact.link']).give(ana, commands['case.link']);
  const other: LinkedContact = { id: 'contact-2', version: 4, name: 'Otto' };
  script.give(ana, { type: 'contact.link', contact: other.id }, { links: { contact: other } });
  assert.deepEqual(script.now.links, { contact: other, case: lamp }, 'another one takes its place');
  script.give(ana, commands['contact.unlink']);
  assert.deepEqual(script.now.links, { case: lamp });
  script.give(ana, commands['case.unlink']);
  assert.deepEqual(script.now.links, {});
});

test('[R6] an agent who believes in another assignment links nothing', () => {
  const script = conversationIn('active', 'live');
  assert.equal(script.try(ana, commands['contact.link'], { fence: 7 }), 'stale-assignment');
});

test('[V1] who has joined links no more once the right to monitor is gone', () => {
  const script = conversationIn('active', 'live').joined();
  assert.equal(script.try(sam, commands['contact.link'], { rights: ['assign'] }), 'not-assigned');
});

test('[I3] the title is the contact’s name, else that of the token, else either account, else the case, else the number', () => {
  const title = (of: Parameters<typeof titleOf>[0]) => {
    const found = titleOf(of);
    return 'name' in found ? found.name : found.visitorNumber;
  };
  const anybody = { id: 'v', number: 7 };
  const contact = { id: 'k', version: 1 };
  const token = { ...anybody, name: 'Rosa of the token', account: 'Token Ltd' };
  assert.equal(title({ visitor: token, links: { contact: rosa, case: lamp } }), 'Rosa Lopes');
  assert.equal(
    title({ visitor: token, links: { contact: { ...contact, account: 'Lopes Ltd' } } }),
    'Rosa of the token',
  );
  const company = { ...anybody, account: 'Token Ltd' };
  assert.equal(title({ visitor: company, links: { contact: { ...contact, account: 'Lopes Ltd' } } }), 'Lopes Ltd');
  assert.equal(title({ visitor: company, links: { case: lamp } }), 'Token Ltd');
  assert.equal(title({ visitor: anybody, links: { contact, case: lamp } }), 'Broken lamp');
  assert.equal(title({ visitor: anybody, links: { contact: { ...contact, name: ' \t' } } }), 7);
});

test('[I3] a row of a list is titled like the conversation, and has no links where there are none', () => {
  const script = conversationIn('active', 'live').give(ana, commands['contact.link']);
  const row = summarise(script.now);
  assert.deepEqual([row.links, titleOf(row)], [{ contact: rosa }, { name: 'Rosa Lopes' }]);
  script.give(ana, commands['contact.unlink']);
  assert.equal('links' in summarise(script.now), false);
});

test('[I3] what was changed of contact and case is told once, and what was deleted is linked no longer', () => {
  const script = linkedIn('active');
  const refresh = (links: FoundLinks) => script.try(system, { type: 'links.refresh' }, { links });
  assert.equal(refresh({ contact: rosa, case: lamp }), 'wrong-state', 'nothing has changed');
  assert.equal(refresh({ contact: rosa, case: { ...lamp, version: 2, title: 'Lamp' } }), undefined);
  assert.deepEqual(script.now.links, { contact: rosa, case: { ...lamp, version: 2, title: 'Lamp' } });
  const renamed = { ...rosa, version: 3, name: 'Rosa Lima' };
  assert.equal(refresh({ contact: renamed }), undefined);
  assert.deepEqual(script.now.links, { contact: renamed });
  assert.equal(refresh({}), undefined);
  assert.deepEqual(script.now.links, {});
  assert.deepEqual(
    script.events.slice(-4).map(({ type, by }) => `${type} by ${by.kind}`),
    ['case.changed by system', 'contact.changed by system', 'case.unlinked by system', 'contact.unlinked by system'],
  );
});

const start: Command = { type: 'conversation.start' };

test('[I1] [S10] who starts with the site’s word is linked to the one contact it fits, in the same commit', () => {
  const script = new ScriptedConversation().give(visitor, start, { links: { fitting: rosa } });
  assert.deepEqual(script.now.links, { contact: rosa });
  assert.deepEqual(
    script.events.map(({ type }) => type),
    ['conversation.started', 'contact.linked'],
  );
  assert.equal(new ScriptedConversation().give(visitor, start, { links: {} }).now.links, undefined);
});

test('[I4] [S10] who signs in is linked likewise, whatever an agent had guessed, and only if it is another one', () => {
  const signedIn = (fitting: LinkedContact) => {
    const script = conversationIn('active', 'live').give(ana, commands['contact.link']);
    const vouched = { id: 'i_rosa', verified: {} };
    script.give(visitor, { type: 'visitor.identify', token: 'a.token' }, { vouched, links: { fitting } });
    return script.events.slice(3).map(({ type }) => type);
  };
  assert.deepEqual(signedIn(rosa), ['visitor.identified']);
  assert.deepEqual(signedIn({ ...rosa, id: 'contact-2' }), ['visitor.identified', 'contact.linked']);
});

test('[S10] a transcript has no row of it', () => {
  const script = linkedIn('active');
  const rows = timeline(script.events, [], { kind: 'agent', id: ana.id }, () => 'today');
  assert.deepEqual(
    rows.flatMap((row) => (row.kind === 'notice' ? [row.code] : [])),
    ['started', 'you-joined', 'supervisor-joined'],
  );
});

test('[X2] another site’s agent is told the same as of a conversation that is not there', () => {
  const { now } = linkedIn('active');
  for (const command of Object.values(commands)) {
    const verdict = decide(now, command, { actor: ana, site: 'other', fence: 1, links: changed });
    assert.deepEqual(isRefusal(verdict) && verdict.refused, noSuch);
  }
  assert.equal(now.lifecycle.site, site);
});
