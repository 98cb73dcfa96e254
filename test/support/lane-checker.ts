/** Lanes that begin anew: only where another page has left one with something missing. Pure. */
import type { Observation, Violation } from './history.ts';

const key = (one: string, other: string): string => `${one} ${other}`;

export const checkNewLanes = (observations: readonly Observation[]): readonly Violation[] => {
  const violations: Violation[] = [];
  /** The lane in which a command was sent first, by conversation; and last, by client. */
  const first = new Map<string, string>();
  const last = new Map<string, string>();
  /** Lanes in which a client was told that something is missing, by client and conversation. */
  const gaps = new Map<string, string[]>();
  /** Conversations that some page was told are not its visitor's: what is refused so takes no place in its lane. */
  const atDoor = new Set<string>();
  for (const seen of observations) {
    if (seen.kind === 'nack' && seen.code === 'unknown-conversation') atDoor.add(seen.c);
    if (seen.kind === 'nack' && seen.code === 'lane-gap') {
      const place = key(seen.client, seen.c);
      gaps.set(place, [...(gaps.get(place) ?? []), last.get(key(seen.client, seen.id)) ?? '']);
    }
    if (seen.kind !== 'invoke') continue;
    const { client, c, id, lane } = seen;
    last.set(key(client, id), lane);
    const former = first.get(key(c, id)) ?? lane;
    first.set(key(c, id), former);
    // In a lane that another page has left something may be missing that was not worth leaving.
    const own = lane.slice(0, lane.lastIndexOf('-'));
    // What stands behind it in the same conversation moves along, to keep the order.
    const isAnothers = gaps.get(key(client, c))?.some((gap) => !gap.startsWith(own));
    if (lane === former || !former.startsWith(own) || isAnothers || atDoor.has(c)) continue;
    violations.push({ rule: 'lane-order', c, ids: [id], why: `${client} had to move it from ${former} to ${lane}` });
  }
  return violations;
};
