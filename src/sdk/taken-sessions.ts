/**
 * Sessions that an agent has just taken: whoever takes one can work in it as soon as the promise resolves. Rules C2, C7 and
 * R6 in docs/SPEC.md.
 *
 * The relay's `ok` comes before the session does; what an agent wrote in between would name no assignment, and be refused.
 */
import { followTaken, listOf } from './agent-role.ts';
import type { Replica } from './session/replica.ts';
import type { Session } from './session/session-state.ts';
import type { Delivered } from './snapshots.ts';

interface Waiting {
  /** Where in the log it was taken. */
  readonly seq: number;
  readonly resolve: () => void;
}

export class TakenSessions {
  readonly #act: (change: (replica: Replica) => Replica) => void;
  readonly #waiting = new Map<string, readonly Waiting[]>();

  constructor(act: (change: (replica: Replica) => Replica) => void) {
    this.#act = act;
  }

  /** The same, once the session is there, or can't be any more: taken away at once, it never will be. */
  async opened(conversation: string, delivered: Delivered): Promise<Delivered> {
    await new Promise<void>((resolve) => {
      const others = this.#waiting.get(conversation) ?? [];
      this.#waiting.set(conversation, [...others, { seq: delivered.seq, resolve }]);
      this.#follow();
    });
    return delivered;
  }

  /** Tells those whose session is there. */
  settle({ replica, me }: Session): void {
    for (const [c, waiting] of this.#waiting) {
      const left = waiting.filter(({ seq }) => !isSettled(replica, c, seq, me?.id));
      if (left.length === waiting.length) continue;
      if (left.length === 0) this.#waiting.delete(c);
      else this.#waiting.set(c, left);
      for (const { resolve } of waiting.filter((one) => !left.includes(one))) resolve();
      this.#follow();
    }
  }

  /** The client is closed: what was taken is taken. */
  end(): void {
    for (const { resolve } of [...this.#waiting.values()].flat()) resolve();
    this.#waiting.clear();
    this.#follow();
  }

  #follow(): void {
    const taken = new Set(this.#waiting.keys());
    this.#act((held) => followTaken(held, taken));
  }
}

/** It is among the sessions and read as far as it was taken; or it is somebody else's by now, or not to be read. */
const isSettled = (replica: Replica, c: string, seq: number, me: string | undefined): boolean => {
  const log = replica.logs.get(c);
  if (!log || !replica.following.has(c)) return true;
  if (log.have < seq) return false;
  const { state, assignee } = log.conversation.lifecycle;
  const isMine = assignee?.id === me && (state === 'active' || state === 'wrap-up');
  return !isMine || (log.loaded && listOf(replica, 'mine').rows.some(({ id }) => id === c));
};
