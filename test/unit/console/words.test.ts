/** What the desk makes of data before it is shown: titles, spans of time, addresses, the connection. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elapsedText, waitedMs } from '../../../src/console/elapsed.ts';
import { linkOf } from '../../../src/console/link.ts';
import { pageAddress } from '../../../src/console/page-address.ts';
import { titleText, visitorText } from '../../../src/console/titles.ts';
import type { Connection } from '../../../src/sdk/snapshots.ts';
import { en as words } from '../../../src/ui/locales/desk/en.ts';
import { en as talkWords } from '../../../src/ui/locales/talk/en.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';

test('[I3] a visitor without a name is worded by number', () => {
  assert.equal(titleText({ visitor: { id: 'v', number: 7 } }, talkWords), 'Visitor 7');
  assert.equal(titleText({ visitor: { id: 'v', number: 7, name: 'Kenny Smith' } }, talkWords), 'Kenny Smith');
  assert.equal(titleText({ visitor: { id: 'v', number: 7, account: 'Smith & Co' } }, talkWords), 'Smith & Co');
});

test('[I3] a visitor is called by the name of the contact, but never like the case that titles the conversation', () => {
  const visitor = { id: 'v', number: 7 };
  const about = { id: 'c', version: 1, number: 12, title: 'Broken lamp' };
  const links = { contact: { id: 'k', version: 1, name: 'Rosa' }, case: about };
  assert.equal(visitorText({ visitor, links }, talkWords), 'Rosa');
  assert.equal(titleText({ visitor, links: { case: about } }, talkWords), 'Broken lamp');
  assert.equal(visitorText({ visitor, links: { case: about } }, talkWords), 'Visitor 7');
});

test('a span of time reads like a stopwatch, and in days from one day on', () => {
  const spans: [ms: number, text: string][] = [
    [-5_000, '0:00'],
    [999, '0:00'],
    [42_000, '0:42'],
    [12 * 60_000 + 5_000, '12:05'],
    [3 * 3_600_000 + 12_000, '3:00:12'],
    [86_400_000, '1 day'],
    [2.9 * 86_400_000, '2 days'],
  ];
  for (const [ms, text] of spans) assert.equal(elapsedText(ms, 'en'), text);
});

test('waiting ends with the first agent, and is not guessed if the log before is not at hand', () => {
  const { view } = talk().visitorSays('Hello').picked();
  const { startedAt } = view.conversation.lifecycle;
  assert.equal(waitedMs(startedAt, view.events), 60_000);
  assert.equal(waitedMs(startedAt, view.events.slice(0, 2)), undefined);
  const back = talk()
    .picked()
    .then({ kind: 'agent', id: 'agent-1' }, { type: 'conversation.released', to: 'open', reason: 'session-closed' })
    .picked();
  assert.equal(waitedMs(startedAt, back.view.events), 30_000);
  assert.equal(waitedMs(startedAt, back.view.events.slice(2)), undefined);
});

test('only addresses of web pages can be clicked', () => {
  assert.deepEqual(pageAddress('https://shop.example/teapots?ref=mail#blue'), {
    text: 'shop.example/teapots',
    href: 'https://shop.example/teapots?ref=mail#blue',
  });
  assert.deepEqual(pageAddress('http://shop.example/'), { text: 'shop.example', href: 'http://shop.example/' });
  for (const page of ['javascript:alert(1)', 'data:text/html,x', 'ftp://shop.example', '/teapots', '', '"><b>'])
    assert.deepEqual(pageAddress(page), { text: page });
});

test('the connection in the words of the desk', () => {
  const link = (connection: Connection, loaded: boolean, isOnline = true): string =>
    linkOf({ ...snapshotOf({}), connection, loaded }, isOnline);
  assert.equal(link({ state: 'idle' }, false), 'connecting');
  assert.equal(link({ state: 'connecting' }, false), 'connecting');
  assert.equal(link({ state: 'syncing' }, false), 'connecting');
  assert.equal(link({ state: 'live' }, true), 'live');
  assert.equal(link({ state: 'syncing' }, true), 'live');
  assert.equal(link({ state: 'connecting' }, true), 'reconnecting');
  assert.equal(link({ state: 'waiting', retryAt: 0 }, false), 'reconnecting');
  assert.equal(link({ state: 'waiting', retryAt: 0 }, true, false), 'offline');
  assert.equal(link({ state: 'live' }, true, false), 'live');
  assert.equal(link({ state: 'stopped', code: 'unknown-site' }, true, false), 'stopped');
});

test('counts are worded in the singular and the plural, and a badge ends at nine', () => {
  assert.equal(words.updates('Visitor 7', 1), 'Visitor 7. 1 new update in your conversation');
  assert.equal(words.updates('Visitor 7', 12), 'Visitor 7. 12 new updates in your conversation');
  assert.deepEqual([1, 9, 10].map(words.badge), ['1', '9', '9+']);
  assert.equal(words.waitingCount(1), '1 visitor is waiting');
  assert.equal(words.waitingCount(2), '2 visitors are waiting');
});

test('a blocked sign-in says for how long, never less than it is', () => {
  assert.equal(words.signInBlocked(200), 'Too many failed attempts. Try again in 1 second.');
  assert.equal(words.signInBlocked(1_001), 'Too many failed attempts. Try again in 2 seconds.');
  assert.equal(words.signInBlocked(60_000), 'Too many failed attempts. Try again in 1 minute.');
  assert.equal(words.signInBlocked(61_000), 'Too many failed attempts. Try again in 2 minutes.');
  assert.equal(words.signInBlocked(undefined), 'Too many failed attempts. Try again later.');
});
