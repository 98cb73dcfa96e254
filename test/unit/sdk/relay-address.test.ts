import assert from 'node:assert/strict';
import { test } from 'node:test';
import { credentialKey } from '../../../src/sdk/credentials/credential-key.ts';
import { doorAddress, routeAddress, socketAddress } from '../../../src/sdk/relay-address.ts';
import { createVisitorClient } from '../../../src/sdk/visitor-client.ts';

test('the socket is where the relay is, over TLS where the relay is, below the relay’s own path', () => {
  assert.equal(socketAddress('https://chat.example', 'shop'), 'wss://chat.example/v1/sites/shop/socket');
  assert.equal(socketAddress('http://localhost:8787/', 'shop'), 'ws://localhost:8787/v1/sites/shop/socket');
  assert.equal(socketAddress('https://example.com/chat/', 'shop'), 'wss://example.com/chat/v1/sites/shop/socket');
});

test('what takes the socket’s place is beside it', () => {
  for (const [relay, at] of [
    ['https://socket.example/chat', 'https://socket.example/chat/v1/sites/shop'],
    ['http://localhost:8787', 'http://localhost:8787/v1/sites/shop'],
  ] as const) {
    const socket = socketAddress(relay, 'shop');
    assert.equal(doorAddress(socket, 'frames'), `${at}/frames`);
    assert.equal(doorAddress(socket, 'stream'), `${at}/stream`);
  }
});

test('a site’s id cannot lead anywhere else', () => {
  assert.equal(socketAddress('https://chat.example', '../a b?c'), 'wss://chat.example/v1/sites/..%2Fa%20b%3Fc/socket');
});

test('routes and the key in the browser’s storage come from the same address', () => {
  assert.equal(routeAddress('https://chat.example/', '/v1/agents/token'), 'https://chat.example/v1/agents/token');
  assert.equal(credentialKey('https://chat.example:8443/path', 'acme'), 'parlor:chat.example:8443:acme');
});

test('a relay that is no address is a mistake of the page, told when the client is made', () => {
  assert.throws(() => createVisitorClient({ relay: 'chat', site: 'shop' }), TypeError);
});
