import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isParlorError } from '../../../../src/core/errors.ts';
import { VisitorToken } from '../../../../src/sdk/credentials/visitor-token.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenOf = (claims: object): string => `${encoded({ alg: 'EdDSA' })}.${encoded(claims)}.c2lnbmF0dXJl`;

const page = (...tokens: readonly string[]) => {
  const rest = [...tokens];
  return new VisitorToken(() => rest.shift() ?? '', new VirtualClock());
};

const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: unknown) => (isParlorError(error) ? error.code : String(error)),
  );

test('[I1] whose things a browser keeps is known with the first token, and the same with every one of theirs', async () => {
  const [first, second] = [
    tokenOf({ iss: 'shop', sub: 'Zoë 👩🏽‍🚀', exp: 1 }),
    tokenOf({ iss: 'shop', sub: 'Zoë 👩🏽‍🚀', exp: 2 }),
  ];
  const identity = page(first, second);
  assert.equal(identity.owner, '');
  const { token, device } = await identity.credential();
  await identity.ready;
  assert.equal(token, first);
  assert.equal(identity.owner, JSON.stringify(['shop', 'Zoë 👩🏽‍🚀']));
  assert.deepEqual(await identity.credential(), { token: second, device });
});

test('[I1] the subjects of two sites are two visitors', async () => {
  const [one, other] = [page(tokenOf({ iss: 'shop', sub: 'a' })), page(tokenOf({ iss: 'press', sub: 'a' }))];
  await Promise.all([one.credential(), other.credential()]);
  assert.notEqual(one.owner, other.owner);
});

test('[I1] a token of somebody else is not used', async () => {
  const identity = page(
    tokenOf({ iss: 'shop', sub: 'a' }),
    tokenOf({ iss: 'shop', sub: 'b' }),
    tokenOf({ iss: 'shop', sub: 'a' }),
  );
  await identity.credential();
  assert.equal(await refusal(identity.credential()), 'not-authenticated');
  assert.equal((await identity.credential()).token, tokenOf({ iss: 'shop', sub: 'a' }));
});

for (const [what, token] of Object.entries({
  'no token': '',
  'no three parts': 'abc',
  'no JSON': `a.${Buffer.from('{').toString('base64url')}.c`,
  'no object': `a.${encoded(null)}.c`,
  nobody: tokenOf({ iss: 'shop' }),
  'a number': tokenOf({ iss: 'shop', sub: 7 }),
})) {
  test(`[I1] what names ${what} is not used`, async () => {
    assert.equal(await refusal(page(token).credential()), 'not-authenticated');
  });
}

test('[I1] who is vouched for keeps no secret, and has nobody else to be', () => {
  const identity = page();
  assert.equal(identity.isKept, true);
  for (const verb of ['keep', 'join', 'beginAgain', 'replaceSecret']) assert.equal(verb in identity, false);
});
