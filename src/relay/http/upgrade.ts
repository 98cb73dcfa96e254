/**
 * The door before the socket: path, site, origin and room are checked before the upgrade. Rules X1 and X3.
 *
 * Refusals are plain HTTP with a code, so that a page's developer sees them in the network panel.
 */
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { ErrorCode } from '../../core/errors.ts';
import { allMeanings } from '../../core/further-meanings.ts';
import { frameBytesMax, frameChunksMax, frameFragmentsMax } from '../../core/limits.ts';
import { subprotocol } from '../../core/protocol/version.ts';
import { deviceNameOf } from '../auth/device.ts';
import { Connection } from '../connection.ts';
import type { RelayParts } from '../parts.ts';
import type { Admission } from './admission.ts';
import { SocketWire } from './socket-wire.ts';

const socketPath = /^\/v1\/sites\/([a-z0-9-]{1,64})\/socket$/;

export class Door {
  readonly #parts: RelayParts;
  readonly #admission: Admission;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: frameBytesMax,
    maxFragments: frameFragmentsMax,
    maxBufferedChunks: frameChunksMax,
    handleProtocols: (offered) => (offered.has(subprotocol) ? subprotocol : false),
  });

  constructor(parts: RelayParts, admission: Admission) {
    this.#parts = parts;
    this.#admission = admission;
  }

  readonly serverOnUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy());
    const site = socketPath.exec(pathOf(request.url))?.[1] ?? '';
    const address = request.socket.remoteAddress ?? '';
    const device = deviceNameOf(request.headers['user-agent']);
    const problem = this.#problem(request, site, address);
    if (problem) return this.#refuse(socket, problem);
    this.#sockets.handleUpgrade(request, socket, head, (websocket) => {
      const connection = new Connection(new SocketWire(websocket), { site, address, device }, this.#parts);
      this.#parts.connections.add(connection, address);
      this.#parts.metrics.sockets.inc();
      websocket.once('close', () => this.#parts.metrics.sockets.dec());
    });
  };

  #problem({ headers }: IncomingMessage, site: string, address: string): ErrorCode | undefined {
    const { origin } = headers;
    const offered = headers['sec-websocket-protocol'] ?? '';
    const isOurs = offered.split(',').some((one) => one.trim() === subprotocol);
    const problem = this.#admission.originProblem({ site, origin }) ?? (isOurs ? undefined : 'unsupported-version');
    return problem ?? this.#admission.connectionProblem({ site, origin, address });
  }

  #refuse(socket: Duplex, code: ErrorCode): void {
    this.#parts.metrics.refusedUpgrades.inc({ reason: code });
    const body = JSON.stringify({ code, message: allMeanings[code] });
    const { status, headers } = this.#admission.answerOf(code);
    const more = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Type: application/json\r\n` +
        `${more.join('')}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }
}

/** What can't be read as an address leads nowhere. */
const pathOf = (url = '/'): string => (URL.canParse(url, 'http://relay') ? new URL(url, 'http://relay').pathname : '');
