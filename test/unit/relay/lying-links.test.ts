/** Clients that link what is not theirs to link: visitors, strangers, agents who do not have it, and whoever plays the system. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { identifierLength } from '../../../src/core/limits.ts';
import { askerOf } from '../../support/desk-asker.ts';
import { newSecret, RawSocket } from '../../support/raw-socket.ts';
import { site, startRelay } from '../../support/relay.ts';
import { twoSites } from '../../support/two-sites.ts';

const contact = 'contact-1';
const commands = [
  { type: 'contact.link', contact },
  { type: 'contact.unlink' },
  { type: 'case.link', case: 'case-0001' },
  { type: 'case.unlink' },
];

/** Agent 1 has the conversation. */
const open = async (context: TestContext) => {
  const { port, url, token } = await startRelay(context, { config: twoSites });
  const come = async (as: 'visitor' | 'agent', tok: string, where = site): Promise<RawSocket> => {
    const socket = await RawSocket.greeted(port, where, as, tok);
    context.after(() => socket.close());
    return socket;
  };
  const [visitor, other] = [await come('visitor', newSecret()), await come('visitor', newSecret())];
  const [ana, ben, sam] = [
    await come('agent', await token('agent-1')),
    await come('agent', await token('agent-2')),
    await come('agent', await token('supervisor')),
  ];
  const stranger = await come('agent', await token('stranger'), 'other');
  const ask = askerOf({ url }, '/v1/', await token('agent-1'));
  await ask(`PUT contacts/${contact}`, { version: 0, name: 'Rosa Secret' });
  await ask('PUT cases/case-0001', { version: 0, title: 'Lamp Secret', status: 'open' });
  const c = randomUUID();
  await visitor.answer(visitor.command(c, 1, { type: 'conversation.start' }));
  visitor.send({ t: 'sub', c, s: 0 });
  await ana.answer(ana.command(c, 1, { type: 'conversation.pick' }));
  /** The code that it is refused with; each on a lane of its own. */
  const told = async (socket: RawSocket, command: object, fence?: number): Promise<string> => {
    const more = { lane: randomUUID(), ...(fence !== undefined && { fence }) };
    const answer = await socket.answer(socket.command(c, 1, command, more));
    return answer.t === 'nack' ? answer.code : 'taken';
  };
  return { c, visitor, other, ana, ben, sam, stranger, told };
};

test('[S10] [X2] only who has the conversation links it, and who has joined', async (t) => {
  const { visitor, other, ana, ben, sam, stranger, told } = await open(t);
  for (const command of commands) {
    assert.equal(await told(visitor, command), 'not-allowed');
    assert.equal(await told(other, command), 'unknown-conversation');
    assert.equal(await told(ben, command, 1), 'not-assigned');
    assert.equal(await told(sam, command, 1), 'not-assigned', 'who reads along at most');
    assert.equal(await told(stranger, command, 1), 'unknown-conversation');
    assert.equal(await told(ana, command), 'stale-assignment');
    assert.equal(await told(ana, command, 1), 'taken');
  }
  assert.equal(await told(sam, { type: 'conversation.join' }), 'taken');
  for (const command of commands) assert.equal(await told(sam, command), 'taken');
});

test('[I3] that something has changed is said by nobody but Parlor', async (t) => {
  const { visitor, ana, ben, sam, told } = await open(t);
  for (const socket of [visitor, ana, ben, sam]) {
    assert.equal(await told(socket, { type: 'links.refresh' }, 1), 'not-allowed');
  }
});

test('[S10] what is named comes from the site, whatever the command says of it', async (t) => {
  const { ana, c, told } = await open(t);
  ana.send({ t: 'sub', c, s: 0 });
  assert.equal(await told(ana, { type: 'contact.link', contact, name: 'Mine', version: 9 }, 1), 'taken');
  const { events } = await ana.next('ev', ({ events }) => events.some(({ type }) => type === 'contact.linked'));
  const linked = events.find((event) => event.type === 'contact.linked');
  assert.deepEqual(linked?.type === 'contact.linked' && linked.contact, {
    id: contact,
    version: 1,
    name: 'Rosa Secret',
  });
  assert.equal(await told(ana, { type: 'contact.link', contact: 'contact-2' }, 1), 'unknown-entry');
});

test('[X3] ids that are none are refused by their shape', async (t) => {
  const { ana, told } = await open(t);
  for (const id of [
    '',
    'x'.repeat(identifierLength.min - 1),
    'x'.repeat(identifierLength.max + 1),
    "a' or 1=1 --",
    'a\0bcdefg',
    7,
  ]) {
    assert.equal(await told(ana, { type: 'contact.link', contact: id }, 1), 'invalid-command');
    assert.equal(await told(ana, { type: 'case.link', case: id }, 1), 'invalid-command');
  }
});

test('[C13] [S10] nothing of contact and case reaches the visitor, live or read again', async (t) => {
  const { c, visitor, ana, told } = await open(t);
  for (const command of commands) assert.equal(await told(ana, command, 1), 'taken');
  await ana.answer(ana.command(c, 2, { type: 'message.send', text: 'Hello' }, { fence: 1 }));
  await visitor.next('ev', ({ events }) => events.some((event) => event.type === 'message.sent'));
  const before = visitor.frames.length;
  visitor.send({ t: 'sub', c, s: 0 });
  await visitor.until(() => visitor.frames.slice(before).some(({ t }) => t === 'live'));
  assert.doesNotMatch(JSON.stringify(visitor.frames), /Secret|contact|case/u);
});
