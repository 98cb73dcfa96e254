import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentSignInMs, agentTokenMs, passwordLength, signInBackoff } from '../../../../src/core/account-limits.ts';
import { loginKey } from '../../../../src/core/accounts/login.ts';
import { isParlorError } from '../../../../src/core/errors.ts';
import { Accounts } from '../../../../src/relay/auth/accounts.ts';
import { hashPassword, verifyPassword } from '../../../../src/relay/auth/passwords.ts';
import { AgentTokens } from '../../../../src/relay/auth/tokens.ts';
import type { AgentAccount, SignIn, Store } from '../../../../src/relay/store/store.ts';

const password = 'a good long password';
const ana: AgentAccount = {
  id: 'ana',
  site: 'shop',
  login: 'ana',
  name: 'Ana',
  role: 'agent',
  passwordHash: await hashPassword(password),
};

/** As much of a store as accounts ask for, on a clock of its own. */
const open = (active = ['ana']) => {
  const signIns = new Map<string, SignIn>();
  const clock = { time: 1_700_000_000_000, now: () => clock.time, random: () => 0, after: () => () => undefined };
  const store = {
    agentByLogin: async (login: string) => (loginKey(login) === 'ana' ? ana : undefined),
    agentById: async (id: string) => (id === 'ana' ? ana : undefined),
    saveSignIn: async (signIn: SignIn) => void signIns.set(signIn.id, signIn),
    signIn: async (id: string) => signIns.get(id),
    revokeSignIn: async (id: string) => void signIns.delete(id),
    accounts: { signInUsed: async () => undefined, ownPassword: async () => ({ at: clock.time }) },
  } as unknown as Store;
  const tokens = new AgentTokens(new Uint8Array(32).fill(7), clock);
  return { accounts: new Accounts(store, tokens, clock, new Set(active)), tokens, clock, signIns };
};

const failsWith = (code: 'sign-in-failed' | 'sign-in-blocked' | 'not-authenticated') => (error: unknown) =>
  isParlorError(error, code);

test('[X4] a password is kept as a salted hash that only it matches', async () => {
  assert.notEqual(await hashPassword(password), ana.passwordHash);
  assert.ok(await verifyPassword(password, ana.passwordHash));
  assert.ok(!(await verifyPassword(`${password} `, ana.passwordHash)));
  assert.ok(!(await verifyPassword(password, 'plain$text')));
  await assert.rejects(hashPassword('x'.repeat(passwordLength.max + 1)), RangeError);
});

test('[X1] signing in gives a token that says who it is and ends after ten minutes', async () => {
  const { accounts, tokens, clock } = open();
  const { token, expiresAt } = await accounts.signIn(' ANA ', password);
  assert.equal(expiresAt, clock.time + agentTokenMs);
  assert.partialDeepStrictEqual(await tokens.verify(token), { agent: 'ana', site: 'shop', name: 'Ana', role: 'agent' });
  clock.time = expiresAt;
  assert.equal(await tokens.verify(token), 'token-expired');
});

test('[X1] a token of another key, a changed one and nonsense are not believed', async () => {
  const { accounts, tokens, clock } = open();
  const { token } = await accounts.signIn('ana', password);
  const other = new AgentTokens(new Uint8Array(32).fill(8), clock);
  assert.equal(await other.verify(token), 'not-authenticated');
  const [head, body, signature] = token.split('.');
  const forged = Buffer.from(
    JSON.stringify({ ...JSON.parse(Buffer.from(body ?? '', 'base64url').toString()), role: 'admin' }),
  );
  assert.equal(await tokens.verify([head, forged.toString('base64url'), signature].join('.')), 'not-authenticated');
  assert.equal(
    await tokens.verify(`${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`),
    'not-authenticated',
  );
  assert.equal(await tokens.verify('nonsense'), 'not-authenticated');
});

test('a wrong password, an unknown name and an agent who is no longer active fail alike', async () => {
  const { accounts } = open();
  await assert.rejects(accounts.signIn('ana', 'wrong password'), failsWith('sign-in-failed'));
  await assert.rejects(accounts.signIn('nobody', password), failsWith('sign-in-failed'));
  await assert.rejects(open([]).accounts.signIn('ana', password), failsWith('sign-in-failed'));
});

test('[X4] failed sign-ins have to wait, longer each time, and a right one in time forgets them', async () => {
  const { accounts, clock } = open();
  for (let attempt = 0; attempt < signInBackoff.freeAttempts; attempt += 1) {
    await assert.rejects(accounts.signIn('ana', 'wrong password'), failsWith('sign-in-failed'));
  }
  await assert.rejects(accounts.signIn('ana', password), failsWith('sign-in-blocked'));
  clock.time += signInBackoff.firstWaitMs;
  await assert.rejects(accounts.signIn('ana', 'wrong password'), failsWith('sign-in-failed'));
  clock.time += signInBackoff.firstWaitMs;
  await assert.rejects(accounts.signIn('ana', password), failsWith('sign-in-blocked'));
  clock.time += signInBackoff.firstWaitMs;
  await accounts.signIn('ana', password);
  await assert.rejects(accounts.signIn('ana', 'wrong password'), failsWith('sign-in-failed'));
});

test('many tries at once do not slip past the count', async () => {
  const { accounts } = open();
  const tries = Array.from({ length: signInBackoff.freeAttempts + 3 }, () =>
    accounts.signIn('ana', 'wrong password').catch((error: unknown) => error),
  );
  const blocked = (await Promise.all(tries)).filter((error) => isParlorError(error, 'sign-in-blocked'));
  assert.equal(blocked.length, 3);
});

test('[X4] whoever guesses at the present password of an agent who is signed in, waits as if they signed in', async () => {
  const { accounts, clock } = open();
  for (let attempt = 0; attempt < signInBackoff.freeAttempts; attempt += 1) {
    await assert.rejects(accounts.confirm(ana, 'a guess'), failsWith('sign-in-failed'));
  }
  await assert.rejects(accounts.confirm(ana, password), failsWith('sign-in-blocked'));
  await assert.rejects(accounts.signIn('ana', password), failsWith('sign-in-blocked'));
  clock.time += signInBackoff.firstWaitMs;
  await accounts.confirm(ana, password);
});

test('[X4] a name that is written otherwise has no tries of its own', async () => {
  const { accounts } = open();
  const ways = ['ana', 'ANA', ' ana ', 'ａｎａ', 'Ａna'];
  const tries = [...ways, 'ana'].map((login) =>
    accounts.signIn(login, 'wrong password').catch((error: unknown) => isParlorError(error) && error.code),
  );
  assert.deepEqual((await Promise.all(tries)).sort(), [
    'sign-in-blocked',
    ...new Array(signInBackoff.freeAttempts).fill('sign-in-failed'),
  ]);
});

test('[X4] a sign-in is renewed with its secret only, and not after signing out', async () => {
  const { accounts, signIns, clock } = open();
  const { renewal } = await accounts.signIn('ana', password);
  assert.equal([...signIns.values()][0]?.expiresAt, clock.time + agentSignInMs);
  assert.ok((await accounts.renew(renewal)).token);
  await assert.rejects(accounts.renew(`${renewal.split('.')[0]}.guess`), failsWith('not-authenticated'));
  await accounts.signOut(`${renewal.split('.')[0]}.guess`);
  assert.ok((await accounts.renew(renewal)).token);
  await accounts.signOut(renewal);
  await assert.rejects(accounts.renew(renewal), failsWith('not-authenticated'));
  await assert.rejects(accounts.renew(''), failsWith('not-authenticated'));
});
