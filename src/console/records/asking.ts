/** Something that is asked of the relay by request, for an element that shows it: on its way, here, or why not. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type ErrorCode, isParlorError } from '../../core/errors.ts';
import type { AgentRecords } from '../../sdk/recording.ts';
import { ActEvent } from '../acts.ts';

/** How long somebody has to pause before what they type is looked for. */
export const typingPauseMs = 200;

/** Contacts, cases and what was said before, as whoever holds the client gives them. */
export const recordsFor = (element: HTMLElement): Promise<AgentRecords> =>
  new Promise((resolve) => {
    element.dispatchEvent(new ActEvent({ do: 'records', give: resolve }));
  });

type Question<T> = (records: AgentRecords, signal: AbortSignal) => Promise<T>;

/** Of several questions only the last one is answered. What was answered before stays until then. */
export class Asking<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #question: Question<T> | undefined;
  #abort: AbortController | undefined;
  value: T | undefined;
  refused: ErrorCode | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get isUnderWay(): boolean {
    return this.#abort !== undefined;
  }

  /** Asks, in the place of what was asked before. */
  ask(question: Question<T>): void {
    this.stop();
    this.#question = question;
    void this.again();
  }

  /** Asks the same once more. */
  async again(): Promise<void> {
    const question = this.#question;
    if (!question) return;
    this.stop();
    const abort = new AbortController();
    this.#abort = abort;
    this.refused = undefined;
    this.#host.requestUpdate();
    try {
      const value = await question(await recordsFor(this.#host), abort.signal);
      if (!abort.signal.aborted) this.value = value;
    } catch (error) {
      if (abort.signal.aborted) return;
      if (!isParlorError(error)) throw error;
      this.refused = error.code;
    } finally {
      if (this.#abort === abort) this.#abort = undefined;
      this.#host.requestUpdate();
    }
  }

  /** Gives the question up. */
  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  /** Forgets what was asked and answered. */
  forget(): void {
    this.stop();
    this.#question = undefined;
    this.value = undefined;
    this.refused = undefined;
  }

  hostConnected(): void {
    // What was given up because its element went is asked again when that is back.
    if (this.#question && this.value === undefined && !this.isUnderWay) void this.again();
  }

  hostDisconnected(): void {
    this.stop();
  }
}
