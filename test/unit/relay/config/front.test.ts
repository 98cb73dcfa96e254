/** What is said of a site's own words that are wrong, one mistake of each kind; and their bounds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeholders } from '../../../../src/core/front/front-facts.ts';
import { frontMax, languageLengthMax, nameLengthMax } from '../../../../src/core/limits.ts';
import { configMistakes } from '../../../../src/relay/config.ts';
import { siteOf } from '../../../support/config-folder.ts';

/** What is wrong with a workstream that says this to its visitors: places below `front`, and what is said of them. */
const mistakes = (front: object): readonly (readonly [string, string])[] => {
  const workstreams = [{ id: 'chat', name: 'Chat', mode: 'live', front }];
  return configMistakes({ sites: [{ ...siteOf('shop'), workstreams }], agents: [] }).map(({ path, says }) => [
    path.replace('/sites/0/workstreams/0/front', ''),
    says,
  ]);
};

const english = (more: object) => ({ words: [{ language: 'en', ...more }] });

/** All messages but these, as they are listed. */
const codesBut = (...without: readonly string[]): string =>
  Object.keys(placeholders)
    .filter((code) => !without.includes(code))
    .map((code) => `"${code}"`)
    .join(', ');

const broken: readonly { readonly title: string; readonly front: object; readonly says: readonly [string, string] }[] =
  [
    {
      title: 'a message that there is not',
      front: english({ messages: { 'agent-join': 'Hello' } }),
      says: ['/words/0/messages/agent-join', 'is not known here. Did you mean "agent-joined"?'],
    },
    {
      title: 'a message of the desk’s',
      front: english({ messages: { consented: 'Hello' } }),
      says: ['/words/0/messages/consented', `is not known here. What may stand here: ${codesBut()}.`],
    },
    {
      title: 'a placeholder that there is not',
      front: english({ messages: { 'agent-joined': '{name} is here' } }),
      says: [
        '/words/0/messages/agent-joined',
        'has {name}, which nothing is put in for. Did you mean {agent}? Braces that are meant are written twice.',
      ],
    },
    {
      title: 'a placeholder where there is none',
      front: english({ messages: { started: 'Hello {agent}' } }),
      says: [
        '/words/0/messages/started',
        'has {agent}, which nothing is put in for. This message has none. Braces that are meant are written twice.',
      ],
    },
    {
      title: 'a placeholder in a plural form',
      front: english({ messages: { 'average-wait': { other: '{minute} minutes' } } }),
      says: [
        '/words/0/messages/average-wait/other',
        'has {minute}, which nothing is put in for. Did you mean {minutes}? Braces that are meant are written twice.',
      ],
    },
    {
      title: 'a plural form that the language does not have',
      front: english({ messages: { 'average-wait': { few: 'A few', other: 'Many' } } }),
      says: ['/words/0/messages/average-wait/few', 'is no plural form of "en", which has "one", "other".'],
    },
    {
      title: 'a number without its plural forms',
      front: english({ messages: { 'queue-position': 'You are {position}.' } }),
      says: [
        '/words/0/messages/queue-position',
        'is "You are {position}.". Expected: an object. What visitors read, by plural form: it has "other" (M3).',
      ],
    },
    {
      title: 'a language that is none',
      front: { words: [{ language: 'en_US' }] },
      says: ['/words/0/language', '"en_US" is not a language’s tag, like "en" or "pt-BR".'],
    },
    {
      title: 'a language that is there already, written otherwise',
      front: { words: [{ language: 'pt-BR' }, { language: 'pt-br' }] },
      says: ['/words/1/language', '"pt-br" is used twice. Put all of it in one place.'],
    },
    {
      title: 'two languages for others',
      front: {
        words: [
          { language: 'en', forOthers: true },
          { language: 'de', forOthers: true },
        ],
      },
      says: ['/words/1/forOthers', 'is true a second time: the others can read one language only.'],
    },
    {
      title: 'a notice that nobody can read',
      front: { notice: { version: 'v1', required: true }, words: [{ language: 'en' }] },
      says: ['/notice', 'has no text: give at least one of the "words" a "notice".'],
    },
    {
      title: 'a notice without a version',
      front: english({ notice: { text: 'This is kept.' } }),
      says: ['/words/0/notice', 'has no version: give "front" a "notice".'],
    },
    {
      title: 'a link that leads into the page',
      front: english({ outOfHours: { text: 'Later', link: { text: 'Help', url: 'javascript:alert(1)' } } }),
      says: [
        '/words/0/outOfHours/link/url',
        'is "javascript:alert(1)". Expected: An address that begins with "https://", "mailto:" or "tel:".',
      ],
    },
    {
      title: 'a link that leads nowhere',
      front: english({ outOfHours: { text: 'Later', link: { text: 'Help', url: 'https://' } } }),
      says: ['/words/0/outOfHours/link/url', '"https://" is not an address, like "https://shop.example/help".'],
    },
    {
      title: 'that a supervisor joins, switched off',
      front: { told: { 'supervisor-joined': false } },
      says: [
        '/told/supervisor-joined',
        `is not known here. What may stand here: ${codesBut('supervisor-joined', 'supervisor-ended', 'queue-position', 'average-wait')}.`,
      ],
    },
  ];

for (const { title, front, says } of broken) {
  test(`[O1] ${title} is named`, () => {
    assert.deepEqual(mistakes(front), [says]);
  });
}

test('[M3] braces that are meant, every placeholder and every form of a language are taken', () => {
  const messages = Object.fromEntries(
    Object.entries(placeholders).map(([code, [name]]) => {
      const text = name === undefined ? '{{braces}}' : `{${name}} {{${name}}}`;
      const isCounted = name === 'position' || name === 'minutes';
      return [code, isCounted ? { few: text, many: text, one: text, other: text } : text];
    }),
  );
  assert.deepEqual(mistakes({ words: [{ language: 'pl', messages }] }), []);
});

test('[X3] one language, character of a message, notice, link or version too many is refused', () => {
  const tags = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((one) => [`${one}a`, `${one}b`]);
  const words = (count: number) => ({ words: tags.slice(0, count).map((language) => ({ language })) });
  const message = (length: number) => english({ messages: { started: 'x'.repeat(length) } });
  const form = (length: number) => english({ messages: { 'average-wait': { other: 'x'.repeat(length) } } });
  const said = (length: number) => english({ outOfHours: { text: 'x'.repeat(length) } });
  const link = (text: number, url: number) =>
    english({
      outOfHours: { text: 'x', link: { text: 'x'.repeat(text), url: 'https://x.example/'.padEnd(url, 'x') } },
    });
  const noticed = (version: number) => ({
    notice: { version: 'x'.repeat(version) },
    ...english({ notice: { text: 'x' } }),
  });
  const { languages, messageLength, noticeLength, labelLength, urlLength } = frontMax;
  const bounds: readonly (readonly [(count: number) => object, number])[] = [
    [words, languages],
    [message, messageLength],
    [form, messageLength],
    [said, noticeLength],
    [(length) => link(length, 100), labelLength],
    [(length) => link(10, length), urlLength],
    [noticed, nameLengthMax],
  ];
  for (const [front, bound] of bounds) {
    assert.deepEqual(mistakes(front(bound)), []);
    assert.equal(mistakes(front(bound + 1)).length, 1, String(bound));
  }
  assert.equal(mistakes({ words: [{ language: 'x'.repeat(languageLengthMax + 1) }] }).length, 1);
});
