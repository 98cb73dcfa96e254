/**
 * Who gets which work: the waiting work and the agents of a site in, offers with their reasons out. Rules R2–R5, R7 and
 * A5 in docs/SPEC.md. Pure; what it decides is judged again when it is written, under lock.
 *
 * Work is looked at in the order of its queue, so that nobody overtakes. Each queue keeps its agents in a heap, best
 * first; an agent who stands in several is put in anew wherever they come up with less room than they stand there with.
 */
import TinyQueue from 'tinyqueue';
import { agentSessionsMax } from '../limits.ts';
import type { BasePresence } from '../presence/presence.ts';

/** How a queue chooses among the eligible (R4). */
export type Method = 'most-free' | 'round-robin' | 'longest-idle';

/** An open conversation that nobody has and that is offered to nobody. */
export interface Work {
  readonly conversation: string;
  readonly queue: string;
  /** Higher is served first. */
  readonly priority: number;
  /** Its place in the queue, in milliseconds since 1970: kept when it returns (R2). */
  readonly arrivedAt: number;
  /** Capacity it takes. */
  readonly units: number;
  /** Presences in which agents get it. */
  readonly presences: readonly BasePresence[];
  /** Who declined or missed it in this round. */
  readonly tried: readonly string[];
  /** Who had it before and is asked first (R5). */
  readonly former?: string;
  /** A bot has handed it on: it is offered to none (N1). */
  readonly isForPeople?: boolean;
}

/** An agent of the site. */
export interface RoutedAgent {
  readonly id: string;
  readonly isBot?: boolean;
  readonly queues: readonly string[];
  readonly presence: BasePresence;
  readonly capacity: number;
  readonly load: number;
  /** Sessions open and offers that are live. */
  readonly sessions: number;
  /** Since when there was nothing to do, in milliseconds since 1970. */
  readonly idleSince: number;
  /** When work was last offered to them; 0 if never. */
  readonly lastOfferAt: number;
}

/** Why an agent was chosen, as the desk can show it (R4). */
export interface Reasons {
  readonly method: Method | 'same-agent';
  readonly freeUnits: number;
  readonly idleSince: number;
  readonly lastOfferAt: number;
}

export interface Offer {
  readonly conversation: string;
  readonly agent: string;
  readonly units: number;
  readonly reasons: Reasons;
}

export interface Match {
  readonly offers: readonly Offer[];
  /** Conversations whose round is over: all who could have them were tried (R3). */
  readonly exhausted: readonly string[];
  /** Agents who would have got work, had they not as many sessions as may be open (A5). */
  readonly limited: readonly string[];
}

/** Offers for as much of `work` as can be offered at `now`. `methods` tells how each queue chooses. */
export const match = (
  work: readonly Work[],
  agents: readonly RoutedAgent[],
  methods: ReadonlyMap<string, Method>,
  now: number,
): Match => {
  const table = new Table(work, agents, methods, now);
  const offers: Offer[] = [];
  const exhausted: string[] = [];
  const limited = new Set<string>();
  for (const one of [...work].sort(byPlace)) {
    const offer = table.former(one) ?? table.best(one);
    if (offer) offers.push(offer);
    else {
      if (table.isExhausted(one)) exhausted.push(one.conversation);
      for (const id of table.limited(one)) limited.add(id);
    }
  }
  return { offers, exhausted, limited: [...limited].sort() };
};

const byPlace = (one: Work, other: Work): number =>
  other.priority - one.priority || one.arrivedAt - other.arrivedAt || (one.conversation < other.conversation ? -1 : 1);

/** An agent while offers are made. */
interface Seat {
  readonly agent: RoutedAgent;
  free: number;
  sessions: number;
  lastOfferAt: number;
  idleSince: number;
  /** How often it changed: what stands in a heap with an older count is out of date. */
  version: number;
}

interface Place {
  readonly seat: Seat;
  readonly version: number;
  readonly rank: readonly [number, number];
}

interface Bench {
  readonly method: Method;
  readonly places: TinyQueue<Place>;
  /** The least that any work of this queue takes: who has less room is of no use here any more. */
  readonly unitsMin: number;
  /** Agents of this queue with no session left. */
  readonly full: readonly Seat[];
}

class Table {
  readonly #now: number;
  readonly #seats: ReadonlyMap<string, Seat>;
  readonly #benches: ReadonlyMap<string, Bench>;

  constructor(
    work: readonly Work[],
    agents: readonly RoutedAgent[],
    methods: ReadonlyMap<string, Method>,
    now: number,
  ) {
    this.#now = now;
    this.#seats = new Map(agents.map((agent) => [agent.id, seatOf(agent)]));
    const unitsMin = new Map<string, number>();
    for (const { queue, units } of work) unitsMin.set(queue, Math.min(units, unitsMin.get(queue) ?? units));
    const members = new Map<string, Seat[]>([...unitsMin.keys()].map((queue) => [queue, []]));
    for (const seat of this.#seats.values()) for (const queue of seat.agent.queues) members.get(queue)?.push(seat);
    this.#benches = new Map(
      [...unitsMin].map(([queue, least]) => {
        return [queue, benchOf(members.get(queue) ?? [], methods.get(queue) ?? 'most-free', least)];
      }),
    );
  }

  /** Whoever had it before is asked first, whatever room they have, while signed in (R5). */
  former({ former, tried, ...work }: Work): Offer | undefined {
    const seat = former === undefined || tried.includes(former) ? undefined : this.#seats.get(former);
    if (!seat || seat.agent.presence === 'offline' || seat.sessions >= agentSessionsMax) return undefined;
    return this.#offer({ ...work, tried }, seat, 'same-agent');
  }

  /** The best of the eligible by the queue's method (R3, R4). */
  best(work: Work): Offer | undefined {
    const bench = this.#benches.get(work.queue);
    if (!bench) return undefined;
    const passed: Place[] = [];
    const chosen = this.#firstEligible(work, bench, passed);
    for (const place of passed) bench.places.push(place);
    if (!chosen) return undefined;
    const offer = this.#offer(work, chosen, bench.method);
    if (isOfUse(chosen, bench.unitsMin)) bench.places.push(placeOf(chosen, bench.method));
    return offer;
  }

  /** Takes the best of the eligible off the bench; those passed over go into `passed`. */
  #firstEligible(work: Work, { places, unitsMin, method }: Bench, passed: Place[]): Seat | undefined {
    for (let place = places.pop(); place; place = places.pop()) {
      const { seat, version } = place;
      if (!isOfUse(seat, unitsMin)) continue;
      if (version !== seat.version) places.push(placeOf(seat, method));
      else if (isEligible(seat, work)) return seat;
      else passed.push(place);
    }
    return undefined;
  }

  /** Whether somebody could have it, were they not tried already. */
  isExhausted(work: Work): boolean {
    return work.tried.some((id) => {
      const seat = this.#seats.get(id);
      return seat?.agent.queues.includes(work.queue) && isEligible(seat, { ...work, tried: [] });
    });
  }

  /** Those whom only the number of their sessions keeps from it. */
  limited(work: Work): readonly string[] {
    const { full = [] } = this.#benches.get(work.queue) ?? {};
    return full.flatMap(({ agent, free }) =>
      free >= work.units && work.presences.includes(agent.presence) && mayBeAsked(agent, work) ? [agent.id] : [],
    );
  }

  #offer({ conversation, units }: Work, seat: Seat, method: Reasons['method']): Offer {
    const { agent, free: freeUnits, lastOfferAt, idleSince } = seat;
    const reasons: Reasons = { method, freeUnits, idleSince, lastOfferAt };
    seat.free -= units;
    seat.sessions += 1;
    seat.lastOfferAt = this.#now;
    seat.idleSince = this.#now;
    seat.version += 1;
    return { conversation, agent: agent.id, units, reasons };
  }
}

const seatOf = (agent: RoutedAgent): Seat => ({
  agent,
  free: agent.capacity - agent.load,
  sessions: agent.sessions,
  lastOfferAt: agent.lastOfferAt,
  idleSince: agent.idleSince,
  version: 0,
});

const benchOf = (seats: readonly Seat[], method: Method, unitsMin: number): Bench => ({
  method,
  unitsMin,
  full: seats.filter(({ sessions }) => sessions >= agentSessionsMax),
  places: new TinyQueue(
    seats.filter((seat) => isOfUse(seat, unitsMin)).map((seat) => placeOf(seat, method)),
    byRank,
  ),
});

/** Whether there may be work in this queue for them. */
const isOfUse = ({ free, sessions }: Seat, unitsMin: number): boolean =>
  free >= unitsMin && sessions < agentSessionsMax;

const isEligible = ({ agent, free, sessions }: Seat, work: Work): boolean =>
  free >= work.units &&
  sessions < agentSessionsMax &&
  work.presences.includes(agent.presence) &&
  mayBeAsked(agent, work);

const mayBeAsked = ({ id, isBot = false }: RoutedAgent, { tried, isForPeople = false }: Work): boolean =>
  !tried.includes(id) && !(isBot && isForPeople);

/** Smaller ranks first. Ties go to who has been idle for longer, then by id, so that every relay decides alike. */
const placeOf = (seat: Seat, method: Method): Place => {
  const { free, lastOfferAt, idleSince, version } = seat;
  const first = { 'most-free': -free, 'round-robin': lastOfferAt, 'longest-idle': idleSince }[method];
  return { seat, version, rank: [first, idleSince] };
};

const byRank = (one: Place, other: Place): number =>
  one.rank[0] - other.rank[0] || one.rank[1] - other.rank[1] || (one.seat.agent.id < other.seat.agent.id ? -1 : 1);
