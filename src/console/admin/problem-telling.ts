/** What the relay has found wrong, in the language of an element. Fetched with the first problem. Rule O1 in docs/SPEC.md. */
import type { ReactiveControllerHost } from 'lit';
import type { ProblemKind, Shown } from '../../core/configuration/problems.ts';
import { shownLengthMax } from '../../core/limits.ts';
import type { ConfigProblem } from '../../sdk/admin/agent-admin.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { type AdminFieldStrings, adminFields } from '../../ui/locales/desk/admin/fields.ts';
import { type AdminProblemStrings, adminProblems, type Say } from '../../ui/locales/desk/admin/problems.ts';
import { surroundingsOf, wordsOf } from '../../ui/locales/languages.ts';
import { nameOf, optionOf } from './field-words.ts';
import { inUnit, unitFor } from './fields.ts';
import { stepsOf } from './json.ts';

interface Words {
  /** BCP 47. */
  readonly language: string;
  readonly problems: AdminProblemStrings;
  readonly fields: Pick<AdminFieldStrings, 'labels' | 'options'>;
}

/** A whole sentence; undefined of a kind that is not known here. */
export const sentenceOf = ({ path, kind, given }: ConfigProblem, words: Words): string | undefined => {
  if (kind === undefined || given === undefined || !Object.hasOwn(words.problems.kinds, kind)) return undefined;
  const say = words.problems.kinds[kind as ProblemKind] as (given: unknown, say: Say) => string;
  return say(given, sayIn(words, stepsOf(path).at(-1) ?? ''));
};

/** How it is said of the field of that name. */
const sayIn = ({ language, problems, fields }: Words, field: string): Say => {
  const { quote, space } = problems;
  const number = new Intl.NumberFormat(language);
  const disjunction = new Intl.ListFormat(language, { type: 'disjunction' });
  const conjunction = new Intl.ListFormat(language);
  const amount = field === 'ms' || field.endsWith('Ms') ? timeIn(language) : (value: number) => number.format(value);
  const v = (value: Shown): string => {
    if (typeof value === 'string') return quote(value.length < shownLengthMax ? value : `${value}…`);
    if (typeof value === 'number') return amount(value);
    if (typeof value !== 'object' || value === null) return String(value);
    return 'list' in value ? problems.list(value.list) : problems.object;
  };
  return {
    v,
    here: ({ value }) => (value === undefined || value === '' ? '' : `${problems.here(v(value))}${space}`),
    q: quote,
    f: (name) => quote(nameOf(fields, name)),
    o: (name, value) => (typeof value === 'string' ? quote(optionOf(fields, name, { value })) : v(value)),
    n: (value) => number.format(value),
    amount,
    any: (words) => disjunction.format(words),
    all: (words) => conjunction.format(words),
    meant: ({ meant }, as = quote) => (meant === undefined ? '' : `${space}${problems.meant(as(meant))}`),
  };
};

/** Milliseconds in the largest unit that they are a whole number of, as fields show them. */
const timeIn =
  (language: string) =>
  (ms: number): string => {
    const unit = unitFor(ms);
    const style = { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long', maximumFractionDigits: 3 } as const;
    return new Intl.NumberFormat(language, style).format(inUnit(ms, unit));
  };

/** Tells problems in the language of where `host` is; undefined where that is left to the relay's English. */
export const tellingOn = (host: ReactiveControllerHost & Element): ((problem: ConfigProblem) => string | undefined) => {
  const words = new StringsController(host, adminProblems);
  const fields = new StringsController(host, adminFields);
  return (problem) => {
    const wanted = surroundingsOf(host).language;
    const isThere = words.language === wanted || wordsOf(adminProblems, wanted) === undefined;
    if (!isThere || fields.language !== words.language) return undefined;
    return sentenceOf(problem, { language: words.language, problems: words.strings, fields: fields.strings });
  };
};
