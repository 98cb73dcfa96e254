/**
 * What a window of the desk keeps through a refresh: drafts, the session in front, what was seen. Rule S3 (in part) in
 * docs/SPEC.md. One entry per agent, so that two who share a browser tab never read each other's drafts.
 */
import { deskDraftsMax } from '../core/limits.ts';
import { type DeskState, type Draft, newDesk } from './desk-state.ts';

/** The part of `Storage` that is needed. A browser may refuse any call: blocked, full, gone. */
export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** This tab's storage; nothing is kept where a page may not even ask for it. */
export const tabKeep = (): Keep => {
  try {
    return sessionStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  }
};

const keyOf = (agent: string): string => `parlor-desk:${agent}`;

/** The desk that this agent left behind in this tab; a new one if there is none or it can't be read. */
export const recallDesk = (keep: Keep, agent: string): DeskState => {
  try {
    return readDesk(JSON.parse(keep.getItem(keyOf(agent)) ?? 'null'));
  } catch {
    return newDesk;
  }
};

/** Keeps the desk for the next load of the page. What the browser refuses to keep stays in memory only. */
export const keepDesk = (keep: Keep, agent: string, { focused, drafts, seen }: DeskState): void => {
  try {
    keep.setItem(keyOf(agent), JSON.stringify({ focused, drafts: [...drafts], seen: [...seen] }));
  } catch {
    // Private windows and full disks: the desk works without.
  }
};

/** Removes every trace of the agent's desk from the browser. */
export const forgetDesk = (keep: Keep, agent: string): void => {
  try {
    keep.removeItem(keyOf(agent));
  } catch {
    // Storage that can't be written holds nothing either.
  }
};

/** Reads what was kept, whatever it is: another version's entry must not break the desk. */
const readDesk = (kept: unknown): DeskState => {
  if (!isRecord(kept)) return newDesk;
  const drafts = pairsOf(kept.drafts, isDraft).slice(-deskDraftsMax);
  return {
    ...newDesk,
    focused: typeof kept.focused === 'string' ? kept.focused : undefined,
    // A build before there were side conversations has kept no such text.
    drafts: new Map(drafts.map(([id, { mode, message, note, aside = '' }]) => [id, { mode, message, note, aside }])),
    seen: new Map(pairsOf(kept.seen, isSeq)),
  };
};

const pairsOf = <T>(value: unknown, is: (one: unknown) => one is T): [string, T][] =>
  Array.isArray(value)
    ? value.filter((pair): pair is [string, T] => Array.isArray(pair) && typeof pair[0] === 'string' && is(pair[1]))
    : [];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isSeq = (value: unknown): value is number => Number.isSafeInteger(value);

const isDraft = (value: unknown): value is Omit<Draft, 'aside'> & Partial<Draft> =>
  isRecord(value) &&
  (value.mode === 'message' || value.mode === 'note' || value.mode === 'aside') &&
  typeof value.message === 'string' &&
  typeof value.note === 'string' &&
  (value.aside === undefined || typeof value.aside === 'string');
