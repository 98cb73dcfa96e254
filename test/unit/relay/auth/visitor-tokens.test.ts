/** Visitors' tokens: what is believed and what is not, against a site that publishes its keys over HTTP. */
import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { exportJWK, SignJWT } from 'jose';
import { contextMax, nameLengthMax, rsaBitsMin, siteKeys, tokenToleranceSeconds } from '../../../../src/core/limits.ts';
import { VisitorTokens } from '../../../../src/relay/auth/visitor-tokens.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

const issuer = 'https://shop.example';
const audience = 'parlor';
const started = Date.UTC(2026, 2, 4, 9, 30);
const seconds = started / 1000;

interface Pair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const pairs: Readonly<Record<string, () => Pair>> = {
  RS256: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: () => generateKeyPairSync('ed25519'),
};

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ed = generateKeyPairSync('ed25519');

const pem = ({ publicKey }: Pair): string => publicKey.export({ type: 'spki', format: 'pem' }).toString();

const goodClaims = { iss: issuer, aud: audience, sub: 'customer-1', iat: seconds, exp: seconds + 600 };

const sign = (
  claims: Readonly<Record<string, unknown>> = {},
  { privateKey }: Pick<Pair, 'privateKey'> = ed,
  header: { alg: string; kid?: string } = { alg: 'EdDSA' },
): Promise<string> => {
  const all = Object.entries({ ...goodClaims, ...claims }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(all)).setProtectedHeader(header).sign(privateKey);
};

const withKey = (pair: Pair = ed): VisitorTokens =>
  new VisitorTokens({ issuer, audience, publicKey: pem(pair) }, new VirtualClock(1, started));

/** A site that publishes keys; `keys` may be changed, and `answers` be false for one that is out of order. */
const keyServer = async (context: TestContext, keys: Record<string, Pair>) => {
  const site = { keys, answers: true, asked: 0, url: '' };
  const server = createServer((_request, response) => {
    site.asked += 1;
    if (!site.answers) return void response.writeHead(503).end();
    const published = Object.entries(site.keys).map(async ([kid, { publicKey }]) => ({
      ...(await exportJWK(publicKey)),
      kid,
    }));
    void Promise.all(published).then((all) => response.end(JSON.stringify({ keys: all })));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => server.close());
  site.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  return site;
};

for (const [alg, make] of Object.entries(pairs)) {
  test(`[I1] a token signed with ${alg} is believed, by key and by key set`, async (context) => {
    const pair = make();
    const token = await sign({}, pair, { alg, kid: 'one' });
    const expected = { subject: 'customer-1', context: {}, expiresAt: started + 600_000 };
    assert.deepEqual(await withKey(pair).verify(token), expected);
    const { url } = await keyServer(context, { one: pair });
    const bySet = new VisitorTokens({ issuer, audience, jwksUrl: url }, new VirtualClock(1, started));
    assert.deepEqual(await bySet.verify(token), expected);
  });
}

test('[I1] what the site says of its visitor comes through', async () => {
  const told = { name: 'Rosa', email: 'rosa@example.com', phone: '+351 21 000', account: 'Fern & Clay' };
  const token = await sign({ ...told, context: { plan: 'gold', seats: 3, isTrial: false } });
  assert.deepEqual(await withKey().verify(token), {
    subject: 'customer-1',
    ...told,
    context: { plan: 'gold', seats: '3', isTrial: 'false' },
    expiresAt: started + 600_000,
  });
});

const unbelievable: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'of another issuer': { iss: 'https://evil.example' },
  'for another audience': { aud: 'another-product' },
  'for nobody': { sub: undefined },
  'for an empty subject': { sub: '' },
  'without an expiry': { exp: undefined },
  'without an issue time': { iat: undefined },
  'not yet valid': { nbf: seconds + tokenToleranceSeconds + 1 },
  'issued in the future': { iat: seconds + tokenToleranceSeconds + 1 },
  'with a subject one too long': { sub: 'x'.repeat(nameLengthMax + 1) },
  'with a name one too long': { name: 'x'.repeat(nameLengthMax + 1) },
  'with a name that is no text': { name: { first: 'Rosa' } },
  'with a context that is a list': { context: ['a'] },
  'with one variable too many': {
    context: Object.fromEntries(Array.from({ length: contextMax.variables + 1 }, (_, n) => [`v${n}`, 'x'])),
  },
  'with a variable name one too long': { context: { ['x'.repeat(contextMax.nameLength + 1)]: 'x' } },
  'with a variable one too long': { context: { plan: 'x'.repeat(contextMax.valueLength + 1) } },
  'with a variable that is an object': { context: { plan: {} } },
};

for (const [title, claims] of Object.entries(unbelievable)) {
  test(`[I1] a token ${title} is not believed`, async () => {
    assert.equal(await withKey().verify(await sign(claims)), 'not-authenticated');
  });
}

test('[I1] an expired token says so, a minute after its end and not before', async () => {
  const late = (by: number) => sign({ exp: seconds - by, iat: seconds - 3600 });
  assert.equal(typeof (await withKey().verify(await late(tokenToleranceSeconds - 1))), 'object');
  assert.equal(await withKey().verify(await late(tokenToleranceSeconds)), 'token-expired');
});

test('[I1] a token that is not signed, or with what everybody knows, is not believed', async () => {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = `${encode({ alg: 'none' })}.${encode(goodClaims)}.`;
  assert.equal(await withKey().verify(unsigned), 'not-authenticated');
  // The public key as the secret of an HMAC: the confusion of keys.
  const head = `${encode({ alg: 'HS256' })}.${encode(goodClaims)}`;
  const confused = `${head}.${createHmac('sha256', pem(rsa)).update(head).digest('base64url')}`;
  assert.equal(await withKey(rsa).verify(confused), 'not-authenticated');
});

test('[I1] a token signed with another key, changed on its way, or no token at all, is not believed', async () => {
  const stranger = generateKeyPairSync('ed25519');
  assert.equal(await withKey().verify(await sign({}, stranger)), 'not-authenticated');
  const [head = '', body = '', signature = ''] = (await sign()).split('.');
  const forged = Buffer.from(JSON.stringify({ ...goodClaims, sub: 'somebody-else' })).toString('base64url');
  assert.equal(await withKey().verify(`${head}.${forged}.${signature}`), 'not-authenticated');
  for (const text of ['', 'a', 'a.b.c', `${head}.${body}`, '\u0000'.repeat(40)]) {
    assert.equal(await withKey().verify(text), 'not-authenticated');
  }
});

test('[I1] a key of another kind than the signature claims is not used', async (context) => {
  const { url } = await keyServer(context, { one: ed });
  const tokens = new VisitorTokens({ issuer, audience, jwksUrl: url }, new VirtualClock(1, started));
  assert.equal(await tokens.verify(await sign({}, rsa, { alg: 'RS256', kid: 'one' })), 'not-authenticated');
});

test('[I1] keys are asked for once; a site that changes them is asked again', async (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: Date.now() });
  const site = await keyServer(context, { one: ed });
  const tokens = new VisitorTokens({ issuer, audience, jwksUrl: site.url }, new VirtualClock(1, started));
  const first = await sign({}, ed, { alg: 'EdDSA', kid: 'one' });
  for (let n = 0; n < 3; n += 1) assert.equal(typeof (await tokens.verify(first)), 'object');
  assert.equal(site.asked, 1);

  const next = generateKeyPairSync('ed25519');
  site.keys = { two: next };
  const second = await sign({}, next, { alg: 'EdDSA', kid: 'two' });
  assert.equal(await tokens.verify(second), 'not-authenticated', 'asked too recently');
  assert.equal(site.asked, 1, 'unknown keys do not make a relay ask all the time');
  context.mock.timers.tick(siteKeys.cooldownMs + 1);
  assert.equal(typeof (await tokens.verify(second)), 'object');
  assert.equal(site.asked, 2);
});

test('[I1] a site whose keys cannot be had at the moment is no reason to turn its visitors away for good', async (context) => {
  const site = await keyServer(context, { one: ed });
  site.answers = false;
  const tokens = new VisitorTokens({ issuer, audience, jwksUrl: site.url }, new VirtualClock(1, started));
  const token = await sign({}, ed, { alg: 'EdDSA', kid: 'one' });
  assert.equal(await tokens.verify(token), 'unavailable');
  site.answers = true;
  assert.equal(typeof (await tokens.verify(token)), 'object');
});

test('[I1] settings without a key, or with one that cannot be used, are a mistake of the operator', () => {
  const clock = new VirtualClock(1, started);
  assert.throws(() => new VisitorTokens({ issuer, audience }, clock), TypeError);
  const weak: Readonly<Record<string, Pair>> = {
    'cannot sign': generateKeyPairSync('x25519'),
    'another curve': generateKeyPairSync('ec', { namedCurve: 'P-384' }),
    'one bit too short': generateKeyPairSync('rsa', { modulusLength: rsaBitsMin - 1 }),
  };
  for (const [title, pair] of Object.entries(weak)) assert.throws(() => withKey(pair), TypeError, title);
  const secret = ed.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  assert.throws(() => new VisitorTokens({ issuer, audience, publicKey: secret }, clock), /not a public key/);
});
