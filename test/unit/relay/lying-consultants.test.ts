/** Who may consult, be consulted and talk on the side, by the frames that travel: whatever somebody claims, and nothing for visitors. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { textLengthMax } from '../../../src/core/limits.ts';
import type { Config } from '../../../src/relay/config.ts';
import { newSecret, RawSocket } from '../../support/raw-socket.ts';
import { site, startRelay, testConfig } from '../../support/relay.ts';

const config: Config = {
  ...testConfig,
  sites: testConfig.sites.map((one) => ({
    ...one,
    queues: [{ id: 'sales', name: 'Sales' }],
    workstreams: [{ id: 'chat', name: 'Chat', mode: 'live', routing: { queue: 'sales', assign: 'pick' } }],
  })),
};

const secretText = 'She sounds like the one from Tuesday';

/** A visitor whom the first agent talks with; the second one is asked, or is not. */
const talking = async (context: TestContext) => {
  const { port, token } = await startRelay(context, { config });
  const come = async (as: 'visitor' | 'agent', tok: string): Promise<RawSocket> => {
    const socket = await RawSocket.greeted(port, site, as, tok);
    context.after(() => socket.close());
    return socket;
  };
  const visitor = await come('visitor', newSecret());
  const [ana, ben] = [await come('agent', await token('agent-1')), await come('agent', await token('agent-2'))];
  const supervisor = await come('agent', await token('supervisor'));
  const c = randomUUID();
  /** What becomes of a command; each on a lane of its own. */
  const give = async (socket: RawSocket, command: object, fence?: number) =>
    socket.answer(socket.command(c, 1, command, { lane: randomUUID(), ...(fence !== undefined && { fence }) }));
  const codeOf = async (socket: RawSocket, command: object, fence?: number): Promise<string> => {
    const answer = await give(socket, command, fence);
    return answer.t === 'nack' ? answer.code : 'taken';
  };
  await visitor.answer(visitor.command(c, 1, { type: 'conversation.start' }));
  assert.equal(await codeOf(ana, { type: 'conversation.pick' }), 'taken');
  /** Asks the second agent; the name of the wish. */
  const ask = async (): Promise<number> => {
    const answer = await give(ana, { type: 'consult.ask', agent: 'agent-2' }, 1);
    assert.equal(answer.t, 'ok');
    return answer.t === 'ok' ? answer.s : 0;
  };
  /** Whether a connection is let read: what it is told, if so. */
  const read = async (socket: RawSocket): Promise<string> => {
    const from = socket.frames.length;
    const answers = () => socket.frames.slice(from).filter((frame) => 'c' in frame && frame.c === c);
    socket.send({ t: 'sub', c, s: 0 });
    await socket.until(() => answers().some(({ t }) => t === 'live' || t === 'denied'));
    return JSON.stringify(answers());
  };
  return { visitor, ana, ben, supervisor, c, give, codeOf, ask, read, come };
};

test('[S10] [X2] nothing of consulting and of what is said on the side travels to a visitor', async (t) => {
  const { visitor, ana, ben, c, codeOf, ask, come } = await talking(t);
  visitor.send({ t: 'sub', c, s: 0 });
  const consult = await ask();
  assert.equal(await codeOf(ben, { type: 'consult.accept', consult }), 'taken');
  assert.equal(await codeOf(ben, { type: 'aside.write', text: secretText }), 'taken');
  assert.equal(await codeOf(ana, { type: 'aside.write', text: secretText }, 1), 'taken');
  assert.equal(await codeOf(ana, { type: 'consult.end', agent: 'agent-2' }, 1), 'taken');
  assert.equal(await codeOf(ana, { type: 'message.send', text: 'The last word' }, 1), 'taken');
  await visitor.next('ev', ({ events }) => events.some((event) => JSON.stringify(event).includes('The last word')));
  const head = visitor.frames.findLast((frame) => frame.t === 'ev')?.last ?? 0;
  // Whoever comes later, and whoever looks upwards, is told no more.
  visitor.send({ t: 'page', c, before: head, limit: 50 });
  await visitor.next('page');
  const later = await come('visitor', newSecret());
  later.send({ t: 'sub', c, s: 0 });
  await later.next('denied');
  for (const { frames } of [visitor, later]) {
    assert.doesNotMatch(JSON.stringify(frames), /consult|aside|Tuesday|supervision/);
  }
});

test('[S10] [R6] who has it asks, for the assignment they have; a visitor and everybody else do not', async (t) => {
  const { visitor, ana, ben, supervisor, codeOf, ask } = await talking(t);
  const asking = { type: 'consult.ask', agent: 'agent-2' };
  assert.equal(await codeOf(visitor, asking, 1), 'not-allowed');
  for (const socket of [ben, supervisor]) assert.equal(await codeOf(socket, asking, 1), 'not-assigned');
  for (const fence of [undefined, 0, 2]) assert.equal(await codeOf(ana, asking, fence), 'stale-assignment');
  for (const agent of ['nobody', 'agent-9']) {
    assert.equal(await codeOf(ana, { type: 'consult.ask', agent }, 1), 'agent-unavailable');
  }
  assert.equal(await codeOf(ana, { type: 'consult.ask', agent: 'agent-1' }, 1), 'not-allowed');
  const consult = await ask();
  assert.equal(await codeOf(ana, asking, 1), 'already-offered');
  for (const type of ['consult.expire', 'consult.withdraw']) {
    for (const socket of [visitor, ana, ben, supervisor]) {
      assert.equal(await codeOf(socket, { type, consult }, 1), 'not-allowed', type);
    }
  }
  assert.equal(await codeOf(ben, { type: 'consult.cancel', consult }, 1), 'not-assigned');
});

test('[S10] a wish is answered by who was asked, under its own name, and once', async (t) => {
  const { visitor, ana, ben, supervisor, codeOf, ask } = await talking(t);
  const consult = await ask();
  for (const type of ['consult.accept', 'consult.decline']) {
    assert.equal(await codeOf(visitor, { type, consult }), 'not-allowed');
    for (const socket of [ana, supervisor]) assert.equal(await codeOf(socket, { type, consult }, 1), 'offer-over');
    for (const wrong of [consult - 1, consult + 1]) {
      assert.equal(await codeOf(ben, { type, consult: wrong }), 'offer-over');
    }
    for (const malformed of [0, -1, 1.5, '3', null]) {
      assert.equal(await codeOf(ben, { type, consult: malformed }), 'invalid-command');
    }
  }
  assert.equal(await codeOf(ben, { type: 'consult.accept', consult }), 'taken');
  assert.equal(await codeOf(ben, { type: 'consult.accept', consult }), 'offer-over');
});

test('[S10] [X2] who is only asked reads nothing, a consultant everything, and who has gone nothing again', async (t) => {
  const { ana, ben, codeOf, ask, read } = await talking(t);
  await codeOf(ana, { type: 'message.send', text: 'Good morning' }, 1);
  const aside = { type: 'aside.write', text: secretText };
  assert.match(await read(ben), /unknown-conversation/);
  const consult = await ask();
  assert.match(await read(ben), /unknown-conversation/);
  assert.equal(await codeOf(ben, aside), 'not-assigned');
  assert.equal(await codeOf(ben, { type: 'consult.accept', consult }), 'taken');
  assert.match(await read(ben), /Good morning/);
  assert.equal(await codeOf(ben, aside), 'taken');
  assert.equal(await codeOf(ben, { type: 'note.write', text: 'A regular' }), 'taken');
  assert.equal(await codeOf(ben, { type: 'message.send', text: 'Hello from me too' }), 'not-assigned');
  assert.equal(await codeOf(ben, { type: 'consult.end', agent: 'agent-1' }), 'not-assigned');
  assert.equal(await codeOf(ben, { type: 'conversation.leave' }), 'taken');
  await ben.until(() => ben.frames.filter((frame) => frame.t === 'denied').length === 3);
  assert.match(await read(ben), /unknown-conversation/);
  for (const command of [aside, { type: 'note.write', text: 'Still here' }, { type: 'conversation.leave' }]) {
    assert.equal(await codeOf(ben, command), 'not-assigned', command.type);
  }
  await codeOf(ana, { type: 'message.send', text: 'Between us' }, 1);
  assert.doesNotMatch(JSON.stringify(ben.frames), /Between us/);
});

test('[S10] [X2] with the assignment the company ends: released or ended, a consultant reads no more', async (t) => {
  for (const ending of ['conversation.release', 'conversation.end']) {
    const { ana, ben, codeOf, ask, read } = await talking(t);
    const consult = await ask();
    assert.equal(await codeOf(ben, { type: 'consult.accept', consult }), 'taken');
    assert.match(await read(ben), /conversation.started/);
    assert.equal(await codeOf(ana, { type: ending }, 1), 'taken');
    await ben.next('denied');
    assert.match(await read(ben), /unknown-conversation/, ending);
    assert.notEqual(await codeOf(ben, { type: 'aside.write', text: secretText }), 'taken');
  }
});

test('[X3] what is said on the side has the bounds of a message', async (t) => {
  const { visitor, ana, codeOf } = await talking(t);
  const aside = (text: unknown) => ({ type: 'aside.write', text });
  assert.equal(await codeOf(visitor, aside('Me too')), 'not-allowed');
  assert.equal(await codeOf(ana, aside('x'.repeat(textLengthMax)), 1), 'taken');
  assert.equal(await codeOf(ana, aside('x'.repeat(textLengthMax + 1)), 1), 'text-too-long');
  assert.equal(await codeOf(ana, aside(' \n'), 1), 'text-empty');
  assert.equal(await codeOf(ana, aside('\ud800'), 1), 'text-malformed');
  assert.equal(await codeOf(ana, aside(7), 1), 'invalid-command');
});
