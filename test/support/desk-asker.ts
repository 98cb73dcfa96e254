/** Requests in the name of people of the desk, as a program without the SDK would make them. */
import type { StaffRole } from '../../src/core/site-rights.ts';
import type { TestRelay } from './relay.ts';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

export type Ask = (line: string, body?: object, headers?: Record<string, string>) => Promise<Answer>;

/** Asks in the name of whoever has the token, below `root`: `ask('PUT articles/article-1', …)`. */
export const askerOf =
  ({ url }: Pick<TestRelay, 'url'>, root: string, token?: string): Ask =>
  async (line, body, headers = {}) => {
    const [method = '', path = ''] = line.split(' ');
    const response = await fetch(`${url}${root}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : JSON.parse(text), headers: response.headers };
  };

/** People of the demo's site, by what they are. */
export type Person = Exclude<StaffRole, 'bot'>;

export const people: Readonly<Record<Person, string>> = {
  agent: 'agent-1',
  supervisor: 'supervisor',
  admin: 'admin',
};

/** The status and the code of an answer. */
export const codeOf = ({ status, body }: Answer): unknown => [status, body['code']];
