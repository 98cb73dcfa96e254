/** One text read from left to right: the points of what is said, with what is denied turned around. */
import type { Sense } from './vocabulary.ts';

/** Words after a negator that it denies, and words before it that one that trails denies. */
const reach = { ahead: 3, behind: 2 } as const;

/**
 * With it one word of praise makes a good message, and ten make it no better than very good. The form and the figure
 * are VADER's.
 */
const damping = 15;

export class Reading {
  #sum = 0;
  #knows = false;
  /** Words that are still denied. */
  #ahead = 0;
  /** The last words of this clause that could still be denied, newest last. */
  #behind: (Sense | undefined)[] = [];

  /** From -1 to 1; undefined if nothing was known. */
  get score(): number | undefined {
    return this.#knows ? this.#sum / Math.sqrt(this.#sum ** 2 + damping) : undefined;
  }

  /** Takes what says the same wherever it stands. */
  takePoints(points: number): void {
    this.#knows = true;
    this.#sum += points;
  }

  takeWord(sense: Sense | undefined): void {
    if (sense?.denies) return this.#takeNegator(sense.denies);
    if (sense) this.takePoints(this.#ahead > 0 ? sense.denied : sense.affirmed);
    this.#behind = [...this.#behind, this.#ahead > 0 ? undefined : sense].slice(-reach.behind);
    this.#ahead = Math.max(0, this.#ahead - 1);
  }

  /** A clause is over: nothing is denied beyond it. */
  endClause(): void {
    this.#ahead = 0;
    this.#behind = [];
  }

  #takeNegator(denies: NonNullable<Sense['denies']>): void {
    this.#knows = true;
    this.#ahead = reach.ahead;
    if (denies === 'ahead') return;
    // What is bad is rarely denied from behind; what should happen is.
    const denied = this.#behind.findLast((sense) => sense !== undefined && sense.denied < sense.affirmed);
    if (denied) this.#sum += denied.denied - denied.affirmed;
    this.#behind = [];
  }
}
