/** A relay that answers requests as a test says, and what it was asked. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';

export interface ScriptedAnswer {
  readonly status?: number;
  /** A text is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export interface Asked {
  readonly line: string;
  /** Empty if there was none. */
  readonly token: string;
  readonly type: string | undefined;
  /** Empty if there was none. */
  readonly text: string;
}

export type Answering = (asked: Asked, response: ServerResponse) => ScriptedAnswer | 'silence';

/** Starts one, which ends with the test. Gives its address, and what it has been asked so far. */
export const startScriptedRelay = async (
  context: TestContext,
  answer: Answering,
): Promise<{ readonly relay: string; readonly all: readonly Asked[] }> => {
  const all: Asked[] = [];
  const server = createServer((request, response) => {
    void text(request).then((content) => {
      const { authorization = '', 'content-type': type } = request.headers;
      const line = `${request.method} ${request.url}`;
      const asked = { line, token: authorization.replace('Bearer ', ''), type, text: content };
      all.push(asked);
      const answered = answer(asked, response);
      if (answered === 'silence') return;
      const { status = 200, body, headers = {} } = answered;
      response.writeHead(status, headers);
      response.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
    });
  }).listen(0, 'localhost');
  await once(server, 'listening');
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { relay: `http://localhost:${(server.address() as AddressInfo).port}`, all };
};
