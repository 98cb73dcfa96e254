/** System messages in the site's own words, where it has any. Pure; loaded by pages of sites that have. Rule M3 in docs/SPEC.md. */
import type { NoticeRow, Row } from '../conversation/timeline.ts';
import { filled } from '../placeholders.ts';
import { type FrontFacts, type MessageCode, placeholders } from './front-facts.ts';

/** What is put into a message: names and numbers, by placeholder. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A sentence of the site's, and the language it is in. */
export type OwnSentence = NonNullable<NoticeRow['own']>;

/** The site's sentence for this message; undefined if it has none. */
export const ownSentence = (
  { messages }: Pick<FrontFacts, 'messages'>,
  code: MessageCode,
  values: MessageValues = {},
): OwnSentence | undefined => {
  if (!messages || !Object.hasOwn(messages.texts, code)) return undefined;
  const { language, texts } = messages;
  const said = texts[code] ?? '';
  const text = typeof said === 'string' ? said : formOf(said, values, language);
  const formatted = Object.entries(values).map(([name, value]): [string, string] => [
    name,
    typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value,
  ]);
  return { language, text: filled(text, new Map(formatted)) };
};

/** The form that goes with the number among the values. */
const formOf = (forms: Readonly<Record<string, string>>, values: MessageValues, language: string): string => {
  const count = Object.values(values).find((value) => typeof value === 'number') ?? 0;
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other ?? '';
};

/** Whether visitors are not told this. */
export const isSilent = ({ silent }: Pick<FrontFacts, 'silent'>, code: MessageCode): boolean =>
  silent?.includes(code) === true;

/**
 * The rows of a transcript as the site wants them read: without what it does not tell, and with its own sentences.
 * `nobody` is what somebody is called whose name is not known.
 */
export const inOwnWords = (rows: readonly Row[], front: FrontFacts, nobody: string): readonly Row[] =>
  rows.flatMap((row): readonly Row[] => {
    if (row.kind !== 'notice' || !isOurs(row.code)) return [row];
    if (isSilent(front, row.code)) return [];
    const [name] = placeholders[row.code];
    const own = ownSentence(front, row.code, name === undefined ? {} : { [name]: row.name || nobody });
    return own ? [{ ...row, own }] : [row];
  });

const isOurs = (code: string): code is MessageCode => Object.hasOwn(placeholders, code);
