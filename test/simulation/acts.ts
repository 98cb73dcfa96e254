/** What people do and what befalls them in a simulation: a list made of a seed, so that a run can be told and shortened. */
import { VirtualClock } from '../support/virtual-clock.ts';

/** Whom an act is about: everybody has a place in their list, counted round. */
export const actKinds = {
  'visitor sends': { about: 'visitor', weight: 28 },
  'visitor ends': { about: 'visitor', weight: 2 },
  'visitor starts anew': { about: 'visitor', weight: 2 },
  'visitor tidies up': { about: 'visitor', weight: 2 },
  'visitor reads': { about: 'visitor', weight: 8 },
  'visitor reloads': { about: 'visitor', weight: 3 },
  'agent picks': { about: 'agent', weight: 14 },
  'agent sends': { about: 'agent', weight: 16 },
  'agent reads': { about: 'agent', weight: 8 },
  'agent notes': { about: 'agent', weight: 5 },
  'agent ends': { about: 'agent', weight: 2 },
  'agent closes the session': { about: 'agent', weight: 5 },
  'agent answers': { about: 'agent', weight: 10 },
  'agent opens what is new': { about: 'agent', weight: 3 },
  'agent chooses a presence': { about: 'agent', weight: 3 },
  'agent tidies up': { about: 'agent', weight: 2 },
  'agent reloads': { about: 'agent', weight: 2 },
  'connection is cut': { about: 'anybody', weight: 7 },
  'connection falls silent': { about: 'anybody', weight: 2 },
  'network is away': { about: 'anybody', weight: 3 },
  'relay crashes': { about: 'relay', weight: 3 },
  'relay drains': { about: 'relay', weight: 1 },
  'bus is away': { about: 'nobody', weight: 2 },
  'database fails': { about: 'nobody', weight: 3 },
} as const satisfies Record<string, { about: 'visitor' | 'agent' | 'anybody' | 'relay' | 'nobody'; weight: number }>;

export type ActKind = keyof typeof actKinds;

export interface Act {
  /** Milliseconds since the beginning. */
  readonly at: number;
  readonly kind: ActKind;
  /** Who of those whom it may befall. */
  readonly who: number;
  /** From 0 up to 1: which conversation, how long, how often. */
  readonly how: number;
}

/** How long people act, in milliseconds, and how often they do. */
const actingMs = 12_000;
const actCount = 66;

const kinds = Object.keys(actKinds) as ActKind[];
const totalWeight = kinds.reduce((sum, kind) => sum + actKinds[kind].weight, 0);

/** The acts of a seed, in the order of time. */
export const randomActs = (seed: number): readonly Act[] => {
  // Another sequence of chance than that of the surroundings.
  const { random } = new VirtualClock(Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995);
  const acts = Array.from({ length: actCount }, (): Act => {
    // Some come in one moment: that is when things meet.
    const at = Math.floor(random() * 40) * (actingMs / 40) + (random() < 0.5 ? 0 : Math.floor(random() * 200));
    return { at, kind: kindAt(random() * totalWeight), who: Math.floor(random() * 60), how: random() };
  });
  return acts.sort((one, other) => one.at - other.at);
};

const kindAt = (point: number): ActKind => {
  let end = 0;
  for (const kind of kinds) {
    end += actKinds[kind].weight;
    if (point < end) return kind;
  }
  return 'visitor sends';
};

/**
 * Two tabs of a visitor begin at once, so that one is told of the other's conversation; it is away when it is told, and
 * that conversation has ended when it comes back.
 */
export const crossedStarts = (seed: number): readonly Act[] => {
  const { random } = new VirtualClock(Math.imul(seed, 0x9e3779b1) ^ 0x2545f491);
  return [
    { at: 300, kind: 'visitor sends', who: 0, how: 0 },
    { at: 300, kind: 'visitor sends', who: 1, how: random() },
    { at: 340 + Math.floor(random() * 120), kind: 'network is away', who: 1, how: random() * 0.3 },
    { at: 500 + Math.floor(random() * 200), kind: 'visitor ends', who: 0, how: 0 },
  ];
};

export const describeAct = ({ at, kind, who, how }: Act): string =>
  `${String(at).padStart(6)} ms  ${kind} (who ${who}, how ${how.toFixed(3)})`;
