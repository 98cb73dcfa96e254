/** Passwords: kept as scrypt hashes with their own salt and cost, compared in constant time. Rule X4 in docs/SPEC.md. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { passwordLength } from '../../core/account-limits.ts';

/** OWASP's recommended cost for scrypt: 128 MiB and about a third of a second, off the main thread. */
const cost = { N: 2 ** 17, r: 8, p: 1 } as const;
const keyBytes = 32;
const saltBytes = 16;

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

const derive = (password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyBytes, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });

/** The hash to keep, as `scrypt$N$r$p$salt$key`. @throws RangeError for a password too long to be tried. */
export const hashPassword = async (password: string): Promise<string> => {
  if (password.length > passwordLength.max)
    throw new RangeError(`A password has at most ${passwordLength.max} characters.`);
  const salt = randomBytes(saltBytes);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
};

/** Whether `password` is the one that `hash` was made from. A hash of another form never matches. */
export const verifyPassword = async (password: string, hash: string): Promise<boolean> => {
  const [scheme, n, r, p, salt, key] = hash.split('$');
  if (scheme !== 'scrypt' || !salt || !key || password.length > passwordLength.max) return false;
  const expected = Buffer.from(key, 'base64url');
  const actual = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(n), r: Number(r), p: Number(p) });
  return expected.length === actual.length && timingSafeEqual(expected, actual);
};
