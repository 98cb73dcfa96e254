/** A program that reads and changes a relay's configuration over HTTP. */
import assert from 'node:assert/strict';
import type { Present } from '../../src/relay/config/edits.ts';

interface Request {
  /** The version that is to be replaced. */
  readonly version?: string;
  /** A text is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export class AdminApi {
  readonly #url: string;
  readonly #token: string | undefined;

  constructor(relay: string, token: string | undefined) {
    this.#url = `${relay}/v1/admin/config`;
    this.#token = token;
  }

  send(method: 'GET' | 'PUT', { version, body, headers }: Request = {}): Promise<Response> {
    const isSent = method === 'PUT' && body !== undefined;
    return fetch(this.#url, {
      method,
      headers: {
        ...(this.#token !== undefined && { authorization: `Bearer ${this.#token}` }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(isSent && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(isSent && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  async read(): Promise<Present> {
    const response = await this.send('GET');
    assert.equal(response.status, 200);
    return (await response.json()) as Present;
  }

  /** Puts what `edit` makes of the present configuration in its place. */
  async change(edit: (config: Present['config']) => unknown): Promise<Present> {
    const { version, config } = await this.read();
    const response = await this.send('PUT', { version, body: edit(config) });
    assert.equal(response.status, 200, await response.clone().text());
    return (await response.json()) as Present;
  }
}
