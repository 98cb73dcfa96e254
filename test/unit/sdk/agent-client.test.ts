import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParlorError } from '../../../src/core/errors.ts';
import { isLive, openIds, outcome, sessionIds, sessionOf, setting, texts } from '../../support/agent-setting.ts';
import { ana, ben, visitorOf } from '../../support/memory-connection.ts';

test('[C2] the agent sees what waits, longest first, picks, and has it as a session with its transcript', async () => {
  const { clock, relay, agent, start } = setting();
  await start('conversation-1');
  const client = agent();
  assert.equal(client.getSnapshot().loaded, false);
  client.connect();
  await clock.until(() => isLive(client));
  assert.equal(client.getSnapshot().loaded, true);
  assert.deepEqual(client.getSnapshot().me, ana);
  await start('conversation-2');
  assert.deepEqual(openIds(client), ['conversation-1', 'conversation-2']);

  const picked = outcome(client.pick('conversation-1'));
  await clock.until(() => picked.value !== undefined && sessionOf(client, 'conversation-1')?.loaded === true);
  assert.deepEqual(openIds(client), ['conversation-2']);
  assert.deepEqual(sessionIds(client), ['conversation-1']);
  assert.equal(sessionOf(client, 'conversation-1')?.conversation.lifecycle.assignee?.id, 'ana');

  const sent = outcome(client.send('conversation-1', 'How can I help?'));
  assert.equal(sessionOf(client, 'conversation-1')?.pending.length, 1);
  await clock.until(() => sent.value !== undefined && texts(sessionOf(client, 'conversation-1')).length === 1);
  assert.deepEqual(relay.texts('conversation-1'), ['How can I help?']);
  assert.equal(relay.heardOf('send').at(-1)?.fence, 1);
});

test('[R6] who picks second is told who has it', async () => {
  const { clock, agent, start } = setting();
  await start('conversation-1');
  const [one, two] = [agent(ana), agent(ben)];
  one.connect();
  two.connect();
  await clock.until(() => isLive(one) && isLive(two));
  const picks = [outcome(one.pick('conversation-1')), outcome(two.pick('conversation-1'))];
  await clock.until(() => picks.every(({ value, error }) => value !== undefined || error !== undefined));
  assert.equal(picks[1]?.error?.code, 'already-assigned');
  assert.deepEqual(picks[1]?.error?.params, { agent: 'Ana' });
  assert.deepEqual([sessionIds(one), sessionIds(two)], [['conversation-1'], []]);
});

test('[R6] what was written before the conversation changed hands is refused, and its promise says so', async () => {
  const { clock, relay, agent, start } = setting();
  await start('conversation-1');
  const client = agent();
  const picked = outcome(client.pick('conversation-1'));
  await clock.until(() => picked.value !== undefined && sessionOf(client, 'conversation-1')?.loaded === true);
  relay.isReachable = false;
  relay.connection.cut();
  const late = outcome(client.send('conversation-1', 'Written offline'));
  relay.act('conversation-1', ana, { type: 'session.close' });
  relay.act('conversation-1', ben, { type: 'conversation.pick' });
  relay.isReachable = true;
  await clock.until(() => late.error !== undefined);
  assert.equal(late.error?.code, 'not-assigned');
  assert.deepEqual(sessionIds(client), []);
  assert.deepEqual(relay.texts('conversation-1'), []);

  // Taken back by the same agent meanwhile, an old fence is as stale.
  const other = agent(ben);
  other.connect();
  await clock.until(() => isLive(other) && sessionOf(other, 'conversation-1')?.loaded === true);
  relay.isReachable = false;
  relay.connection.cut();
  const stale = outcome(other.send('conversation-1', 'Written offline too'));
  relay.act('conversation-1', ben, { type: 'session.close' });
  relay.act('conversation-1', ben, { type: 'conversation.pick' });
  relay.isReachable = true;
  await clock.until(() => stale.error !== undefined);
  assert.equal(stale.error?.code, 'stale-assignment');
  assert.equal(sessionOf(other, 'conversation-1')?.pending[0]?.refused, 'stale-assignment');
  const again = outcome(other.resend('conversation-1', sessionOf(other, 'conversation-1')?.pending[0]?.id ?? ''));
  await clock.until(() => again.value !== undefined);
  assert.deepEqual(relay.texts('conversation-1'), ['Written offline too']);
});

test('[C4] [C13] after the end the session stays in wrap-up: notes go in, messages are refused', async () => {
  const { clock, agent, start } = setting();
  await start('conversation-1');
  const client = agent();
  const picked = outcome(client.pick('conversation-1'));
  await clock.until(() => picked.value !== undefined && sessionOf(client, 'conversation-1')?.loaded === true);
  const ended = outcome(client.end('conversation-1'));
  await clock.until(
    () => ended.value !== undefined && sessionOf(client, 'conversation-1')?.conversation.lifecycle.state === 'wrap-up',
  );
  const note = outcome(client.note('conversation-1', 'Will call back.'));
  const late = outcome(client.send('conversation-1', 'One more thing'));
  await clock.until(() => note.value !== undefined && late.error !== undefined);
  assert.equal(late.error?.code, 'conversation-ended');
  assert.equal(sessionOf(client, 'conversation-1')?.conversation.notes.count, 1);

  const closed = outcome(client.closeSession('conversation-1'));
  await clock.until(() => closed.value !== undefined && sessionIds(client).length === 0);
});

test('[C5] a session closed while active leaves the panel and is back in the queue; picked again it is read anew', async () => {
  const { clock, relay, agent, start } = setting();
  await start('conversation-1');
  const client = agent();
  const picked = outcome(client.pick('conversation-1'));
  await clock.until(() => picked.value !== undefined && sessionOf(client, 'conversation-1')?.loaded === true);
  const closed = outcome(client.closeSession('conversation-1'));
  await clock.until(() => closed.value !== undefined && sessionIds(client).length === 0);
  assert.deepEqual(openIds(client), ['conversation-1']);
  const again = outcome(client.pick('conversation-1'));
  await clock.until(() => again.value !== undefined && sessionOf(client, 'conversation-1')?.loaded === true);
  const sent = outcome(client.send('conversation-1', 'Me again'));
  await clock.until(() => sent.value !== undefined);
  assert.deepEqual(relay.texts('conversation-1'), ['Me again']);
  assert.equal(relay.heardOf('send').at(-1)?.fence, 2);
});

test('[S1] sessions stand in the order in which they were taken, in every window and after a reload', async () => {
  const { clock, relay, agent, start } = setting();
  const client = agent();
  client.connect();
  const order = ['conversation-2', 'conversation-3', 'conversation-1'];
  for (const c of [...order].sort()) await start(c);
  for (const c of order) {
    const picked = outcome(client.pick(c));
    await clock.until(() => picked.value !== undefined && sessionOf(client, c)?.loaded === true);
  }
  assert.deepEqual(sessionIds(client), order);
  relay.act('conversation-2', ana, { type: 'conversation.end' });
  await clock.advance(100);
  assert.deepEqual(sessionIds(client), order);
  const reloaded = agent();
  const seen = new Set<string>();
  reloaded.subscribe(() => {
    if (reloaded.getSnapshot().loaded) seen.add(sessionIds(reloaded).join());
  });
  reloaded.connect();
  await clock.until(() => isLive(reloaded));
  await clock.advance(100);
  assert.deepEqual([...seen], [order.join()]);
});

test('[D5] after an outage every session resumes from its own position, and the lists are right again', async () => {
  const { clock, relay, agent, start } = setting();
  const client = agent();
  client.connect();
  for (const c of ['conversation-1', 'conversation-2', 'conversation-3']) {
    await start(c);
    const picked = outcome(client.pick(c));
    await clock.until(() => picked.value !== undefined && sessionOf(client, c)?.loaded === true);
  }
  relay.isReachable = false;
  relay.connection.cut();
  relay.act('conversation-1', visitorOf('conversation-1'), { type: 'message.send', text: 'Are you there?' });
  relay.act('conversation-2', ana, { type: 'conversation.end' });
  relay.act('conversation-2', ana, { type: 'session.close' });
  await start('conversation-4');
  await clock.advance(60_000);
  relay.isReachable = true;
  await clock.until(() => isLive(client));
  assert.deepEqual(
    relay
      .heardOf('hello')
      .at(-1)
      ?.subs.map(({ c, s }) => [c, s]),
    [
      ['conversation-1', 2],
      ['conversation-2', 2],
      ['conversation-3', 2],
    ],
  );
  assert.deepEqual(sessionIds(client), ['conversation-1', 'conversation-3']);
  assert.deepEqual(texts(sessionOf(client, 'conversation-1')), ['Are you there?']);
  assert.deepEqual(openIds(client), ['conversation-4']);
});

test('a list keeps the newer of two rows, and says how many there are beyond those it holds', async () => {
  const { clock, relay, agent, start } = setting();
  await start('conversation-1');
  const client = agent();
  client.connect();
  await clock.until(() => isLive(client));
  const [row] = client.getSnapshot().open.rows;
  assert.ok(row);
  const newer = { ...row, seq: 9, since: row.since + 1 };
  relay.connection.send({ t: 'rows', q: 'open', upsert: [newer], remove: [], total: 7 });
  relay.connection.send({ t: 'rows', q: 'open', upsert: [row], remove: [] });
  relay.connection.send({ t: 'rows', q: 'no-such-list', upsert: [row], remove: [] });
  await clock.advance(100);
  const { open } = client.getSnapshot();
  assert.deepEqual(open, { rows: [newer], total: 7, loaded: true });
  relay.connection.send({ t: 'rows', q: 'open', upsert: [], remove: ['conversation-1'], total: 6 });
  await clock.advance(100);
  assert.deepEqual(client.getSnapshot().open, { rows: [], total: 6, loaded: true });
});

test('the token is asked for once, and again only after it has expired', async () => {
  const { clock, relay, agent } = setting();
  let asked = 0;
  const token = async (): Promise<string> => {
    asked += 1;
    return ana.id;
  };
  const client = agent(ana, { token });
  client.connect();
  await clock.until(() => isLive(client));
  relay.connection.cut();
  await clock.until(() => relay.connections.length === 2 && isLive(client));
  assert.equal(asked, 1);
  relay.connection.end('token-expired', 4005);
  await clock.until(() => relay.connections.length === 3 && isLive(client));
  assert.equal(asked, 2);
});

test('without a token the client waits or stops, as the reason says', async () => {
  const { clock, relay, agent } = setting();
  const failures: (() => Promise<string>)[] = [
    () => Promise.reject(new ParlorError('unavailable')),
    () => Promise.reject(new TypeError('fetch failed')),
    () => {
      throw new Error('not even a promise');
    },
    async () => ana.id,
  ];
  const client = agent(ana, { token: () => (failures.shift() ?? assert.fail('asked too often'))() });
  client.connect();
  await clock.until(() => isLive(client));
  assert.deepEqual(failures, []);
  client.close();

  let isSignedIn = false;
  const signedOut = agent(ana, {
    token: async () => {
      if (!isSignedIn) throw new ParlorError('not-authenticated');
      return ana.id;
    },
  });
  signedOut.connect();
  await clock.advance(60_000);
  assert.deepEqual(signedOut.getSnapshot().connection, { state: 'stopped', code: 'not-authenticated' });
  assert.equal(relay.connections.length, 1);
  isSignedIn = true;
  signedOut.connect();
  await clock.until(() => isLive(signedOut));
});

test('a token that comes too late, after the client was closed or asked anew, is not used', async () => {
  const { clock, relay, agent } = setting();
  const asked: PromiseWithResolvers<string>[] = [];
  const token = (): Promise<string> => {
    const question = Promise.withResolvers<string>();
    asked.push(question);
    return question.promise;
  };
  const client = agent(ana, { token });
  client.connect();
  await clock.advance(60_000);
  assert.equal(client.getSnapshot().connection.state, 'connecting');
  client.close();
  asked[0]?.resolve('late');
  await clock.advance(1_000);
  assert.equal(relay.connections.length, 0);

  client.connect();
  client.close();
  client.connect();
  asked[1]?.resolve('late again');
  await clock.advance(1_000);
  assert.equal(relay.connections.length, 0);
  asked[2]?.resolve(ana.id);
  await clock.until(() => isLive(client));
  assert.equal(relay.heardOf('hello')[0]?.tok, ana.id);
});

test('a relay that is about to go is left within the time it gives, and nothing is lost on the way', async () => {
  const { clock, relay, agent, start } = setting();
  await start('conversation-1');
  const client = agent();
  const picked = outcome(client.pick('conversation-1'));
  await clock.until(() => picked.value !== undefined && sessionOf(client, 'conversation-1')?.loaded === true);
  relay.connection.send({ t: 'go', after: 5_000, why: 'going-away' });
  const sent = Array.from({ length: 20 }, (_, index) => `message ${index}`);
  const done = sent.map((text, index) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    clock.after(index * 250, () => resolve());
    return outcome(promise.then(() => client.send('conversation-1', text)));
  });
  await clock.advance(5_000 + 4 * relay.latencyMs);
  assert.equal(relay.connections.length, 2);
  assert.equal(relay.connections[0]?.isOpen, false);
  await clock.until(() => done.every(({ value }) => value !== undefined));
  assert.deepEqual(relay.texts('conversation-1'), sent);
});

test('a lane goes on where it was when a conversation is taken again', async () => {
  const { clock, relay, agent, start } = setting();
  await start('conversation-1');
  const client = agent();
  for (const text of ['first', 'second']) {
    const picked = outcome(client.pick('conversation-1'));
    await clock.until(() => picked.value !== undefined && sessionOf(client, 'conversation-1')?.loaded === true);
    const sent = outcome(client.send('conversation-1', text));
    const closed = outcome(client.closeSession('conversation-1'));
    await clock.until(() => sent.value !== undefined && closed.value !== undefined && sessionIds(client).length === 0);
  }
  assert.deepEqual(
    relay.heardOf('send').map(({ n, lane }) => [n, lane]),
    [1, 2, 3, 4, 5, 6].map((n) => [n, relay.heardOf('hello')[0]?.lane]),
  );
});
