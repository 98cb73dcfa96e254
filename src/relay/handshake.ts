/** The handshake: from the first frame to who somebody is. Rules I1, X1 and X2 in docs/SPEC.md. */
import { identifiedPrefix } from '../core/contacts/reaching.ts';
import type { Actor } from '../core/conversation/participants.ts';
import type { Vouched } from '../core/conversation/visitor.ts';
import type { Verified } from '../core/conversation/visitor-context.ts';
import { type ErrorCode, type Refusal, refuse } from '../core/errors.ts';
import type { Known } from '../core/forms/form.ts';
import { formerSecretMs, visitorSecretMs } from '../core/limits.ts';
import type { HelloFrame } from '../core/protocol/up.ts';
import { chooseVersion } from '../core/protocol/version.ts';
import { kindOf } from '../core/site-rights.ts';
import { hashOf } from './auth/accounts.ts';
import type { AgentTokens } from './auth/tokens.ts';
import { type VisitorClaims, type VisitorTokens, verifiedOf } from './auth/visitor-tokens.ts';
import type { RelayParts } from './parts.ts';
import type { KnownVisitor, NextSecret, Store } from './store/store.ts';
import { isVisitorSecret, newNextSecret, nextSecretOf, visitorIdOf } from './visitor-secret.ts';

/** Somebody who has been let in. */
export interface Principal {
  readonly actor: Actor;
  readonly site: string;
  /** The protocol version to speak. */
  readonly version: number;
  /** The device, for the bound on its sockets. */
  readonly device: string;
  /** Browser and system, by their names, as far as they can be told. */
  readonly deviceName?: string;
  /** For visitors whom nobody vouches for: what proves this device to be them. */
  readonly secretHash?: string;
  /** For visitors who are new: what may be kept of the secret that will follow. */
  readonly nextSecret?: NextSecret;
  /** For visitors whose secret is due to change: the secret to use from here on. */
  readonly freshSecret?: string;
  /** For visitors whom the site has signed in: the company or household they belong to. */
  readonly account?: string;
  /** … and what else it vouches for. */
  readonly verified?: Verified;
  /** For agents: the sign-in that the token comes from. */
  readonly signIn?: string;
  /** When the token ends, in milliseconds since 1970. */
  readonly expiresAt?: number;
}

/** What a site vouches for of somebody, and need not ask. */
export const knownOf = ({ actor: { name }, verified = {} }: Pick<Principal, 'actor' | 'verified'>): Known => {
  const { email, phone } = verified;
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
  };
};

/** Who somebody says to be. */
export type Claim = Pick<HelloFrame, 'v' | 'site' | 'as' | 'tok' | 'dev'>;

/** Checks what a `hello` claims that came over a socket of `site`. */
export const greet = async (
  hello: Claim,
  site: string,
  { store, tokens, visitorTokens }: Pick<RelayParts, 'store' | 'tokens' | 'visitorTokens'>,
): Promise<Principal | Refusal> => {
  const version = chooseVersion(hello.v);
  if (version === undefined) return refuse('unsupported-version');
  if (hello.site !== site) return refuse('unknown-site');
  const base = { site, version, device: hello.dev };
  if (hello.as === 'agent') return greetAgent(hello.tok, base, store, tokens);
  return hello.tok.includes('.')
    ? greetIdentified(hello.tok, base, visitorTokens.get(site))
    : greetVisitor(hello.tok, base, store);
};

type Base = Pick<Principal, 'site' | 'version' | 'device'>;

/** A token has dots; a secret has none. */
const greetIdentified = async (token: string, base: Base, tokens?: VisitorTokens): Promise<Principal | Refusal> => {
  const vouched = await vouchedBy(token, base.site, tokens);
  if (typeof vouched === 'string') return refuse(vouched);
  const { id, name, account, verified, expiresAt } = vouched;
  const actor = { kind: 'visitor', id, ...(name !== undefined && { name }) } as const;
  return { ...base, actor, expiresAt, verified, ...(account !== undefined && { account }) };
};

/** Whom a site vouches for with this token, or why it can't be believed. */
export const vouchedBy = async (
  token: string,
  site: string,
  tokens: VisitorTokens | undefined,
): Promise<(Vouched & Pick<VisitorClaims, 'expiresAt'>) | ErrorCode> => {
  const claims = (await tokens?.verify(token)) ?? 'not-authenticated';
  if (typeof claims === 'string') return claims;
  const { subject, name, account, expiresAt } = claims;
  const known = { ...(name !== undefined && { name }), ...(account !== undefined && { account }) };
  return { id: identifiedIdOf(site, subject), ...known, verified: verifiedOf(claims), expiresAt };
};

/** The same for a subject on every device, and never that of a device. */
const identifiedIdOf = (site: string, subject: string): string =>
  `${identifiedPrefix}${hashOf(JSON.stringify([site, subject])).slice(0, 22)}`;

const greetVisitor = async (secret: string, base: Base, store: Store): Promise<Principal | Refusal> => {
  if (!isVisitorSecret(secret)) return refuse('not-authenticated');
  const secretHash = hashOf(secret);
  const id = visitorIdOf(base.site, secret);
  const known = await store.visitorBySecret(base.site, secretHash, id);
  if (!known) return { ...base, actor: { kind: 'visitor', id }, secretHash, nextSecret: newNextSecret(secret) };
  if (known.secret === 'spent') return refuse('not-authenticated');
  if (known.secret === 'next') {
    const rotation = { next: newNextSecret(secret), graceMs: formerSecretMs };
    await store.promoteSecret(base.site, known.id, secretHash, rotation);
  }
  const freshSecret = await freshSecretFor(known, secret, base, store);
  const actor = { kind: 'visitor', id: known.id } as const;
  return { ...base, actor, secretHash, ...(freshSecret !== undefined && { freshSecret }) };
};

/** The secret that is to follow the present one, when that has been in use for long enough. */
const freshSecretFor = async (
  { id, secret: standing, ageMs, nextSalt }: KnownVisitor,
  secret: string,
  { site }: Base,
  store: Store,
): Promise<string | undefined> => {
  if (standing !== 'present' || ageMs < visitorSecretMs) return undefined;
  const salt = nextSalt ?? (await store.settleNextSecret(site, id, hashOf(secret), newNextSecret(secret)));
  return salt === undefined ? undefined : nextSecretOf(secret, salt);
};

const greetAgent = async (
  token: string,
  base: Base,
  store: Store,
  tokens: AgentTokens,
): Promise<Principal | Refusal> => {
  const claims = await tokens.verify(token);
  if (typeof claims === 'string') return refuse(claims);
  if (claims.site !== base.site || !(await store.signIn(claims.signIn))) return refuse('not-authenticated');
  const { agent: id, name, role, signIn, expiresAt } = claims;
  return { ...base, actor: { kind: kindOf(role), id, name }, signIn, expiresAt };
};

export const isRefused = (greeted: Principal | Refusal): greeted is Refusal => 'refused' in greeted;
