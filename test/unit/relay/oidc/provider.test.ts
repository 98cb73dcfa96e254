/** What a provider is asked, and in which way, as far as a real one in a test can't be made to show it. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { providerSignIn } from '../../../../src/core/account-limits.ts';
import { Attempts } from '../../../../src/relay/oidc/attempts.ts';
import { IdentityProvider } from '../../../../src/relay/oidc/provider.ts';
import { TurnedAway } from '../../../../src/relay/oidc/turned-away.ts';

interface Asked {
  readonly url: string;
  readonly authorization: string | null;
  readonly body: string;
}

interface Scene {
  readonly issuer?: string;
  /** Of what the provider says of itself. */
  readonly metadata?: object;
  readonly settings?: object;
}

const scene = async (context: TestContext, { issuer = 'https://login.example', metadata, settings }: Scene = {}) => {
  const asked: Asked[] = [];
  const answer = (url: string): Response =>
    url.includes('/.well-known/')
      ? Response.json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          ...metadata,
        })
      : Response.json({ error: 'invalid_client' }, { status: 400 });
  context.mock.method(globalThis, 'fetch', async (url: string, { headers, body }: RequestInit) => {
    asked.push({ url, authorization: new Headers(headers).get('authorization'), body: String(body ?? '') });
    return answer(url);
  });
  const clock = { at: Date.now(), now: () => clock.at };
  const attempts = await Attempts.open({ setting: async (_key, otherwise) => otherwise }, clock);
  const provider = new IdentityProvider({
    settings: { issuer, clientId: 'parlor', label: 'Acme', ...settings },
    callback: 'https://chat.example/v1/agents/oidc/callback',
    attempts,
    clock,
  });
  return { provider, asked, clock };
};

/** How the secret is sent. */
const exchange = async (context: TestContext, given: Scene): Promise<Asked> => {
  const { provider, asked } = await scene(context, given);
  const { address, sealed } = await provider.depart({ anew: false });
  const search = `?code=one&state=${new URL(address).searchParams.get('state')}`;
  await assert.rejects(
    provider.arrive(search, sealed, () => 'ana'),
    { refusal: 'failed', reason: 'invalid_client' },
  );
  return asked.at(-1) ?? assert.fail('nothing was asked');
};

const clientSecret = 'secret';
const basic = `Basic ${Buffer.from('parlor:secret').toString('base64')}`;

test('[X4] the secret is sent in the way that the configuration says, or the provider takes', async (context) => {
  const takes = (...methods: string[]) => ({ token_endpoint_auth_methods_supported: methods });
  for (const given of [
    {},
    { metadata: takes('client_secret_post', 'client_secret_basic') },
    { metadata: takes('client_secret_post'), settings: { clientAuth: 'basic' } },
  ]) {
    const { authorization, body } = await exchange(context, {
      ...given,
      settings: { clientSecret, ...given.settings },
    });
    assert.equal(authorization, basic);
    assert.ok(!body.includes(clientSecret));
  }
  for (const given of [
    { metadata: takes('client_secret_post') },
    { metadata: takes('client_secret_basic'), settings: { clientAuth: 'post' } },
  ]) {
    const { authorization, body } = await exchange(context, {
      ...given,
      settings: { clientSecret, ...given.settings },
    });
    assert.equal(authorization, null);
    assert.equal(new URLSearchParams(body).get('client_secret'), clientSecret);
  }
  // Without one the provider has to know it for a public client: the verifier proves who began.
  const { authorization, body } = await exchange(context, {});
  assert.deepEqual([authorization, new URLSearchParams(body).get('client_id')], [null, 'parlor']);
  assert.notEqual(new URLSearchParams(body).get('code_verifier'), null);
});

test('[X4] scopes are asked for once each, and always that which makes it OpenID Connect', async (context) => {
  for (const [scopes, expected] of [
    [undefined, 'openid email'],
    [[], 'openid'],
    [['profile', 'openid', 'profile'], 'openid profile'],
  ] as const) {
    const { provider } = await scene(context, { settings: scopes ? { scopes } : {} });
    const { address } = await provider.depart({ anew: false });
    assert.equal(new URL(address).searchParams.get('scope'), expected);
  }
});

test('[X4] a provider of all tenants vouches for nobody: anybody could be its tenant', async (context) => {
  const { provider } = await scene(context, {
    issuer: 'https://login.microsoftonline.com/common/v2.0',
    metadata: { issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' },
  });
  await assert.rejects(
    provider.depart({ anew: false }),
    (error) => error instanceof TurnedAway && error.refusal === 'failed' && error.reason === 'other_issuer',
  );
});

test('[X3] what a provider says of itself is asked for again after an hour, by one at a time', async (context) => {
  const { provider, asked, clock } = await scene(context);
  const depart = () => provider.depart({ anew: false });
  await Promise.all([depart(), depart(), depart()]);
  clock.at += providerSignIn.metadataMs - 1;
  await depart();
  assert.equal(asked.length, 1);
  clock.at += 1;
  await depart();
  assert.equal(asked.length, 2);
});
