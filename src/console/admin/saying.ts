/** Places and values of a configuration as people read them. */
import type { Json } from '../../sdk/admin/agent-admin.ts';
import type { AdminFieldStrings } from '../../ui/locales/desk/admin/fields.ts';
import type { AdminStrings } from '../../ui/locales/desk/admin/frame.ts';
import { nameOf, optionOf } from './field-words.ts';
import { inUnit, unitFor } from './fields.ts';
import { fieldsOf, isFields, isList, textOf, valueAt } from './json.ts';
import { nameIn, pointerTo, type Step, type Steps } from './keyed.ts';

interface Words {
  readonly frame: AdminStrings;
  readonly fields: AdminFieldStrings;
  /** What numbers are written as. */
  readonly language: string;
}

/** The most of a value that is told at once. */
const shownMax = 12;

/** The way to a place, outermost first: what has a name is called by it, in whichever of the two configurations has it. */
export const wayTo = (
  steps: Steps,
  configs: readonly (Json | undefined)[],
  { fields }: Pick<Words, 'fields'>,
): readonly string[] =>
  steps.flatMap((step, at) => {
    if (typeof step !== 'string') return [calledBy(steps.slice(0, at + 1), step.key, configs)];
    // A list says what its elements are, unless it is itself what is meant.
    const isRoot = at === 0 && steps.length > 1;
    return isRoot ? [] : [nameOf(fields, step)];
  });

const calledBy = (steps: Steps, key: string, configs: readonly (Json | undefined)[]): string => {
  for (const config of configs) {
    const pointer = pointerTo(config, steps);
    const name = pointer === undefined ? '' : textOf(fieldsOf(valueAt(config, pointer))['name']);
    if (name !== '') return name;
  }
  return key;
};

/** A value in words; `step` is the last one of the way to it. */
export const told = (value: Json | undefined, step: Step | undefined, words: Words): string => {
  const { frame, fields, language } = words;
  const name = typeof step === 'string' ? step : '';
  if (value === undefined || value === '') return frame.nothing;
  if (name === 'password' || name === 'passwordHash') return frame.secret;
  if (typeof value === 'boolean') return value ? frame.yes : frame.no;
  if (typeof value === 'number') return numberTold(value, name, language);
  if (typeof value === 'string') return optionOf(fields, name, { value });
  if (isList(value)) return listTold(value, name, words);
  return isFields(value) ? fieldsTold(value, words) : frame.nothing;
};

const numberTold = (value: number, name: string, language: string): string => {
  if (!/Ms$|^ms$/.test(name)) return new Intl.NumberFormat(language).format(value);
  const unit = unitFor(value);
  // `Intl` has the names of units without an s.
  const told = { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(language, told).format(inUnit(value, unit));
};

const listTold = (value: readonly Json[], name: string, words: Words): string => {
  const { frame } = words;
  if (value.length === 0) return frame.nothing;
  const said = value
    .slice(0, shownMax)
    .map((one) =>
      isFields(one) ? textOf(one['name']) || nameIn(one) || told(one, undefined, words) : told(one, name, words),
    );
  return frame.listed(value.length > shownMax ? [...said, frame.more(value.length - shownMax)] : said);
};

const fieldsTold = (value: { readonly [name: string]: Json }, words: Words): string => {
  const all = Object.entries(value);
  const said = all
    .slice(0, shownMax)
    .map(([name, one]) => words.frame.field(nameOf(words.fields, name), told(one, name, words)));
  return (
    (all.length > shownMax ? [...said, words.frame.more(all.length - shownMax)] : said).join('; ') || words.frame.yes
  );
};
