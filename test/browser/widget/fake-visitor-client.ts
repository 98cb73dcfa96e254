/** A visitor's client without a relay: tests say what it knows, and read what it was told to do. */
import type { Pending } from '../../../src/core/conversation/timeline.ts';
import type { Answer } from '../../../src/core/conversation/visitor-context.ts';
import { type ErrorCode, ParlorError } from '../../../src/core/errors.ts';
import type { FrontFacts } from '../../../src/core/front/front-facts.ts';
import type { ContactRequest, SurveyAnswers } from '../../../src/sdk/forms.ts';
import type { TranscriptMail } from '../../../src/sdk/mail-transcript.ts';
import { Observable } from '../../../src/sdk/observable.ts';
import type { Said } from '../../../src/sdk/opening.ts';
import type { PageVariables } from '../../../src/sdk/page-context.ts';
import type {
  Connection,
  ConversationView,
  Delivered,
  QueuePlace,
  VisitorSnapshot,
} from '../../../src/sdk/snapshots.ts';
import type { VisitorClient } from '../../../src/sdk/visitor-verbs.ts';
import { FakeFiles } from '../../support/fake-files.ts';
import { type ScriptedConversation, visitor } from '../../support/scripted-conversation.ts';

const told = (answers: readonly Answer[]): string =>
  answers.map(({ question, answer }) => `${question}=${answer}`).join(' ');

export class FakeVisitorClient implements VisitorClient {
  /** Verbs in the order they were used, with their argument. */
  readonly told: string[] = [];
  /** Keys of what was left behind. */
  readonly keys: (string | undefined)[] = [];
  readonly chosen = new FakeFiles();
  /** What was said of typing, and how often that all was read: both with every change. */
  readonly typed: boolean[] = [];
  marks = 0;
  /** Why the next verb is refused. */
  refusal: ErrorCode | undefined;
  readonly #snapshot = new Observable<VisitorSnapshot>({ connection: { state: 'idle' } });
  readonly getSnapshot = this.#snapshot.getSnapshot;
  readonly subscribe = this.#snapshot.subscribe;

  /** Lets the visitor in: the conversation as far as `script` has come, or none. */
  knows(script?: ScriptedConversation, pending: readonly Pending[] = []): this {
    const history = { loaded: true, hasEarlier: false, loadsEarlier: false };
    const view = script && { conversation: script.now, events: [...script.events], pending, ...history };
    this.#snapshot.set({ connection: { state: 'live' }, me: visitor, ...(view && { view }) });
    return this;
  }

  /** There is more before what is known, and it may be on its way. */
  has(history: Partial<Pick<ConversationView, 'hasEarlier' | 'loadsEarlier'>>): this {
    const { view, ...snapshot } = this.getSnapshot();
    if (view) this.#snapshot.set({ ...snapshot, view: { ...view, ...history } });
    return this;
  }

  /** The relay tells where the visitor stands. */
  stands(queue: QueuePlace): this {
    const { view, ...snapshot } = this.getSnapshot();
    if (view) this.#snapshot.set({ ...snapshot, view: { ...view, queue } });
    return this;
  }

  /** Others say that they type, or what they have read. */
  hears(said: Pick<ConversationView, 'typing' | 'read'>): this {
    const { view, ...snapshot } = this.getSnapshot();
    if (view) this.#snapshot.set({ ...snapshot, view: { ...view, ...said } });
    return this;
  }

  /** The connection changes; what is known stays. */
  is(connection: Connection): this {
    this.#snapshot.set({ ...this.getSnapshot(), connection });
    return this;
  }

  connect(): void {
    this.told.push('connect');
  }

  async start(): Promise<void> {
    await this.#answer('start');
  }

  send(text: string): Promise<Delivered> {
    return this.#answer(`send ${text}`);
  }

  async files(): Promise<FakeFiles> {
    return this.chosen;
  }

  end(): Promise<Delivered> {
    return this.#answer('end');
  }

  typing(isTyping = true): void {
    this.typed.push(isTyping);
  }

  markRead(): void {
    this.marks += 1;
  }

  startNew(): void {
    this.told.push('startNew');
    this.knows();
  }

  resend(id: string): Promise<Delivered> {
    return this.#answer(`resend ${id}`);
  }

  discard(id: string): void {
    this.told.push(`discard ${id}`);
  }

  async loadEarlier(): Promise<void> {
    this.told.push('loadEarlier');
    this.has({ loadsEarlier: true });
  }

  async setContext(variables: PageVariables): Promise<void> {
    this.told.push(`setContext ${JSON.stringify(variables)}`);
  }

  async identify(token: string | (() => string | Promise<string>)): Promise<void> {
    await this.#answer(`identify ${typeof token === 'string' ? token : await token()}`);
  }

  consent(version?: string): void {
    this.told.push(`consent ${version ?? ''}`);
  }

  async answer(answers: readonly Answer[]): Promise<void> {
    await this.#answer(`answer ${told(answers)}`);
  }

  survey({ rating, answers = [] }: SurveyAnswers): Promise<Delivered> {
    return this.#answer(`survey ${rating ?? '-'} ${told(answers)}`.trim());
  }

  async contact({ answers, key }: ContactRequest): Promise<void> {
    this.keys.push(key);
    await this.#answer(`contact ${told(answers)}`);
  }

  async mailTranscript({ address, key }: TranscriptMail = {}): Promise<void> {
    this.keys.push(key);
    await this.#answer(`mail ${address ?? ''}`.trim());
  }

  /** The visitor has agreed to this version, or the page has answered this for them. */
  holds(said: Said): this {
    this.#snapshot.set({ ...this.getSnapshot(), said });
    return this;
  }

  /** The site says this in its own words. */
  says(front: FrontFacts | undefined): this {
    const { front: _, ...snapshot } = this.getSnapshot();
    this.#snapshot.set({ ...snapshot, ...(front && { front }) });
    return this;
  }

  async reset(): Promise<void> {
    this.told.push('reset');
  }

  close(): void {
    this.told.push('close');
  }

  async #answer(told: string): Promise<Delivered> {
    this.told.push(told);
    if (this.refusal) throw new ParlorError(this.refusal);
    return { id: 'command-0', seq: 1, at: 0 };
  }
}
