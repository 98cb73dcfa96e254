/**
 * What the desk keeps in the browser: for this tab which session is in front, and where one stands in what one writes; for all windows of the agent drafts, what was
 * opened by hand, what was seen and how the desk is arranged. Rule S3 in docs/SPEC.md. Everything is by agent, so that two
 * who share a browser never read each other's drafts.
 *
 * A draft has an entry of its own: two windows that write at once do not write over each other, and a key that is pressed
 * costs one entry.
 */
import { deskMax } from '../core/limits.ts';
import { holdsDraft, keepDraft as keepConfiguration } from './admin/draft-memory.ts';
import { type Caret, type Carets, type DeskState, type Draft, newDesk } from './desk-state.ts';
import { isRecordSession } from './desk-windows.ts';
import { type Stamps, writeModes } from './draft-agreement.ts';
import { type Keep, keysOf, read, write } from './keep.ts';
import { forgetPaper, keepPaper, recallPaper } from './records/paper-memory.ts';
import type { SessionKey } from './session-list.ts';
import { boundedTalkPx, type Layout, newLayout, type Showing } from './showing.ts';

/** Where things are kept: for this tab, and for all windows of the browser. */
export interface Keeps {
  readonly tab: Keep;
  readonly browser: Keep;
}

/** This browser's storages; one that a page may not even ask for refuses everything. */
export const browserKeeps = (): Keeps => ({ tab: given(() => sessionStorage), browser: given(() => localStorage) });

const given = (storage: () => Storage): Keep => {
  try {
    return storage();
  } catch {
    const refuse = (): never => {
      throw new DOMException('There is no storage.', 'SecurityError');
    };
    return { getItem: refuse, setItem: refuse, removeItem: refuse, key: refuse, length: 0 };
  }
};

const tabKeyOf = (agent: string): string => `parlor-desk:${agent}`;
const draftsOf = (agent: string): string => `parlor-desk:${agent}:draft:`;
const sessionsKeyOf = (agent: string): string => `parlor-desk:${agent}:sessions`;
// How somebody likes their desk is no trace of what they did: it stays when they sign out.
const layoutKeyOf = (agent: string): string => `parlor-desk-layout:${agent}`;

/** The desk that this agent left behind in this browser; a new one if there is none or it can't be read. */
export const recallDesk = (keeps: Keeps, agent: string): DeskState => {
  const { focused, carets } = recordOf(read(keeps.tab, tabKeyOf(agent)));
  const { records, seen, showing } = recordOf(read(keeps.browser, sessionsKeyOf(agent)));
  const kept = keptDrafts(keeps.browser, agent).slice(-deskMax.drafts);
  return {
    ...newDesk,
    focused: isSessionKey(focused) ? { kind: focused.kind, id: focused.id } : undefined,
    records: Array.isArray(records) ? records.filter(isRecordSession) : [],
    layout: layoutOf(read(keeps.browser, layoutKeyOf(agent))),
    showing: new Map(pairsOf(showing, isShowing)),
    drafts: new Map(kept.map(([id, { draft }]) => [id, draft])),
    written: new Map(kept.map(([id, { stamps }]) => [id, stamps])),
    carets: new Map(pairsOf(carets, isCarets)),
    seen: new Map(pairsOf(seen, isSeq)),
    paper: recallPaper(keeps.browser, agent),
    isConfiguring: holdsDraft(keeps.browser, agent),
  };
};

/** Keeps what has changed of the desk. False if the browser refuses: then it stays in memory only. */
export const keepDesk = (keeps: Keeps, agent: string, desk: DeskState, before: DeskState = newDesk): boolean => {
  const { focused, carets, records, seen, showing, layout, drafts } = desk;
  try {
    if (focused !== before.focused || carets !== before.carets)
      write(keeps.tab, tabKeyOf(agent), { focused, carets: [...carets] });
    if (records !== before.records || seen !== before.seen || showing !== before.showing)
      write(keeps.browser, sessionsKeyOf(agent), { records, seen: [...seen], showing: [...showing] });
    const liked = likedOf(layout);
    if (liked !== likedOf(before.layout)) keeps.browser.setItem(layoutKeyOf(agent), liked);
    for (const id of new Set([...drafts.keys(), ...before.drafts.keys()])) {
      if (drafts.get(id) !== before.drafts.get(id)) keepDraft(keeps.browser, agent, id, desk);
    }
    keepPaper(keeps.browser, agent, desk.paper, before.paper);
    return true;
  } catch {
    return false;
  }
};

/** Removes every trace of what the agent did from the browser. */
export const forgetDesk = (keeps: Keeps, agent: string): void => {
  try {
    for (const id of keysOf(keeps.browser, draftsOf(agent))) keeps.browser.removeItem(id);
    keeps.browser.removeItem(sessionsKeyOf(agent));
    keeps.tab.removeItem(tabKeyOf(agent));
    forgetPaper(keeps.browser, agent);
    keepConfiguration(keeps.browser, agent, undefined);
  } catch {
    // Storage that can't be written holds nothing either.
  }
};

interface KeptDraft {
  readonly draft: Draft;
  readonly stamps: Stamps;
}

/** What another window has written later stays, where nobody could say so to this one. */
const keepDraft = (keep: Keep, agent: string, id: string, { drafts, written }: DeskState): void => {
  const key = draftsOf(agent) + id;
  const there = keptDraft(read(keep, key));
  const draft = drafts.get(id) ?? emptied;
  const stamps = written.get(id) ?? {};
  const isLater = (mode: keyof Stamps): boolean => (there?.stamps[mode]?.at ?? 0) > (stamps[mode]?.at ?? 0);
  const later = there ? writeModes.filter(isLater) : [];
  const kept = Object.fromEntries(later.map((mode) => [mode, there?.draft[mode] ?? '']));
  const merged: Draft = { ...draft, ...kept };
  if (writeModes.every((mode) => merged[mode] === '') && merged.mode === 'message') return keep.removeItem(key);
  const times = writeModes.map((mode) => [mode, Math.max(stamps[mode]?.at ?? 0, there?.stamps[mode]?.at ?? 0)]);
  write(keep, key, { ...merged, at: Object.fromEntries(times) });
};

const emptied: Draft = { mode: 'message', message: '', note: '', aside: '' };

/** Oldest first. */
const keptDrafts = (keep: Keep, agent: string): (readonly [string, KeptDraft])[] => {
  const prefix = draftsOf(agent);
  const found = keysOf(keep, prefix).flatMap((key): (readonly [string, KeptDraft])[] => {
    const kept = keptDraft(read(keep, key));
    return kept ? [[key.slice(prefix.length), kept]] : [];
  });
  const lastOf = ({ stamps }: KeptDraft): number => Math.max(0, ...writeModes.map((mode) => stamps[mode]?.at ?? 0));
  return found.sort(([, one], [, other]) => lastOf(one) - lastOf(other));
};

const keptDraft = (value: unknown): KeptDraft | undefined => {
  if (!isDraft(value)) return undefined;
  const { mode, message, note, aside, at } = value;
  const times = recordOf(at);
  const stamps = writeModes.flatMap((one) => (isSeq(times[one]) ? [[one, { at: times[one], isOwn: false }]] : []));
  return { draft: { mode, message, note, aside }, stamps: Object.fromEntries(stamps) as Stamps };
};

/** What somebody likes of a layout, and not what their screen makes of it. */
const likedOf = ({ isPanelCollapsed, talkPx, isTalkMinimised }: Layout): string =>
  JSON.stringify({ isPanelCollapsed, talkPx, isTalkMinimised });

const layoutOf = (value: unknown): Layout => {
  const { isPanelCollapsed, isTalkMinimised, talkPx } = recordOf(value);
  return {
    ...newLayout,
    isPanelCollapsed: typeof isPanelCollapsed === 'boolean' ? isPanelCollapsed : undefined,
    isTalkMinimised: isTalkMinimised === true,
    talkPx: typeof talkPx === 'number' && Number.isFinite(talkPx) ? boundedTalkPx(talkPx) : undefined,
  };
};

const pairsOf = <T>(value: unknown, is: (one: unknown) => one is T): [string, T][] =>
  Array.isArray(value)
    ? value.filter((pair): pair is [string, T] => Array.isArray(pair) && typeof pair[0] === 'string' && is(pair[1]))
    : [];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

const isSessionKey = (value: unknown): value is SessionKey =>
  isRecord(value) &&
  (value.kind === 'conversation' || value.kind === 'contact' || value.kind === 'case') &&
  typeof value.id === 'string';

const isShowing = (value: unknown): value is Showing =>
  isRecord(value) && typeof value.tab === 'string' && typeof value.isPageInFront === 'boolean';

const isCarets = (value: unknown): value is Carets =>
  isRecord(value) &&
  Object.entries(value).every(([mode, caret]) => writeModes.some((one) => one === mode) && isCaret(caret));

const isCaret = (value: unknown): value is Caret =>
  isRecord(value) && [value.start, value.end].every((at) => isSeq(at) && at >= 0);

const isSeq = (value: unknown): value is number => Number.isSafeInteger(value);

const isDraft = (value: unknown): value is Draft & { readonly at?: unknown } =>
  isRecord(value) &&
  (value.mode === 'message' || value.mode === 'note' || value.mode === 'aside') &&
  writeModes.every((mode) => typeof value[mode] === 'string');
