/**
 * The time limits of conversations, kept: what has stayed as it is for too long is ended or closed. Rules C3, C4, C9, C10 and M5.
 *
 * There is no timer to set, to move or to lose. The row of a conversation says since when its state lasts, and the
 * configuration how long it may; so the database is asked which come first, and what is due is given the command that its
 * own state calls for. Any number of relays do this at once: the command has the same id on each, and names the moment
 * at which the state began, so that it happens once or, if something else was faster, not at all.
 */

import { system } from '../core/conversation/participants.ts';
import {
  defaultTimeLimits,
  departureOf,
  type Expire,
  expiryOf,
  type LimitedState,
  limitedStates,
} from '../core/conversation/time-limits.ts';
import { attendance, expiry as bounds } from '../core/limits.ts';
import type { Answer, Appender } from './appender.ts';
import type { Clock } from './clock.ts';
import type { SiteConfig } from './config.ts';
import type { Log } from './log.ts';
import type { StateLimit, Store } from './store/store.ts';

interface Parts {
  readonly sites: ReadonlyMap<string, SiteConfig>;
  readonly store: Pick<Store, 'deadlines' | 'departures'>;
  readonly appender: Pick<Appender, 'append'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

/** A conversation and what its own state, or the absence of its visitor, calls for. */
interface Due {
  readonly conversation: string;
  readonly site: string;
  readonly command: Expire;
}

export class Expiry {
  readonly #parts: Parts;
  #looking: Promise<void> | undefined;
  #cancel: (() => void) | undefined;
  #isStopped = false;
  /** Asked for while a look was under way, which may have asked the wrong question. */
  #again = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    this.#look();
  }

  /** The limits have changed: what was planned by the former ones may be too late. */
  limitsChanged(): void {
    if (this.#isStopped || this.#looking === undefined) return;
    this.#again = true;
    if (this.#cancel === undefined) return;
    this.#cancel();
    this.#look();
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel?.();
    await this.#looking;
  }

  #look(): void {
    const { clock, log } = this.#parts;
    this.#cancel = undefined;
    this.#again = false;
    this.#looking = this.#expireDue()
      .catch((error: unknown) => {
        log.warn({ err: error }, 'looking for what has come to its time failed');
        return bounds.retryMs;
      })
      .then((waitMs) => {
        if (!this.#isStopped) this.#cancel = clock.after(this.#again ? 0 : waitMs, () => this.#look());
      });
  }

  /** Gives what is due its command. Resolves with the time until the next may be due, in milliseconds. */
  async #expireDue(): Promise<number> {
    const { sites, store } = this.#parts;
    const limits = [...sites.values()].flatMap(limitsOf);
    const [ends, departures] = await Promise.all([
      store.deadlines(limits, bounds.batch),
      store.departures(bounds.batch),
    ]);
    const deadlines = [
      ...ends.map((one) => ({ ...one, command: expiryOf(one) })),
      ...departures.map((one) => ({ ...one, command: departureOf(one) })),
    ];
    const due = deadlines.filter(({ remainingMs }) => remainingMs <= 0);
    const answers = await Promise.all(due.map((one) => this.#expire(one)));
    // There may be more of them than were asked for; but what is not to be had is not asked for without a pause.
    if (due.length >= bounds.batch) return answers.some(({ ok }) => ok) ? 0 : bounds.retryMs;
    const ahead = deadlines.flatMap(({ remainingMs }) => (remainingMs > 0 ? [remainingMs] : []));
    // What begins after this look has its whole limit before it, and so has whoever leaves.
    const shortest = Math.min(...limits.map(({ limitMs }) => limitMs), attendance.goneAfterMs);
    return Math.min(...ahead, shortest, bounds.lookEveryMs);
  }

  #expire({ conversation, site, command }: Due): Promise<Answer> {
    const id = `${command.reason}-${command.since}`;
    const request = { conversation, id, lane: id, n: 1, command, digest: id, site, actor: system };
    return new Promise((resolve) => this.#parts.appender.append(request, bounds.bytes, resolve));
  }
}

const limitsOf = ({ id: site, workstreams }: SiteConfig): readonly StateLimit[] =>
  workstreams.flatMap(({ id: workstream, mode, timeLimits }) => {
    const limits = { ...defaultTimeLimits[mode], ...timeLimits };
    const states = Object.entries(limitedStates) as [LimitedState, (typeof limitedStates)[LimitedState]][];
    return states.map(([state, { limit }]) => ({ site, workstream, state, limitMs: limits[limit] }));
  });
