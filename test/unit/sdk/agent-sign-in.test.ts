import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type ErrorCode, isParlorError, type ParlorError } from '../../../src/core/errors.ts';
import {
  demoSignIn,
  providerAddress,
  renewToken,
  signIn,
  signInWays,
  signOut,
} from '../../../src/sdk/agent-sign-in.ts';
import { type ScriptedAnswer, startScriptedRelay } from '../../support/scripted-relay.ts';

const signedIn = { token: 't', expiresAt: 1, agent: { id: 'ana', name: 'Ana', role: 'agent', site: 'shop' } };

/** A relay that answers every request the same, and what it was asked, which has no token. */
const answering = async (context: TestContext, answer: ScriptedAnswer) => {
  const { relay, all } = await startScriptedRelay(context, () => answer);
  return { relay, asked: () => all.map(({ line, type, text: body }) => ({ line, type, body })) };
};

const refusal = async (promise: Promise<unknown>): Promise<ParlorError> => {
  const error = await promise.then(
    () => assert.fail('It was not refused.'),
    (reason: unknown) => reason,
  );
  assert.ok(isParlorError(error));
  return error;
};

test('each route is asked in its way and gives what the relay answered', async (context) => {
  const { relay, asked } = await answering(context, { status: 200, body: signedIn });
  assert.deepEqual(await signIn(relay, { login: 'ana', password: 'secret' }), signedIn);
  assert.deepEqual(await renewToken(relay), signedIn);
  assert.deepEqual(await demoSignIn(relay, 'agent-1'), signedIn);
  assert.deepEqual(asked(), [
    { line: 'POST /v1/agents/sign-in', type: 'application/json', body: '{"login":"ana","password":"secret"}' },
    { line: 'POST /v1/agents/token', type: undefined, body: '' },
    { line: 'POST /v1/demo/sign-in', type: 'application/json', body: '{"as":"agent-1"}' },
  ]);
});

test('signing out has nothing to give', async (context) => {
  const { relay, asked } = await answering(context, { status: 204 });
  assert.equal(await signOut(relay), undefined);
  assert.deepEqual(
    asked().map(({ line }) => line),
    ['POST /v1/agents/sign-out'],
  );
});

test('[X4] a relay tells which ways there are to sign in, and nothing else of them is taken over', async (context) => {
  for (const [body, ways] of [
    [{ passwords: true }, { passwords: true }],
    [
      { passwords: false, provider: { label: 'Acme', issuer: 'https://x.example' } },
      { passwords: false, provider: { label: 'Acme' } },
    ],
    [{ passwords: true, provider: { label: 7 } }, { passwords: true }],
  ]) {
    const { relay, asked } = await answering(context, { status: 200, body });
    assert.deepEqual(await signInWays(relay), ways);
    assert.deepEqual(asked(), [{ line: 'GET /v1/agents/sign-in', type: undefined, body: '' }]);
  }
  for (const answer of [{ status: 200, body: '<html>Hello</html>' }, { status: 200, body: {} }, { status: 502 }]) {
    const { relay } = await answering(context, answer);
    assert.equal((await refusal(signInWays(relay))).code, 'unavailable');
  }
});

test('[X4] a browser goes to the provider by way of the relay', () => {
  assert.equal(providerAddress('https://chat.example/'), 'https://chat.example/v1/agents/oidc');
  assert.equal(providerAddress('https://chat.example', { anew: true }), 'https://chat.example/v1/agents/oidc?anew=1');
});

const refusals: readonly (readonly [string, ScriptedAnswer, ErrorCode, object])[] = [
  ['the relay’s own code', { status: 401, body: { code: 'sign-in-failed' } }, 'sign-in-failed', {}],
  [
    'a blocked account, and for how long',
    { status: 429, body: { code: 'sign-in-blocked', retryMs: 4_000 } },
    'sign-in-blocked',
    { retryMs: 4_000 },
  ],
  [
    'a limited address, and for how long',
    { status: 429, body: { code: 'bad-request' }, headers: { 'retry-after': '60' } },
    'sign-in-blocked',
    { retryMs: 60_000 },
  ],
  ['a page from elsewhere', { status: 403, body: { code: 'origin-not-allowed' } }, 'origin-not-allowed', {}],
  ['a refusal without a code of ours', { status: 400, body: { code: 'bad-request' } }, 'sign-in-failed', {}],
  ['a broken gateway', { status: 502, body: '<html>Bad gateway</html>' }, 'unavailable', {}],
  ['a page that is no relay', { status: 200, body: '<html>Hello</html>' }, 'unavailable', {}],
  ['an answer of another shape', { status: 200, body: { token: 42 } }, 'unavailable', {}],
];

for (const [what, answer, code, params] of refusals) {
  test(`a sign-in is refused with a code and its details: ${what}`, async (context) => {
    const { relay } = await answering(context, answer);
    const error = await refusal(signIn(relay, { login: 'ana', password: 'wrong' }));
    assert.equal(error.code, code);
    assert.deepEqual(error.params, params);
  });
}

test('without a sign-in there is no token', async (context) => {
  const { relay } = await answering(context, { status: 401, body: {} });
  assert.equal((await refusal(renewToken(relay))).code, 'not-authenticated');
});

test('a relay that cannot be reached is unavailable, with the reason as its cause', async (context) => {
  const { relay } = await answering(context, { status: 200 });
  const gone = `http://localhost:${Number(new URL(relay).port) === 1 ? 2 : 1}`;
  const error = await refusal(signIn(gone, { login: 'ana', password: 'secret' }));
  assert.equal(error.code, 'unavailable');
  assert.ok(error.cause instanceof Error);
});
