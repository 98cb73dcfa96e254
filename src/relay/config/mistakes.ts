/** What is wrong with a value that should have a shape, and where, in words that a person can act upon. */
import { nearWord } from './near-word.ts';

/** One wrong place: a JSON pointer, and what to read after it. */
export interface Mistake {
  readonly path: string;
  readonly says: string;
}

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

const shownLength = 60;

/** A value as it stands there, so that it can be found; not all of it if it is long. */
export const shown = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 1 ? 'a list of one' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= shownLength ? text : `${text.slice(0, shownLength)}…`;
};

const quoted = (words: readonly string[]): string => words.map((word) => JSON.stringify(word)).join(', ');

const nouns: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text in quotes',
  integer: 'a whole number',
  boolean: 'true or false',
};

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
  const { type = '', description, pattern, writeOnly } = schema;
  const isOfType = type === 'integer' ? Number.isInteger(value) : typeof value === type;
  const standing = writeOnly && typeof value === 'string' ? 'is not what it should be' : `is ${shown(value)}`;
  // A pattern says nothing to most people; its description does.
  const expected = isOfType ? (pattern === undefined ? bounds(schema) : undefined) : `${nouns[type] ?? type}.`;
  return { path, says: [`${standing}. Expected:`, expected, description].filter(Boolean).join(' ') };
};

const bounds = ({ type, minLength = 0, maxLength, minimum, maximum }: Schema): string =>
  type === 'string' ? `${minLength} to ${maxLength} characters.` : `${minimum} to ${maximum}.`;

const choiceMistakes = (value: unknown, { anyOf = [] }: Schema, path: string): readonly Mistake[] => {
  const words = anyOf.flatMap((one) => (one.const === undefined ? [] : [String(one.const)]));
  if (typeof value === 'string' && words.includes(value)) return [];
  const instead = anyOf.find((one) => one.type === 'object');
  if (instead && isObject(value)) return objectMistakes(value, instead, path);
  const meant = typeof value === 'string' ? nearWord(value, words) : undefined;
  const guess = meant === undefined ? '' : ` Did you mean ${quoted([meant])}?`;
  const or = instead?.description === undefined ? '' : ` Or: ${instead.description}`;
  return [{ path, says: `is ${shown(value)}. Expected: one of ${quoted(words)}.${guess}${or}` }];
};

const objectMistakes = (value: Readonly<Record<string, unknown>>, schema: Schema, path: string): readonly Mistake[] => {
  const { properties = {}, required = [] } = schema;
  const known = Object.keys(properties);
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(properties, name));
  const absent = known.filter((name) => !Object.hasOwn(value, name));
  return [
    ...unknown.map((name) => ({ path: path + part(name), says: unknownText(name, absent, known) })),
    ...absent
      .filter((name) => required.includes(name))
      .map((name) => ({ path: path + part(name), says: `is missing.${expectedOf(properties[name])}` })),
    ...known
      .filter((name) => Object.hasOwn(value, name))
      .flatMap((name) => mistakesIn(value[name], properties[name] ?? {}, path + part(name))),
  ];
};

/** What is there already is less likely to be meant. */
const unknownText = (name: string, absent: readonly string[], known: readonly string[]): string => {
  const meant = nearWord(name, absent) ?? nearWord(name, known);
  return meant === undefined
    ? `is not known here. What may stand here: ${quoted(known)}.`
    : `is not known here. Did you mean ${quoted([meant])}?`;
};

const expectedOf = (schema: Schema | undefined): string =>
  schema?.description === undefined ? '' : ` Expected: ${schema.description}`;

const listMistakes = (value: readonly unknown[], schema: Schema, path: string): readonly Mistake[] => {
  const { items = {}, minItems = 0, description } = schema;
  const of = Array.isArray(items) ? (items as readonly Schema[]) : undefined;
  const maxItems = of?.length ?? schema.maxItems ?? Number.POSITIVE_INFINITY;
  if (value.length < minItems || value.length > maxItems) {
    const count =
      minItems === maxItems ? minItems : value.length < minItems ? `${minItems} or more` : `at most ${maxItems}`;
    const more = description === undefined ? '' : ` ${description}`;
    return [{ path, says: `is ${shown(value)}. Expected: ${count}.${more}` }];
  }
  return value.flatMap((one, index) => mistakesIn(one, of?.[index] ?? (items as Schema), path + part(index)));
};
