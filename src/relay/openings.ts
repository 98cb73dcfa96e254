/**
 * Openings: whether somebody is there by the hours of a workstream, and the moments at which that changes, of which visitors'
 * pages are told. Rule M2 in docs/SPEC.md.
 *
 * Nothing depends on the timer but how soon a page knows: whoever begins a conversation is judged at that moment.
 */
import { type Hours, isWithin, nextChange } from '../core/hours/hours.ts';
import { hoursLookEveryMs } from '../core/limits.ts';
import type { Clock } from './clock.ts';
import type { SiteConfig } from './config.ts';

export interface Opening {
  readonly open: boolean;
  /** When somebody is there next, if that is known, in milliseconds since 1970. */
  readonly opensAt?: number;
}

interface Known {
  readonly opening: Opening;
  readonly from: number;
  readonly until: number;
}

export class Openings {
  readonly #clock: Clock;
  readonly #sites: ReadonlyMap<string, SiteConfig>;
  /** Hours are worth remembering: to reckon them takes long, and a crowd may come at once. */
  readonly #known = new WeakMap<Hours, Known>();
  #cancel: (() => void) | undefined;

  constructor({ sites, clock }: { readonly sites: ReadonlyMap<string, SiteConfig>; readonly clock: Clock }) {
    this.#sites = sites;
    this.#clock = clock;
  }

  of(hours: Hours): Opening {
    return this.#look(hours).opening;
  }

  /** Calls `changed` whenever somewhere hours have begun or ended. Called again, it looks at what is configured by then. */
  watch(changed: () => void): void {
    this.#cancel?.();
    const hours = [...this.#sites.values()].flatMap(({ workstreams }) => workstreams.flatMap((one) => one.hours ?? []));
    if (hours.length === 0) return;
    const before = hours.map((one) => this.of(one));
    const next = Math.min(...hours.map((one) => this.#look(one).until)) - this.#clock.now();
    this.#cancel = this.#clock.after(Math.max(1, Math.min(next, hoursLookEveryMs)), () => {
      if (hours.some((one, index) => this.of(one).open !== before[index]?.open)) changed();
      this.watch(changed);
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #look(hours: Hours): Known {
    const now = this.#clock.now();
    const former = this.#known.get(hours);
    if (former && former.from <= now && now < former.until) return former;
    const open = isWithin(hours, now);
    const change = nextChange(hours, now);
    const opening = { open, ...(!open && change !== undefined && { opensAt: change }) };
    // A clock that is set back by more than a moment is looked at again; so is one for which nothing is to come.
    const known = { opening, from: now, until: change ?? now + hoursLookEveryMs };
    this.#known.set(hours, known);
    return known;
  }
}
