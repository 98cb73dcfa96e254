/** Somebody who writes a text into everything that the relay takes from anybody, over sockets and by request. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { askerOf } from './desk-asker.ts';
import { FileDoor } from './file-door.ts';
import { png } from './files.ts';
import { helloOf } from './hello.ts';
import { post, sendOf } from './raw-requests.ts';
import { newSecret, RawSocket } from './raw-socket.ts';
import { site, type TestRelay } from './relay.ts';

/** Writes `text` through every door of a relay that has `askingConfig`. Gives the types of the commands that took it. */
export const writeEverywhere = async (relay: TestRelay, text: string): Promise<ReadonlySet<string>> => {
  const writer = new Writer(relay, text);
  try {
    await writer.talk();
    await writer.keep();
    await writer.leaveRequest();
    return writer.taken;
  } finally {
    writer.leave();
  }
};

/** The same of the doors through which a conversation is had. */
export const talkEverywhere = async (relay: TestRelay, text: string): Promise<void> => {
  const writer = new Writer(relay, text);
  try {
    await writer.talk();
  } finally {
    writer.leave();
  }
};

const answers = (given: Readonly<Record<string, string>>) =>
  Object.entries(given).map(([question, answer]) => ({ question, answer }));

class Writer {
  readonly taken = new Set<string>();
  readonly #relay: TestRelay;
  readonly #text: string;
  readonly #sockets: RawSocket[] = [];

  constructor(relay: TestRelay, text: string) {
    this.#relay = relay;
    this.#text = text;
  }

  leave(): void {
    for (const socket of this.#sockets) socket.close();
  }

  async talk(): Promise<void> {
    const text = this.#text;
    const secret = newSecret();
    const visitor = await this.#come('visitor', secret);
    const c = randomUUID();
    await this.#give(visitor, c, {
      type: 'conversation.start',
      workstream: 'chat',
      page: `https://shop.example/?of=${text}`,
      language: text,
      answers: answers({ name: `Rosa ${text}`, [`Number ${text}?`]: text }),
    });
    await this.#give(visitor, c, { type: 'message.send', text: `It is ${text}, or so` });
    const page = { [text]: text, plan: `gold ${text}` };
    await this.#give(visitor, c, { type: 'context.update', page, answers: answers({ [text]: text }) });
    await this.#sendFile(visitor, c, new FileDoor(this.#relay, { as: 'visitor', token: secret }));
    await this.#byRequest(secret, c);
    const token = await this.#relay.token();
    const agent = await this.#come('agent', token);
    await this.#give(agent, c, { type: 'conversation.pick' });
    await this.#sendFile(agent, c, new FileDoor(this.#relay, { as: 'agent', token }));
    for (const type of ['message.send', 'note.write', 'aside.write']) await this.#give(agent, c, { type, text });
    const supervisor = await this.#come('agent', await this.#relay.token('supervisor'));
    await this.#give(supervisor, c, { type: 'conversation.join' });
    await this.#give(supervisor, c, { type: 'message.send', text });
    await this.#give(agent, c, { type: 'conversation.requeue', queue: 'others', note: `About ${text}` });
    await this.#give(agent, c, { type: 'conversation.pick' });
    await this.#give(agent, c, { type: 'conversation.end' }, 2);
    await this.#give(visitor, c, { type: 'survey.answer', answers: answers({ better: text }), language: text });
    // What is refused leaves nothing behind either.
    const late = visitor.command(c, 1, { type: 'message.send', text }, { lane: randomUUID() });
    assert.equal((await visitor.answer(late)).t, 'nack');
  }

  /** What agents keep beside conversations. */
  async keep(): Promise<void> {
    const text = this.#text;
    const ask = askerOf(this.#relay, '/v1/', await this.#relay.token('supervisor'));
    const version = 0;
    const kept = [
      await ask('PUT contacts/contact-1', { name: `Rosa ${text}`, account: text, version }),
      await ask('PUT cases/case-0001', { title: text, status: 'open', version }),
      await ask('PUT library/articles/article-1', { title: text, body: `Body ${text}`, language: 'en', version }),
      await ask('PUT library/quick-replies/own/reply-01', { title: text, text, version }),
      await ask('PUT library/quick-replies/site/reply-01', { title: text, text, version }),
      await ask('POST conversations/search', { query: text }),
      await ask('POST contacts/search', { query: text }),
      await ask('POST cases/search', { query: text }),
      await ask('POST library/articles/search', { query: text }),
    ];
    for (const { status, body } of kept) assert.equal(status, 200, JSON.stringify(body));
  }

  /** What is left behind while nobody is there. */
  async leaveRequest(): Promise<void> {
    const text = this.#text;
    const given = { name: `Rosa ${text}`, email: 'rosa@home.example', number: text, message: `About ${text}` };
    const page = `https://shop.example/${text}`;
    const ask = askerOf(this.#relay, `/v1/sites/${site}/`);
    const left = { key: randomUUID(), workstream: 'away', language: text, page, answers: answers(given) };
    assert.equal((await ask('POST requests', left)).status, 204);
  }

  async #come(as: 'visitor' | 'agent', token: string): Promise<RawSocket> {
    const socket = await RawSocket.greeted(this.#relay.port, site, as, token);
    this.#sockets.push(socket);
    return socket;
  }

  async #give(
    socket: RawSocket,
    c: string,
    command: { readonly type: string; readonly [field: string]: unknown },
    fence = 1,
  ): Promise<void> {
    // Each on a lane of its own.
    const isStart = command.type === 'conversation.start';
    const answer = await socket.answer(
      socket.command(c, 1, command, { fence, ...(!isStart && { lane: randomUUID() }) }),
    );
    assert.equal(answer.t, 'ok', JSON.stringify({ command: command.type, answer }));
    this.taken.add(command.type);
  }

  async #sendFile(socket: RawSocket, c: string, door: FileDoor): Promise<void> {
    const { status, body } = await door.send(`scan ${this.#text}.png`, png(4, 3, 64), { conversation: c });
    assert.equal(status, 200, JSON.stringify(body));
    await this.#give(socket, c, { type: 'message.send', text: '', attachments: [body.upload] });
  }

  /** As a page does where sockets are blocked, or in parting. */
  async #byRequest(tok: string, c: string): Promise<void> {
    const hello = helloOf(site, tok, { lane: 'lane-of-requests' });
    const sent = sendOf(c, 1, { type: 'message.send', text: this.#text });
    const { frames } = await post({ port: this.#relay.port, site }, [hello, sent]);
    assert.ok(
      frames.some(({ t }) => t === 'ok'),
      JSON.stringify(frames),
    );
  }
}
