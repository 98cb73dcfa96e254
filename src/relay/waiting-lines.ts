/**
 * Waiting lines: the visitors on this relay who stand in a queue, and what they are told of it. Rules R10 and M3 in
 * docs/SPEC.md. Nothing of it is kept: whoever connects again is told anew.
 *
 * Places are asked of the database, for all who stand in a queue at once, when somebody comes and when something may have
 * moved the line: a commit made here, or a word of another relay. What is lost of such words is found a little later.
 */
import type { Conversation } from '../core/conversation/conversation.ts';
import { isInLine } from '../core/conversation/overflow.ts';
import { lineTelling as bounds, waitMean } from '../core/limits.ts';
import type { QueueFrame } from '../core/protocol/down.ts';
import { type Bus, workSubject } from './bus/bus.ts';
import type { Clock } from './clock.ts';
import type { SiteConfig } from './config.ts';
import type { Log } from './log.ts';
import { routingOf } from './routing-settings.ts';
import type { Commit, Store } from './store/store.ts';

/** A visitor's connection that follows a conversation. */
export interface Waiter {
  readonly conversation: string;
  /** False if it can't be told right now. */
  tell(frame: QueueFrame): boolean;
}

interface Parts {
  readonly bus: Bus;
  readonly relayId: string;
  readonly sites: ReadonlyMap<string, SiteConfig>;
  readonly store: Pick<Store, 'queues'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

/** Where somebody stands, and what they were told when. */
interface Standing {
  readonly workstream: string;
  readonly queue: string;
  told: string;
  toldAt: number;
}

/** Those of one site. */
interface Line {
  readonly site: string;
  readonly waiters: Map<Waiter, Standing>;
  readonly stopListening: () => void;
  lookedAt: number;
  looking: Promise<void> | undefined;
  dueAt: number;
  cancel: () => void;
}

type News = Pick<QueueFrame, 'position' | 'waitMs'>;

/** What there is to know of a place in a queue. */
interface Place {
  readonly position: number;
  /** The average, if it is worth telling. */
  readonly waitMs: number | undefined;
}

export class WaitingLines {
  readonly #parts: Parts;
  readonly #lines = new Map<string, Line>();
  #isStopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const { cancel } of this.#lines.values()) cancel();
    await Promise.all([...this.#lines.values()].map(({ looking }) => looking));
  }

  /** The conversation that somebody follows is as it is now: in a queue, or not. */
  stands(waiter: Waiter, { lifecycle, routing }: Conversation): void {
    const { site, workstream, mode } = lifecycle;
    if (mode !== 'live' || !isInLine(routing, lifecycle)) return this.leave(waiter, site);
    const line = this.#lines.get(site) ?? this.#open(site);
    const former = line.waiters.get(waiter);
    if (former?.queue === routing.queue) return;
    const { told, toldAt } = former ?? { told: '', toldAt: Number.NEGATIVE_INFINITY };
    line.waiters.set(waiter, { workstream, queue: routing.queue, told, toldAt });
    this.#plan(line, bounds.settleMs);
  }

  leave(waiter: Waiter, site: string): void {
    const line = this.#lines.get(site);
    if (!line?.waiters.delete(waiter) || line.waiters.size > 0) return;
    line.stopListening();
    line.cancel();
    this.#lines.delete(site);
  }

  /** A commit was made on this relay. */
  committed({ before, after }: Commit): void {
    const line = this.#lines.get(after.lifecycle.site);
    if (line && placeOf(before) !== placeOf(after)) this.#moved(line);
  }

  #open(site: string): Line {
    const { bus, relayId } = this.#parts;
    const stopListening = bus.subscribe(workSubject(site), (text) => {
      if (!text.startsWith(`${relayId} `)) this.#moved(line);
    });
    const idle = { looking: undefined, dueAt: Number.POSITIVE_INFINITY, cancel: () => undefined };
    const line: Line = { site, waiters: new Map(), stopListening, lookedAt: Number.NEGATIVE_INFINITY, ...idle };
    this.#lines.set(site, line);
    return line;
  }

  #moved(line: Line): void {
    this.#plan(line, Math.max(bounds.settleMs, line.lookedAt + bounds.everyMs - this.#parts.clock.now()));
  }

  /** Looks within `ms`, unless it will have looked by then. */
  #plan(line: Line, ms: number): void {
    const { clock } = this.#parts;
    const dueAt = clock.now() + ms;
    if (this.#isStopped || line.waiters.size === 0 || line.dueAt <= dueAt) return;
    line.cancel();
    line.dueAt = dueAt;
    line.cancel = clock.after(ms, () => this.#begin(line));
  }

  #begin(line: Line): void {
    line.dueAt = Number.POSITIVE_INFINITY;
    if (line.looking !== undefined) return this.#plan(line, bounds.settleMs);
    line.lookedAt = this.#parts.clock.now();
    line.looking = this.#look(line)
      .catch((error: unknown) => this.#parts.log.warn({ err: error }, 'looking for places in queues failed'))
      .then(() => {
        line.looking = undefined;
        this.#plan(line, bounds.lookEveryMs);
      });
  }

  async #look(line: Line): Promise<void> {
    const queues = new Set([...line.waiters.values()].map(({ queue }) => queue));
    for (const queue of queues) {
      const waiters = [...line.waiters].filter(([, standing]) => standing.queue === queue);
      const ids = waiters.map(([{ conversation }]) => conversation);
      const name = { site: line.site, queue };
      const places = await this.#parts.store.queues.positions(name, ids);
      const waits = await this.#parts.store.queues.waits(name);
      const isLong = waits.count >= waitMean.least && waits.meanMs > waitMean.aboveMs;
      const waitMs = isLong ? Math.round(waits.meanMs / minuteMs) * minuteMs : undefined;
      for (const [waiter, standing] of waiters) {
        const position = places.get(waiter.conversation);
        // Who has just left the queue is about to be heard of.
        if (position === undefined || line.waiters.get(waiter) !== standing) continue;
        this.#tell(line, waiter, standing, this.#news(line.site, standing, { position, waitMs }));
      }
    }
  }

  /** What of it the workstream lets visitors know. */
  #news(site: string, { workstream: id }: Standing, { position, waitMs }: Place): News {
    const workstream = this.#parts.sites.get(site)?.workstreams.find((one) => one.id === id);
    const told = workstream && routingOf(workstream)?.told;
    return {
      ...(told?.position && { position }),
      ...(told?.wait && waitMs !== undefined && { waitMs }),
    };
  }

  #tell(line: Line, waiter: Waiter, standing: Standing, news: News): void {
    const told = Object.values(news).join();
    if (told === standing.told) return;
    const now = this.#parts.clock.now();
    const untilNext = standing.toldAt + bounds.everyMs - now;
    if (untilNext > 0) return this.#plan(line, untilNext);
    if (!waiter.tell({ t: 'queue', c: waiter.conversation, ...news })) return this.#plan(line, bounds.everyMs);
    standing.told = told;
    standing.toldAt = now;
  }
}

const minuteMs = 60_000;

/** What of a conversation moves a line when it changes. */
const placeOf = ({ lifecycle, routing }: Conversation): string =>
  isInLine(routing, lifecycle) ? `${routing.queue}/${routing.priority}` : '';
