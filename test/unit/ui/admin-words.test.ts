/** The words of the administration and of the audit log, in every language: none is missing, left in English, or without what it has to say. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { adminAccounts } from '../../../src/ui/locales/desk/admin/accounts.ts';
import { adminFields } from '../../../src/ui/locales/desk/admin/fields.ts';
import { admin } from '../../../src/ui/locales/desk/admin/frame.ts';
import { adminHours } from '../../../src/ui/locales/desk/admin/hours.ts';
import { adminLibrary } from '../../../src/ui/locales/desk/admin/library.ts';
import { adminPreviews } from '../../../src/ui/locales/desk/admin/previews.ts';
import { adminRetention } from '../../../src/ui/locales/desk/admin/retention.ts';
import { adminTrials } from '../../../src/ui/locales/desk/admin/trials.ts';
import { privacy } from '../../../src/ui/locales/desk/privacy.ts';
import { wordsOf } from '../../../src/ui/locales/languages.ts';
import { isInWords, said, type Text, tags, textsIn } from '../../support/texts.ts';

const sets = {
  frame: admin,
  fields: adminFields,
  hours: adminHours,
  trials: adminTrials,
  accounts: adminAccounts,
  library: adminLibrary,
  previews: adminPreviews,
  retention: adminRetention,
  privacy,
};

/** Words that are the same in English, and meant to be. */
const same: Readonly<Record<string, readonly string[]>> = {
  ar: [],
  de: ['Admin', 'Agent', 'Bot', 'In UTC', 'Link', 'Live', 'Name', 'Neutral', 'Offline', 'Supervisor', 'Tab', 'Text'],
  es: ['Bot', 'no'],
  fr: [
    'Administration',
    'Agent',
    'Agent 3',
    'Agents',
    'Articles',
    'Bot',
    'Contact 3',
    'Conversation 3',
    'Date',
    'Exceptions',
    'Message',
    'Messages',
    'Notifications',
    'Page',
    'Question',
    'Sentiment',
    'Site',
    'Volume (0–100)',
    'exception',
    'minutes',
  ],
  id: ['Admin', 'Bot', 'Offline', 'Supervisor', 'Tab', 'Volume (0–100)'],
  ja: [],
  nl: [
    'Agent',
    'Bot',
    'Case',
    'Contact 3',
    'Contact: 3',
    'In UTC',
    'Link',
    'Live',
    'Offline',
    'Sentiment',
    'Site',
    'Supervisor',
    'Volume (0–100)',
    'Wallboard',
    'Was',
    'Week',
  ],
  'pt-BR': ['Bot', 'Link', 'Offline', 'Site', 'Volume (0–100)'],
  ro: ['Agent', 'Bot', 'Contact: 3', 'Link', 'Offline', 'Site', 'Text', 'Transfer'],
};

/** Made of what they are given alone, or what somebody or a page that is made up is called. */
const wordless = [
  'frame.listed',
  'frame.field',
  'previews.sample.name',
  'previews.sample.page',
  'previews.sampleAgent',
  'previews.sampleSupervisor',
];

const wordsIn = async (tag: string): Promise<ReadonlyMap<string, Text>> => {
  const words = await Promise.all(
    Object.entries(sets).map(async ([name, set]) => [name, await wordsOf<object>(set, tag)?.()]),
  );
  return new Map(textsIn(Object.fromEntries(words)));
};

const originals = textsIn(Object.fromEntries(Object.entries(sets).map(([name, { en }]) => [name, en])));

/** What is to be typed or copied exactly so, and what is filled in. */
const literals = (text: string): readonly string[] =>
  text.match(
    /https?:\/\/[\w.]*|\/team\/\S+jpg|\{\w+\}|\\b\S+\\b|#[0-9a-f]{6}|\b[A-Z]\w+\/[A-Z]\w+|\d{4}-\d\d|# \* .*$/gu,
  ) ?? [];

const names = ['Zoë Ångström', 'Lê Văn Bình'];
const numbers = [0, 1, 2, 3, 5, 11, 20, 21, 100, 101, 6_000];

suite('the words of who administers', () => {
  for (const tag of tags) {
    test(`[O1] [S7] ${tag}: none is missing, and none is there that English has not`, async () => {
      assert.deepEqual([...(await wordsIn(tag)).keys()].toSorted(), originals.map(([path]) => path).toSorted());
    });

    test(`[O1] [S7] ${tag}: none is empty, padded, of HTML, or left in English`, async () => {
      const words = await wordsIn(tag);
      const found = new Set<string>();
      for (const [path, original] of originals) {
        const text = said(words.get(path) ?? '', '3', '4');
        assert.notEqual(text, '', path);
        assert.equal(text, text.trim(), path);
        assert.doesNotMatch(text, /undefined|\[object|[<>]|&\w+;/u, path);
        if (text === said(original, '3', '4') && !wordless.includes(path)) found.add(text);
      }
      assert.deepEqual([...found].toSorted(), same[tag]?.toSorted());
    });

    test(`[O1] [S7] ${tag}: what English tells of names and numbers, and what is typed as it stands, it tells too`, async () => {
      const words = await wordsIn(tag);
      for (const [path, original] of originals) {
        const text = words.get(path) ?? '';
        for (const name of names) {
          assert.equal(said(text, ...names).includes(name), said(original, ...names).includes(name), path);
        }
        for (const literal of literals(said(original, ...names))) {
          assert.ok(said(text, ...names).includes(literal), `${path}: ${literal}`);
        }
        if (wordless.includes(path)) continue;
        for (const count of numbers) {
          const [figure, here] = ['en', tag].map((one) => new Intl.NumberFormat(one).format(count)) as [string, string];
          if (!said(original, count, count).includes(figure) || isInWords(tag, count)) continue;
          const told = said(text, count, count);
          assert.ok(told.includes(here) || told.includes(String(count)), `${path}: ${told}`);
        }
      }
    });

    test(`[O3] ${tag}: a list is told as that language tells one`, async () => {
      const { listed } = (await wordsOf(admin, tag)?.()) ?? assert.fail(tag);
      assert.equal(listed(['1', '2', '3']), new Intl.ListFormat(tag).format(['1', '2', '3']));
    });
  }

  test('[O1] [X6] Arabic has a sentence for each of its six forms', async () => {
    const words = await wordsIn('ar');
    const counts = [0, 1, 2, 3, 11, 100];
    for (const path of [
      'frame.changes',
      'frame.problems',
      'hours.forward',
      'privacy.talks',
      'privacy.eraseEnds',
      'privacy.files.some',
    ]) {
      const text = words.get(path) ?? '';
      assert.equal(new Set(counts.map((count) => said(text, count, 0))).size, 6, path);
    }
  });

  test('[O1] what somebody changes is counted as each language counts', async () => {
    const counted = { ro: '20 de modificări nesalvate', de: '20 Änderungen nicht gespeichert', ja: '未保存の変更20件' };
    for (const [tag, sentence] of Object.entries(counted)) {
      const { changes } = (await wordsOf(admin, tag)?.()) ?? assert.fail(tag);
      assert.equal(changes(20), sentence);
    }
  });
});
