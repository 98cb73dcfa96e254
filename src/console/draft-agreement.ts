/**
 * How the windows of one agent agree on what is being written: per conversation and mode the last writer wins, but never over
 * what somebody is typing right now. Rule S3 in docs/SPEC.md, decision 0045. Pure.
 */
import type { DeskState, Draft, WriteMode } from './desk-state.ts';

/** When a text was last changed, and whether here. */
export interface Stamp {
  /** Milliseconds since 1970, but always later than the change it followed. */
  readonly at: number;
  readonly isOwn: boolean;
}

export type Stamps = Readonly<Partial<Record<WriteMode, Stamp>>>;

/** What another window says was written. */
export interface HeardText {
  readonly conversation: string;
  readonly mode: WriteMode;
  readonly text: string;
  readonly at: number;
  /** When what it took the place of was changed: who knew the text here has not written over it unawares. */
  readonly over: number;
}

export const writeModes: readonly WriteMode[] = ['message', 'note', 'aside'];

/** The stamps after a change here: of two windows that have heard of each other, who writes later has the later stamp. */
export const stampsAfter = (before: Stamps | undefined, change: Partial<Draft>, now: number): Stamps => {
  let stamps = before ?? {};
  for (const mode of writeModes) {
    if (change[mode] === undefined) continue;
    stamps = { ...stamps, [mode]: { at: Math.max(now, (stamps[mode]?.at ?? 0) + 1), isOwn: true } };
  }
  return stamps;
};

/** What was written here since `before`: what the other windows are to be told. */
export const writtenSince = (before: DeskState, after: DeskState): readonly HeardText[] =>
  before.written === after.written
    ? []
    : [...after.written].flatMap(([conversation, stamps]) => {
        const former = before.written.get(conversation);
        if (stamps === former) return [];
        return writeModes.flatMap((mode) => {
          const stamp = stamps[mode];
          if (!stamp?.isOwn || stamp.at === former?.[mode]?.at) return [];
          const text = after.drafts.get(conversation)?.[mode] ?? '';
          return [{ conversation, mode, text, at: stamp.at, over: former?.[mode]?.at ?? 0 }];
        });
      });

/**
 * What becomes of a text that another window has: it takes the place of an older one. What was written there without knowing
 * what somebody types here at the same time is held back, until they go elsewhere; if they go on typing, theirs is the later one.
 */
export const hearText = (desk: DeskState, heard: HeardText, isTyping: boolean): DeskState => {
  const { conversation, mode, text, at, over } = heard;
  const before = desk.written.get(conversation);
  if ((before?.[mode]?.at ?? 0) >= at) return desk;
  const own = desk.drafts.get(conversation);
  const stamp = before?.[mode];
  const isUnaware = stamp?.isOwn === true && over < stamp.at && (own?.[mode] ?? '') !== '';
  if (isUnaware && isTyping) {
    const others = desk.heldBack.filter((one) => one.conversation !== conversation || one.mode !== mode);
    return { ...desk, heldBack: [...others, heard] };
  }
  const drafts = new Map(desk.drafts);
  const draft = { ...emptyTexts, mode: 'message' as const, ...own, [mode]: text };
  drafts.delete(conversation);
  if (draft.mode !== 'message' || writeModes.some((one) => draft[one] !== '')) drafts.set(conversation, draft);
  const written = new Map(desk.written).set(conversation, { ...before, [mode]: { at, isOwn: false } });
  return { ...desk, drafts, written };
};

const emptyTexts = { message: '', note: '', aside: '' } as const;
