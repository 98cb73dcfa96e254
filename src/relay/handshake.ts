/** The handshake: from the first frame to who somebody is. Rules I1, X1 and X2 in docs/SPEC.md. */
import { createHash } from 'node:crypto';
import type { Actor } from '../core/conversation/participants.ts';
import { type Refusal, refuse } from '../core/errors.ts';
import { visitorSecretBytes } from '../core/limits.ts';
import type { HelloFrame } from '../core/protocol/up.ts';
import { chooseVersion } from '../core/protocol/version.ts';
import { hashOf } from './auth/accounts.ts';
import type { AgentTokens } from './auth/tokens.ts';
import type { Store } from './store/store.ts';

/** Somebody who has been let in. */
export interface Principal {
  readonly actor: Actor;
  readonly site: string;
  /** The protocol version to speak. */
  readonly version: number;
  /** The device, for the bound on its sockets. */
  readonly device: string;
  /** For visitors: what proves this device to be them. */
  readonly secretHash?: string;
  /** For agents: when the token ends, in milliseconds since 1970. */
  readonly expiresAt?: number;
}

/** Who somebody says to be. */
export type Claim = Pick<HelloFrame, 'v' | 'site' | 'as' | 'tok' | 'dev'>;

/** Checks what a `hello` claims that came over a socket of `site`. */
export const greet = async (
  hello: Claim,
  site: string,
  { store, tokens }: { store: Store; tokens: AgentTokens },
): Promise<Principal | Refusal> => {
  const version = chooseVersion(hello.v);
  if (version === undefined) return refuse('unsupported-version');
  if (hello.site !== site) return refuse('unknown-site');
  const base = { site, version, device: hello.dev };
  return hello.as === 'visitor' ? greetVisitor(hello.tok, base, store) : greetAgent(hello.tok, base, store, tokens);
};

type Base = Pick<Principal, 'site' | 'version' | 'device'>;

const greetVisitor = async (secret: string, base: Base, store: Store): Promise<Principal | Refusal> => {
  if (Buffer.from(secret, 'base64url').length !== visitorSecretBytes) return refuse('not-authenticated');
  const secretHash = hashOf(secret);
  const known = await store.visitorBySecret(base.site, secretHash);
  return { ...base, actor: { kind: 'visitor', id: known?.id ?? visitorId(base.site, secret) }, secretHash };
};

/** The id a device's visitor will have, the same on every relay before the first conversation has made it a row. */
const visitorId = (site: string, secret: string): string =>
  `v_${createHash('sha256').update(`visitor of ${site}: ${secret}`).digest('base64url').slice(0, 22)}`;

const greetAgent = async (
  token: string,
  base: Base,
  store: Store,
  tokens: AgentTokens,
): Promise<Principal | Refusal> => {
  const claims = await tokens.verify(token);
  if (typeof claims === 'string') return refuse(claims);
  if (claims.site !== base.site || !(await store.signIn(claims.signIn))) return refuse('not-authenticated');
  const kind = claims.role === 'agent' ? 'agent' : 'supervisor';
  return { ...base, actor: { kind, id: claims.agent, name: claims.name }, expiresAt: claims.expiresAt };
};

export const isRefused = (greeted: Principal | Refusal): greeted is Refusal => 'refused' in greeted;
