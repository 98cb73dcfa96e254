/** Signing in by way of an identity provider, at a real relay and a real provider. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { providerSignIn, signInsPerMinuteMax } from '../../src/core/account-limits.ts';
import { createOwnAccount } from '../../src/sdk/agent.ts';
import { AdminApi } from '../support/admin-api.ts';
import { askerOf, codeOf } from '../support/desk-asker.ts';
import { clientSecret, signedToken } from '../support/identity-provider.ts';
import { LeapingClock } from '../support/leaping-clock.ts';
import { assertTurnedAway, callbackAddress, known, OidcScene, publicUrl, startAddress } from '../support/oidc-scene.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { demoPassword, site } from '../support/relay.ts';
import type { SteppingBrowser } from '../support/stepping-browser.ts';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0';

/** What the desk does next, from its own page. */
const tokenFor = async ({ relay }: Pick<OidcScene, 'relay'>, browser: SteppingBrowser) => {
  const cookie = `parlor_sign_in=${browser.cookies.get(publicUrl)?.get('parlor_sign_in')}`;
  return askerOf(relay, '/v1/agents/')('POST token', undefined, { cookie, origin: publicUrl });
};

test('[X4] whom the provider vouches for is signed in as the agent with that address, as by a password', async (context) => {
  const scene = await OidcScene.start(context);
  const { browser, relay } = scene;
  const back = await scene.signInThere();
  const rest = await browser.go(back, { headers: { 'user-agent': firefox } }, () => true);
  assert.deepEqual([rest.status, rest.address], [303, `${publicUrl}/console/`]);
  const { status, body } = await tokenFor(scene, browser);
  assert.equal(status, 200);
  assert.partialDeepStrictEqual(body['agent'], { id: 'agent-1', name: 'Maya Lindqvist', role: 'agent', site });
  const token = String(body['token']);
  const socket = await RawSocket.greeted(relay.port, site, 'agent', token);
  const account = createOwnAccount({ relay: relay.url, token: async () => token });
  const [only, ...others] = await account.signIns();
  assert.deepEqual([only?.browser, only?.system, others.length], ['Firefox', 'Windows', 0]);
  await account.endSignIn(only?.id ?? '');
  assert.deepEqual(await socket.end(), { code: 4501, reason: 'not-authenticated' });
  assert.deepEqual(codeOf(await tokenFor(scene, browser)), [401, 'not-authenticated']);
});

test('[X4] an agent with a subject is known by that, without an address', async (context) => {
  const scene = await OidcScene.start(context);
  const rest = await scene.comeBack(await scene.signInThere('subject-2'));
  assert.equal(rest.address, `${publicUrl}/console/`);
  const { body } = await tokenFor(scene, scene.browser);
  assert.partialDeepStrictEqual(body['agent'], { id: 'agent-2' });
  // What is known of them by then is not asked for.
  assert.ok(!scene.provider.asked.includes('/me'));
});

test('[X4] who is known to nobody, or has not shown that an address is theirs, is not signed in, nor is an agent made of them', async (context) => {
  const scene = await OidcScene.start(context);
  for (const login of ['stranger', 'claims-to-be-maya', 'nobody-with-an-address']) {
    const browser = scene.newBrowser();
    assertTurnedAway(await scene.comeBack(await scene.signInThere(login, browser), browser), 'unknown');
  }
});

test('[X4] [O2] an agent who is taken out of the configuration meanwhile is known no more', async (context) => {
  const scene = await OidcScene.start(context, { options: { demo: { folder: 'demo' } } });
  const back = await scene.signInThere();
  const admin = new AdminApi(scene.relay.url, await scene.relay.token('admin'));
  await admin.change((config) => ({ ...config, agents: config.agents.filter(({ id }) => id !== 'agent-1') }));
  assertTurnedAway(await scene.comeBack(back), 'unknown');
});

test('[X4] who says no at the provider is told so, and no more', async (context) => {
  const scene = await OidcScene.start(context);
  const { address } = await scene.browser.go(startAddress);
  const rest = await scene.browser.go(`${address}/abort`, {}, (next) => next.includes('/console/'));
  assertTurnedAway(rest, 'cancelled');
  assert.deepEqual(
    scene.lines.filter((line) => line.includes('identity provider')),
    [],
  );
});

test('[X4] what comes back is good once, in the browser that asked, and for as long as a person takes', async (context) => {
  const clock = new LeapingClock(Date.now());
  const scene = await OidcScene.start(context, { options: { clock } });
  const { browser } = scene;
  const other = scene.newBrowser();
  const back = await scene.signInThere();
  // Somebody else's link: a page elsewhere has theirs opened here, to have people write in their name.
  assertTurnedAway(await scene.comeBack(back, other), 'expired');
  const keptThere = new Map(browser.cookies.get(publicUrl));
  await scene.signInThere('subject-2', other);
  assertTurnedAway(await scene.comeBack(back, other), 'expired');
  for (const state of ['', 'another', 'x'.repeat(5_000)]) {
    const changed = new URL(back);
    changed.searchParams.set('state', state);
    browser.cookies.set(publicUrl, new Map(keptThere));
    assertTurnedAway(await scene.comeBack(changed.href), 'expired');
  }
  const [name = '', sealed = ''] = [...keptThere][0] ?? [];
  for (const tampered of ['', 'a.b.c.d.e', `${sealed.slice(0, -2)}xx`, sealed.replace('..', '.x.')]) {
    browser.cookies.set(publicUrl, new Map([[name, tampered]]));
    assertTurnedAway(await scene.comeBack(back), 'expired');
  }
  assert.ok(!scene.provider.asked.includes('/token'), 'nothing of this was the provider asked about');

  browser.cookies.set(publicUrl, new Map(keptThere));
  assert.equal((await scene.comeBack(back)).address, `${publicUrl}/console/`);
  assert.deepEqual([...(browser.cookies.get(publicUrl)?.keys() ?? [])], ['parlor_sign_in']);
  assertTurnedAway(await scene.comeBack(back), 'expired');
  // And where the browser has not forgotten what it was told to: the provider has.
  browser.cookies.set(publicUrl, new Map(keptThere));
  assertTurnedAway(await scene.comeBack(back), 'expired');

  const late = await scene.signInThere('maya', scene.newBrowser());
  clock.leap(providerSignIn.attemptMs + 1_000);
  assertTurnedAway(await scene.comeBack(late), 'expired');
});

test('[X1] a page elsewhere makes nobody sign in', async (context) => {
  const scene = await OidcScene.start(context);
  for (const from of ['cross-site', 'same-site']) {
    const rest = await scene.browser.go(startAddress, { headers: { 'sec-fetch-site': from } }, () => true);
    assertTurnedAway(rest, 'expired');
    assert.deepEqual(rest.headers.getSetCookie(), []);
  }
  for (const from of ['same-origin', 'none']) {
    const rest = await scene.browser.go(startAddress, { headers: { 'sec-fetch-site': from } }, () => true);
    assert.ok(rest.address.startsWith(scene.provider.issuer), from);
  }
});

test('[X1] what the browser keeps meanwhile no script reads, and only this host has set; neither end is kept or told on the way', async (context) => {
  const scene = await OidcScene.start(context);
  const away = await scene.browser.go(startAddress, {}, () => true);
  const [cookie = '', ...others] = away.headers.getSetCookie();
  assert.equal(others.length, 0);
  assert.match(cookie, /^__Host-parlor_provider=/);
  for (const attribute of ['Max-Age=600', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
    assert.ok(cookie.includes(`; ${attribute}`), attribute);
  const address = new URL(away.address);
  assert.deepEqual(
    ['response_type', 'code_challenge_method', 'redirect_uri', 'scope', 'client_secret'].map((name) =>
      address.searchParams.get(name),
    ),
    ['code', 'S256', callbackAddress, 'openid email', null],
  );
  for (const part of ['state', 'nonce'])
    assert.ok(!cookie.includes(address.searchParams.get(part) ?? assert.fail(part)), `${part} is sealed`);
  const rest = await scene.comeBack(await scene.signInThere());
  for (const { headers } of [away, rest]) {
    assert.deepEqual(
      ['cache-control', 'referrer-policy'].map((name) => headers.get(name)),
      ['no-store', 'no-referrer'],
    );
  }
  const signIn = rest.headers.getSetCookie().find((line) => line.startsWith('parlor_sign_in=')) ?? '';
  for (const attribute of ['Path=/v1/agents', 'HttpOnly', 'Secure', 'SameSite=Strict'])
    assert.ok(signIn.includes(`; ${attribute}`), attribute);
});

/** Comes back with the answers of the provider changed from then on. */
const meddledWith = async (context: TestContext, meddling: OidcScene['provider']['meddling']) => {
  const scene = await OidcScene.start(context);
  const back = await scene.signInThere();
  scene.provider.meddling = meddling;
  return scene.comeBack(back);
};

/** Makes something else of the identity token. */
const withToken =
  (change: (token: string) => string | Promise<string>): OidcScene['provider']['meddling'] =>
  async (context, next) => {
    await next();
    if (context.path !== '/token') return;
    const body = context.body as { id_token: string };
    context.body = { ...body, id_token: await change(body.id_token) };
  };

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test('[X4] an identity that is not the provider’s word, to this relay, in answer to this, is not believed', async (context) => {
  const claims = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  /** Signed as it should be, and about something else. */
  const but = (other: object) => (token: string) => signedToken({ ...claims(token), ...other });
  const changes: Readonly<Record<string, (token: string) => string | Promise<string>>> = {
    'another signature': (token) => `${token.slice(0, -8)}AAAAAAAA`,
    'other claims': (token) => {
      const [head, , tail] = token.split('.');
      return `${head}.${encoded({ ...claims(token), sub: 'subject-2' })}.${tail}`;
    },
    'no signature': (token) => `${encoded({ alg: 'none' })}.${encoded(claims(token))}.`,
    'another nonce': but({ nonce: 'another' }),
    'another audience': but({ aud: 'another' }),
    'another issuer': but({ iss: 'https://other.example' }),
    'one that is over': but({ exp: Math.floor(Date.now() / 1000) - 120 }),
    'no token': () => '',
  };
  // Signed anew and otherwise as it was, it is believed.
  assert.equal((await meddledWith(context, withToken(but({})))).address, `${publicUrl}/console/`);
  for (const [name, change] of Object.entries(changes)) {
    await context.test(name, async (inner) =>
      assertTurnedAway(await meddledWith(inner as TestContext, withToken(change)), 'failed'),
    );
  }
});

test('[X4] an answer that says to come from another provider is not believed, nor one that calls itself otherwise', async (context) => {
  const scene = await OidcScene.start(context);
  const back = new URL(await scene.signInThere());
  back.searchParams.set('iss', 'https://other.example');
  assertTurnedAway(await scene.comeBack(back.href), 'failed');
  assert.ok(!scene.provider.asked.includes('/token'));

  const renamed = await OidcScene.start(context);
  renamed.provider.meddling = async (one, next) => {
    await next();
    if (one.path.startsWith('/.well-known')) one.body = { ...(one.body as object), issuer: 'https://other.example' };
  };
  assertTurnedAway(await renamed.browser.go(startAddress, {}, () => true), 'failed');
});

test('[X4] a provider that is away, in trouble or slow is told as such, on the way there and back', async (context) => {
  const gone = await OidcScene.start(context);
  await gone.provider.stop();
  assertTurnedAway(await gone.browser.go(startAddress, {}, () => true), 'unavailable');

  const goes = await OidcScene.start(context);
  const back = await goes.signInThere();
  await goes.provider.stop();
  assertTurnedAway(await goes.comeBack(back), 'unavailable');

  const inTrouble = await meddledWith(context, async (one) => {
    one.status = 503;
    one.body = 'Down for maintenance';
  });
  assertTurnedAway(inTrouble, 'unavailable');
  assertTurnedAway(await meddledWith(context, () => new Promise(() => undefined)), 'unavailable');
});

test('[X4] a provider that was away is asked again by who comes next', async (context) => {
  const scene = await OidcScene.start(context);
  scene.provider.meddling = async (one) => {
    one.status = 500;
  };
  assertTurnedAway(await scene.browser.go(startAddress, {}, () => true), 'unavailable');
  scene.provider.meddling = (_one, next) => next();
  assert.equal((await scene.comeBack(await scene.signInThere())).address, `${publicUrl}/console/`);
});

test('[X3] an answer of the provider over its bound is not read to its end', async (context) => {
  const answer = (bytes: number) =>
    meddledWith(context, async (one, next) => {
      await next();
      if (one.path !== '/jwks') return;
      const body = JSON.stringify(one.body);
      one.body = body + ' '.repeat(bytes - body.length);
      one.type = 'json';
    });
  assert.equal((await answer(providerSignIn.answerBytesMax)).address, `${publicUrl}/console/`);
  assertTurnedAway(await answer(providerSignIn.answerBytesMax + 1), 'failed');
});

test('[X3] an address that begins once more than it may in a minute is told to wait, on the desk’s page', async (context) => {
  const scene = await OidcScene.start(context);
  for (let index = 0; index < signInsPerMinuteMax; index += 1) await scene.comeBack(callbackAddress);
  assertTurnedAway(await scene.comeBack(callbackAddress), 'unavailable');
});

test('[X4] who was not known there may be somebody else: asked for anew, the provider asks who they are', async (context) => {
  const scene = await OidcScene.start(context);
  await scene.comeBack(await scene.signInThere('stranger'));
  const again = await scene.browser.go(startAddress, {}, (next) => next.startsWith(callbackAddress));
  assert.ok(again.address.startsWith(callbackAddress), 'the provider still knows who they are');
  const asked = await scene.browser.go(`${startAddress}?anew`);
  assert.match(asked.address, /\/interaction\//);
});

test('[X7] [X4] nothing of a sign-in but why it came to nothing is in the log, and nothing of it in an answer to admins', async (context) => {
  const scene = await OidcScene.start(context, { options: { demo: { folder: 'demo' } } });
  const good = await scene.signInThere();
  await scene.comeBack(good);
  await scene.comeBack(good);
  const strange = await scene.signInThere('stranger', scene.newBrowser());
  const log = scene.lines.join('\n');
  assert.match(log, /"refusal":"expired","reason":"no_attempt"/);
  const secrets = [good, strange].flatMap((address) => [...new URL(address).searchParams.values()]);
  const cookies = [...(scene.browser.cookies.get(publicUrl)?.values() ?? [])];
  for (const secret of [...secrets.filter((one) => one !== scene.provider.issuer), ...cookies, clientSecret])
    assert.ok(!log.includes(secret), secret);
  assert.doesNotMatch(log, /maya@|stranger/i);
  const admin = new AdminApi(scene.relay.url, await scene.relay.token('admin'));
  const present = JSON.stringify(await admin.read());
  assert.ok(!present.includes(clientSecret) && !present.includes('signIn'));
  const refused = await admin.send('PUT', {
    version: (await admin.read()).version,
    body: { ...(await admin.read()).config, signIn: { passwords: true } },
  });
  assert.equal(refused.status, 422);
});

test('[X4] a change by an admin leaves the way to sign in as it is', async (context) => {
  const scene = await OidcScene.start(context, { options: { demo: { folder: 'demo' } } });
  const admin = new AdminApi(scene.relay.url, await scene.relay.token('admin'));
  await admin.change((config) => ({
    ...config,
    agents: config.agents.map((one) => (one.id === 'agent-1' ? { ...one, name: 'Maya L.' } : one)),
  }));
  await scene.comeBack(await scene.signInThere());
  const { body } = await tokenFor(scene, scene.browser);
  assert.partialDeepStrictEqual(body['agent'], { id: 'agent-1', name: 'Maya L.' });
});

test('[X4] [O2] no change by an admin leaves all of them locked out where there are no passwords', async (context) => {
  const agents = known.map((one) => (one.role === 'admin' ? { ...one, email: 'admin@shop.example' } : one));
  const demo = { folder: 'demo' };
  const scene = await OidcScene.start(context, { config: { agents }, options: { demo }, passwords: false });
  const admin = new AdminApi(scene.relay.url, await scene.relay.token('admin'));
  const { version, config } = await admin.read();
  const without = config.agents.map(({ email: _, ...one }) => one);
  const refused = await admin.send('PUT', { version, body: { ...config, agents: without } });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /no admin with an .*email/);
});

test('[X4] the secret of the environment goes before that of the configuration', async (context) => {
  const scene = await OidcScene.start(context, {
    oidc: { clientSecret: 'an old one' },
    options: { oidcSecret: clientSecret },
  });
  assert.equal((await scene.comeBack(await scene.signInThere())).address, `${publicUrl}/console/`);
  const wrong = await OidcScene.start(context, { oidc: { clientSecret: 'an old one' } });
  assertTurnedAway(await wrong.comeBack(await wrong.signInThere()), 'failed');
  assert.match(wrong.lines.join('\n'), /"reason":"invalid_client"/);
});

test('[X4] the sign-in page is told which ways there are; without passwords, all that is about them is refused', async (context) => {
  const both = await OidcScene.start(context);
  const { body, headers } = await askerOf(both.relay, '/v1/agents/')('GET sign-in');
  assert.deepEqual(body, { passwords: true, provider: { label: 'Acme' } });
  assert.equal(headers.get('cache-control'), 'no-store');
  const elsewhere = await askerOf(both.relay, '/v1/agents/')('GET sign-in', undefined, { origin: 'https://x.example' });
  assert.deepEqual(codeOf(elsewhere), [403, 'origin-not-allowed']);

  const agents = known.map((one) => (one.role === 'admin' ? { ...one, email: 'admin@shop.example' } : one));
  const demo = { folder: 'demo' };
  const scene = await OidcScene.start(context, { config: { agents }, options: { demo }, passwords: false });
  const ask = askerOf(scene.relay, '/v1/', await scene.relay.token('admin'));
  assert.deepEqual((await ask('GET agents/sign-in')).body, { passwords: false, provider: { label: 'Acme' } });
  const [token, password] = ['A'.repeat(43), 'velvet otter under glass'];
  const lines: readonly (readonly [string, object])[] = [
    ['POST agents/sign-in', { login: 'agent-1', password: demoPassword }],
    ['POST agents/link', { token }],
    ['POST agents/password', { token, password }],
    ['PUT me/password', { former: demoPassword, next: password }],
    ['POST admin/agents/agent-1/invitation', {}],
  ];
  for (const [line, sent] of lines) assert.deepEqual(codeOf(await ask(line, sent)), [403, 'not-allowed'], line);
  assert.equal((await scene.comeBack(await scene.signInThere())).address, `${publicUrl}/console/`);
});
