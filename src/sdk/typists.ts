/** Who else is typing, as far as this client has heard: each until it has not been said again for a while. Rule W4. */
import type { Actor } from '../core/conversation/participants.ts';
import type { ConversationEvent } from '../core/conversation/vocabulary.ts';
import { typing as bounds } from '../core/limits.ts';
import type { SigFrame } from '../core/protocol/down.ts';
import type { Clock } from './clock.ts';

interface Typist {
  readonly by: Actor;
  /** Where the log ended when it was said: a message of theirs behind it is what they were typing. */
  readonly since: number;
  readonly until: number;
}

export class Typists {
  readonly #clock: Clock;
  readonly #changed: () => void;
  readonly #typists = new Map<string, readonly Typist[]>();
  #cancel: (() => void) | undefined;

  /** `changed` is called when somebody's time is over. */
  constructor(clock: Clock, changed: () => void) {
    this.#clock = clock;
    this.#changed = changed;
  }

  hear({ c, kind, by }: SigFrame, since: number): void {
    const others = this.#of(c).filter((one) => one.by.id !== by.id);
    const until = this.#clock.now() + bounds.shownMs;
    this.#keep(c, kind === 'typing' ? [...others, { by, since, until }] : others);
    this.#plan();
  }

  /** Those who are typing, whoever began first. */
  of(c: string, events: readonly ConversationEvent[]): readonly Actor[] {
    const now = this.#clock.now();
    const hasWritten = ({ by, since }: Typist): boolean =>
      events.some((event) => event.seq > since && event.type === 'message.sent' && event.by.id === by.id);
    return this.#of(c)
      .filter((typist) => typist.until > now && !hasWritten(typist))
      .map(({ by }) => by);
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#typists.clear();
  }

  #of(c: string): readonly Typist[] {
    return this.#typists.get(c) ?? [];
  }

  #keep(c: string, typists: readonly Typist[]): void {
    if (typists.length > 0) this.#typists.set(c, typists);
    else this.#typists.delete(c);
  }

  /** One timer, for whoever's time is over first. */
  #plan(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    const first = Math.min(...[...this.#typists.values()].flat().map(({ until }) => until));
    if (first === Number.POSITIVE_INFINITY) return;
    this.#cancel = this.#clock.after(first - this.#clock.now(), () => {
      for (const [c, typists] of [...this.#typists])
        this.#keep(
          c,
          typists.filter(({ until }) => until > first),
        );
      this.#plan();
      this.#changed();
    });
  }
}
