/**
 * Lists whose elements have names of their own: an element is known again by it, wherever it stands. So a site that was added
 * above another one is one site more, and not a change of everything. Pure.
 */
import type { Json } from '../../sdk/admin/agent-admin.ts';
import { fieldIn, fieldsOf, isFields, isList, type JsonFields, stepsOf } from './json.ts';

/** What names an element of a list: the first of these that all of them have, each another one. */
const naming = ['id', 'language', 'question', 'choice', 'date'] as const;

/** What an element is called by; undefined if it has no name. */
export const nameIn = (element: JsonFields): string | undefined =>
  naming.map((by) => fieldIn(element, by)).find((name): name is string => typeof name === 'string');

export interface Keyed {
  readonly by: (typeof naming)[number];
  readonly of: ReadonlyMap<string, JsonFields>;
}

/** The elements of a list by their names; undefined if they have none, or if it is no list. An empty list fits any. */
export const keyedBy = (value: Json | undefined, by: Keyed['by']): Keyed | undefined => {
  if (!isList(value)) return undefined;
  const of = new Map<string, JsonFields>();
  for (const one of value) {
    const key = isFields(one) ? one[by] : undefined;
    if (!isFields(one) || typeof key !== 'string' || of.has(key)) return undefined;
    of.set(key, one);
  }
  return { by, of };
};

/** All of these lists by the same names; undefined if that can't be, or if none of them has an element. */
export const keyedAlike = (values: readonly (Json | undefined)[]): readonly Keyed[] | undefined => {
  if (values.every((value) => !isList(value) || value.length === 0)) return undefined;
  for (const by of naming) {
    const keyed = values.flatMap((value) => keyedBy(value, by) ?? []);
    if (keyed.length === values.length) return keyed;
  }
  return undefined;
};

/** A step to somewhere in a configuration: a field, or the element of a list that has this name. */
export type Step = string | { readonly key: string };

export type Steps = readonly Step[];

/** The pointer to it in `json`; undefined if there is no such element, or nothing to step into. */
export const pointerTo = (json: Json | undefined, steps: Steps): string | undefined => {
  let pointer = '';
  let value = json;
  for (const step of steps) {
    if (typeof step === 'string') {
      pointer += `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      value = fieldIn(fieldsOf(value), step);
      continue;
    }
    const list = isList(value) ? value : [];
    const at = list.findIndex((one) => isFields(one) && naming.some((by) => one[by] === step.key));
    if (at < 0) return undefined;
    pointer += `/${at}`;
    value = list[at];
  }
  return pointer;
};

/** The steps to where a pointer into `json` leads. An element that has no name is called by its number, from 1. */
export const stepsTo = (json: Json | undefined, pointer: string): Steps => {
  let value = json;
  return stepsOf(pointer).map((step) => {
    const isElement = isList(value);
    value = isList(value) ? value[Number(step)] : fieldIn(fieldsOf(value), step);
    return isElement ? { key: nameIn(fieldsOf(value)) ?? String(Number(step) + 1) } : step;
  });
};
