/**
 * What comes to its time by itself: conversations that stayed as they are for too long, offers nobody answered, work of agents
 * who are away or have not seen it, capacity that wrap-up takes for a while. Rules C3, C4, C9, C10, M5, N8, A6 and R7.
 *
 * There is no timer to set, to move or to lose. The row of a conversation says since when its state lasts, and the
 * configuration how long it may; so the database is asked which come first, and what is due is given the command that its
 * own state calls for. Any number of relays do this at once: the command has the same id on each, and names the moment,
 * the offer or the assignment that is meant, so that it happens once or, if something else was faster, not at all.
 */

import { lapseOf } from '../core/conversation/assignment.ts';
import type { OverflowAction } from '../core/conversation/overflow.ts';
import { system } from '../core/conversation/participants.ts';
import {
  defaultTimeLimits,
  departureOf,
  expiryOf,
  type LimitedState,
  limitedStates,
} from '../core/conversation/time-limits.ts';
import type { Command } from '../core/conversation/vocabulary.ts';
import { absence, attendance, expiry as bounds, offerMs, wrapUpHoldMs } from '../core/limits.ts';
import type { Answer, Appender } from './appender.ts';
import type { Clock } from './clock.ts';
import type { SiteConfig } from './config.ts';
import type { Log } from './log.ts';
import { Lookout } from './lookout.ts';
import { routingOf } from './routing-settings.ts';
import type { WaitLimit } from './store/queues.ts';
import type { StateLimit, Store } from './store/store.ts';
import type { OpenConsult, Workforce } from './store/workforce.ts';

/** A conversation and what its own state, or somebody's absence, calls for. */
export interface Due {
  readonly conversation: string;
  readonly site: string;
  readonly command: Command;
  /** The same on every relay that finds it. */
  readonly id: string;
  /** Until then, in milliseconds by the database's clock; not above 0 if the time has come. */
  readonly remainingMs: number;
}

/** Where to look for what comes to its time. */
export interface DueSource {
  /** Those that come first, at most about `count` of each kind; those whose time has come too. */
  find(count: number): Promise<readonly Due[]>;
  /** What begins after a look has at least this much time before it, in milliseconds. */
  shortestMs(): number;
}

interface Parts {
  readonly source: DueSource;
  readonly appender: Pick<Appender, 'append'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

export class Expiry {
  readonly #parts: Parts;
  readonly #lookout: Lookout;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { clock, log } = parts;
    const failure = 'looking for what has come to its time failed';
    this.#lookout = new Lookout({ look: () => this.#expireDue(), retryMs: bounds.retryMs, failure, clock, log });
  }

  start(): void {
    this.#lookout.start();
  }

  /** Something else is due than was planned: there are other limits, somebody has signed out, or a name has changed. */
  lookAgain(): void {
    this.#lookout.lookAgain();
  }

  /** Resolves when nothing is under way any more. */
  stop(): Promise<void> {
    return this.#lookout.stop();
  }

  /** Gives what is due its command. Resolves with the time until the next may be due, in milliseconds. */
  async #expireDue(): Promise<number> {
    const { source } = this.#parts;
    const found = await source.find(bounds.batch);
    const due = found.filter(({ remainingMs }) => remainingMs <= 0);
    const answers = await Promise.all(due.map((one) => this.#expire(one)));
    // There may be more of them than were asked for; but what is not to be had is not asked for without a pause.
    if (due.length >= bounds.batch) return answers.some(({ ok }) => ok) ? 0 : bounds.retryMs;
    const ahead = found.flatMap(({ remainingMs }) => (remainingMs > 0 ? [remainingMs] : []));
    return Math.min(...ahead, source.shortestMs(), bounds.lookEveryMs);
  }

  #expire({ conversation, site, command, id }: Due): Promise<Answer> {
    const request = { conversation, id, lane: id, n: 1, command, digest: id, site, actor: system };
    return new Promise((resolve) => this.#parts.appender.append(request, bounds.bytes, resolve));
  }
}

/** States that have lasted as long as their workstream lets them, and live conversations whose visitors are gone. */
export const conversationLimits = (
  store: Pick<Store, 'deadlines' | 'departures'>,
  sites: ReadonlyMap<string, SiteConfig>,
): DueSource => {
  const limits = (): readonly StateLimit[] => [...sites.values()].flatMap(limitsOf);
  return {
    find: async (count) => {
      const [ends, departures] = await Promise.all([store.deadlines(limits(), count), store.departures(count)]);
      return [
        ...ends.map((one) => ({ ...one, command: expiryOf(one) })),
        ...departures.map((one) => ({ ...one, command: departureOf(one) })),
      ].map((one) => ({ ...one, id: `${one.command.reason}-${one.command.since}` }));
    },
    // Whoever leaves has all of the visitors' time before them, too.
    shortestMs: () => Math.min(...limits().map(({ limitMs }) => limitMs), attendance.goneAfterMs),
  };
};

/** Conversations that wait in their queue for longer than their workstream lets them. */
export const queueLimits = (store: Pick<Store, 'queues'>, sites: ReadonlyMap<string, SiteConfig>): DueSource => {
  const limits = () => [...sites.values()].flatMap(waitLimitsOf);
  return {
    find: async (count) => {
      const found = limits();
      const overdue = await store.queues.overdue(found, count);
      return overdue.flatMap(({ site, workstream, since, head, ...one }): Due[] => {
        const limit = found.find((other) => other.site === site && other.workstream === workstream);
        if (!limit) return [];
        const command = { type: 'queue.overflow', since, action: limit.action } as const;
        // Whoever is asked meanwhile has the first word: then it comes again, at another place of the log.
        return [{ ...one, site, command, id: `overflow-${since}-${head}` }];
      });
    },
    shortestMs: () => Math.min(...limits().map(({ limitMs }) => limitMs)),
  };
};

const waitLimitsOf = ({ id: site, workstreams }: SiteConfig): readonly (WaitLimit & { action: OverflowAction })[] =>
  workstreams.flatMap((one) => {
    const waited = routingOf(one)?.overflow.waited;
    return waited ? [{ site, workstream: one.id, limitMs: waited.afterMs, action: waited.action }] : [];
  });

/** Offers and requests to consult that run out, and the work of agents who have been away for too long. */
export const agentLimits = (workforce: Pick<Workforce, 'dueOffers' | 'openConsults' | 'absences'>): DueSource => ({
  find: async (count) => {
    const [offers, consults, absences] = await Promise.all([
      workforce.dueOffers(count),
      workforce.openConsults(count),
      workforce.absences(count),
    ]);
    return [
      ...consults.map(dueConsult),
      ...offers.map(({ offer, ...one }) => ({
        ...one,
        id: `offer-over-${offer}`,
        command: { type: 'offer.expire', offer } as const,
      })),
      ...absences.map(({ awayMs, ...one }) =>
        'offer' in one
          ? {
              ...one,
              id: `offer-away-${one.offer}`,
              command: { type: 'offer.withdraw', offer: one.offer } as const,
              remainingMs: absence.offerMs - awayMs,
            }
          : {
              ...one,
              id: `agent-away-${one.epoch}`,
              command: { type: 'conversation.reclaim', epoch: one.epoch } as const,
              remainingMs: absence.sessionMs - awayMs,
            },
      ),
    ];
  },
  shortestMs: () => Math.min(offerMs.min, absence.offerMs),
});

/** What nobody has seen for too long, and what wrap-up has taken for as long as it may. */
export const lapses = (workforce: Pick<Workforce, 'lapses'>): DueSource => ({
  find: async (count) => {
    const found = await workforce.lapses(count);
    return found.map(({ conversation, remainingMs }) => {
      const command = lapseOf(conversation);
      const id = command.type === 'wrap-up.free' ? `wrap-up-over-${command.since}` : `unseen-${command.epoch}`;
      return { conversation: conversation.id, site: conversation.lifecycle.site, command, id, remainingMs };
    });
  },
  // What nobody has seen has minutes.
  shortestMs: () => wrapUpHoldMs.min,
});

/** Who is asked and goes is waited for as with an offer (A6), but not past the time to answer. */
const dueConsult = ({ conversation, site, consult, remainingMs, awayMs }: OpenConsult): Due => {
  const goneMs = awayMs === undefined ? Number.POSITIVE_INFINITY : absence.offerMs - awayMs;
  return goneMs < remainingMs
    ? {
        conversation,
        site,
        id: `consult-away-${consult}`,
        command: { type: 'consult.withdraw', consult },
        remainingMs: goneMs,
      }
    : { conversation, site, id: `consult-over-${consult}`, command: { type: 'consult.expire', consult }, remainingMs };
};

const limitsOf = ({ id: site, workstreams }: SiteConfig): readonly StateLimit[] =>
  workstreams.flatMap(({ id: workstream, mode, timeLimits }) => {
    const limits = { ...defaultTimeLimits[mode], ...timeLimits };
    const states = Object.entries(limitedStates) as [LimitedState, (typeof limitedStates)[LimitedState]][];
    return states.map(([state, { limit }]) => ({ site, workstream, state, limitMs: limits[limit] }));
  });
