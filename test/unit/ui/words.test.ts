/** The words of every language: that none is missing, empty, left in English, or without what it has to say. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { en as deskEn } from '../../../src/ui/locales/desk/en.ts';
import { deskLanguages, deskWordsIn } from '../../../src/ui/locales/desk/others.ts';
import { en as filesEn } from '../../../src/ui/locales/files/en.ts';
import { files } from '../../../src/ui/locales/files/languages.ts';
import { en as frontEn } from '../../../src/ui/locales/front/en.ts';
import { front } from '../../../src/ui/locales/front/languages.ts';
import { primary, wordsOf } from '../../../src/ui/locales/languages.ts';
import { en as launcherEn } from '../../../src/ui/locales/launcher/en.ts';
import { launcher } from '../../../src/ui/locales/launcher/languages.ts';
import { en as mailEn } from '../../../src/ui/locales/mail/en.ts';
import { mail } from '../../../src/ui/locales/mail/languages.ts';
import { deskNotices, deskProblems } from '../../../src/ui/locales/talk/desk-en.ts';
import { en as talkEn } from '../../../src/ui/locales/talk/en.ts';
import { talk } from '../../../src/ui/locales/talk/languages.ts';
import { en as toolsEn } from '../../../src/ui/locales/tools/en.ts';
import { tools } from '../../../src/ui/locales/tools/languages.ts';
import { en as transcriptEn } from '../../../src/ui/locales/transcript/en.ts';
import { transcript } from '../../../src/ui/locales/transcript/languages.ts';
import { en as widgetEn } from '../../../src/ui/locales/widget/en.ts';
import { widget } from '../../../src/ui/locales/widget/languages.ts';
import { isInWords, said, type Text, tags, textsIn } from '../../support/texts.ts';

const sets = { files, front, launcher, mail, talk, tools, transcript, widget };
const english: object = {
  files: filesEn,
  front: frontEn,
  launcher: launcherEn,
  mail: mailEn,
  talk: talkEn,
  tools: toolsEn,
  transcript: transcriptEn,
  widget: widgetEn,
};

/** What reads the same as in English, and is meant to. */
const same: Readonly<Record<string, readonly string[]>> = {
  // The word that everybody there says.
  'widget.panel': ['de', 'es', 'fr', 'nl', 'pt-BR', 'ro'],
  'tools.emoji': ['id', 'ro'],
  'transcript.site': ['de', 'nl'],
};

/** Without those that only people of the desk read, whose words are another set. */
const isVisitors = (path: string): boolean => {
  const [set, kind = '', key = ''] = path.split('.');
  return (
    set !== 'talk' || !((kind === 'notices' && key in deskNotices) || (kind === 'problems' && key in deskProblems))
  );
};

const wordsIn = async (tag: string): Promise<ReadonlyMap<string, Text>> => {
  const words = await Promise.all(
    Object.entries(sets).map(async ([name, set]) => [name, await wordsOf<object>(set, tag)?.()]),
  );
  return new Map(textsIn(Object.fromEntries(words)).filter(([path]) => isVisitors(path)));
};

const originals = textsIn(english).filter(([path]) => isVisitors(path));

/** What a text can be about: names, moments and numbers, up to where some languages change their way of counting. */
const names = ['Zoë Ångström', ''];
const numbers = [0, 1, 2, 3, 5, 11, 20, 21, 100, 101, 103, 6_000, 1_000_000];

suite('the words of every language', () => {
  for (const tag of tags) {
    test(`[W9] ${tag}: none is missing, and none is there that English has not`, async () => {
      assert.deepEqual([...(await wordsIn(tag)).keys()].toSorted(), originals.map(([path]) => path).toSorted());
    });

    test(`[W9] ${tag}: none is empty, padded or left in English`, async () => {
      const words = await wordsIn(tag);
      for (const [path, original] of originals) {
        const text = said(words.get(path) ?? '', 3);
        assert.equal(text, text.trim(), path);
        assert.notEqual(text, '', path);
        assert.doesNotMatch(text, /undefined|NaN|\[object/u, path);
        assert.equal(text === said(original, 3), same[path]?.includes(tag) ?? false, `${path}: ${text}`);
      }
    });

    test(`[W9] ${tag}: what English tells of names and numbers, it tells too, in its own figures`, async () => {
      const words = await wordsIn(tag);
      for (const [path, original] of originals) {
        const text = words.get(path) ?? '';
        for (const name of names) {
          assert.equal(
            said(text, name).includes(names[0] as string),
            said(original, name).includes(names[0] as string),
            path,
          );
        }
        for (const count of numbers) {
          const [figure, here] = ['en', tag].map((language) => new Intl.NumberFormat(language).format(count)) as [
            string,
            string,
          ];
          if (!said(original, count).includes(figure) || isInWords(tag, count)) continue;
          const text = said(words.get(path) ?? '', count);
          assert.ok(text.includes(here) || text.includes(String(count)), `${path}: ${text}`);
        }
      }
    });
  }

  test('[W9] names are left out where nobody’s is known, and the sentence still begins with a word', async () => {
    for (const tag of tags) {
      for (const [path, text] of await wordsIn(tag)) {
        if (path.startsWith('talk.notices.')) assert.match(said(text, ''), /^\p{L}/u, `${tag} ${path}`);
      }
    }
  });

  const counted: Record<string, Record<number, string>> = {
    ar: {
      1: 'رسالة جديدة واحدة',
      2: 'رسالتان جديدتان',
      3: '3 رسائل جديدة',
      11: '11 رسالة جديدة',
      100: '100 رسالة جديدة',
    },
    fr: { 0: '0 nouveau message', 1: '1 nouveau message', 2: '2 nouveaux messages' },
    'pt-BR': {
      0: '0 mensagem nova',
      1: '1 mensagem nova',
      2: '2 mensagens novas',
      1000000: '1.000.000 de mensagens novas',
    },
    ro: { 1: '1 mesaj nou', 2: '2 mesaje noi', 19: '19 mesaje noi', 20: '20 de mesaje noi', 101: '101 mesaje noi' },
    ja: { 1: '新着メッセージ1件', 2: '新着メッセージ2件' },
    en: { 0: '0 new messages', 1: '1 new message', 1200: '1,200 new messages' },
  };
  for (const [tag, forms] of Object.entries(counted)) {
    test(`[W9] ${tag} counts as its plural rules have it`, async () => {
      const { unread } = (await wordsOf(launcher, tag)?.()) ?? launcherEn;
      assert.deepEqual(
        Object.keys(forms).map((count) => unread(Number(count))),
        Object.values(forms),
      );
    });
  }

  test('[W9] Arabic has a sentence for each of its six forms', async () => {
    const words = await wordsIn('ar');
    const counts = [0, 1, 2, 3, 11, 100];
    assert.equal(new Set(counts.map((count) => new Intl.PluralRules('ar').select(count))).size, 6);
    for (const path of ['widget.wait', 'talk.charactersLeft', 'talk.charactersTooMany']) {
      const text = words.get(path) ?? '';
      assert.equal(new Set(counts.map((count) => said(text, count))).size, 6, path);
    }
  });

  test('what only people of the desk read, they read in the desk’s words of their language', async () => {
    const { notices, problems } = (await wordsOf(talk, 'de')?.()) ?? talkEn;
    const { shared } = (await deskWordsIn('de')) ?? assert.fail('The desk speaks no German.');
    assert.equal(notices['you-joined'](''), shared.notices['you-joined'](''));
    assert.equal(problems['login-taken'], shared.problems['login-taken']);
    assert.notEqual(problems['login-taken'], deskProblems['login-taken']);
    assert.notEqual(problems['rate-limited'], talkEn.problems['rate-limited']);
  });

  for (const tag of deskLanguages.filter((one) => one !== 'en')) {
    test(`[S6] [S7] ${tag}: the tooltips of a session have its title and the exact number, and differ from English`, async () => {
      const { desk } = (await deskWordsIn(tag)) ?? assert.fail(tag);
      // One and two are words in some languages.
      for (const count of [3, 12]) {
        const said = desk.updates('Visitor 7', count);
        assert.match(said, /Visitor 7/);
        assert.ok(said.includes(new Intl.NumberFormat(tag).format(count)), said);
        assert.notEqual(said, deskEn.updates('Visitor 7', count));
      }
      assert.match(desk.urgent('Visitor 7'), /Visitor 7/);
      assert.notEqual(desk.urgent('Visitor 7'), deskEn.urgent('Visitor 7'));
      assert.equal(desk.badge(9), '9');
      assert.equal(desk.badge(10), '9+');
    });

    test(`[S7] ${tag}: no sentence of the desk is empty`, async () => {
      const words = (await deskWordsIn(tag)) ?? assert.fail(tag);
      const empty = textsIn(words).filter(([, text]) => typeof text === 'string' && text.trim() === '');
      assert.deepEqual(empty, []);
    });
  }

  test('the desk speaks the languages that visitors do', () => {
    assert.deepEqual(deskLanguages.toSorted(), ['en', ...tags.map(primary)].toSorted());
  });

  test('[W9] all sets come in the same languages', () => {
    for (const set of Object.values(sets)) {
      assert.deepEqual(Object.keys(set.others).toSorted(), tags.map(primary).toSorted(), set.name);
    }
  });
});
