/** What the agent of a busy desk does, and what befalls them: lists made of a seed, so that a run can be told. */
import { VirtualClock } from '../../support/virtual-clock.ts';

/** How often each comes as against the others, drawn at random; the calamities come exactly as often as they are counted here. */
const ordinary = {
  switch: 34,
  type: 30,
  send: 24,
  'choose a mode': 6,
  'erase a word': 5,
  'go home': 4,
  'go to what is unread': 5,
} as const;

const calamities = {
  'reload a window': 3,
  'open a window': 2,
  'close a window': 1,
  'crash a window': 2,
  'kill the relay': 1,
  'bring the relay back': 1,
} as const;

export type ActKind = keyof typeof ordinary | keyof typeof calamities;

export interface Act {
  readonly kind: ActKind;
  /** From 0 up to 1: in which window, and what: which session, how many words. */
  readonly where: number;
  readonly what: number;
}

const actCount = 42;

/** How many acts a relay is away. */
const awayActs = 8;

/** Some fifty acts: the same of the same seed. */
export const randomActs = (seed: number): readonly Act[] => {
  const random = randomOf(seed);
  const act = (kind: ActKind): Act => ({ kind, where: random(), what: random() });
  const acts = Array.from({ length: actCount }, () => act(drawn(random())));
  const insert = (kind: ActKind, at: number): void => void acts.splice(at, 0, act(kind));
  for (const [kind, count] of Object.entries(calamities)) {
    for (let index = 0; index < count; index += 1) insert(kind as ActKind, Math.floor(random() * actCount));
  }
  return withRelayBack(acts);
};

/** Chance of a seed's own, for the visitors too. */
export const randomOf = (seed: number): (() => number) => new VirtualClock(Math.imul(seed, 0x9e3779b1)).random;

const drawn = (chance: number): ActKind => {
  const total = Object.values(ordinary).reduce((sum, weight) => sum + weight, 0);
  let left = chance * total;
  for (const [kind, weight] of Object.entries(ordinary)) {
    left -= weight;
    if (left < 0) return kind as ActKind;
  }
  return 'switch';
};

/** The relay comes back some acts after it was killed, wherever chance has put that. */
const withRelayBack = (acts: readonly Act[]): readonly Act[] => {
  const others = acts.filter(({ kind }) => kind !== 'bring the relay back');
  const back = acts.find(({ kind }) => kind === 'bring the relay back');
  const killed = others.findIndex(({ kind }) => kind === 'kill the relay');
  if (!back || killed < 0) return others;
  return others.toSpliced(killed + 1 + awayActs, 0, back);
};
