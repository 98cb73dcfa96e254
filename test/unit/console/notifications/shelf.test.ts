/** Toasts: a few at a time, each for its time, none while somebody is at it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTold, type ToldMatter } from '../../../../src/console/notifications/matter.ts';
import { mattersOf } from '../../../../src/console/notifications/matters.ts';
import {
  afterHoldMs,
  behind,
  emptyShelf,
  nextEnd,
  type Shelf,
  shelve,
  shownOf,
  toastMs,
  toastsMax,
  withoutToast,
} from '../../../../src/console/notifications/shelf.ts';
import { snapshotOf, talk } from '../../../support/desk-conversations.ts';
import { caseOf, homeWith, noticeOf, uneasyOf } from '../../../support/desk-notices.ts';

const told = (parts: Parameters<typeof snapshotOf>[0], cases = [caseOf(1)]): readonly ToldMatter[] =>
  mattersOf(homeWith({ ...snapshotOf(parts), cases })).filter(isTold);

const uneasy = (count: number): readonly ToldMatter[] =>
  told({ notices: Array.from({ length: count }, (_, n) => uneasyOf(talk({ number: n + 1 }).view)) });

const titles = (shelf: Shelf, matters: readonly ToldMatter[]): string[] =>
  shownOf(shelf, matters).map(({ key }) => key);

test('[N2] no more than three are on the screen, the others wait behind them and come when one goes', () => {
  const matters = uneasy(toastsMax + 1);
  const shelf = shelve(emptyShelf, matters, 1_000, toastsMax);
  assert.equal(shownOf(shelf, matters).length, toastsMax);
  assert.equal(behind(shelf, matters), 1);
  const [first] = matters;
  assert.ok(first);
  const after = shelve(withoutToast(shelf, first.key), matters, 2_000, toastsMax);
  assert.deepEqual(
    titles(after, matters),
    matters.slice(1).map(({ key }) => key),
  );
  assert.equal(behind(after, matters), 0);
});

test('[N2] one that nothing else ends goes by itself, and does not come again as long as what it told of holds', () => {
  const matters = uneasy(1);
  const shelf = shelve(emptyShelf, matters, 1_000, toastsMax);
  assert.equal(nextEnd(shelf, matters), 1_000 + toastMs);
  assert.equal(shownOf(shelve(shelf, matters, 999 + toastMs, toastsMax), matters).length, 1);
  const gone = shelve(shelf, matters, 1_000 + toastMs, toastsMax);
  assert.deepEqual([shownOf(gone, matters), behind(gone, matters), nextEnd(gone, matters)], [[], 0, undefined]);
  assert.equal(shelve(gone, [], 30_000, toastsMax).gone.size, 0, 'told anew, it is another matter');
});

test('[N2] the time of one that waits behind others begins when it is on the screen', () => {
  const matters = uneasy(toastsMax + 1);
  const shelf = shelve(emptyShelf, matters, 0, toastsMax);
  const later = shelve(shelf, matters, toastMs, toastsMax);
  assert.deepEqual(titles(later, matters), [matters.at(-1)?.key]);
  assert.equal(nextEnd(later, matters), 2 * toastMs);
});

test('[N2] [N11] one with a deadline of the relay’s goes then, and not before', () => {
  const assigned = talk({ number: 1 }).assigned();
  for (const matters of [told({ notices: [noticeOf(assigned.view, 120_000)] }), told({}, [caseOf(1, 120_000)])]) {
    const shelf = shelve(emptyShelf, matters, 0, toastsMax);
    assert.equal(nextEnd(shelf, matters), 120_000);
    assert.equal(shownOf(shelve(shelf, matters, 119_999, toastsMax), matters).length, 1);
    assert.equal(shownOf(shelve(shelf, matters, 120_000, toastsMax), matters).length, 0);
    assert.equal(shownOf(shelve(emptyShelf, matters, 120_000, toastsMax), matters).length, 0, 'over before it is seen');
  }
});

test('[N2] none goes while somebody is at it, nor right after', () => {
  const matters = uneasy(1);
  const held = { ...shelve(emptyShelf, matters, 0, toastsMax), heldUntil: Number.POSITIVE_INFINITY };
  assert.equal(nextEnd(held, matters), undefined);
  assert.equal(shownOf(shelve(held, matters, 10 * toastMs, toastsMax), matters).length, 1);
  const released = { ...held, heldUntil: 10 * toastMs + afterHoldMs };
  assert.equal(nextEnd(released, matters), 10 * toastMs + afterHoldMs);
  assert.equal(shownOf(shelve(released, matters, 10 * toastMs + afterHoldMs, toastsMax), matters).length, 0);
});

test('[N2] where there is room for fewer, the first stay and the others wait', () => {
  const matters = uneasy(3);
  const shelf = shelve(shelve(emptyShelf, matters, 0, toastsMax), matters, 1_000, 1);
  assert.deepEqual(titles(shelf, matters), [matters[0]?.key]);
  assert.equal(behind(shelf, matters), 2);
});
