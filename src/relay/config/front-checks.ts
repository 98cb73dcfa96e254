/** What may still be wrong with a site's own words when their shape is right: languages, placeholders, plural forms, links, a notice that nobody can read. */
import type { Static } from 'typebox';
import { type MessageCode, placeholders } from '../../core/front/front-facts.ts';
import { placeholdersIn } from '../../core/placeholders.ts';
import { canonicalTag } from '../own-words.ts';
import type { FrontShape } from './front.shape.ts';
import { type Mistake, shown } from './mistakes.ts';
import { nearWord } from './near-word.ts';

type Front = Static<typeof FrontShape>;
type Words = NonNullable<Front['words']>[number];

/** All that is wrong with what a workstream says to its visitors. */
export const frontMistakes = ({ front }: { readonly front?: Front }, path: string): readonly Mistake[] => {
  if (!front) return [];
  const { notice, words = [] } = front;
  return [
    ...(notice && !words.some((one) => one.notice) ? [{ path: `${path}/front/notice`, says: unread }] : []),
    ...words.flatMap((one, index) => wordsMistakes(one, words.slice(0, index), notice, `${path}/front/words/${index}`)),
  ];
};

const unread = 'has no text: give at least one of the "words" a "notice".';

const wordsMistakes = (
  one: Words,
  before: readonly Words[],
  notice: Front['notice'],
  path: string,
): readonly Mistake[] => {
  const { language, forOthers, messages = {}, notice: own, outOfHours } = one;
  const mistakes: Mistake[] = [];
  const tag = canonicalTag(language);
  if (tag === undefined) mistakes.push({ path: `${path}/language`, says: noLanguage(language) });
  else if (before.some((other) => canonicalTag(other.language) === tag)) {
    mistakes.push({ path: `${path}/language`, says: `${shown(language)} is used twice. Put all of it in one place.` });
  }
  if (forOthers && before.some((other) => other.forOthers)) {
    mistakes.push({ path: `${path}/forOthers`, says: 'is true a second time: the others can read one language only.' });
  }
  if (own && !notice) mistakes.push({ path: `${path}/notice`, says: 'has no version: give "front" a "notice".' });
  return [
    ...mistakes,
    ...Object.entries(messages).flatMap(([code, text]) =>
      messageMistakes(code as MessageCode, text, tag, `${path}/messages/${code}`),
    ),
    ...linkMistakes(own, `${path}/notice`),
    ...linkMistakes(outOfHours, `${path}/outOfHours`),
  ];
};

const noLanguage = (language: string): string => `${shown(language)} is not a language’s tag, like "en" or "pt-BR".`;

const messageMistakes = (
  code: MessageCode,
  text: string | Readonly<Record<string, string>>,
  language: string | undefined,
  path: string,
): readonly Mistake[] => {
  if (typeof text === 'string') return placeholderMistakes(code, text, path);
  const known: readonly string[] =
    language === undefined ? [] : new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return Object.entries(text).flatMap(([form, one]) => [
    ...(language === undefined || known.includes(form)
      ? []
      : [{ path: `${path}/${form}`, says: noForm(language, known) }]),
    ...placeholderMistakes(code, one, `${path}/${form}`),
  ]);
};

const noForm = (language: string, known: readonly string[]): string =>
  `is no plural form of ${shown(language)}, which has ${known.map(shown).join(', ')}.`;

const placeholderMistakes = (code: MessageCode, text: string, path: string): readonly Mistake[] => {
  const known: readonly string[] = placeholders[code];
  const unknown = placeholdersIn(text).filter((name) => !known.includes(name));
  return [...new Set(unknown)].map((name) => ({ path, says: noPlaceholder(name, known) }));
};

const noPlaceholder = (name: string, known: readonly string[]): string => {
  const meant = nearWord(name, known) ?? known[0];
  const guess = meant === undefined ? 'This message has none.' : `Did you mean {${meant}}?`;
  return `has {${name}}, which nothing is put in for. ${guess} Braces that are meant are written twice.`;
};

const linkMistakes = (said: Words['notice'], path: string): readonly Mistake[] =>
  said?.link === undefined || URL.canParse(said.link.url)
    ? []
    : [
        {
          path: `${path}/link/url`,
          says: `${shown(said.link.url)} is not an address, like "https://shop.example/help".`,
        },
      ];
