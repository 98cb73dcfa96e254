/**
 * A visitor's secret and the one that follows it. Rule I1 in docs/SPEC.md.
 *
 * The next secret is made of the present one and a salt: whoever has the database knows no secret, whoever has a former
 * secret knows none that came after it, and every relay tells every tab the same one.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { visitorSecretBytes } from '../core/limits.ts';
import { hashOf } from './auth/accounts.ts';
import type { NextSecret } from './store/store.ts';

/** Whether it is as long as a secret has to be. */
export const isVisitorSecret = (text: string): boolean => Buffer.from(text, 'base64url').length === visitorSecretBytes;

/** The secret that follows `present`; 256 bits in base64url. */
export const nextSecretOf = (present: string, salt: string): string =>
  createHmac('sha256', salt).update(present).digest('base64url');

/** What may be kept of a secret that is to follow `present`: another one each time. */
export const newNextSecret = (present: string): NextSecret => {
  const salt = randomBytes(visitorSecretBytes).toString('base64url');
  return { salt, hash: hashOf(nextSecretOf(present, salt)) };
};

/** The id a device's visitor will have, the same on every relay before the first conversation has made it a row. */
export const visitorIdOf = (site: string, secret: string): string =>
  `v_${createHash('sha256').update(`visitor of ${site}: ${secret}`).digest('base64url').slice(0, 22)}`;
