/** The judge of what comes back by itself: each wrong it is there to find is found, and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unseenMs } from '../../../src/core/limits.ts';
import { checkAssignments } from '../../support/assignment-checker.ts';
import { checkOffers } from '../../support/offer-checker.ts';
import {
  ana,
  ben,
  incoming,
  pushed,
  ScriptedConversation,
  startedAt,
  system,
} from '../../support/scripted-conversation.ts';

const heldMs = 30_000;
const hourMs = 3_600_000;

const script = (): ScriptedConversation =>
  new ScriptedConversation('live', { ...pushed, wrapUp: { heldMs } }).started().autoAssigned(ana);

const found = ({ events }: Pick<ScriptedConversation, 'events'>, now = startedAt + hourMs): readonly string[] =>
  checkAssignments([{ c: 'conversation-1', epoch: 'e', events }], now).map(({ rule, why }) => `${rule}: ${why}`);

const due = ({ events }: ScriptedConversation): number => (events.at(-1)?.at ?? 0) + incoming.ms + unseenMs;

const recall = { type: 'conversation.recall', epoch: 1 } as const;

test('[A6] what was seen, answered, given back or has returned in time is as it should be', () => {
  const returned = script();
  for (const one of [
    script().give(ana, { type: 'assignment.see' }),
    script().said(ana, 'Hello'),
    script().sessionClosed(ana),
    returned.give(system, recall, { at: due(returned) }),
  ]) {
    assert.deepEqual(found(one), []);
  }
  const unseen = script();
  assert.deepEqual(found(unseen, due(unseen)), [], 'it is not overdue yet');
});

test('[A6] what goes back too early, what stays too long and what somebody else saw is found', () => {
  const early = script();
  assert.match(found(early.give(system, recall, { at: due(early) - 1 }))[0] ?? '', /lapse: it went back/);
  assert.match(found(script())[0] ?? '', /lapse: .* should have lost it/);
  const seen = script().give(ana, { type: 'assignment.see' });
  const events = seen.events.map((one) => (one.type === 'assignment.seen' ? { ...one, by: ben } : one));
  assert.match(found({ events })[0] ?? '', /saw what/);
  assert.match(found(seen.give(ana, { type: 'session.close' }).autoAssigned(ben))[0] ?? '', /should have lost it/);
});

test('[R7] wrap-up that is freed too early, or never, is found, and what it takes is reckoned by it', () => {
  const ended = () => script().said(ana, 'Bye').ended(ana);
  const free = (after: number) => {
    const one = ended();
    const { since } = one.now.lifecycle;
    return one.give(system, { type: 'wrap-up.free', since }, { at: since + after });
  };
  assert.deepEqual(found(free(heldMs)), []);
  assert.match(found(free(heldMs - 1))[0] ?? '', /lapse: its wrap-up was freed/);
  assert.match(found(ended())[0] ?? '', /should have been freed/);
  assert.deepEqual(found(ended().sessionClosed(ana)), []);
  const burden = (load: number) => [{ agent: ana.id, load, sessions: 1 }];
  const held = (one: ScriptedConversation, load: number) =>
    checkOffers([{ c: 'conversation-1', epoch: 'e', events: one.events }], burden(load)).length;
  assert.deepEqual([held(ended(), 20), held(free(heldMs), 0), held(free(heldMs), 20)], [0, 0, 1]);
});

test('[N5] what is assigned while somebody has it is found', () => {
  const { events } = script();
  const again = events.map((one) => ({ ...one, seq: one.seq + events.length }));
  const doubled = [...events, ...again.slice(2)];
  assert.match(
    checkOffers([{ c: 'conversation-1', epoch: 'e', events: doubled }], [])[0]?.why ?? '',
    /it is assigned to/,
  );
});
