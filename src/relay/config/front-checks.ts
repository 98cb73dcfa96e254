/** What may still be wrong with a site's own words when their shape is right: languages, placeholders, plural forms, links, a notice that nobody can read. */
import type { Static } from 'typebox';
import { type MessageCode, placeholders } from '../../core/front/front-facts.ts';
import { placeholdersIn } from '../../core/placeholders.ts';
import { canonicalTag } from '../own-words.ts';
import type { FrontShape } from './front.shape.ts';
import { type Mistake, meantOf, mistake } from './mistakes.ts';
import { nearWord } from './near-word.ts';
import { shownOf } from './sentences.ts';

type Front = Static<typeof FrontShape>;
type Words = NonNullable<Front['words']>[number];

/** All that is wrong with what a workstream says to its visitors. */
export const frontMistakes = ({ front }: { readonly front?: Front }, path: string): readonly Mistake[] => {
  if (!front) return [];
  const { notice, words = [] } = front;
  return [
    ...(notice && !words.some((one) => one.notice) ? [mistake(`${path}/front/notice`, 'notice-untold', {})] : []),
    ...words.flatMap((one, index) => wordsMistakes(one, words.slice(0, index), notice, `${path}/front/words/${index}`)),
  ];
};

const wordsMistakes = (
  one: Words,
  before: readonly Words[],
  notice: Front['notice'],
  path: string,
): readonly Mistake[] => {
  const { language, forOthers, messages = {}, notice: own, outOfHours } = one;
  const mistakes: Mistake[] = [];
  const tag = canonicalTag(language);
  if (tag === undefined) mistakes.push(mistake(`${path}/language`, 'no-language', { value: shownOf(language) }));
  else if (before.some((other) => canonicalTag(other.language) === tag)) {
    mistakes.push(mistake(`${path}/language`, 'language-twice', { value: shownOf(language) }));
  }
  if (forOthers && before.some((other) => other.forOthers)) {
    mistakes.push(mistake(`${path}/forOthers`, 'others-twice', {}));
  }
  if (own && !notice) mistakes.push(mistake(`${path}/notice`, 'notice-versionless', {}));
  return [
    ...mistakes,
    ...Object.entries(messages).flatMap(([code, text]) =>
      messageMistakes(code as MessageCode, text, tag, `${path}/messages/${code}`),
    ),
    ...linkMistakes(own, `${path}/notice`),
    ...linkMistakes(outOfHours, `${path}/outOfHours`),
  ];
};

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
      : [mistake(`${path}/${form}`, 'no-plural', { language: String(shownOf(language)), forms: known })]),
    ...placeholderMistakes(code, one, `${path}/${form}`),
  ]);
};

const placeholderMistakes = (code: MessageCode, text: string, path: string): readonly Mistake[] => {
  const known: readonly string[] = placeholders[code];
  const unknown = placeholdersIn(text).filter((name) => !known.includes(name));
  return [...new Set(unknown)].map((name) =>
    mistake(path, 'placeholder', { name, ...meantOf(nearWord(name, known) ?? known[0]) }),
  );
};

const linkMistakes = (said: Words['notice'], path: string): readonly Mistake[] =>
  said?.link === undefined || URL.canParse(said.link.url)
    ? []
    : [mistake(`${path}/link/url`, 'address', { value: shownOf(said.link.url), like: 'https://shop.example/help' })];
