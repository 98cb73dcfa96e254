/**
 * Where a text has the number of a payment card. Rule X5 in docs/SPEC.md. Pure, and takes time by the length of the text:
 * from each group of digits no more than a card's digits are looked at.
 *
 * Three things have to fit, so that the numbers of orders, parcels and phones stay: a network's first digits and length, the
 * check digit (Luhn), and groups as people write them. Digits of any script count.
 */
import type { Span } from './spans.ts';

/** Digits with nothing but what is not seen between them. */
interface Group extends Span {
  readonly digits: readonly number[];
}

/** Digits that a card may have. Those with thirteen have long been given up, and thirteen digits are a product's code. */
const cardDigits = { min: 14, max: 19 } as const;

/** Separators that may stand between two groups, such as those of ` - `. */
const separatorsMax = 3;

/** First digits that a network has, from and to, and how many digits its cards have. */
const networks: readonly { readonly from: string; readonly to: string; readonly min: number; readonly max: number }[] =
  [
    // Visa.
    { from: '4', to: '4', min: 16, max: 19 },
    // Mastercard; between its two ranges, Mir.
    { from: '51', to: '55', min: 16, max: 16 },
    { from: '2200', to: '2720', min: 16, max: 19 },
    // American Express.
    { from: '34', to: '34', min: 15, max: 15 },
    { from: '37', to: '37', min: 15, max: 15 },
    // Diners Club.
    { from: '30', to: '30', min: 14, max: 19 },
    { from: '36', to: '36', min: 14, max: 19 },
    { from: '38', to: '39', min: 14, max: 19 },
    // JCB.
    { from: '3528', to: '3589', min: 16, max: 19 },
    // Maestro, Discover, UnionPay, RuPay, Elo, Verve and Hipercard.
    { from: '50', to: '50', min: 16, max: 19 },
    { from: '56', to: '69', min: 16, max: 19 },
    { from: '81', to: '82', min: 16, max: 19 },
    // Troy.
    { from: '9792', to: '9792', min: 16, max: 16 },
  ];

const separator = /^[\s\p{Dash_Punctuation}\u2212._·•/\\|,:*]$/u;

/** What is not drawn, or drawn onto what stands before it: people do not see it between digits. */
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Format}\p{Control}\p{Nonspacing_Mark}\p{Enclosing_Mark}]$/u;

/** The numbers of cards, without what separates their groups. */
export const cardSpans = (text: string): readonly Span[] => sequencesIn(text).flatMap(cardsIn);

/** Groups of digits that stand so close together that they may be one number. */
const sequencesIn = (text: string): readonly (readonly Group[])[] => {
  const sequences: Group[][] = [];
  let digits: number[] = [];
  let separators = separatorsMax + 1;
  let at = 0;
  for (const point of text) {
    const to = at + point.length;
    const digit = digitOf(point);
    if (digit !== undefined) {
      if (separators > separatorsMax) sequences.push([]);
      const groups = sequences.at(-1) ?? [];
      const last = groups.at(-1);
      if (last && separators === 0) {
        digits.push(digit);
        groups[groups.length - 1] = { ...last, to };
      } else {
        digits = [digit];
        groups.push({ from: at, to, digits });
      }
      separators = 0;
    } else if (separator.test(point)) separators += 1;
    else if (!unseen.test(point)) separators = separatorsMax + 1;
    at = to;
  }
  return sequences;
};

const decimal = /^\p{Decimal_Number}$/u;

/** The value of a digit of any script: each has its ten in a row, from zero on. */
const digitOf = (point: string): number | undefined => {
  if (point >= '0' && point <= '9' && point.length === 1) return Number(point);
  const code = point.codePointAt(0) ?? 0;
  if (code < 0x80 || !decimal.test(point)) return undefined;
  let zero = code;
  while (decimal.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
};

/** Whatever may be a card is hidden, though another one may begin within it. */
const cardsIn = (groups: readonly Group[]): readonly Span[] => {
  const found = new Set<Group>();
  for (const [index, { digits }] of groups.entries()) {
    if (digits.length > cardDigits.max) continue;
    let number = '';
    for (let next = index; next < groups.length; next += 1) {
      const more = groups[next]?.digits ?? [];
      if (number.length + more.length > cardDigits.max) break;
      number += more.join('');
      if (!isCard(number)) continue;
      const its = groups.slice(index, next + 1);
      if (isGrouped(its)) for (const group of its) found.add(group);
    }
  }
  return [...found];
};

const isCard = (number: string): boolean => number.length >= cardDigits.min && isOfNetwork(number) && isChecked(number);

const isOfNetwork = (number: string): boolean =>
  networks.some(({ from, to, min, max }) => {
    const first = number.slice(0, from.length);
    return first >= from && first <= to && number.length >= min && number.length <= max;
  });

/** Luhn: every second digit from the end counts twice, and all of it comes to tens. */
const isChecked = (number: string): boolean => {
  let sum = 0;
  for (let place = 0; place < number.length; place += 1) {
    const digit = Number(number[number.length - 1 - place]);
    const counts = place % 2 === 0 ? digit : digit * 2;
    sum += counts > 9 ? counts - 9 : counts;
  }
  return sum % 10 === 0;
};

/** In one piece, in equal pieces with what is left at the end, in fours or pieces of several, or as on cards with 4-6-5 and 4-6-4. */
const isGrouped = (groups: readonly Group[]): boolean => {
  const lengths = groups.map(({ digits }) => digits.length);
  const [first = 0] = lengths;
  const last = lengths.at(-1) ?? 0;
  const others = lengths.slice(0, -1);
  const isEven = others.every((length) => length === first) && last <= first;
  const isInFours = others.every((length) => length % 4 === 0);
  return isEven || isInFours || /^4,6,[45]$/.test(lengths.join());
};
