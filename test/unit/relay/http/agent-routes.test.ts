import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInsPerMinuteMax } from '../../../../src/core/account-limits.ts';
import { RawSocket } from '../../../support/raw-socket.ts';
import { demoPassword, site, startRelay, startServing, testConfig } from '../../../support/relay.ts';

const post = (url: string, body?: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });

const cookieOf = (response: Response): string => response.headers.get('set-cookie') ?? '';

test('[X1] signing in gives a token for the socket and a cookie that no script can read and no other site can send', async (context) => {
  const { url, port } = await startRelay(context);
  const response = await post(`${url}/v1/agents/sign-in`, { login: 'Agent-1', password: demoPassword });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const { token, agent } = (await response.json()) as { token: string; agent: object };
  assert.deepEqual(agent, { id: 'agent-1', name: 'Maya Lindqvist', role: 'agent', site });
  for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/v1/agents']) {
    assert.ok(cookieOf(response).includes(attribute), attribute);
  }
  (await RawSocket.greeted(port, site, 'agent', token)).close();
});

test('[X1] over TLS the cookie travels over TLS only', async (context) => {
  const config = { ...testConfig, publicUrl: 'https://chat.example' };
  const { url } = await startRelay(context, { config });
  const response = await post(`${url}/v1/agents/sign-in`, { login: 'agent-1', password: demoPassword });
  assert.ok(cookieOf(response).includes('Secure'));
});

test('a sign-in is renewed by its cookie until it is signed out, and then its tokens are refused too', async (context) => {
  const { url, port } = await startRelay(context);
  const signedIn = await post(`${url}/v1/agents/sign-in`, { login: 'agent-1', password: demoPassword });
  const cookie = cookieOf(signedIn).split(';')[0] ?? '';
  const renewed = await post(`${url}/v1/agents/token`, undefined, { cookie });
  assert.equal(renewed.status, 200);
  const { token } = (await renewed.json()) as { token: string };
  assert.equal((await post(`${url}/v1/agents/sign-out`, undefined, { cookie })).status, 204);
  assert.equal((await post(`${url}/v1/agents/token`, undefined, { cookie })).status, 401);
  const raw = await RawSocket.open(port, site);
  raw.send(raw.hello(site, 'agent', token));
  assert.deepEqual(await raw.end(), { code: 4501, reason: 'not-authenticated' });
});

test('[X4] signing out ends the connections of that sign-in, and of no other one', async (context) => {
  const { url, port } = await startRelay(context);
  const enter = async () => {
    const response = await post(`${url}/v1/agents/sign-in`, { login: 'agent-1', password: demoPassword });
    const { token } = (await response.json()) as { token: string };
    const sockets = [
      await RawSocket.greeted(port, site, 'agent', token),
      await RawSocket.greeted(port, site, 'agent', token),
    ];
    return { sockets, cookie: cookieOf(response).split(';')[0] ?? '' };
  };
  const [desk, phone] = [await enter(), await enter()];
  await post(`${url}/v1/agents/sign-out`, undefined, { cookie: `${desk.cookie}x` });
  assert.equal((await post(`${url}/v1/agents/sign-out`, undefined, { cookie: desk.cookie })).status, 204);
  for (const socket of desk.sockets) assert.deepEqual(await socket.end(), { code: 4501, reason: 'not-authenticated' });
  for (const socket of phone.sockets) {
    socket.send({ t: 'ping' });
    await socket.next('pong');
    socket.close();
  }
});

test('a wrong password is told as such, a body of another shape by its place', async (context) => {
  const { url } = await startRelay(context);
  const wrong = await post(`${url}/v1/agents/sign-in`, { login: 'agent-1', password: 'not the password' });
  assert.equal(wrong.status, 401);
  assert.partialDeepStrictEqual(await wrong.json(), { code: 'sign-in-failed' });
  const shapeless = await post(`${url}/v1/agents/sign-in`, { login: 'agent-1' });
  assert.equal(shapeless.status, 400);
  assert.match(((await shapeless.json()) as { message: string }).message, /password/);
});

test('[X1] a page of another origin can neither sign in nor renew nor sign out', async (context) => {
  const { url } = await startRelay(context);
  for (const route of ['sign-in', 'token', 'sign-out']) {
    const response = await post(
      `${url}/v1/agents/${route}`,
      { login: 'agent-1', password: demoPassword },
      { origin: 'https://shop.example' },
    );
    assert.equal(response.status, 403, route);
  }
});

test('[X3] an address that signs in once more than it may in a minute is told to wait', async (context) => {
  const { url } = await startRelay(context);
  for (let index = 0; index < signInsPerMinuteMax; index += 1) {
    assert.equal((await post(`${url}/v1/agents/sign-in`, {})).status, 400);
  }
  const refused = await post(`${url}/v1/agents/sign-in`, {});
  assert.equal(refused.status, 429);
  assert.partialDeepStrictEqual(await refused.json(), { code: 'rate-limited' });
});

test('[X3] a body over 64 KiB is refused, and the relay goes on', async (context) => {
  const { url } = await startRelay(context);
  const response = await post(`${url}/v1/agents/sign-in`, { login: 'x'.repeat(64 * 1024), password: 'x' });
  assert.equal(response.status, 413);
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
});

test('without a demonstration nobody signs in by name alone, and only the site’s own pages may connect', async (context) => {
  const { url } = await startServing(context);
  assert.equal((await post(`${url}/v1/demo/sign-in`, { as: 'agent-1' })).status, 404);
  const fromHere = { origin: url };
  assert.equal(
    (await post(`${url}/v1/agents/sign-in`, { login: 'agent-1', password: demoPassword }, fromHere)).status,
    403,
  );
});
