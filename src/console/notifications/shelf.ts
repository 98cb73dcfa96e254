/** Which toasts are on the screen: a few at a time, in the order they came, the others behind them. Rule N2 in docs/SPEC.md. Pure. */
import type { ToldMatter } from './matter.ts';

/** As many as are read at a glance, and leave the sessions above them in sight. */
export const toastsMax = 3;

/** With an offer below them, which is to be answered. */
export const toastsBesideOffer = 1;

/** How long one stays that nothing else ends, in milliseconds: for two lines and a decision. */
export const toastMs = 20_000;

/** … and one that would have gone while somebody was at it, after they left. */
export const afterHoldMs = 2_000;

export interface Shelf {
  /** When each that is on the screen came onto it, in that order, by key. */
  readonly shown: ReadonlyMap<string, number>;
  /** Those that have gone though what they told of still holds. */
  readonly gone: ReadonlySet<string>;
  /** Until when none goes by itself: while somebody points at one, or has the focus in it. */
  readonly heldUntil: number;
}

export const emptyShelf: Shelf = { shown: new Map(), gone: new Set(), heldUntil: 0 };

/** When one goes by itself that came onto the screen at `shownAt`. */
const endOf = ({ endsAt = Number.POSITIVE_INFINITY, kind }: ToldMatter, shownAt: number): number =>
  kind === 'notice' && endsAt === Number.POSITIVE_INFINITY ? shownAt + toastMs : endsAt;

/** The shelf at `now`, with room for so many. What there was stays in its place; what has no room waits, and starts anew. */
export const shelve = (shelf: Shelf, matters: readonly ToldMatter[], now: number, room: number): Shelf => {
  const alive = new Map(matters.map((matter) => [matter.key, matter]));
  const gone = new Set([...shelf.gone].filter((key) => alive.has(key)));
  const shown = new Map<string, number>();
  const put = (matter: ToldMatter, at: number): void => {
    if (gone.has(matter.key)) return;
    if (Math.max(endOf(matter, at), shelf.heldUntil) <= now) gone.add(matter.key);
    else if (shown.size < room) shown.set(matter.key, at);
  };
  for (const [key, at] of shelf.shown) {
    const matter = alive.get(key);
    if (matter) put(matter, at);
  }
  for (const matter of matters) if (!shelf.shown.has(matter.key)) put(matter, now);
  return { ...shelf, shown, gone };
};

/** The next moment at which one goes; undefined if none ever will. */
export const nextEnd = ({ shown, heldUntil }: Shelf, matters: readonly ToldMatter[]): number | undefined => {
  const ends = matters.flatMap((matter) => {
    const at = shown.get(matter.key);
    return at === undefined ? [] : [Math.max(endOf(matter, at), heldUntil)];
  });
  const next = Math.min(...ends);
  return Number.isFinite(next) ? next : undefined;
};

/** Those on the screen, in their order. */
export const shownOf = ({ shown }: Shelf, matters: readonly ToldMatter[]): readonly ToldMatter[] =>
  [...shown.keys()].flatMap((key) => matters.find((matter) => matter.key === key) ?? []);

/** How many wait behind them. */
export const behind = ({ shown, gone }: Shelf, matters: readonly ToldMatter[]): number =>
  matters.filter(({ key }) => !shown.has(key) && !gone.has(key)).length;

export const withoutToast = (shelf: Shelf, key: string): Shelf => ({ ...shelf, gone: new Set(shelf.gone).add(key) });
