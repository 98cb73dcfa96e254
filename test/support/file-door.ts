/** Files sent up and fetched as a program without the SDK would do it. */
import { randomUUID } from 'node:crypto';
import { filePartBytes } from '../../src/core/limits.ts';
import { type Answer, type Ask, askerOf } from './desk-asker.ts';
import { site, type TestRelay } from './relay.ts';

/** Who asks, and with which credential. */
export interface Asker {
  readonly as: 'visitor' | 'agent';
  readonly token: string;
}

export class FileDoor {
  readonly #base: string;
  readonly #asker: Asker;
  readonly #ask: Ask;

  constructor(relay: Pick<TestRelay, 'url'>, asker: Asker, at = site) {
    this.#base = `${relay.url}/v1/sites/${at}/`;
    this.#asker = asker;
    this.#ask = askerOf(relay, `/v1/sites/${at}/`, asker.token);
  }

  announce(name: string, bytes: number, more: object = {}): Promise<Answer> {
    return this.#ask(`POST uploads?as=${this.#asker.as}`, { id: randomUUID(), name, bytes, ...more });
  }

  async part(upload: unknown, part: number, bytes: Uint8Array): Promise<Answer> {
    return answerOf(await this.#fetch(`uploads/${upload}/parts/${part}`, 'PUT', bytes));
  }

  drop(upload: unknown): Promise<Answer> {
    return this.#ask(`DELETE uploads/${upload}?as=${this.#asker.as}`);
  }

  /** Sends a whole file up; gives the last answer. */
  async send(name: string, bytes: Uint8Array, more: object = {}): Promise<Answer> {
    let answer = await this.announce(name, bytes.length, more);
    const { upload } = answer.body;
    for (let at = 0; at < bytes.length && answer.status === 200; at += filePartBytes) {
      answer = await this.part(upload, at / filePartBytes, bytes.subarray(at, at + filePartBytes));
    }
    return answer;
  }

  get(conversation: string, id: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.#fetch(`conversations/${conversation}/attachments/${id}`, 'GET', undefined, headers);
  }

  #fetch(path: string, method: string, body?: Uint8Array, headers: Record<string, string> = {}): Promise<Response> {
    const { as, token } = this.#asker;
    return fetch(`${this.#base}${path}?as=${as}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/octet-stream' }),
        ...headers,
      },
      ...(body && { body: Uint8Array.from(body) }),
    });
  }
}

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text), headers: response.headers };
};
