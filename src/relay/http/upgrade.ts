/**
 * The door before the socket: path, site, origin and room are checked before the upgrade. Rules X1 and X3.
 *
 * Refusals are plain HTTP with a code, so that a page's developer sees them in the network panel.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { type ErrorCode, errors } from '../../core/errors.ts';
import { frameBytesMax, frameChunksMax, frameFragmentsMax, turnedAwaySeconds } from '../../core/limits.ts';
import { subprotocol } from '../../core/protocol/version.ts';
import { Connection } from '../connection.ts';
import type { RelayParts } from '../parts.ts';
import type { OriginPolicy } from './origins.ts';

const socketPath = /^\/v1\/sites\/([a-z0-9-]{1,64})\/socket$/;

const statusOf = {
  'unknown-site': '404 Not Found',
  'origin-not-allowed': '403 Forbidden',
  'unsupported-version': '400 Bad Request',
  'too-many-sockets': '429 Too Many Requests',
  overloaded: '503 Service Unavailable',
  'going-away': '503 Service Unavailable',
} as const satisfies Partial<Record<ErrorCode, string>>;

type DoorCode = keyof typeof statusOf;

export class Door {
  readonly #parts: RelayParts;
  readonly #origins: OriginPolicy;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: frameBytesMax,
    maxFragments: frameFragmentsMax,
    maxBufferedChunks: frameChunksMax,
    handleProtocols: (offered) => (offered.has(subprotocol) ? subprotocol : false),
  });
  #isOpen = true;

  constructor(parts: RelayParts, origins: OriginPolicy) {
    this.#parts = parts;
    this.#origins = origins;
  }

  /** Lets nobody in any more. */
  shut(): void {
    this.#isOpen = false;
  }

  readonly serverOnUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy());
    const path = new URL(request.url ?? '/', 'http://relay').pathname;
    const site = socketPath.exec(path)?.[1] ?? '';
    const address = request.socket.remoteAddress ?? '';
    const problem = this.#problem(request, site, address);
    if (problem) return this.#refuse(socket, problem);
    this.#sockets.handleUpgrade(request, socket, head, (websocket) => {
      const connection = new Connection(websocket, { site, address }, this.#parts);
      this.#parts.connections.add(connection, address);
      this.#parts.metrics.sockets.inc();
      websocket.once('close', () => this.#parts.metrics.sockets.dec());
    });
  };

  #problem({ headers }: IncomingMessage, site: string, address: string): DoorCode | undefined {
    const known = this.#parts.sites.get(site);
    if (!this.#isOpen) return 'going-away';
    if (!known) return 'unknown-site';
    if (!this.#origins.allows(known, headers.origin)) return 'origin-not-allowed';
    const offered = headers['sec-websocket-protocol'] ?? '';
    if (!offered.split(',').some((one) => one.trim() === subprotocol)) return 'unsupported-version';
    if (!this.#parts.connections.hasRoom(address)) return 'too-many-sockets';
    return this.#parts.load.isHigh ? 'overloaded' : undefined;
  }

  #refuse(socket: Duplex, code: DoorCode): void {
    this.#parts.metrics.refusedUpgrades.inc({ reason: code });
    const body = JSON.stringify({ code, message: errors[code].meaning });
    const { min, max } = turnedAwaySeconds;
    const seconds = min + Math.floor(this.#parts.clock.random() * (max - min + 1));
    const retry = statusOf[code].startsWith('5') ? `Retry-After: ${seconds}\r\n` : '';
    socket.end(
      `HTTP/1.1 ${statusOf[code]}\r\nConnection: close\r\nContent-Type: application/json\r\n${retry}` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }
}
