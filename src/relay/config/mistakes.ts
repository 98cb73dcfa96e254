/** What is wrong with a value that should have a shape, and where, in words that a person can act upon. */
import type { ProblemGivens, ProblemKind, ValueType } from '../../core/configuration/problems.ts';
import { nearWord } from './near-word.ts';
import { sentences, shownOf } from './sentences.ts';
import { formOf } from './text-forms.ts';

/** One wrong place: a JSON pointer, what kind of mistake it is with what its sentence is made of, and what to read after the place. */
export interface Mistake<K extends ProblemKind = ProblemKind> {
  readonly path: string;
  readonly kind: K;
  readonly given: ProblemGivens[K];
  readonly says: string;
}

export const mistake = <K extends ProblemKind>(path: string, kind: K, given: ProblemGivens[K]): Mistake => ({
  path,
  kind,
  given,
  says: sentences[kind](given),
});

/** The nearest of `words`, as what may have been meant. */
export const meantOf = (meant: string | undefined): { readonly meant?: string } =>
  meant === undefined ? {} : { meant: String(shownOf(meant)) };

/** As the admin API tells them. */
export const problemsOf = (mistakes: readonly Mistake[]): readonly object[] =>
  mistakes.map(({ path, kind, given, says }) => ({ path: path || '/', message: says, kind, given }));

/** The parts of JSON Schema that the configuration's shape uses. */
export interface Schema {
  readonly type?: string;
  readonly description?: string;
  /** A secret, which is not shown. */
  readonly writeOnly?: boolean;
  /** Words, and at most one object instead of them. */
  readonly anyOf?: readonly (Schema & { readonly const?: unknown })[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[] | undefined;
  readonly items?: Schema | readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A part of a JSON pointer. */
const part = (name: string | number): string => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** All that is wrong, in the order of the shape. Nothing if `value` has the shape. */
export const mistakesIn = (value: unknown, schema: Schema, path = ''): readonly Mistake[] => {
  if (schema.anyOf) return choiceMistakes(value, schema, path);
  switch (schema.type) {
    case 'object':
      return isObject(value) ? objectMistakes(value, schema, path) : [wrong(value, schema, path)];
    case 'array':
      return Array.isArray(value) ? listMistakes(value, schema, path) : [wrong(value, schema, path)];
    case 'string':
      return typeof value === 'string' && isText(value, schema) ? [] : [wrong(value, schema, path)];
    case 'integer':
      return Number.isInteger(value) && isWithin(value as number, schema) ? [] : [wrong(value, schema, path)];
    // A truth value; TypeScript's names are the schema's.
    default:
      return typeof value === schema.type ? [] : [wrong(value, schema, path)];
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: string, { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern }: Schema): boolean => {
  const { length } = [...value];
  return length >= minLength && length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(value));
};

const isWithin = (value: number, { minimum = -Infinity, maximum = Infinity }: Schema): boolean =>
  value >= minimum && value <= maximum;

const wrong = (value: unknown, schema: Schema, path: string): Mistake => {
  const { type = 'object', pattern, writeOnly, minLength: min = 0, maxLength: max } = schema;
  const standing = writeOnly && typeof value === 'string' ? {} : { value: shownOf(value) };
  const means = meaningOf(schema);
  if (type === 'integer' && Number.isInteger(value)) {
    const { minimum = -Infinity, maximum = Infinity } = schema;
    return mistake(path, 'range', { value: shownOf(value), min: minimum, max: maximum, ...means });
  }
  if (type !== 'string' || typeof value !== 'string')
    return mistake(path, 'type', { ...standing, expected: type as ValueType, ...means });
  const isLong = max !== undefined && [...value].length > max;
  if (pattern === undefined)
    return mistake(path, 'length', { ...standing, min, ...(max !== undefined && { max }), ...means });
  return mistake(path, 'form', { ...standing, form: formOf(pattern), ...(isLong && { max }), ...means });
};

const meaningOf = (schema: Schema | undefined): { readonly means?: string } =>
  schema?.description === undefined ? {} : { means: schema.description };

const choiceMistakes = (value: unknown, { anyOf = [] }: Schema, path: string): readonly Mistake[] => {
  const words = anyOf.flatMap((one) => (one.const === undefined ? [] : [String(one.const)]));
  if (typeof value === 'string' && words.includes(value)) return [];
  const instead = anyOf.find((one) => one.type === 'object');
  if (instead && isObject(value)) return objectMistakes(value, instead, path);
  const meant = meantOf(typeof value === 'string' ? nearWord(value, words) : undefined);
  const or = instead?.description === undefined ? {} : { or: instead.description };
  return [mistake(path, 'choice', { value: shownOf(value), words, ...meant, ...or })];
};

const objectMistakes = (value: Readonly<Record<string, unknown>>, schema: Schema, path: string): readonly Mistake[] => {
  const { properties = {}, required = [] } = schema;
  const known = Object.keys(properties);
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(properties, name));
  const absent = known.filter((name) => !Object.hasOwn(value, name));
  return [
    ...unknown.map((name) => unknownMistake(path + part(name), name, { absent, known })),
    ...absent
      .filter((name) => required.includes(name))
      .map((name) => mistake(path + part(name), 'missing', meaningOf(properties[name]))),
    ...known
      .filter((name) => Object.hasOwn(value, name))
      .flatMap((name) => mistakesIn(value[name], properties[name] ?? {}, path + part(name))),
  ];
};

/** What is there already is less likely to be meant. */
const unknownMistake = (
  path: string,
  name: string,
  { absent, known }: { readonly absent: readonly string[]; readonly known: readonly string[] },
): Mistake => {
  const meant = nearWord(name, absent) ?? nearWord(name, known);
  return meant === undefined ? mistake(path, 'unknown', { known }) : mistake(path, 'mistyped', { meant });
};

const listMistakes = (value: readonly unknown[], schema: Schema, path: string): readonly Mistake[] => {
  const { items = {}, minItems = 0 } = schema;
  const of = Array.isArray(items) ? (items as readonly Schema[]) : undefined;
  const maxItems = of?.length ?? schema.maxItems ?? Number.POSITIVE_INFINITY;
  const { length: count } = value;
  if (count < minItems || count > maxItems) {
    const means = meaningOf(schema);
    if (minItems === maxItems) return [mistake(path, 'not-exactly', { count, exactly: minItems, ...means })];
    return count < minItems
      ? [mistake(path, 'too-few', { count, min: minItems, ...means })]
      : [mistake(path, 'too-many', { count, max: maxItems, ...means })];
  }
  return value.flatMap((one, index) => mistakesIn(one, of?.[index] ?? (items as Schema), path + part(index)));
};
