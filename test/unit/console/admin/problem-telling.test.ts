/** What is wrong with a configuration, in every language of the desk: each kind of it, as the relay tells it. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sentenceOf } from '../../../../src/console/admin/problem-telling.ts';
import type { Mistake } from '../../../../src/relay/config/mistakes.ts';
import { adminFields } from '../../../../src/ui/locales/desk/admin/fields.ts';
import { adminProblems } from '../../../../src/ui/locales/desk/admin/problems.ts';
import { wordsOf } from '../../../../src/ui/locales/languages.ts';
import { tags } from '../../../support/texts.ts';
import { wrongConfigurations } from '../../../support/wrong-configurations.ts';

const words = async (tag: string) => ({
  language: tag,
  problems: (await wordsOf(adminProblems, tag)?.()) ?? adminProblems.en,
  fields: (await wordsOf(adminFields, tag)?.()) ?? adminFields.en,
});

const told = ({ path, kind, given, says }: Mistake) => ({ path, message: says, kind, given: given as never });

/** As it is read: without what only says in which direction. */
const read = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '').replace(/\s+/gu, ' ');

/** The examples that are told here, in the order of the kinds. */
const all = async (context: Parameters<(typeof wrongConfigurations)['type'][0]['find']>[0]) =>
  (
    await Promise.all(Object.values(wrongConfigurations).flatMap((some) => some.map(({ find }) => find(context))))
  ).flat();

/** What stands there is a choice that has a name, is empty or too long, or says nothing. */
const shownOtherwise: readonly string[] = [
  'length',
  'asked-anyway',
  'mailless',
  'voucherless',
  'mode-fixed',
  'assign-fixed',
  'well-known',
];

suite('what is wrong with a configuration, in the words of who administers', () => {
  for (const tag of ['en', ...tags]) {
    test(`[O1] [S7] ${tag}: every kind is a sentence of its own, with the values that it is about`, async (context) => {
      const own = await words(tag);
      const english = await words('en');
      for (const mistake of await all(context)) {
        const sentence = sentenceOf(told(mistake), own) ?? assert.fail(mistake.kind);
        assert.match(read(sentence), /[.?？。؟░:]$|parsing regexp|is not valid$/u, `${mistake.kind}: ${sentence}`);
        assert.equal(sentence, sentence.trim(), mistake.kind);
        assert.doesNotMatch(sentence, /undefined|NaN|\[object| {2}|\.\.|[<>]/u, `${mistake.kind}: ${sentence}`);
        if (tag !== 'en') assert.notEqual(sentence, sentenceOf(told(mistake), english), mistake.kind);
        // The name of a thing or a form of a plural is told as the screens call it; others as they stand there.
        const { value, meant, name, zone, date } = mistake.given as Readonly<Record<string, unknown>>;
        for (const one of [meant, name, zone, date])
          if (typeof one === 'string') assert.ok(sentence.includes(one), `${mistake.kind}: ${sentence}`);
        const isShown = typeof value === 'string' && value !== '' && !shownOtherwise.includes(mistake.kind);
        if (isShown) assert.ok(sentence.includes(value), `${mistake.kind}: ${sentence}`);
      }
    });
  }

  test('[O1] a kind that is not known here, and one of a relay that tells none, are left to the relay', async () => {
    const own = await words('de');
    const problem = { path: '/sites', message: 'is new.' };
    for (const kind of ['brand-new', 'toString', '__proto__'])
      assert.equal(sentenceOf({ ...problem, kind, given: {} }, own), undefined);
    assert.equal(sentenceOf(problem, own), undefined);
  });

  const sentences: Readonly<Record<string, readonly [kind: string, path: string, given: object, sentence: string][]>> =
    {
      en: [
        ['length', '/sites/0/name', { value: '', min: 1, max: 300 }, 'This must not be empty.'],
        [
          'range',
          '/x/ms',
          { value: 1_500, min: 5_000, max: 600_000 },
          'This is 1.5 seconds. It can be from 5 seconds to 10 minutes.',
        ],
        [
          'either',
          '/x',
          { names: ['jwksUrl', 'smtp'] },
          'Fill in “Address of the keys” or “smtp”: one of them, and only one.',
        ],
      ],
      de: [
        ['length', '/sites/0/name', { value: 'x', min: 2, max: 3_000 }, 'Erlaubt sind 2 bis 3.000 Zeichen.'],
        [
          'type',
          '/x',
          { value: { list: 1 }, expected: 'string', means: 'A name.' },
          'Hier steht eine Liste mit 1 Eintrag. Erwartet wird ein Text, in der Datei in Anführungszeichen.',
        ],
        [
          'choice',
          '/x',
          { value: 'lief', words: ['live', 'persistent'], meant: 'live' },
          'Hier steht „lief“. Möglich ist „live“ oder „persistent“. Meinten Sie „live“?',
        ],
        [
          'mode-fixed',
          '/x',
          { value: 'persistent', was: 'live' },
          'Ein Arbeitsbereich behält seine Art, und die ist „Live“. Fügen Sie für „Fortlaufend“ einen weiteren hinzu.',
        ],
      ],
      ar: [
        [
          'range',
          '/x/heldMs',
          { value: 2_000, min: 5_000, max: 3_600_000 },
          'القيمة الحالية: ثانيتان. القيم الممكنة من 5 ثوان إلى ساعة.',
        ],
        [
          'type',
          '/x',
          { value: { list: 2 }, expected: 'integer' },
          'القيمة الحالية: قائمة من عنصرين. يجب أن تكون القيمة عددًا صحيحًا.',
        ],
      ],
      fr: [
        [
          'twice',
          '/x',
          { value: 'shop' },
          '« shop » est utilisé deux fois. Chaque entrée doit avoir sa propre valeur.',
        ],
      ],
      ja: [
        [
          'no-queue',
          '/x',
          { value: 'sale', meant: 'sales' },
          'サイトにキュー「sale」はありません。「sales」のことですか？',
        ],
      ],
    };
  for (const [tag, some] of Object.entries(sentences)) {
    test(`[O1] ${tag}: sentences as that language writes them`, async () => {
      const own = await words(tag);
      for (const [kind, path, given, sentence] of some)
        assert.equal(read(sentenceOf({ path, message: '', kind, given: given as never }, own) ?? ''), sentence);
    });
  }
});
