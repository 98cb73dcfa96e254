/** Consulting: the complete table, who can be asked, and what becomes of a request. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayRead } from '../../../../src/core/conversation/access.ts';
import { agentSessionsOf } from '../../../../src/core/conversation/agent-sessions.ts';
import { decide, isRefusal } from '../../../../src/core/conversation/conversation.ts';
import type { Actor } from '../../../../src/core/conversation/participants.ts';
import { type AgentStanding, holdingsOf } from '../../../../src/core/conversation/routing.ts';
import { summarise } from '../../../../src/core/conversation/summary.ts';
import { type State, states } from '../../../../src/core/conversation/transitions.ts';
import type { Command, ConsultCommand } from '../../../../src/core/conversation/vocabulary.ts';
import type { ErrorCode, Refusal } from '../../../../src/core/errors.ts';
import { agentSessionsMax, consultantsMax } from '../../../../src/core/limits.ts';
import { isListed } from '../../../../src/core/lists.ts';
import { agentChanges } from '../../../../src/core/routing/workload.ts';
import {
  ana,
  ben,
  handing,
  idle,
  pushed,
  ScriptedConversation,
  sam,
  site,
  system,
  visitor,
} from '../../../support/scripted-conversation.ts';

const eva: Actor = { kind: 'agent', id: 'agent-3', name: 'Eva' };

const active = (): ScriptedConversation => new ScriptedConversation('persistent', pushed).started().picked(ana);

const colleague = (n: number): Actor => ({ kind: 'agent', id: `colleague-${n}`, name: `Colleague ${n}` });

const noSuch = 'unknown-conversation';

/**
 * What happens where nobody is asked, for who would be entitled to it: a refusal, or what follows. Where somebody has it
 * that is Ana; Ben is who would answer.
 */
const unasked: Record<State, Record<ConsultCommand['type'], ErrorCode | 'consult.asked'>> = {
  new: {
    'consult.ask': noSuch,
    'consult.accept': noSuch,
    'consult.decline': noSuch,
    'consult.cancel': noSuch,
    'consult.expire': noSuch,
    'consult.withdraw': noSuch,
    'consult.end': noSuch,
  },
  open: {
    'consult.ask': 'not-assigned',
    'consult.accept': 'offer-over',
    'consult.decline': 'offer-over',
    'consult.cancel': 'not-assigned',
    'consult.expire': 'wrong-state',
    'consult.withdraw': 'wrong-state',
    'consult.end': 'not-assigned',
  },
  active: {
    'consult.ask': 'consult.asked',
    'consult.accept': 'offer-over',
    'consult.decline': 'offer-over',
    'consult.cancel': 'offer-over',
    'consult.expire': 'offer-over',
    'consult.withdraw': 'offer-over',
    'consult.end': 'wrong-state',
  },
  waiting: {
    'consult.ask': 'not-assigned',
    'consult.accept': 'offer-over',
    'consult.decline': 'offer-over',
    'consult.cancel': 'not-assigned',
    'consult.expire': 'wrong-state',
    'consult.withdraw': 'wrong-state',
    'consult.end': 'not-assigned',
  },
  'wrap-up': {
    'consult.ask': 'conversation-ended',
    'consult.accept': 'offer-over',
    'consult.decline': 'offer-over',
    'consult.cancel': 'conversation-ended',
    'consult.expire': 'conversation-ended',
    'consult.withdraw': 'conversation-ended',
    'consult.end': 'conversation-ended',
  },
  closed: {
    'consult.ask': 'conversation-ended',
    'consult.accept': 'offer-over',
    'consult.decline': 'offer-over',
    'consult.cancel': 'conversation-ended',
    'consult.expire': 'conversation-ended',
    'consult.withdraw': 'conversation-ended',
    'consult.end': 'conversation-ended',
  },
};

/** The same while Ben is asked, which is so in one state only. */
const asked: Record<ConsultCommand['type'], ErrorCode | 'consult.accepted' | 'consult.failed'> = {
  'consult.ask': 'already-offered',
  'consult.accept': 'consult.accepted',
  'consult.decline': 'consult.failed',
  'consult.cancel': 'consult.failed',
  'consult.expire': 'consult.failed',
  'consult.withdraw': 'consult.failed',
  'consult.end': 'wrong-state',
};

/** And while Ben is a consultant. */
const consulted: Record<ConsultCommand['type'], ErrorCode | 'consult.ended'> = {
  'consult.ask': 'wrong-state',
  'consult.accept': 'offer-over',
  'consult.decline': 'offer-over',
  'consult.cancel': 'offer-over',
  'consult.expire': 'offer-over',
  'consult.withdraw': 'offer-over',
  'consult.end': 'consult.ended',
};

const givers: Record<ConsultCommand['type'], Actor> = {
  'consult.ask': ana,
  'consult.accept': ben,
  'consult.decline': ben,
  'consult.cancel': ana,
  'consult.expire': system,
  'consult.withdraw': system,
  'consult.end': ana,
};

const commandOf = (type: ConsultCommand['type'], { consults, now }: ScriptedConversation): Command =>
  type === 'consult.ask' || type === 'consult.end'
    ? { type, agent: ben.id }
    : { type, consult: consults.at(-1) ?? now.seq + 1 };

const situations: Record<State, () => ScriptedConversation> = {
  new: () => new ScriptedConversation('persistent', pushed),
  open: () => new ScriptedConversation('persistent', pushed).started(),
  active,
  waiting: () => active().sessionClosed(),
  'wrap-up': () => active().ended(),
  closed: () => active().ended().sessionClosed(),
};

const check = (
  situation: () => ScriptedConversation,
  row: Readonly<Record<ConsultCommand['type'], string>>,
  giver: (type: ConsultCommand['type']) => Actor = (type) => givers[type],
): void => {
  for (const [type, expected] of Object.entries(row) as [ConsultCommand['type'], string][]) {
    const script = situation();
    const before = script.now;
    const refused = script.try(giver(type), commandOf(type, script), { agent: idle, handing });
    assert.equal(refused ?? script.events.at(-1)?.type, expected, `${type} by ${giver(type).id}`);
    assert.equal(script.now.seq, before.seq + (refused === undefined ? 1 : 0));
    if (refused !== undefined) assert.equal(script.now, before, 'a refusal changes nothing');
  }
};

for (const state of states) {
  test(`[S10] what comes of consulting in a conversation that is ${state}, where nobody is asked`, () => {
    check(situations[state], unasked[state]);
  });
}

test('[S10] what comes of it while a colleague is asked, and once they are there', () => {
  check(() => active().asked(), asked);
  check(() => active().consulted(), consulted);
});

test('[S10] [X2] nobody asks, answers, takes back or dismisses in another one’s place', () => {
  const others: Record<ConsultCommand['type'], Readonly<Record<string, ErrorCode>>> = {
    'consult.ask': {
      visitor: 'not-allowed',
      ben: 'not-assigned',
      eva: 'not-assigned',
      sam: 'not-assigned',
      system: 'not-allowed',
    },
    'consult.accept': {
      visitor: 'not-allowed',
      ana: 'offer-over',
      eva: 'offer-over',
      sam: 'offer-over',
      system: 'not-allowed',
    },
    'consult.decline': {
      visitor: 'not-allowed',
      ana: 'offer-over',
      eva: 'offer-over',
      sam: 'offer-over',
      system: 'not-allowed',
    },
    'consult.cancel': {
      visitor: 'not-allowed',
      ben: 'not-assigned',
      eva: 'not-assigned',
      sam: 'not-assigned',
      system: 'not-allowed',
    },
    'consult.expire': { visitor: 'not-allowed', ana: 'not-allowed', ben: 'not-allowed', sam: 'not-allowed' },
    'consult.withdraw': { visitor: 'not-allowed', ana: 'not-allowed', ben: 'not-allowed', sam: 'not-allowed' },
    'consult.end': {
      visitor: 'not-allowed',
      ben: 'not-assigned',
      eva: 'not-assigned',
      sam: 'not-assigned',
      system: 'not-allowed',
    },
  };
  const people: Readonly<Record<string, Actor>> = { visitor, ana, ben, eva, sam, system };
  for (const [type, row] of Object.entries(others) as [ConsultCommand['type'], Readonly<Record<string, ErrorCode>>][]) {
    for (const [name, expected] of Object.entries(row)) {
      const script = active().asked();
      const by = people[name] ?? visitor;
      assert.equal(script.try(by, commandOf(type, script), { agent: idle, handing }), expected, `${type} by ${name}`);
    }
  }
  const script = active().asked(ana, ben).asked(ana, eva);
  const [first = 0] = script.consults;
  assert.equal(script.try(eva, { type: 'consult.accept', consult: first }), 'offer-over', 'another one’s request');
  assert.equal(script.try(ana, { type: 'consult.cancel', consult: first }, { fence: 7 }), 'stale-assignment');
  assert.equal(script.try(ana, { type: 'consult.end', agent: ben.id }, { fence: 7 }), 'stale-assignment');
});

const refusalTo = (
  agent: AgentStanding | undefined,
  {
    script = active(),
    of = handing,
    id = ben.id,
  }: { script?: ScriptedConversation; of?: typeof handing | undefined; id?: string } = {},
): Refusal | undefined => {
  const context = { actor: ana, site, fence: 1, ...(agent && { agent }), ...(of && { handing: of }) };
  const verdict = decide(script.now, { type: 'consult.ask', agent: id }, context);
  return isRefusal(verdict) ? verdict : undefined;
};

test('[S10] [R7] who is there in an allowed presence can be asked, whatever their queue, capacity and sessions', () => {
  assert.equal(refusalTo(idle), undefined);
  assert.equal(
    refusalTo({ presence: 'busy', freeUnits: -40, sessions: agentSessionsMax, queues: ['returns'] }),
    undefined,
  );
  for (const presence of ['offline', 'away', 'do-not-disturb', 'inactive'] as const) {
    assert.deepEqual(refusalTo({ ...idle, presence }), { refused: 'agent-unavailable', params: { presence } });
  }
  const { name: _, ...unnamed } = handing;
  assert.deepEqual(refusalTo(idle, { of: unnamed }), { refused: 'agent-unavailable' }, 'nobody of this site');
  assert.deepEqual(refusalTo(undefined), { refused: 'agent-unavailable' });
  const everywhere = { ...handing, presences: ['offline' as const] };
  assert.equal(refusalTo({ ...idle, presence: 'offline' }, { of: everywhere })?.refused, 'agent-unavailable');
});

test('[S10] nobody is asked about what is theirs, who is asked already, to whom it is offered, or who is there', () => {
  assert.deepEqual(refusalTo(idle, { id: ana.id }), { refused: 'not-allowed' });
  const already = { refused: 'already-offered', params: { agent: 'Ben' } };
  assert.deepEqual(refusalTo(idle, { script: active().asked(ana, ben) }), already);
  assert.deepEqual(refusalTo(idle, { script: active().transferred(ana, ben) }), already);
  assert.deepEqual(refusalTo(idle, { script: active().consulted(ana, ben) }), { refused: 'wrong-state' });
  assert.deepEqual(refusalTo(idle, { script: active().joined(sam), id: sam.id }), { refused: 'wrong-state' });
});

test('[S10] [X3] five are consulted or asked at a time, and not six', () => {
  const script = active();
  for (let n = 1; n <= consultantsMax; n += 1) {
    if (n % 2 === 0) script.consulted(ana, colleague(n));
    else script.asked(ana, colleague(n));
  }
  const full = { refused: 'too-many-consultants', params: { max: consultantsMax } };
  assert.deepEqual(refusalTo(idle, { script }), full);
  script.give(ana, { type: 'consult.cancel', consult: script.consults[0] ?? 0 });
  assert.equal(refusalTo(idle, { script }), undefined);
  script.asked(ana, ben);
  assert.deepEqual(refusalTo(idle, { script, id: eva.id }), full);
  script.give(ana, { type: 'consult.end', agent: colleague(2).id });
  assert.equal(refusalTo(idle, { script, id: eva.id }), undefined);
});

test('[S10] [V5] who hands it on stays as a consultant even where there are five: who has been there for longest goes', () => {
  const script = active();
  for (let n = 1; n <= consultantsMax; n += 1) script.consulted(ana, colleague(n));
  script.transferred(ana, ben).accepted(ben);
  const ids = script.now.supervision?.consultants.map(({ id }) => id);
  assert.deepEqual(ids, ['colleague-2', 'colleague-3', 'colleague-4', 'colleague-5', ana.id]);
});

test('[S10] [N3] a request has the workstream’s time to answer, and is in the rows of lists until it is over', () => {
  const script = active().asked(ana, ben);
  const event = script.events.at(-1);
  assert.partialDeepStrictEqual(event, { type: 'consult.asked', agent: { id: ben.id, name: 'Ben' }, ms: 120_000 });
  const at = event?.at ?? 0;
  const request = { seq: event?.seq, agent: { id: ben.id, name: 'Ben' }, until: at + 120_000, countdown: true };
  assert.deepEqual(summarise(script.now).consults, [request]);
  const isOffered = (id: string) => isListed('offers', summarise(script.now), { id, site });
  assert.deepEqual([isOffered(ben.id), isOffered(eva.id), isOffered(ana.id)], [true, false, false]);
  script.give(ben, { type: 'consult.accept', consult: event?.seq ?? 0 });
  assert.equal(summarise(script.now).consults, undefined);
  assert.equal(isOffered(ben.id), false);
  assert.equal(isListed('joined', summarise(script.now), { id: ben.id, site }), true);
});

test('[S10] who asked sees who declined, missed it or is gone, until that one is asked again; what they took back they know', () => {
  const answers = {
    declined: { by: ben, type: 'consult.decline' },
    missed: { by: system, type: 'consult.expire' },
    'agent-gone': { by: system, type: 'consult.withdraw' },
  } as const;
  for (const [why, { by, type }] of Object.entries(answers)) {
    const script = active().asked(ana, ben);
    script.give(by, { type, consult: script.consults[0] ?? 0 });
    assert.deepEqual(script.now.consulting, { requests: [], failed: [{ agent: { id: ben.id, name: 'Ben' }, why }] });
    assert.deepEqual(script.asked(ana, ben).now.consulting?.failed, []);
  }
  const script = active().asked(ana, ben);
  script.give(ana, { type: 'consult.cancel', consult: script.consults[0] ?? 0 });
  assert.deepEqual(script.now.consulting, { requests: [], failed: [] });
  assert.partialDeepStrictEqual(script.events.at(-1), { type: 'consult.failed', why: 'cancelled', by: ana });
});

test('[S10] [X3] of those who were asked in vain the last five are known', () => {
  const script = active();
  for (let n = 1; n <= consultantsMax + 2; n += 1) {
    script.asked(ana, colleague(n)).give(colleague(n), { type: 'consult.decline', consult: script.consults[0] ?? 0 });
  }
  const known = script.now.consulting?.failed.map(({ agent }) => agent.id);
  assert.deepEqual(
    known,
    [3, 4, 5, 6, 7].map((n) => `colleague-${n}`),
  );
});

test('[S10] [R7] [C16] who is asked or consulted has neither capacity taken nor a session, and is as idle as before', () => {
  const script = active();
  const before = script.now;
  script.consulted(ana, ben).asked(ana, eva);
  assert.deepEqual(holdingsOf(script.now.routing, script.now.lifecycle), [{ agent: ana.id, units: 20 }]);
  assert.deepEqual(agentChanges(before, script.now, script.events.slice(before.seq)), []);
  assert.deepEqual(
    agentSessionsOf(script.events).map(({ agent }) => agent.id),
    [ana.id],
  );
});

test('[S10] [X2] who is asked reads nothing; a consultant reads all of it until they leave, are dismissed, or nobody has it', () => {
  const reads = (script: ScriptedConversation): boolean => mayRead(script.now, { actor: ben, site });
  assert.equal(reads(active().asked()), false);
  assert.equal(reads(active().consulted()), true);
  assert.equal(mayRead(active().consulted().now, { actor: ben, site: 'other-site' }), false);
  const ways: Record<string, (script: ScriptedConversation) => ScriptedConversation> = {
    left: (script) => script.give(ben, { type: 'conversation.leave' }),
    dismissed: (script) => script.give(ana, { type: 'consult.end', agent: ben.id }),
    released: (script) => script.released(ana),
    waiting: (script) => script.sessionClosed(ana),
    ended: (script) => script.ended(ana),
    forced: (script) => script.give(sam, { type: 'conversation.force-close' }),
  };
  for (const [way, go] of Object.entries(ways)) {
    const script = go(active().consulted());
    assert.equal(reads(script), false, way);
    assert.notEqual(script.try(ben, { type: 'aside.write', text: 'Hello?' }), undefined, way);
    assert.notEqual(script.try(ben, { type: 'note.write', text: 'Hello?' }), undefined, way);
  }
});

test('[S10] requests are over when somebody else has it or nobody does; consultants stay with the next agent', () => {
  const ways: Record<string, (script: ScriptedConversation) => ScriptedConversation> = {
    transferred: (script) => script.transferred(ana, eva).accepted(eva),
    released: (script) => script.released(ana),
    waiting: (script) => script.sessionClosed(ana),
    ended: (script) => script.ended(ana),
    forced: (script) => script.give(sam, { type: 'conversation.force-close' }),
  };
  for (const [way, go] of Object.entries(ways)) {
    const script = active().asked(ana, ben);
    const [consult = 0] = script.consults;
    go(script);
    assert.equal(script.now.consulting, undefined, way);
    assert.equal(script.try(ben, { type: 'consult.accept', consult }), 'offer-over', way);
  }
  const handedOn = active().consulted(ana, ben).transferred(ana, eva).accepted(eva);
  assert.deepEqual(
    handedOn.now.supervision?.consultants.map(({ id }) => id),
    [ben.id, ana.id],
  );
  assert.equal(handedOn.try(eva, { type: 'consult.end', agent: ana.id }), undefined, 'who handed it on, too');
  const taken = active().consulted(ana, ben).transferred(ana, ben).accepted(ben);
  assert.deepEqual(
    taken.now.supervision?.consultants.map(({ id }) => id),
    [ana.id],
  );
});
