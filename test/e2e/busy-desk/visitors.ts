/** The visitors of a busy desk, by the SDK: they write when they like, and watch that nothing of theirs goes. */
import { setTimeout as delay } from 'node:timers/promises';
import { createVisitorClient, type VisitorClient } from '../../../src/sdk/index.ts';
import { site } from '../../support/relay.ts';
import { until } from '../../support/until.ts';
import { quote, type SessionModel, type Shown } from './model.ts';

/** Pause between two of one visitor's messages: people write, they don't flood. */
const pauseMs = { min: 600, max: 6_000 } as const;

export class ChattyVisitor {
  readonly session: SessionModel;
  readonly #client: VisitorClient;
  readonly #random: () => number;
  readonly #complain: (wrong: string) => void;
  #unanswered = 0;
  #isWriting = true;
  /** How many of their own they have seen on their screen. */
  #seen = 0;
  readonly #hush: () => Promise<void> | undefined;

  private constructor(
    client: VisitorClient,
    session: SessionModel,
    random: () => number,
    around: Pick<ChattyVisitorOptions, 'complain' | 'hush'>,
  ) {
    this.#client = client;
    this.session = session;
    this.#random = random;
    this.#complain = around.complain;
    this.#hush = around.hush;
    client.subscribe(() => this.#look());
  }

  /** Begins a conversation. */
  static async arrive({ relay, session, random, ...around }: ChattyVisitorOptions): Promise<ChattyVisitor> {
    const client = createVisitorClient({ relay, site });
    const visitor = new ChattyVisitor(client, session, random, around);
    await visitor.#say();
    return visitor;
  }

  get conversation(): string {
    return this.#client.getSnapshot().view?.conversation.id ?? '';
  }

  get isAnswered(): boolean {
    return this.#unanswered === 0 && this.#client.getSnapshot().connection.state === 'live';
  }

  /** Writes now and then until they leave, a few at once sometimes. */
  async writeOn(): Promise<void> {
    while (this.#isWriting) {
      await this.#hush();
      const inOneGo = this.#random() < 0.1 ? 3 : 1;
      for (let count = 0; count < inOneGo && this.#isWriting; count += 1) void this.#say();
      await delay(pauseMs.min + this.#random() * (pauseMs.max - pauseMs.min));
    }
  }

  leave(): void {
    this.#isWriting = false;
    this.#client.close();
  }

  get transcript(): readonly Shown[] {
    const { events = [], pending = [] } = this.#client.getSnapshot().view ?? {};
    const sent = events.flatMap((event): Shown[] =>
      event.type === 'message.sent'
        ? [{ mode: 'message', by: event.by.kind === 'visitor' ? 'visitor' : 'agent', text: event.text, isSent: true }]
        : [],
    );
    const waiting = pending.flatMap(({ command }): Shown[] =>
      command.type === 'message.send' ? [{ mode: 'message', by: 'visitor', text: command.text, isSent: false }] : [],
    );
    return [...sent, ...waiting];
  }

  /** Resolves when all that was written is confirmed. */
  async settle(): Promise<void> {
    await until(`${this.session.title} has their answers`, () => this.isAnswered);
  }

  async #say(): Promise<void> {
    const { fromVisitor, title } = this.session;
    const text = `${title} says ${fromVisitor.length + 1}`;
    fromVisitor.push(text);
    this.#unanswered += 1;
    await this.#client
      .send(text)
      .catch((error: unknown) => this.#complain(`${quote(text)} was refused: ${String(error)}`));
    this.#unanswered -= 1;
  }

  /** With every change: what a visitor has written stays before their eyes, once and in order. */
  #look(): void {
    const own = this.transcript.filter(({ by }) => by === 'visitor').map(({ text }) => text);
    const at = own.findIndex((text, index) => text !== this.session.fromVisitor[index]);
    if (at >= 0)
      this.#complain(`the visitor’s screen of ${this.session.title} shows ${quote(own[at])} as number ${at + 1}`);
    if (own.length < this.#seen)
      this.#complain(`a message of ${this.session.title} has gone from its visitor’s screen`);
    this.#seen = own.length;
  }
}

interface ChattyVisitorOptions {
  readonly relay: string;
  readonly session: SessionModel;
  readonly random: () => number;
  /** Called with what is wrong. */
  readonly complain: (wrong: string) => void;
  /** While everybody is to hold still: when it is over. */
  readonly hush: () => Promise<void> | undefined;
}
