/** What an agent asks of their presence: sent until it is answered, to relays that know the word, and what is shown of offers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Summary } from '../../../src/core/conversation/summary.ts';
import type { DownFrame, WelcomeFrame } from '../../../src/core/protocol/down.ts';
import type { UpFrame } from '../../../src/core/protocol/up.ts';
import { version } from '../../../src/core/protocol/version.ts';
import { agentRole, listOf } from '../../../src/sdk/agent-role.ts';
import { hearAnswer, presenceVersion, tellWishes, wish, withoutAnswered } from '../../../src/sdk/presence-wishes.ts';
import { newReplica, type Replica } from '../../../src/sdk/session/replica.ts';

const socket = (id: number) => ({ id, farewell: undefined });

const asking = (...ids: string[]): Replica =>
  ids.reduce((held, id) => wish(held, id, { choice: { base: 'away' } }), newReplica('lane-1'));

const idsOf = (frames: readonly UpFrame[]) => frames.map((frame) => ('id' in frame ? frame.id : ''));

test('[A3] what is asked is sent once on a connection, in its order, and again on the next one until it is answered', () => {
  const first = tellWishes(asking('one', 'two'), version, socket(1));
  assert.deepEqual(idsOf(first.frames), ['one', 'two']);
  assert.deepEqual(tellWishes(first.replica, version, socket(1)).frames, []);
  const answered = hearAnswer(first.replica, { t: 'presence', id: 'one' });
  assert.deepEqual(idsOf(tellWishes(answered, version, socket(2)).frames), ['two']);
  assert.equal(withoutAnswered(answered).wishes?.length, 1);
});

test('a relay of the version before is not sent what it would take amiss, nor asked for lists it does not have', () => {
  assert.deepEqual(tellWishes(asking('one'), presenceVersion - 1, socket(1)).frames, []);
  assert.deepEqual(agentRole.lists(presenceVersion - 1), ['open', 'mine', 'waiting']);
  assert.deepEqual(agentRole.lists(version), ['open', 'joined', 'mine', 'waiting', 'offers', 'attention', 'me']);
});

test('an answer to nothing that was asked, and one that comes twice, change nothing', () => {
  const replica = asking('one');
  assert.equal(hearAnswer(replica, { t: 'presence', id: 'another' }), replica);
  const answered = hearAnswer(replica, { t: 'presence', id: 'one', code: 'not-allowed' });
  assert.deepEqual(answered.wishes?.[0]?.answer, { code: 'not-allowed' });
  assert.equal(
    withoutAnswered(hearAnswer(answered, { t: 'presence', id: 'one', code: 'not-allowed' })).wishes?.length,
    0,
  );
});

test('[N3] the relay’s clock is known from its welcome, so that every computer reckons the same deadline', () => {
  const welcome = { t: 'welcome', v: version, now: 5_000 } as WelcomeFrame;
  assert.equal(agentRole.welcomed(newReplica('lane-1'), welcome, 4_200).aheadMs, 800);
});

test('[N7] offers are a list like the others: what is offered comes, and goes from wherever it was answered', () => {
  const row = { id: 'c-1', seq: 3, site: 'shop', startedAt: 1 } as Summary;
  const rows = (more: object) =>
    ({ t: 'rows', q: 'offers', upsert: [], remove: [], ...more }) as Extract<DownFrame, { t: 'rows' }>;
  const offered = agentRole.listed(newReplica('lane-1'), rows({ reset: true, upsert: [row] }));
  assert.deepEqual(listOf(offered, 'offers').rows, [row]);
  const gone = agentRole.listed(offered, rows({ remove: ['c-1'] }));
  assert.deepEqual(listOf(gone, 'offers').rows, []);
});
