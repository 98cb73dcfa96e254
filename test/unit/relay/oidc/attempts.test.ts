import assert from 'node:assert/strict';
import { test } from 'node:test';
import { providerSignIn } from '../../../../src/core/account-limits.ts';
import { Attempts } from '../../../../src/relay/oidc/attempts.ts';

const attempt = { state: 'state', nonce: 'nonce', verifier: 'verifier' };

const scene = async () => {
  const kept = new Map<string, string>();
  const store = {
    setting: async (key: string, otherwise: string) => {
      if (!kept.has(key)) kept.set(key, otherwise);
      return kept.get(key) ?? otherwise;
    },
  };
  const clock = { at: 1_800_000_000_000, now: () => clock.at };
  const open = () => Attempts.open(store, clock);
  return { clock, open, one: await open(), other: await open() };
};

test('[X4] what one relay has sealed another one of the same database reads', async () => {
  const { one, other } = await scene();
  assert.deepEqual(await other.unseal(await one.seal(attempt)), attempt);
  assert.equal(await (await scene()).one.unseal(await one.seal(attempt)), undefined);
});

test('[X4] what is sealed can be neither read nor changed', async () => {
  const { one } = await scene();
  const sealed = await one.seal(attempt);
  for (const part of sealed.split('.'))
    assert.doesNotMatch(Buffer.from(part, 'base64url').toString('latin1'), /state|nonce|verifier/);
  for (let at = 0; at < sealed.length; at += 7) {
    const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
    assert.equal(await one.unseal(changed), undefined, `at ${at}`);
  }
});

test('[X3] an attempt ends after ten minutes', async () => {
  const { one, clock } = await scene();
  const sealed = await one.seal(attempt);
  clock.at += providerSignIn.attemptMs - 1_000;
  assert.deepEqual(await one.unseal(sealed), attempt);
  clock.at += 1_000;
  assert.equal(await one.unseal(sealed), undefined);
});
