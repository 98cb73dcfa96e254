/** Signing agents in and out, over HTTP: what gives the tokens that `createAgentClient` connects with. Rule X4. */

import type { SignInWays } from '../core/accounts/provider-sign-in.ts';
import { type ErrorCode, type ErrorParams, isErrorCode, ParlorError } from '../core/errors.ts';
import { allMeanings } from '../core/further-meanings.ts';
import { isRecord, readJson } from './answers.ts';
import { isLike } from './like.ts';
import { routeAddress } from './relay-address.ts';

/** A signed-in agent. The sign-in itself is kept by the browser, in a cookie that scripts can't read. */
export interface AgentSignIn {
  /** What `createAgentClient` connects with. Short-lived. */
  readonly token: string;
  /** When the token ends, in milliseconds since 1970. */
  readonly expiresAt: number;
  readonly agent: AgentIdentity;
}

export interface AgentIdentity {
  readonly id: string;
  readonly name: string;
  readonly role: 'agent' | 'supervisor' | 'admin';
  readonly site: string;
}

/**
 * Signs an agent in. Rejects with `sign-in-failed`, `sign-in-blocked` (`params.retryMs` says for how long),
 * `origin-not-allowed`, or `unavailable` if the relay can't be reached.
 */
export const signIn = (relay: string, credentials: { login: string; password: string }): Promise<AgentSignIn> =>
  post(relay, '/v1/agents/sign-in', 'sign-in-failed', credentials).then(readSignIn);

/** How agents sign in at this relay. Rejects with `unavailable` if it can't be reached. */
export const signInWays = async (relay: string): Promise<SignInWays> => {
  const answer = await readJson(await ask(relay, '/v1/agents/sign-in', 'origin-not-allowed', { method: 'GET' }));
  if (isLike({ passwords: true }, answer)) {
    const { passwords, provider }: { passwords: boolean; provider?: unknown } = answer;
    return { passwords, ...(isLike({ label: '' }, provider) && { provider: { label: provider.label } }) };
  }
  throw new ParlorError('unavailable', { message: 'The answer does not come from a relay.' });
};

/**
 * Where a browser goes to sign in by the identity provider, if there is one; it comes back to the desk of the relay. With `anew`
 * the provider asks who somebody is, even if it knows.
 */
export const providerAddress = (relay: string, { anew = false } = {}): string =>
  routeAddress(relay, `/v1/agents/oidc${anew ? '?anew=1' : ''}`);

/** A new token for this browser's sign-in. Rejects with `not-authenticated` if there is none, or `unavailable`. */
export const renewToken = (relay: string): Promise<AgentSignIn> =>
  post(relay, '/v1/agents/token', 'not-authenticated').then(readSignIn);

/** Ends the sign-in: no further token comes from it. Rejects with `unavailable` if the relay can't be reached. */
export const signOut = async (relay: string): Promise<void> => {
  await post(relay, '/v1/agents/sign-out', 'not-authenticated');
};

/** Whom a link to set a password by is for. Rejects with `link-over`, or `unavailable`. */
export const linkedAccount = async (relay: string, token: string): Promise<{ name: string; login: string }> => {
  const answer = await readJson(await post(relay, '/v1/agents/link', 'link-over', { token }));
  if (isLike({ name: '', login: '' }, answer)) return answer;
  throw new ParlorError('unavailable', { message: 'The answer does not come from a relay.' });
};

/** Sets a password by a link, and signs in. Rejects with `link-over`, `password-weak` (`params.problem`), or `unavailable`. */
export const setPassword = (relay: string, link: { token: string; password: string }): Promise<AgentSignIn> =>
  post(relay, '/v1/agents/password', 'link-over', link).then(readSignIn);

/** Signs in one of the demo's people. Rejects with `sign-in-failed` if the relay has no such, or `unavailable`. */
export const demoSignIn = (relay: string, as: string): Promise<AgentSignIn> =>
  post(relay, '/v1/demo/sign-in', 'sign-in-failed', { as }).then(readSignIn);

/** `otherwise` is the code of a refusal that names none of ours. */
const post = (relay: string, route: string, otherwise: ErrorCode, body?: object): Promise<Response> =>
  ask(relay, route, otherwise, {
    method: 'POST',
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });

const ask = async (relay: string, route: string, otherwise: ErrorCode, request: RequestInit): Promise<Response> => {
  // The desk may be served from elsewhere than the relay, and the cookie is the relay's.
  const response = await fetch(routeAddress(relay, route), { ...request, credentials: 'include' }).catch(
    (cause: unknown) => {
      throw new ParlorError('unavailable', { cause });
    },
  );
  if (!response.ok) throw await refusalOf(response, otherwise);
  return response;
};

const readSignIn = async (response: Response): Promise<AgentSignIn> => {
  const answer = await readJson(response);
  if (isRecord(answer) && typeof answer.token === 'string' && isRecord(answer.agent)) {
    return answer as unknown as AgentSignIn;
  }
  throw new ParlorError('unavailable', { message: 'The answer does not come from a relay.' });
};

const refusalOf = async (response: Response, otherwise: ErrorCode): Promise<ParlorError> => {
  const answer = await readJson(response);
  const { code, retryMs, problem }: Record<string, unknown> = isRecord(answer) ? answer : {};
  const params = {
    ...(typeof retryMs === 'number' && { retryMs }),
    ...(typeof problem === 'string' && { problem }),
  };
  if (typeof code === 'string' && isErrorCode(code)) return failure(code, params);
  if (response.status >= 500) return new ParlorError('unavailable');
  if (response.status !== 429) return failure(otherwise);
  // A limit on the address rather than on the account: it is told in a header, in seconds.
  const retryAfter = Number(response.headers.get('retry-after') ?? 1);
  return failure('sign-in-blocked', { retryMs: retryAfter * 1000 });
};

/** Page scripts are built without the sentences. */
const failure = (code: ErrorCode, params: ErrorParams = {}): ParlorError => {
  const sentences: Readonly<Partial<Record<ErrorCode, string>>> = allMeanings;
  const message = sentences[code];
  return new ParlorError(code, { params, ...(message !== undefined && { message }) });
};
