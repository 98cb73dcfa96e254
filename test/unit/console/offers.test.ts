/** Offers and the agent's answers to them: which is shown, which is over, what is left of its time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Attempt } from '../../../src/console/desk-state.ts';
import { answerTo, lostOffers, offerInFront, openOffers } from '../../../src/console/offers/answers.ts';
import { nextTickMs, reached, secondsLeft } from '../../../src/console/offers/countdown.ts';
import { en as words } from '../../../src/ui/locales/desk/en.ts';
import { consultOf, offerOf, snapshotOf, talk } from '../../support/desk-conversations.ts';

const one = talk({ number: 1 }).visitorSays('Hello?');
const first = offerOf(one.view, { seq: 3 });
const second = offerOf(talk({ number: 2 }).view);
const again = offerOf(one.view, { seq: 9 });

const attempts = (...given: Attempt[]): ReadonlyMap<string, Attempt> =>
  new Map(given.map((attempt) => [attempt.row?.id ?? '', attempt]));

const accepted: Attempt = { verb: 'accept', row: first.summary, answers: first.offer };
const refused: Attempt = { ...accepted, refused: { code: 'offer-over', params: {} } };

test('[R6] an answer is one to that offer, and to no later one of the same conversation', () => {
  assert.equal(answerTo(attempts(accepted), first), accepted);
  assert.equal(answerTo(attempts(accepted), again), undefined);
  assert.equal(answerTo(attempts(accepted), second), undefined);
  assert.equal(answerTo(attempts({ verb: 'pick', row: first.summary }), first), undefined);
});

test('[N7] what has been answered is not shown until the list has heard of it, too', () => {
  const done = attempts({ ...accepted, isDone: true });
  assert.deepEqual(openOffers([first, second], attempts(accepted)), [first, second]);
  assert.deepEqual(openOffers([first, second], done), [second]);
  assert.deepEqual(openOffers([again, second], done), [again, second]);
});

test('[N2] what is shown stays as long as it is there; then the one that ends first comes', () => {
  assert.equal(offerInFront([second, first], undefined), second);
  assert.equal(offerInFront([second, first], 'conversation-1'), first);
  assert.equal(offerInFront([second], 'conversation-1'), second);
  assert.equal(offerInFront([], 'conversation-1'), undefined);
});

test('what was accepted too late is said, unless it is here all the same', () => {
  const lost = (snapshot = snapshotOf({}), attempt = refused) => lostOffers(attempts(attempt), snapshot);
  assert.deepEqual(lost(), [{ row: first.summary, refused: refused.refused, isConsult: false }]);
  assert.deepEqual(lost(snapshotOf({ offers: [first] })), [], 'it says so itself');
  assert.deepEqual(lost(snapshotOf({ sessions: [one.picked().view] })), [], 'another window has accepted it');
  assert.deepEqual(lost(undefined, { ...refused, verb: 'decline' }), [], 'nobody wanted it');
  assert.deepEqual(lost(undefined, accepted), [], 'it may still be had');
});

test('[S10] a wish to consult that was accepted too late is told as one, unless another window has accepted it', () => {
  const asked = consultOf(one.view);
  const late: Attempt = { ...refused, row: asked.summary, answers: asked.offer };
  const lost = lostOffers(attempts(late), snapshotOf({}));
  assert.deepEqual(lost, [{ row: asked.summary, refused: refused.refused, isConsult: true }]);
  assert.deepEqual(lostOffers(attempts(late), { ...snapshotOf({}), monitored: [one.view] }), []);
});

test('[N3] seconds are counted down to none, and tick when one of their own is over', () => {
  const cases: [ms: number, seconds: number, tick: number | undefined][] = [
    [120_000, 120, 1_000],
    [119_001, 120, 1],
    [1, 1, 1],
    [0, 0, undefined],
    [-5_000, 0, undefined],
  ];
  for (const [ms, seconds, tick] of cases) {
    assert.equal(secondsLeft(1_000_000 + ms, 1_000_000), seconds);
    assert.equal(nextTickMs(1_000_000 + ms, 1_000_000), tick);
  }
});

test('[N2] running out is worth a word at 30 and at 10 seconds', () => {
  assert.deepEqual([120, 31, 30, 11, 10, 0].map(reached), [undefined, undefined, 30, 30, 10, 10]);
});

test('units, seconds and what waits in the tab’s title are worded', () => {
  assert.equal(words.unitsOf(40, 100), '40 of 100 units');
  assert.equal(words.secondsLeft(1), '1 second left');
  assert.equal(words.offersInTitle.incoming(2, 'Parlor desk'), '(2) Incoming – Parlor desk');
  assert.equal(
    words.offerAppears('Incoming conversation', 'Visitor 1', 'F8', undefined),
    'Incoming conversation: Visitor 1. Press F8 to go there.',
  );
});
