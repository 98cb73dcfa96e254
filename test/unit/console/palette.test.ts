/** What the palette finds and offers, in which words, and what of a text is marked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newDesk, withFocus, withOpened, withPlace } from '../../../src/console/desk-state.ts';
import { type DoingWords, doable, type Standing } from '../../../src/console/palette/doing.ts';
import { type Entry, marked } from '../../../src/console/palette/entry.ts';
import {
  articleEntries,
  askedOf,
  caseEntries,
  contactEntries,
  conversationEntries,
  type FindingWords,
} from '../../../src/console/palette/finding.ts';
import { usualPreferences } from '../../../src/console/preferences.ts';
import { titleText } from '../../../src/console/titles.ts';
import type { PastRow } from '../../../src/core/conversation/past.ts';
import type { Titled } from '../../../src/core/conversation/visitor.ts';
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { desk } from '../../../src/ui/locales/desk/languages.ts';
import { palette } from '../../../src/ui/locales/desk/palette.ts';
import { records } from '../../../src/ui/locales/desk/records.ts';
import { settings } from '../../../src/ui/locales/desk/settings.ts';
import { workspace } from '../../../src/ui/locales/desk/workspace.ts';
import { offerOf, selfWith, snapshotOf, talk } from '../../support/desk-conversations.ts';

const visitorNumber = (n: number): string => `Visitor ${n}`;
const titleOf = (titled: Titled): string => titleText(titled, { visitorNumber });
const words: DoingWords & FindingWords = {
  palette: palette.en,
  desk: desk.en,
  records: records.en,
  settings: settings.en,
  workspace: workspace.en,
  visitorNumber,
  titleOf,
};

const view = (client: AgentSnapshot = snapshotOf({}), state = newDesk) => ({ client, desk: state });
const standing = (over: Partial<Standing> = {}): Standing => ({
  view: view(),
  preferences: usualPreferences,
  places: [],
  isCompact: false,
  isMuted: false,
  ...over,
});
const titles = (entries: readonly Entry[]): readonly string[] => entries.map(({ title }) => title);
const shown = (text: string, typed: readonly string[]): string =>
  marked(text, typed)
    .map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))
    .join('');

const past = (id: string, over: Partial<PastRow> = {}): PastRow => ({
  id,
  state: 'closed',
  mode: 'live',
  workstream: 'chat',
  visitor: { id: 'visitor-9', number: 9, name: 'Rosa Lopes' },
  startedAt: 0,
  since: 0,
  readable: true,
  ...over,
});

test('[S9] what was looked for is marked in the text as it was written, whatever its case and accents', () => {
  assert.equal(shown('José Lopes, Lisboa', ['jose', 'l']), '[José] [L]opes, [L]isboa');
  assert.equal(shown('Straße', ['ss']), 'Stra[ß]e');
  assert.equal(shown('<b>bold</b>', ['b>']), '<[b>]bold</[b>]');
  assert.equal(shown('aaa', ['aa']), '[aa]a');
  assert.equal(shown('nothing', []), 'nothing');
  assert.deepEqual(marked('', ['a']), []);
});

test('[S9] a visitor’s number is asked for in the reader’s words', () => {
  assert.equal(askedOf(' visitor 7 ', visitorNumber), '7');
  assert.equal(askedOf('visitor 7 lamp', visitorNumber), 'visitor 7 lamp');
  assert.equal(
    askedOf('besucher 7', (n) => `Besucher ${n}`),
    '7',
  );
  assert.equal(askedOf('lamp', visitorNumber), 'lamp');
});

test('[S9] what can be done depends on what is so: nothing is offered that leads nowhere', () => {
  const at = (over: Partial<Standing>, typed: readonly string[] = ['']) => titles(doable(standing(over), words, typed));
  assert.ok(!at({}).some((title) => title.startsWith('End or close')));
  const one = talk({ number: 1 }).picked().view;
  const state = withFocus(newDesk, one.conversation.id);
  const inSession = at({ view: view(snapshotOf({ sessions: [one] }), state) });
  for (const title of ['End or close Visitor 1…', 'Go to Home', 'Minimise the communication panel'])
    assert.ok(inSession.includes(title), title);
  assert.ok(!at({}).includes('Minimise the communication panel'));
  assert.deepEqual(at({}, ['presence']), [], 'a relay that knows of no presences sets none');
  const self = selfWith({ presence: { base: 'away', setBy: 'agent', since: 0 } });
  const choices = at({ view: view({ ...snapshotOf({}), self }) }, ['presence']);
  assert.ok(choices.includes('Presence: Available') && !choices.includes('Presence: Away'));
  const places = [{ id: 'ongoing' }, { id: 'audit' }] as const;
  assert.deepEqual(
    at({ places, view: view(snapshotOf({}), withPlace(newDesk, { id: 'audit', at: '' })) }).slice(0, 2),
    ['Go to Home', 'Ongoing conversations'],
  );
  assert.deepEqual(at({ isMuted: true }, ['sounds']), ['Play sounds']);
  assert.deepEqual(at({ isMuted: undefined }, ['sounds']), []);
  assert.deepEqual(at({ preferences: undefined }, ['appearance']), []);
  assert.deepEqual(at({}, ['appearance']), ['Appearance: Light', 'Appearance: Dark']);
});

test('[S9] [N2] an offer is answered from there, and one that can’t be declined is not', () => {
  const offered = talk({ number: 5 });
  const offer = offerOf(offered.view);
  const open = (declinable: boolean) =>
    titles(
      doable(
        standing({ view: view({ ...snapshotOf({}), offers: [{ ...offer, offer: { ...offer.offer, declinable } }] }) }),
        words,
        ['visitor'],
      ),
    );
  assert.deepEqual(open(true), ['Accept Visitor 5', 'Decline Visitor 5']);
  assert.deepEqual(open(false), ['Accept Visitor 5']);
});

test('[S9] [X2] conversations: one’s own first, each once, and of the others those that may be read', () => {
  const mine = talk({ number: 1 }).visitorSays('The lamp').picked().view;
  const open = talk({ number: 3 }).visitorSays('A lamp?').view;
  const client = snapshotOf({ sessions: [mine], open: [open] });
  const found = {
    rows: [past(mine.conversation.id), past('old'), past('secret', { readable: false })],
    isCurrent: true,
  };
  const entries = conversationEntries(view(client), found, words, ['lamp']);
  assert.deepEqual(
    entries.map(({ title, verb, way }) => [title, verb, way.to]),
    [
      ['Visitor 1', undefined, 'acts'],
      ['Visitor 3', 'Pick', 'acts'],
      ['Rosa Lopes', 'Read', 'conversation'],
    ],
  );
  const before = conversationEntries(view(client), { ...found, isCurrent: false }, words, ['lamp']);
  assert.deepEqual(
    titles(before),
    ['Visitor 1', 'Visitor 3'],
    'what was found for something else is no answer to this',
  );
  const still = conversationEntries(view(client), { ...found, isCurrent: false }, words, ['lop']);
  assert.deepEqual(titles(still), ['Rosa Lopes']);
});

test('[S9] contacts and cases: those that are open first, and each once', () => {
  const rosa = { id: 'rosa', site: 'demo', visitors: [], updatedAt: 0, version: 1, name: 'Rosa', phone: '+351 21 1' };
  const otto = { ...rosa, id: 'otto', name: 'Otto' };
  const state = withOpened(newDesk, { kind: 'contact', id: 'rosa', title: 'Rosa' }, snapshotOf({}));
  const found = { rows: [otto, rosa], isCurrent: true };
  assert.deepEqual(
    contactEntries(view(snapshotOf({}), state), found, []).map(({ key, more }) => [key, more]),
    [
      ['rosa', '+351 21 1'],
      ['otto', '+351 21 1'],
    ],
  );
  assert.deepEqual(
    titles(contactEntries(view(), { rows: [otto], isCurrent: true }, ['35121'])),
    ['Otto'],
    'the relay reads numbers',
  );
  const lamp = {
    id: 'lamp',
    site: 'demo',
    number: 12,
    title: 'Lamp',
    status: 'open',
    updatedAt: 0,
    version: 1,
    seq: 1,
  } as const;
  assert.deepEqual(titles(caseEntries(view(), { rows: [lamp], isCurrent: true }, words, ['12'])), ['#12 Lamp']);
  const article = { id: 'a', site: 'demo', title: 'Lamps', language: 'en', updatedAt: 0, version: 1, excerpt: [] };
  assert.deepEqual(articleEntries({ rows: [article], isCurrent: true })[0]?.way, { to: 'article', id: 'a' });
});
