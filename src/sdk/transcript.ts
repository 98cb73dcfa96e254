/**
 * The whole of a conversation as data: what is not here yet is fetched first, page by page. It is complete, or there is none.
 * Loaded by itself. Rule W6 in docs/SPEC.md.
 */
import type { Conversation } from '../core/conversation/conversation.ts';
import type { Pending } from '../core/conversation/timeline.ts';
import type { ConversationEvent } from '../core/conversation/vocabulary.ts';
import { ParlorError } from '../core/errors.ts';
import type { ConversationView } from './snapshots.ts';
import type { VisitorClient } from './visitor-verbs.ts';

/**
 * Pages in a row that may have nothing in them for a visitor. Where there are more, a relay says that there is more to be read
 * and does not let it be read.
 */
const vainPagesMax = 20;

export interface Transcript {
  readonly conversation: Conversation;
  /** Everything in it that its visitor may know, in order, from the beginning. */
  readonly events: readonly ConversationEvent[];
  /** What has been written and not been confirmed. */
  readonly pending: readonly Pending[];
}

export interface TranscriptOptions {
  /** Ends the wait: the promise then rejects with the signal's reason. What was fetched stays with the client. */
  readonly signal?: AbortSignal;
  /** Told before each page how much of the conversation is here, from 0 to 1. */
  readonly progress?: (part: number) => void;
}

/**
 * The transcript of the conversation that the client shows. Without a network it waits for one. Rejects with a `ParlorError`:
 * `unknown-conversation` if there is none, or another one has taken its place; `unavailable` if it can't be had as a whole.
 */
export const readTranscript = async (
  client: Pick<VisitorClient, 'getSnapshot' | 'subscribe' | 'loadEarlier'>,
  { signal, progress }: TranscriptOptions = {},
): Promise<Transcript> => {
  const id = client.getSnapshot().view?.conversation.id;
  const shown = (): ConversationView => {
    const { view } = client.getSnapshot();
    if (view?.conversation.id !== id || !view) throw new ParlorError('unknown-conversation');
    return view;
  };
  const until = (holds: () => boolean): Promise<void> => {
    const look = (): boolean => {
      const { state } = client.getSnapshot().connection;
      const isThere = holds();
      // Nobody is on the way to a relay any more.
      if (!isThere && (state === 'stopped' || state === 'idle')) throw new ParlorError('unavailable');
      return isThere;
    };
    return changed(client, look, signal);
  };
  await until(() => shown().loaded);
  let vain = 0;
  while (shown().hasEarlier) {
    const { conversation, events } = shown();
    if (vain > vainPagesMax) throw new ParlorError('unavailable');
    progress?.(Math.min(1, events.length / conversation.seq));
    void client.loadEarlier();
    await until(() => !shown().loadsEarlier);
    vain = shown().events === events ? vain + 1 : 0;
  }
  const { conversation, events, pending } = shown();
  return { conversation, events, pending };
};

/** Resolves as soon as `holds`, looking after each change; rejects with what it throws, or when the signal says so. */
const changed = (
  client: Pick<VisitorClient, 'subscribe'>,
  holds: () => boolean,
  signal: AbortSignal | undefined,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      unsubscribe();
      signal?.removeEventListener('abort', abort);
    };
    const abort = (): void => {
      stop();
      reject(signal?.reason);
    };
    const look = (): void => {
      try {
        if (!holds()) return;
        resolve();
      } catch (error) {
        reject(error);
      }
      stop();
    };
    const unsubscribe = client.subscribe(look);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort);
    look();
  });
