/** A worker thread that is asked things and answers them one after the other: both ends of its messages. */
import { type MessagePort, Worker } from 'node:worker_threads';
import { ParlorError } from '../../../core/errors.ts';

/** What a thread can be asked, by kind, and what it answers. Plain data: it crosses threads. */
export type Asks<A> = { readonly [K in keyof A]: { readonly ask: unknown; readonly answer: unknown } };

/** What runs in the thread: a function for each kind. What it throws, the asker's promise rejects with. */
export type Handlers<A extends Asks<A>> = { readonly [K in keyof A]: (ask: A[K]['ask']) => A[K]['answer'] };

interface Asked<A extends Asks<A>> {
  readonly id: number;
  readonly kind: keyof A;
  readonly ask: A[keyof A]['ask'];
}

type Answered =
  | { readonly id: number; readonly answer: unknown }
  /** An error keeps its message on the way, but not its further fields. */
  | { readonly id: number; readonly error: Error; readonly fields: object };

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * This end: asks, and tells everybody who waits when the thread is gone. It is not started again: what it was doing is
 * not known, and a new process begins with a check of the database.
 */
export class Thread<A extends Asks<A>> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #gone: Promise<void>;
  #lastId = 0;
  #failure: ParlorError | undefined;
  #isEnding = false;
  #failureListener: ((cause: Error) => void) | undefined;

  constructor(module: URL) {
    this.#worker = new Worker(module);
    this.#worker.on('message', (message: Answered) => this.#settle(message));
    this.#worker.on('error', (cause) => this.#fail(cause));
    this.#gone = new Promise((resolve) => {
      this.#worker.on('exit', (code) => {
        this.#fail(new Error(`The thread ended with code ${code}.`));
        resolve();
      });
    });
  }

  /** Rejects with what the handler threw, or with `unavailable` if the thread is gone. */
  ask<K extends keyof A>(kind: K, ask: A[K]['ask']): Promise<A[K]['answer']> {
    if (this.#failure) return Promise.reject(this.#failure);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const message: Asked<A> = { id, kind, ask };
      this.#worker.postMessage(message);
      this.#waiting.set(id, { resolve, reject });
    });
  }

  /** Calls `listener` when the thread is gone without having been ended; at once if it already is. */
  onFailure(listener: (cause: Error) => void): void {
    if (this.#failure && !this.#isEnding) listener(this.#failure);
    else this.#failureListener = listener;
  }

  /** Ends the thread and resolves when it is gone. Whoever still waits is rejected. */
  async end(): Promise<void> {
    this.#isEnding = true;
    await this.#worker.terminate();
    await this.#gone;
  }

  #settle(message: Answered): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ('error' in message) waiting?.reject(Object.assign(message.error, message.fields));
    else waiting?.resolve(message.answer);
  }

  #fail(cause: unknown): void {
    const isFirst = this.#failure === undefined;
    this.#failure ??= new ParlorError('unavailable', { cause });
    for (const { reject } of this.#waiting.values()) reject(this.#failure);
    this.#waiting.clear();
    if (isFirst && !this.#isEnding) this.#failureListener?.(this.#failure);
  }
}

/** That end: answers what comes through `port`, in order. */
export const serve = <A extends Asks<A>>(port: MessagePort, handlers: Handlers<A>): void => {
  port.on('message', ({ id, kind, ask }: Asked<A>) => {
    try {
      port.postMessage({ id, answer: handlers[kind](ask) });
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      port.postMessage({ id, error, fields: { ...error } });
    }
  });
};
