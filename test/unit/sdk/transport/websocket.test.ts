import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { WebSocketServer } from 'ws';
import type { TransportListener } from '../../../../src/sdk/transport/transport.ts';
import { webSocketTransport } from '../../../../src/sdk/transport/websocket.ts';

const serving = async (context: TestContext) => {
  const server = new WebSocketServer({ port: 0, handleProtocols: () => 'parlor.v1' });
  await once(server, 'listening');
  context.after(() => server.close());
  return { server, address: `ws://localhost:${(server.address() as AddressInfo).port}/v1/sites/shop/socket` };
};

/** Keeps what it hears, and waits for it. */
class Listener implements TransportListener {
  readonly heard: string[] = [];
  #tell = Promise.withResolvers<void>();

  opened = (): void => this.#hear('opened');
  received = (text: string): void => this.#hear(`received ${text}`);
  closed = (code: number): void => this.#hear(`closed ${code}`);

  async until(last: string): Promise<void> {
    while (this.heard.at(-1) !== last) await this.#tell.promise;
  }

  #hear(what: string): void {
    this.heard.push(what);
    this.#tell.resolve();
    this.#tell = Promise.withResolvers();
  }
}

test('frames pass in both directions and in order, and the close code arrives', async (context) => {
  const { server, address } = await serving(context);
  server.on('connection', (socket) => {
    socket.on('message', (data) => {
      socket.send(`1 ${data.toString()}`);
      socket.send(Buffer.from('binary is not of this protocol'));
      socket.send('2');
      socket.close(4005);
    });
  });
  const listener = new Listener();
  const wire = webSocketTransport.open(address, listener);
  assert.deepEqual(listener.heard, []);
  await listener.until('opened');
  wire.send('hello');
  await listener.until('closed 4005');
  assert.deepEqual(listener.heard, ['opened', 'received 1 hello', 'received 2', 'closed 4005']);
  wire.send('too late');
  wire.close();
});

test('the subprotocol is offered, and no credential is in the address', async (context) => {
  const { server, address } = await serving(context);
  const connected = once(server, 'connection');
  const wire = webSocketTransport.open(address, new Listener());
  const [, request] = await connected;
  assert.equal(request.headers['sec-websocket-protocol'], 'parlor.v1');
  assert.equal(request.url, '/v1/sites/shop/socket');
  wire.close();
});

test('once closed from this side, the listener hears nothing more', async (context) => {
  const { server, address } = await serving(context);
  const listener = new Listener();
  const gone = Promise.withResolvers<void>();
  server.on('connection', (socket) => {
    socket.on('close', () => gone.resolve());
    socket.send('one');
  });
  const wire = webSocketTransport.open(address, listener);
  await listener.until('received one');
  wire.close();
  await gone.promise;
  assert.deepEqual(listener.heard, ['opened', 'received one']);
});

test('an address that nobody answers at, or that is none, is a connection that closes', async () => {
  for (const address of ['ws://localhost:1/', 'no address at all']) {
    const listener = new Listener();
    webSocketTransport.open(address, listener);
    assert.deepEqual(listener.heard, []);
    await listener.until('closed 1006');
    assert.deepEqual(listener.heard, ['closed 1006']);
  }
});
