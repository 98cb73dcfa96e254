/** Places in a value as JSON has it, by JSON pointer: looked at and changed without changing what is there. Pure. */
import type { Json } from '../../sdk/admin/agent-admin.ts';

export type JsonFields = { readonly [name: string]: Json };

export const isFields = (value: Json | undefined): value is JsonFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of one's own: names are people's, and may be those of what every object has. */
export const fieldIn = (fields: JsonFields | undefined, name: string): Json | undefined =>
  fields && Object.hasOwn(fields, name) ? fields[name] : undefined;

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** What fields there are; none if it is something else. */
export const fieldsOf = (value: Json | undefined): JsonFields => (isFields(value) ? value : {});

export const listOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);

export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** The steps of a pointer, outermost first. */
export const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** A pointer that goes further. */
export const below = (pointer: string, ...steps: readonly (string | number)[]): string =>
  [pointer, ...steps.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

/** What stands there; undefined if nothing does. */
export const valueAt = (json: Json | undefined, pointer: string): Json | undefined => {
  let value = json;
  for (const step of stepsOf(pointer)) {
    if (isList(value)) value = value[Number(step)];
    else value = fieldIn(fieldsOf(value), step);
  }
  return value;
};

/**
 * The same with `value` there, or with nothing if it is undefined. What is missing on the way becomes an object; of a list, what
 * is taken out makes the others move up, and one behind the last is added.
 */
export const withValueAt = <J extends Json>(json: J, pointer: string, value: Json | undefined): J =>
  changed(json, stepsOf(pointer), value) as J;

const changed = (json: Json | undefined, steps: readonly string[], value: Json | undefined): Json | undefined => {
  const [step, ...further] = steps;
  if (step === undefined) return value;
  if (isList(json)) {
    const at = Number(step);
    const next = changed(json[at], further, value);
    return next === undefined ? json.filter((_, index) => index !== at) : Object.assign([...json], { [at]: next });
  }
  const fields = fieldsOf(json);
  const next = changed(fieldIn(fields, step), further, value);
  if (next !== undefined) return { ...fields, [step]: next };
  const { [step]: _, ...others } = fields;
  return others;
};

/** Whether two say the same; the order of an object's fields says nothing. */
export const isSameJson = (one: Json | undefined, other: Json | undefined): boolean => {
  if (one === other) return true;
  if (isList(one) || isList(other)) {
    return (
      isList(one) &&
      isList(other) &&
      one.length === other.length &&
      one.every((value, at) => isSameJson(value, other[at]))
    );
  }
  if (!isFields(one) || !isFields(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSameJson(one[name], other[name]))
  );
};
