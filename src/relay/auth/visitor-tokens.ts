/**
 * Visitors' tokens: what a site vouches for, signed with a key of the site. Rule I1 in docs/SPEC.md.
 *
 * The site names where its keys are (a JWKS, which may change them at any time) or the one public key. The kind of key says
 * which signature is meant; what a token says of that itself counts only if it is the same.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, errors as joseErrors, jwtVerify } from 'jose';
import type { Verified } from '../../core/conversation/visitor-context.ts';
import type { ErrorCode } from '../../core/errors.ts';
import { contextMax, nameLengthMax, rsaBitsMin, siteKeys, tokenToleranceSeconds } from '../../core/limits.ts';
import type { Clock } from '../clock.ts';

/** Whose tokens a site's visitors bring, and how they are known to be genuine. */
export interface IdentitySettings {
  readonly issuer: string;
  readonly audience: string;
  /** Where the site publishes its keys, or … */
  readonly jwksUrl?: string;
  /** … its public key as PEM (SPKI). */
  readonly publicKey?: string;
}

/** What a token says of its bearer. */
export interface VisitorClaims {
  /** Who it is, for the site: the same on every device. */
  readonly subject: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly account?: string;
  readonly context: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Public keys are never secrets: no `HS…`, and no `none`. */
const algorithms = ['RS256', 'ES256', 'EdDSA'];

/** The one signature that a key is for; undefined if it is for none, or too weak a key to be believed. */
const algorithmOf = ({ asymmetricKeyType: kind, asymmetricKeyDetails: details }: KeyObject): string | undefined => {
  if (kind === 'rsa') return (details?.modulusLength ?? 0) >= rsaBitsMin ? 'RS256' : undefined;
  if (kind === 'ec') return details?.namedCurve === 'prime256v1' ? 'ES256' : undefined;
  return kind === 'ed25519' ? 'EdDSA' : undefined;
};

export class VisitorTokens {
  readonly #settings: IdentitySettings;
  readonly #clock: Clock;
  readonly #key: KeyObject | JWTVerifyGetKey;
  readonly #algorithms: readonly string[];

  /** @throws TypeError if there is no key to be had from these settings. */
  constructor(settings: IdentitySettings, clock: Clock) {
    this.#settings = settings;
    this.#clock = clock;
    const { publicKey, jwksUrl } = settings;
    if (publicKey !== undefined) {
      // Node would take the public half of a private key, and the site's secret would stay where the relay's settings are.
      if (!publicKey.includes('BEGIN PUBLIC KEY'))
        throw new TypeError('"publicKey" is not a public key in PEM (SPKI).');
      const key = createPublicKey(publicKey);
      const algorithm = algorithmOf(key);
      if (algorithm === undefined)
        throw new TypeError(`A key of type ${key.asymmetricKeyType} like this can't be used.`);
      this.#key = key;
      this.#algorithms = [algorithm];
    } else {
      if (jwksUrl === undefined) throw new TypeError('A site that identifies visitors needs "jwksUrl" or "publicKey".');
      const { cacheMs: cacheMaxAge, cooldownMs: cooldownDuration, timeoutMs: timeoutDuration } = siteKeys;
      this.#key = createRemoteJWKSet(new URL(jwksUrl), { cacheMaxAge, cooldownDuration, timeoutDuration });
      this.#algorithms = algorithms;
    }
  }

  /** What the token says, or why it can't be believed: `unavailable` if the site's keys can't be had at the moment. */
  async verify(token: string): Promise<VisitorClaims | ErrorCode> {
    try {
      const { issuer, audience } = this.#settings;
      const options = {
        issuer,
        audience,
        algorithms: [...this.#algorithms],
        requiredClaims: ['sub', 'iat', 'exp'],
        clockTolerance: tokenToleranceSeconds,
        currentDate: new Date(this.#clock.now()),
      };
      const { payload } =
        typeof this.#key === 'function'
          ? await jwtVerify(token, this.#key, options)
          : await jwtVerify(token, this.#key, options);
      return claimsOf(payload, this.#clock.now());
    } catch (error) {
      return reasonOf(error);
    }
  }
}

/** A token is worth what it says of itself only if all of it is as documented: what is too long is not cut, but refused. */
const claimsOf = (payload: JWTPayload, now: number): VisitorClaims | ErrorCode => {
  const { sub, exp, iat } = payload;
  if (typeof sub !== 'string' || sub === '' || typeof exp !== 'number' || typeof iat !== 'number')
    return 'not-authenticated';
  if (iat * 1000 > now + tokenToleranceSeconds * 1000) return 'not-authenticated';
  const context = contextOf(payload.context);
  const fields = ['name', 'email', 'phone', 'account'] as const;
  const given = fields.filter((field) => payload[field] !== undefined);
  const isSound = [sub, ...given.map((field) => payload[field])].every(isShort);
  if (!isSound || context === undefined) return 'not-authenticated';
  const known: Partial<Record<(typeof fields)[number], string>> = Object.fromEntries(
    given.map((field) => [field, payload[field]]),
  );
  return { subject: sub, ...known, context, expiresAt: exp * 1000 };
};

/** What a token says that is neither identity nor title. */
export const verifiedOf = ({ email, phone, context }: VisitorClaims): Verified => ({
  ...(email !== undefined && { email }),
  ...(phone !== undefined && { phone }),
  ...(Object.keys(context).length > 0 && { variables: context }),
});

const isShort = (value: unknown): boolean => typeof value === 'string' && value.length <= nameLengthMax;

/** The context variables, numbers and truth values as text; undefined if there are too many, or one is too long. */
const contextOf = (value: unknown): Readonly<Record<string, string>> | undefined => {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).map(([name, one]): [string, string] => [name, String(one)]);
  const isSound =
    entries.length <= contextMax.variables &&
    entries.every(([name, text]) => name.length <= contextMax.nameLength && text.length <= contextMax.valueLength) &&
    Object.values(value).every((one) => ['string', 'number', 'boolean'].includes(typeof one));
  return isSound ? Object.fromEntries(entries) : undefined;
};

const reasonOf = (error: unknown): ErrorCode => {
  if (error instanceof joseErrors.JWTExpired) return 'token-expired';
  // A key set that has no such key is an answer; one that does not come is not.
  if (error instanceof joseErrors.JWKSNoMatchingKey || error instanceof joseErrors.JWKSMultipleMatchingKeys) {
    return 'not-authenticated';
  }
  const isAboutKeys = error instanceof joseErrors.JWKSTimeout || error instanceof joseErrors.JWKSInvalid;
  const isAboutToken = error instanceof joseErrors.JOSEError && !isAboutKeys && error.code !== 'ERR_JOSE_GENERIC';
  return isAboutToken ? 'not-authenticated' : 'unavailable';
};
