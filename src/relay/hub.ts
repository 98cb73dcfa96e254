/**
 * The hub: who on this relay follows which conversation, and how commits reach them, from here or over the bus.
 *
 * It hands on; it keeps nothing. What the bus loses, `repairs.ts` notices and subscriptions read from the log.
 */
import type { Actor } from '../core/conversation/participants.ts';
import type { ReadCursor } from '../core/conversation/standing.ts';
import type { SigFrame } from '../core/protocol/up.ts';
import { type Bus, conversationSubject } from './bus/bus.ts';
import type { Commit } from './store/store.ts';

/** Somebody is typing in a conversation, or no longer. */
export interface Signal {
  readonly kind: SigFrame['kind'];
  readonly by: Actor;
}

/** What passes beside commits: lost with the bus, a signal is gone, and the rest is found in the database. */
type Word = { readonly signal: Signal } | { readonly read: ReadCursor } | { readonly erased: true };

/** Something that wants to know of a conversation's commits, in the order they become known here. */
export interface Follower {
  readonly conversation: string;
  committed(commit: Commit): void;
  /** The database says the conversation's last seq is this one. */
  headIsAt(seq: number): void;
  /** The database has no such conversation, or none any more. */
  isGone(): void;
  signalled(signal: Signal): void;
  /** What was read, as it stands in the database. */
  readTo(cursor: ReadCursor): void;
}

interface Options {
  readonly bus: Bus;
  /** This relay among others; marks what it publishes. */
  readonly relayId: string;
  /** Called with each commit made here, for lists and routing. */
  readonly changed: (commit: Commit) => void;
}

export class Hub {
  readonly #options: Options;
  readonly #conversations = new Map<string, { readonly followers: Set<Follower>; readonly stop: () => void }>();

  constructor(options: Options) {
    this.#options = options;
  }

  follow(follower: Follower): void {
    const { conversation } = follower;
    const known = this.#conversations.get(conversation);
    if (known) {
      known.followers.add(follower);
      return;
    }
    const stop = this.#options.bus.subscribe(conversationSubject(conversation), (text) =>
      this.#heard(conversation, text),
    );
    this.#conversations.set(conversation, { followers: new Set([follower]), stop });
  }

  unfollow(follower: Follower): void {
    const known = this.#conversations.get(follower.conversation);
    if (!known?.followers.delete(follower) || known.followers.size > 0) return;
    known.stop();
    this.#conversations.delete(follower.conversation);
  }

  /** Ids of the conversations that somebody on this relay follows. */
  get conversations(): readonly string[] {
    return [...this.#conversations.keys()];
  }

  /** The database says these are the last seqs of conversations, and that there is nothing of those that are `missing`. */
  headsAre(heads: ReadonlyMap<string, number>, missing: readonly string[] = []): void {
    for (const [conversation, seq] of heads) {
      for (const follower of this.#followersOf(conversation)) follower.headIsAt(seq);
    }
    for (const conversation of missing) this.#pass(conversation, { erased: true });
  }

  /** The database says that this was read. */
  cursorsAre(cursors: ReadonlyMap<string, ReadCursor>): void {
    for (const [conversation, read] of cursors) this.#pass(conversation, { read });
  }

  /** A commit was made on this relay: tell those here, then the other relays. */
  committed(commit: Commit): void {
    const { bus, relayId, changed } = this.#options;
    this.#tell(commit.after.id, commit);
    bus.publish(conversationSubject(commit.after.id), `${relayId} ${JSON.stringify(commit)}`);
    changed(commit);
  }

  /** Somebody on this relay is typing. */
  signal(conversation: string, signal: Signal): void {
    this.#spread(conversation, { signal });
  }

  /** This relay has written down what was read. */
  read(conversation: string, read: ReadCursor): void {
    this.#spread(conversation, { read });
  }

  /** What was said in it is gone. */
  erased(conversation: string): void {
    this.#spread(conversation, { erased: true });
  }

  #spread(conversation: string, word: Word): void {
    const { bus, relayId } = this.#options;
    this.#pass(conversation, word);
    bus.publish(conversationSubject(conversation), `${relayId} ${JSON.stringify(word)}`);
  }

  #heard(conversation: string, text: string): void {
    const body = fromOthers(text, this.#options.relayId) as Commit | Word | undefined;
    if (body === undefined) return;
    if ('after' in body) this.#tell(conversation, body);
    else this.#pass(conversation, body);
  }

  #tell(conversation: string, commit: Commit): void {
    for (const follower of this.#followersOf(conversation)) follower.committed(commit);
  }

  #pass(conversation: string, word: Word): void {
    for (const follower of this.#followersOf(conversation)) {
      if ('signal' in word) follower.signalled(word.signal);
      else if ('erased' in word) follower.isGone();
      else follower.readTo(word.read);
    }
  }

  #followersOf(conversation: string): readonly Follower[] {
    return [...(this.#conversations.get(conversation)?.followers ?? [])];
  }
}

/** The body of a bus message, unless this relay sent it itself or it can't be read. */
export const fromOthers = (text: string, relayId: string): unknown => {
  const space = text.indexOf(' ');
  if (text.slice(0, space) === relayId) return undefined;
  try {
    return JSON.parse(text.slice(space + 1));
  } catch {
    return undefined;
  }
};
