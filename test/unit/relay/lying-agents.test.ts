/** Clients that claim what is not theirs: the system's commands, another's offer, another's queue, what they lost long ago. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import type { Config } from '../../../src/relay/config.ts';
import type { RoutingConfig } from '../../../src/relay/routing-settings.ts';
import { newSecret, RawSocket } from '../../support/raw-socket.ts';
import { site, startRelay, testConfig } from '../../support/relay.ts';
import { autoAssignment, incoming } from '../../support/scripted-conversation.ts';

const configWith = (offer: RoutingConfig['offer'] = {}): Config => ({
  ...testConfig,
  sites: testConfig.sites.map((one) => ({
    ...one,
    queues: [
      { id: 'sales', name: 'Sales', agents: ['agent-1'] },
      { id: 'returns', name: 'Returns', agents: ['agent-2'] },
    ],
    workstreams: [{ id: 'chat', name: 'Chat', mode: 'live', routing: { queue: 'sales', offer } }],
  })),
});

const open = async (context: TestContext, offer?: RoutingConfig['offer']) => {
  const { port, token } = await startRelay(context, { config: configWith(offer) });
  const come = async (as: 'visitor' | 'agent', tok: string): Promise<RawSocket> => {
    const socket = await RawSocket.greeted(port, site, as, tok);
    context.after(() => socket.close());
    return socket;
  };
  const [visitor, ana, ben, supervisor] = [
    await come('visitor', newSecret()),
    await come('agent', await token('agent-1')),
    await come('agent', await token('agent-2')),
    await come('agent', await token('supervisor')),
  ];
  const c = randomUUID();
  const start = async (): Promise<number> => {
    ana.send({ t: 'watch', q: 'offers', list: 'offers' });
    await visitor.answer(visitor.command(c, 1, { type: 'conversation.start' }));
    const { upsert } = await ana.next('rows', (frame) => frame.q === 'offers' && frame.upsert.length > 0);
    const [row] = upsert;
    assert.ok(row && 'offer' in row && row.offer);
    return row.offer.seq;
  };
  /** The code that it is refused with; each on a lane of its own. */
  const refusal = async (socket: RawSocket, command: object, fence?: number): Promise<string> => {
    const more = { lane: randomUUID(), ...(fence !== undefined && { fence }) };
    const answer = await socket.answer(socket.command(c, 1, command, more));
    return answer.t === 'nack' ? answer.code : 'taken';
  };
  return { visitor, ana, ben, supervisor, c, start, refusal };
};

test('[R6] what only Parlor does by itself is refused to everybody who claims to do it', async (t) => {
  const { visitor, ana, ben, supervisor, start, refusal } = await open(t);
  const offer = await start();
  const commands = [
    { ...incoming, agent: { id: 'agent-2', name: 'Ben' } },
    { type: 'offer.expire', offer },
    { type: 'offer.withdraw', offer },
    { type: 'round.end' },
    autoAssignment({ kind: 'agent', id: 'agent-2', name: 'Ben' }),
    { type: 'conversation.recall', epoch: 1 },
    { type: 'wrap-up.free', since: 1 },
    { type: 'conversation.reclaim', epoch: 1 },
    { type: 'conversation.expire', reason: 'unanswered', since: 0 },
  ];
  for (const command of commands) {
    for (const socket of [visitor, ana, ben, supervisor]) {
      assert.equal(await refusal(socket, command), 'not-allowed', JSON.stringify(command));
    }
  }
});

test('[R6] an offer is answered by its agent alone, whoever claims to be offered it, and under its own name', async (t) => {
  const { visitor, ana, ben, supervisor, start, refusal } = await open(t);
  const offer = await start();
  for (const type of ['offer.accept', 'offer.decline']) {
    for (const socket of [ben, supervisor]) assert.equal(await refusal(socket, { type, offer }), 'offer-over');
    assert.equal(await refusal(visitor, { type, offer }), 'not-allowed');
    for (const wrong of [offer - 1, offer + 1]) assert.equal(await refusal(ana, { type, offer: wrong }), 'offer-over');
    for (const malformed of [0, -1, 1.5, '3', null]) {
      assert.equal(await refusal(ana, { type, offer: malformed }), 'invalid-command');
    }
  }
  assert.equal(await refusal(ana, { type: 'offer.accept', offer }), 'taken');
  assert.equal(await refusal(ana, { type: 'offer.accept', offer }), 'offer-over');
});

test('[R11] an agent of another queue takes nothing from this one, whatever they claim', async (t) => {
  const { ana, ben, start, refusal } = await open(t);
  const offer = await start();
  assert.equal(await refusal(ben, { type: 'conversation.pick' }), 'already-offered');
  await refusal(ana, { type: 'offer.decline', offer });
  assert.equal(await refusal(ben, { type: 'conversation.pick', queue: 'returns', queues: ['sales'] }), 'not-allowed');
});

test('[R6] who has lost a conversation says nothing in it any more, with the epoch they had or with one they make up', async (t) => {
  const { ana, start, refusal } = await open(t);
  const offer = await start();
  await refusal(ana, { type: 'offer.accept', offer });
  assert.equal(await refusal(ana, { type: 'message.send', text: 'Hello' }, 1), 'taken');
  for (const fence of [0, 2, 99]) {
    assert.equal(await refusal(ana, { type: 'message.send', text: 'Hello' }, fence), 'stale-assignment');
  }
  assert.equal(await refusal(ana, { type: 'session.close' }, 1), 'taken');
  for (const fence of [1, 2]) {
    assert.equal(await refusal(ana, { type: 'message.send', text: 'And another thing' }, fence), 'not-assigned');
  }
});

test('[A6] [R6] what nobody was asked about is seen by its agent alone, for the assignment they have', async (t) => {
  const { visitor, ana, ben, supervisor, c, refusal } = await open(t, { ask: false });
  const see = { type: 'assignment.see' };
  const assigned = () => ana.next('rows', ({ q, upsert }) => q === 'mine' && upsert.length > 0);
  ana.send({ t: 'watch', q: 'mine', list: 'mine' });
  assert.equal(await refusal(ana, see, 1), 'unknown-conversation');
  await visitor.answer(visitor.command(c, 1, { type: 'conversation.start' }));
  await assigned();
  assert.equal(await refusal(visitor, see, 1), 'not-allowed');
  for (const socket of [ben, supervisor]) assert.equal(await refusal(socket, see, 1), 'not-assigned');
  for (const fence of [undefined, 0, 2]) assert.equal(await refusal(ana, see, fence), 'stale-assignment');
  assert.equal(await refusal(ana, { ...see, epoch: 7, agent: 'agent-2' }, 1), 'taken');
  assert.equal(await refusal(ana, see, 1), 'wrong-state', 'once');
  visitor.send({ t: 'sub', c, s: 0 });
  const { events, last } = await visitor.next('ev', (frame) => frame.c === c);
  assert.doesNotMatch(JSON.stringify(events), /assignment|unseen/);
  assert.ok(last > events.length, 'what is hidden leaves no hole');
});

test('[A8] [X2] a visitor has no presence, and nobody resets one of another site', async (t) => {
  const { visitor, supervisor } = await open(t);
  const answer = async (socket: RawSocket, frame: object) => {
    const id = randomUUID();
    socket.send({ t: 'presence', id, ...frame });
    return (await socket.next('presence', (one) => one.id === id)).code;
  };
  assert.equal(await answer(visitor, { choice: { base: 'away' } }), 'not-allowed');
  assert.equal(await answer(visitor, { agent: 'agent-1' }), 'not-allowed');
  assert.equal(await answer(supervisor, { agent: 'nobody-here' }), 'not-allowed');
  assert.equal(await answer(supervisor, { agent: 'agent-1', choice: { base: 'away' } }), 'not-allowed');
  assert.equal(await answer(supervisor, { agent: 'agent-1' }), undefined);
});
