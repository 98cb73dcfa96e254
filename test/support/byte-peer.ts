/**
 * A WebSocket peer that is in hand byte by byte: what it sends and when, what it reads and how much of it. For peers that
 * are slow, silent or liars below the level of frames.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { subprotocol } from '../../src/core/protocol/version.ts';
import { helloOf } from './hello.ts';

const maskOf = Buffer.from([1, 2, 3, 4]);

export class BytePeer {
  readonly socket: Socket;
  isClosed = false;

  private constructor(socket: Socket) {
    this.socket = socket;
    // What the relay does to it is what the tests look at.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.isClosed = true;
    });
  }

  /** Upgraded, and silent. Reads nothing unless it is told to. */
  static async open(port: number, site: string): Promise<BytePeer> {
    const socket = connect({ port, host: 'localhost', noDelay: true });
    await once(socket, 'connect');
    const headers = [
      `GET /v1/sites/${site}/socket HTTP/1.1`,
      'Host: localhost',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      `Sec-WebSocket-Protocol: ${subprotocol}`,
    ];
    socket.write(`${headers.join('\r\n')}\r\n\r\n`);
    await once(socket, 'readable');
    socket.read();
    return new BytePeer(socket);
  }

  /** Has said hello as a visitor and was let in; `more` is added to the hello. */
  static async greeted(port: number, site: string, tok: string, more: object = {}): Promise<BytePeer> {
    const peer = await BytePeer.open(port, site);
    peer.send(helloOf(site, tok, more));
    await once(peer.socket, 'readable');
    return peer;
  }

  send(frame: object): void {
    this.socket.write(bytesOf(JSON.stringify(frame)));
  }

  /** Sends one byte, and waits until it is on its way. */
  async trickle(byte: number): Promise<void> {
    await new Promise((resolve) => this.socket.write(Buffer.of(byte), resolve));
  }

  /** Reads one byte, if there is one. */
  sip(): void {
    this.socket.read(1);
  }

  close(): void {
    this.socket.destroy();
  }
}

/** One text message as a client puts it on the wire (RFC 6455, 5.2): masked, in one fragment. */
export const bytesOf = (text: string): Buffer => {
  const payload = Buffer.from(text);
  const isShort = payload.length < 126;
  const head = Buffer.alloc(isShort ? 2 : 4);
  head[0] = 0x81;
  head[1] = 0x80 | (isShort ? payload.length : 126);
  if (!isShort) head.writeUInt16BE(payload.length, 2);
  const masked = payload.map((byte, index) => byte ^ (maskOf[index % 4] ?? 0));
  return Buffer.concat([head, maskOf, masked]);
};
