/** What a supervisor can do with a conversation where it stands, and who could be given it. Rules V1, V3–V6. Pure. */
import type { Summary } from '../../core/conversation/summary.ts';
import type { Colleague, HandingOn } from '../../core/desk/handing-on.ts';
import { agentSessionsMax } from '../../core/limits.ts';
import type { Right } from '../../core/rights.ts';

/** What is done with rows that are selected. */
export type Deed = Exclude<Right, 'monitor'>;

export const deeds: readonly Deed[] = ['assign', 'transfer', 'force-close'];

/** Where each is possible. */
const states: Readonly<Record<Right, readonly Summary['state'][]>> = {
  monitor: ['active', 'waiting', 'wrap-up'],
  assign: ['open'],
  transfer: ['active', 'waiting'],
  'force-close': ['open', 'active', 'waiting', 'wrap-up'],
};

/** Whether it looks possible, to somebody who has the right. What is one's own is not monitored. */
export const isPossible = (deed: Right, { state, assignee, former }: Summary, me: string): boolean =>
  states[deed].includes(state) && (deed !== 'monitor' || (state === 'waiting' ? former : assignee)?.id !== me);

/** Conversations of one queue and workstream: whoever can be given one of them can be given each. */
export interface Alike {
  readonly key: string;
  readonly rows: readonly Summary[];
}

export const alike = (rows: readonly Summary[]): readonly Alike[] => {
  const found = new Map<string, readonly Summary[]>();
  for (const row of rows) {
    const key = `${row.workstream} ${row.queue ?? ''}`;
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found].map(([key, some]) => ({ key, rows: some }));
};

/** To whom all of several can be given: those of every queue, in presences that each allows, for what all of them take. */
export const combined = (
  parts: readonly { readonly handingOn: HandingOn; readonly count: number }[],
): HandingOn | undefined => {
  const [first] = parts;
  if (!first) return undefined;
  const all = parts.map(({ handingOn }) => handingOn);
  return {
    units: parts.reduce((sum, { handingOn, count }) => sum + handingOn.units * count, 0),
    presences: first.handingOn.presences.filter((one) => all.every(({ presences }) => presences.includes(one))),
    colleagues: first.handingOn.colleagues.map((one) => ({
      ...one,
      isOfQueue: all.every(({ colleagues }) => colleagues.find(({ id }) => id === one.id)?.isOfQueue ?? false),
    })),
    queues: first.handingOn.queues,
  };
};

/** What is in the way of giving work to somebody. */
export interface Hindrances {
  readonly otherQueue: boolean;
  /** They are offline, or have as many sessions as there can be: nothing overcomes that. */
  readonly offline: boolean;
  readonly sessions: boolean;
  /** Their presence is none in which they get such work. */
  readonly presence: boolean;
  /** Units that it would be too many; 0 if they have room. */
  readonly units: number;
}

export const hindrances = (
  { isOfQueue, presence: { base }, load, capacity, sessions }: Colleague,
  { presences, units }: Pick<HandingOn, 'presences' | 'units'>,
): Hindrances => ({
  otherQueue: !isOfQueue,
  offline: base === 'offline',
  sessions: sessions >= agentSessionsMax,
  presence: !presences.includes(base),
  units: units > 0 ? Math.max(0, units - (capacity - load)) : 0,
});

/** Whether they can be given it: by assignment, which can be forced, or by being asked, for which there need be no room. */
export const canBeGiven = (
  { otherQueue, offline, sessions, presence, units }: Hindrances,
  how: { readonly deed: 'assign' | 'transfer'; readonly isForced: boolean },
): boolean => {
  if (otherQueue || offline || sessions) return false;
  if (how.deed === 'transfer') return !presence;
  return how.isForced || (!presence && units === 0);
};
