/** What keeps a sign-in from being used by others: the tests that docs/SECURITY.md names where no other file has them. */
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { type TestContext, test } from 'node:test';
import { askerOf, codeOf } from '../support/desk-asker.ts';
import { demoPassword, startRelay, type TestRelay, testConfig } from '../support/relay.ts';

const credentials = { login: 'agent-1', password: demoPassword };

const cookieOf = (headers: Headers): string => (headers.get('set-cookie') ?? '').split(';')[0] ?? '';

const signedIn = async (relay: TestRelay, headers: Record<string, string> = {}) => {
  const answer = await askerOf(relay, '/v1/agents/')('POST sign-in', credentials, headers);
  assert.equal(answer.status, 200);
  return { cookie: cookieOf(answer.headers), token: String(answer.body['token']), headers: answer.headers };
};

test('[X1] [X4] the cookie that a browser sends by itself does nothing but renew and end its sign-in', async (context) => {
  const relay = await startRelay(context);
  const { cookie } = await signedIn(relay);
  const ask = askerOf(relay, '/v1/');
  const lines: readonly (readonly [string, object?])[] = [
    ['GET me/sign-ins'],
    ['DELETE me/sign-ins'],
    ['DELETE me/sign-ins/x'],
    ['PUT me/password', { former: demoPassword, next: 'velvet otter under glass' }],
    ['GET admin/config'],
    ['PUT admin/config', {}],
    ['POST admin/agents/agent-1/invitation', {}],
    ['GET admin/agents/agent-1/sign-ins'],
    ['DELETE admin/agents/agent-1/sign-ins'],
    ['GET audit'],
    ['GET library/articles'],
    ['POST contacts/search', { query: '' }],
  ];
  for (const [line, body] of lines) {
    assert.deepEqual(codeOf(await ask(line, body, { cookie })), [401, 'not-authenticated'], line);
  }
});

test('[X1] a page without an origin of its own, as in a sandbox, is a page of elsewhere', async (context) => {
  const relay = await startRelay(context);
  const { cookie, token } = await signedIn(relay);
  const ask = askerOf(relay, '/v1/');
  const elsewhere = { origin: 'null', cookie, authorization: `Bearer ${token}` };
  for (const line of ['POST agents/token', 'POST agents/sign-out', 'GET me/sign-ins', 'GET admin/config']) {
    assert.deepEqual(codeOf(await ask(line, undefined, elsewhere)), [403, 'origin-not-allowed'], line);
  }
});

test('[X1] every cookie that is set is kept from scripts, other sites and other paths, and over TLS goes over TLS only', async (context) => {
  const relay = await startRelay(context, { config: { ...testConfig, publicUrl: 'https://chat.example' } });
  const { headers, cookie } = await signedIn(relay);
  const out = await askerOf(relay, '/v1/agents/')('POST sign-out', undefined, { cookie });
  const set = [...headers.getSetCookie(), ...out.headers.getSetCookie()];
  assert.equal(set.length, 2);
  for (const one of set) {
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/v1/agents']) {
      assert.ok(one.includes(attribute), `${attribute} in ${one.replace(/=[^;]+/, '=…')}`);
    }
  }
});

test('[X4] a sign-in is never the one that the browser came with', async (context) => {
  const relay = await startRelay(context);
  const planted = await signedIn(relay);
  const own = await signedIn(relay, { cookie: planted.cookie });
  assert.notEqual(own.cookie.split('.')[0], planted.cookie.split('.')[0]);
  const made = await signedIn(relay, { cookie: 'parlor_sign_in=AAAAAAAAAAAAAAAAAAAAAA.planted' });
  assert.ok(!made.cookie.includes('planted'));
});

test('[X1] credentials are read from no address', async (context) => {
  const relay = await startRelay(context);
  const { token } = await signedIn(relay);
  const ask = askerOf(relay, '/v1/');
  for (const name of ['token', 'access_token', 'authorization', 'tok']) {
    assert.deepEqual(codeOf(await ask(`GET me/sign-ins?${name}=${token}`)), [401, 'not-authenticated'], name);
  }
});

/** How often a password is hashed while `act` runs. */
const hashings = async (context: TestContext, act: () => Promise<unknown>): Promise<number> => {
  const spied = context.mock.method(crypto, 'scrypt');
  syncBuiltinESMExports();
  try {
    await act();
    return spied.mock.callCount();
  } finally {
    spied.mock.restore();
    syncBuiltinESMExports();
  }
};

test('[X4] whether a name is known can be told neither by the answer nor by the work that it takes', async (context) => {
  const agents = testConfig.agents.map((one) => {
    const { passwordHash: _, ...without } = one;
    return one.id === 'agent-2' ? without : one;
  });
  const relay = await startRelay(context, { config: { ...testConfig, agents } });
  const ask = askerOf(relay, '/v1/agents/');
  // The first unknown name has the hash made that stands in for all of them.
  await ask('POST sign-in', { login: 'nobody', password: 'wrong password' });
  for (const login of ['agent-1', 'nobody-else', 'agent-2']) {
    const work = hashings(context, async () => {
      const answer = await ask('POST sign-in', { login, password: 'wrong password' });
      assert.deepEqual(codeOf(answer), [401, 'sign-in-failed'], login);
    });
    assert.equal(await work, 1, login);
  }
});

test('[X1] the desk’s page runs and looks by nothing that stands in it, may be framed by nobody else, and leads nowhere', async (context) => {
  const relay = await startRelay(context);
  const { headers } = await fetch(`${relay.url}/healthz`);
  const policy = headers.get('content-security-policy') ?? '';
  assert.doesNotMatch(policy, /unsafe|\*|nonce|http:/);
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
  ]) {
    assert.ok(policy.split(';').includes(directive), directive);
  }
  assert.deepEqual(
    ['x-content-type-options', 'referrer-policy'].map((name) => headers.get(name)),
    ['nosniff', 'no-referrer'],
  );
  const pages = globSync('src/console/page/*.html');
  assert.ok(pages.length > 0);
  for (const page of pages) {
    assert.doesNotMatch(
      readFileSync(page, 'utf8'),
      /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:/i,
      page,
    );
  }
});
