/**
 * How people are reached, as it is compared: the same for all ways to write an address or a number. Which contact fits what
 * a site vouches for. Rules I1 and S10 in docs/SPEC.md.
 *
 * To take one person for another shows an agent the wrong name; not to know somebody costs a click. So whatever is in doubt
 * fits nobody.
 */
import { phoneDigits } from '../limits.ts';

/** An e-mail address as it is compared; undefined if it is none. */
export const emailKey = (email: string): string | undefined => {
  const key = email.normalize('NFC').trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+$/u.test(key) ? key : undefined;
};

/** What people put between the digits of a number. */
const between = /[\s().\-\u2010-\u2015/]/gu;

/**
 * A phone number as it is compared: its digits, with a `+` if it says its country, which may be written `00` as well.
 * Undefined if it is none, or more than a number: one with an extension is another's. A number without its country is no
 * other one than itself: which country is meant nobody has said.
 */
export const phoneKey = (phone: string): string | undefined => {
  // The zero of those who call from within the country.
  const dialled = phone.trim().replace(/^((?:\+|00).*?)\(0\)/u, '$1');
  const digits = dialled.replace(between, '').replace(/^00/u, '+');
  const { min, max } = phoneDigits;
  return new RegExp(`^\\+?\\d{${min},${max}}$`, 'u').test(digits) ? digits : undefined;
};

/** Contacts that something fits: two are as good as many. */
export interface Fits<C> {
  /** By who the visitor is. */
  readonly visitor: readonly C[];
  /** By what the site vouches for. */
  readonly email: readonly C[];
  readonly phone: readonly C[];
}

/** The one that fits, by the first of these that fits any at all; undefined if that fits several. */
export const soleFit = <C>({ visitor, email, phone }: Fits<C>): C | undefined => {
  const first = [visitor, email, phone].find(({ length }) => length > 0);
  return first?.length === 1 ? first[0] : undefined;
};

/** Visitors whom a site vouches for have such ids, and no device has. */
export const identifiedPrefix = 'i_';

export const isIdentified = (visitor: string): boolean => visitor.startsWith(identifiedPrefix);
