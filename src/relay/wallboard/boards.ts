/** The wallboard of each site, made of what the store counted and who waits there. Rule V9 in docs/SPEC.md. */
import { type Day, dayAt, hourIn } from '../../core/wallboard/day.ts';
import { noTally, sumOf } from '../../core/wallboard/tally.ts';
import type { HourTally, QueueBoard, Wallboard } from '../../core/wallboard/wallboard.ts';
import { wallboardMs } from '../../core/wallboard-limits.ts';
import type { Clock } from '../clock.ts';
import type { SiteConfig } from '../config.ts';
import type { SlotTally, Tallies } from './tallies.ts';

interface Parts {
  readonly sites: ReadonlyMap<string, SiteConfig>;
  readonly tallies: Tallies;
  readonly clock: Clock;
}

/** Whose day it is: that of the first workstream that has operating hours; a site without any has that of UTC. */
export const zoneOf = ({ workstreams }: Pick<SiteConfig, 'workstreams'>): string =>
  workstreams.find(({ hours }) => hours)?.hours?.timeZone ?? 'UTC';

/** However many look at the wallboard of a site, the database is asked twice a second. */
export class Boards {
  readonly #parts: Parts;
  readonly #known = new Map<string, { readonly at: number; readonly board: Promise<Wallboard> }>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Undefined for a site that there is not. Rejects with `unavailable` if the database can't be reached. */
  async of(site: string): Promise<Wallboard | undefined> {
    const { sites, clock } = this.#parts;
    const config = sites.get(site);
    if (!config) return undefined;
    const now = clock.now();
    const known = this.#known.get(site);
    if (known && now - known.at < wallboardMs.fresh && now >= known.at) return known.board;
    const board = this.#made(site, config, now);
    this.#known.set(site, { at: now, board });
    // What could not be had is asked for by the next one.
    board.catch(() => this.#known.delete(site));
    return board;
  }

  async #made(site: string, config: SiteConfig, now: number): Promise<Wallboard> {
    const { tallies } = this.#parts;
    const timeZone = zoneOf(config);
    const day = dayAt(timeZone, now);
    const [waiting, counted] = await Promise.all([tallies.waiting(site), tallies.counted(site, day)]);
    const configured = (config.queues ?? []).map(({ id }) => id);
    const ids = new Set([...configured, ...waiting.map(({ queue }) => queue), ...counted.map(({ queue }) => queue)]);
    const queues = [...ids].map((queue): QueueBoard => {
      const standing = waiting.find((one) => one.queue === queue) ?? { queue, waiting: 0 };
      return {
        ...standing,
        day: hoursOf(
          counted.filter((one) => one.queue === queue),
          day,
        ),
      };
    });
    return { at: now, timeZone, hours: day.hours, queues };
  }
}

const hoursOf = (slots: readonly SlotTally[], day: Day): readonly HourTally[] => {
  const hours = new Map<number, HourTally>();
  for (const { slot, queue: _, ...tally } of slots) {
    const hour = hourIn(day, slot);
    hours.set(hour, { ...sumOf([hours.get(hour) ?? noTally, tally]), hour });
  }
  return [...hours.values()];
};
