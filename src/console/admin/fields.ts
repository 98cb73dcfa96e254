/** What there is to fill in of a part of the configuration: by the names that stand in it, each with what kind of value it takes. */
import type { AdminConfig, Json } from '../../sdk/admin/agent-admin.ts';
import type { JsonFields } from './json.ts';
import type { OwnField } from './own-fields.ts';

/** Something to choose. Without a label it is called as its value is. */
export interface Option {
  readonly value: string;
  readonly label?: string;
}

/** What a field has to know of the rest. */
export interface Surroundings {
  readonly config: AdminConfig;
  /** The site that it belongs to, if it belongs to one. */
  readonly site: JsonFields;
}

export type Field = {
  readonly name: string;
  /** Whether it is there at all, by what stands beside it. */
  readonly when?: (beside: JsonFields) => boolean;
} & (
  | { readonly kind: 'text' | 'long' | 'lines' | 'password' | 'zone' }
  | { readonly kind: 'number' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'switch'; readonly usual: boolean }
  /** One of these; left out, it is the usual one, or as usual. */
  | {
      readonly kind: 'choice';
      readonly from: (around: Surroundings) => readonly Option[];
      readonly usual?: string;
      readonly isNeeded?: boolean;
      /** It can't be changed once it is saved. */
      readonly isFixed?: boolean;
    }
  /** Any of these, as a list. */
  | {
      readonly kind: 'some';
      readonly from: (around: Surroundings) => readonly Option[];
      readonly isAllWithout?: boolean;
    }
  /** Drawn in a way of its own. */
  | { readonly kind: 'own'; readonly draw: (given: OwnField) => unknown }
  | { readonly kind: 'group'; readonly fields: readonly Field[]; readonly fresh?: Json }
  | {
      readonly kind: 'list';
      readonly fields: readonly Field[];
      readonly fresh: (around: Surroundings) => JsonFields;
      readonly isOrdered?: boolean;
    }
);

/** The same as values by themselves. */
export const values =
  (...all: readonly string[]) =>
  (): readonly Option[] =>
    all.map((value) => ({ value }));

/** An identifier made of a name, which none of `taken` is. */
export const identifierOf = (name: string, taken: readonly string[], otherwise: string): string => {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 56);
  const stem = plain === '' ? otherwise : plain;
  if (!taken.includes(stem)) return stem;
  for (let number = 2; ; number += 1) {
    if (!taken.includes(`${stem}-${number}`)) return `${stem}-${number}`;
  }
};

const unitsMs = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1_000 } as const;

export type Unit = keyof typeof unitsMs;

export const units = Object.keys(unitsMs) as readonly Unit[];

/** The largest unit that it is a whole number of. */
export const unitFor = (ms: number): Unit => units.find((unit) => ms % unitsMs[unit] === 0) ?? 'seconds';

export const inUnit = (ms: number, unit: Unit): number => ms / unitsMs[unit];

export const fromUnit = (number: number, unit: Unit): number => Math.round(number * unitsMs[unit]);

/** What is written in several lines, without empty ones. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is no number stays what it is: the relay says what is wrong with it. */
export const numberOf = (text: string): Json | undefined => {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : trimmed;
};

/** What can't be left out stays as an empty text, so that it is told to be missing where it is. */
export const emptiedOf = (name: string): Json | undefined =>
  ['name', 'login', 'label', 'text', 'question', 'choice', 'language', 'version', 'issuer', 'audience'].includes(name)
    ? ''
    : undefined;

/** The list with the element at `at` before the one above it. */
export const movedUp = (items: readonly Json[], at: number): readonly Json[] =>
  items.map((item, index) => (index === at - 1 ? items[at] : index === at ? items[at - 1] : item) ?? null);
