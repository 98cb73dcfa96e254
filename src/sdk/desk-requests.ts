/** Asking a relay in the name of an agent, beside the connection: over HTTP, with a token that is renewed when it has to be. */
import { type ErrorCode, type ErrorParams, isErrorCode, isParlorError, ParlorError } from '../core/errors.ts';
import { exchangeTimeoutMs } from '../core/limits.ts';
import { isRecord, readJson } from './answers.ts';
import { isLike } from './like.ts';
import { routeAddress } from './relay-address.ts';

/** Where the relay is, and who asks. */
export interface DeskAccess {
  /** The relay's address, absolute: `https://chat.example`. */
  readonly relay: string;
  /** Gives a token that is valid now: asked before the first request, and once more when the relay refuses the former. */
  readonly token: () => Promise<string>;
}

export interface DeskRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/v1/`. */
  readonly path: string;
  readonly body?: object;
  /** Instead of it. */
  readonly bytes?: Blob;
  /** The answer may take longer than a request does. */
  readonly isLarge?: boolean;
  /** The version that it is to replace. */
  readonly ifMatch?: string;
  /** Further statuses that are answers, and no refusals. */
  readonly answers?: readonly number[];
  readonly signal?: AbortSignal | undefined;
}

export class DeskRequests {
  readonly #access: DeskAccess;
  #token: Promise<string> | undefined;

  constructor(access: DeskAccess) {
    this.#access = access;
  }

  /** What the relay answers, which has all that `sample` has. Rejects with a `ParlorError`. */
  async ask<T>(request: DeskRequest, sample: T): Promise<T> {
    const answer = await readJson(await this.tell(request));
    if (isLike(sample, answer)) return answer;
    throw new ParlorError('unavailable', { message: 'The answer does not come from a relay.' });
  }

  /** The same where no content is answered. */
  async tell(request: DeskRequest): Promise<Response> {
    const held = this.#heldToken();
    const token = await held;
    try {
      return await this.#send(request, token);
    } catch (error) {
      if (!isParlorError(error, 'token-expired') && !isParlorError(error, 'not-authenticated')) throw error;
      // Of several requests that meet this, the first has another token fetched for all of them.
      if (this.#token === held) this.#token = undefined;
      return this.#send(request, await this.#heldToken());
    }
  }

  #heldToken(): Promise<string> {
    this.#token ??= this.#newToken();
    return this.#token;
  }

  async #newToken(): Promise<string> {
    try {
      return await this.#access.token();
    } catch (cause) {
      this.#token = undefined;
      throw isParlorError(cause) ? cause : new ParlorError('unavailable', { cause });
    }
  }

  async #send(request: DeskRequest, token: string): Promise<Response> {
    const { method, path, body, bytes, ifMatch, answers = [], signal, isLarge = false } = request;
    const timeout = isLarge ? new AbortController().signal : AbortSignal.timeout(exchangeTimeoutMs);
    const response = await fetch(routeAddress(this.#access.relay, `/v1/${path}`), {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(bytes && { 'content-type': 'application/octet-stream' }),
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      },
      credentials: 'omit',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      ...(body && { body: JSON.stringify(body) }),
      ...(bytes && { body: bytes }),
    }).catch((cause: unknown) => {
      throw new ParlorError(signal?.aborted ? 'stopped' : 'unavailable', { cause });
    });
    if (!response.ok && !answers.includes(response.status)) throw await refusalOf(response);
    return response;
  }
}

const refusalOf = async (response: Response): Promise<ParlorError> => {
  const answer = await readJson(response);
  const { code, message: reason, ...rest }: Record<string, unknown> = isRecord(answer) ? answer : {};
  if (typeof code === 'string' && isErrorCode(code)) return new ParlorError(code, { params: paramsOf(rest) });
  const message = typeof reason === 'string' ? { message: reason } : {};
  return new ParlorError(codeOf(response.status), message);
};

/** What a status says by itself: of a proxy, of a relay that has no such thing, or of a request that is not of the shape. */
const codeOf = (status: number): ErrorCode => {
  if (status >= 500) return 'unavailable';
  if (status === 401) return 'not-authenticated';
  if (status === 404) return 'unknown-command';
  return status === 429 ? 'rate-limited' : 'invalid-command';
};

const paramsOf = (details: Record<string, unknown>): ErrorParams =>
  Object.fromEntries(
    Object.entries(details).filter(
      (detail): detail is [string, string | number] => typeof detail[1] === 'string' || typeof detail[1] === 'number',
    ),
  );
