/** Accounts at a real relay: where people are signed in, and how that is ended. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pino } from 'pino';
import { passwordLinksPerMinuteMax } from '../../src/core/account-limits.ts';
import { type ErrorCode, type ErrorParams, isParlorError } from '../../src/core/errors.ts';
import { hashPassword } from '../../src/relay/auth/passwords.ts';
import {
  createAccountAdmin,
  createOwnAccount,
  linkedAccount,
  type OwnAccount,
  setPassword,
  signIn,
} from '../../src/sdk/agent.ts';
import { AdminApi } from '../support/admin-api.ts';
import { askerOf, codeOf } from '../support/desk-asker.ts';
import { mailsIn } from '../support/mail-folder.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { demoPassword, site, startRelay, type TestRelay, testConfig } from '../support/relay.ts';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0';

/** Somebody who signs in with a password, from a browser that says what it is. */
const enter = async ({ url, port }: TestRelay, login: string, userAgent = firefox) => {
  const ask = askerOf({ url }, '/v1/agents/');
  const { status, body, headers } = await ask(
    'POST sign-in',
    { login, password: demoPassword },
    { 'user-agent': userAgent },
  );
  assert.equal(status, 200);
  const token = String(body['token']);
  const account = createOwnAccount({ relay: url, token: async () => token });
  const [cookie = ''] = (headers.get('set-cookie') ?? '').split(';');
  return { token, account, cookie, socket: await RawSocket.greeted(port, site, 'agent', token) };
};

const isCut = async ({ socket }: { readonly socket: RawSocket }): Promise<void> =>
  assert.deepEqual(await socket.end(), { code: 4501, reason: 'not-authenticated' });

const answersOnce = async ({ socket }: { readonly socket: RawSocket }): Promise<void> => {
  socket.send({ t: 'ping' });
  await socket.next('pong');
};

const answers = async (one: { readonly socket: RawSocket }): Promise<void> => {
  await answersOnce(one);
  one.socket.close();
};

const otherOf = async (account: OwnAccount): Promise<string> =>
  (await account.signIns()).find(({ isThis }) => !isThis)?.id ?? assert.fail('no other');

const adminOf = async (relay: TestRelay) => {
  const token = await relay.token('admin');
  return createAccountAdmin({ relay: relay.url, token: async () => token });
};

const scene = async (context: TestContext) => {
  const relay = await startRelay(context);
  return { relay, desk: await enter(relay, 'agent-1'), phone: await enter(relay, 'agent-1', 'curl/8') };
};

test('[X4] an agent sees where they are signed in, and ends one of it, whose connections are closed at once', async (context) => {
  const { desk, phone } = await scene(context);
  const listed = await desk.account.signIns();
  assert.deepEqual(listed.map(({ isThis, browser, system }) => [isThis, browser, system]).sort(), [
    [false, undefined, undefined],
    [true, 'Firefox', 'Windows'],
  ]);
  await desk.account.endSignIn(await otherOf(desk.account));
  await isCut(phone);
  assert.equal((await desk.account.signIns()).length, 1);
  await assert.rejects(phone.account.signIns(), (error) => isParlorError(error, 'not-authenticated'));
  await answers(desk);
});

test('[X4] signed out everywhere else, an agent is signed in here only', async (context) => {
  const { relay, desk, phone } = await scene(context);
  const colleague = await enter(relay, 'agent-2');
  await phone.account.endOtherSignIns();
  await isCut(desk);
  const renewed = await askerOf(relay, '/v1/agents/')('POST token', undefined, { cookie: desk.cookie });
  assert.deepEqual(codeOf(renewed), [401, 'not-authenticated']);
  for (const one of [phone, colleague]) await answers(one);
});

test('[X4] nobody ends a sign-in of somebody else’s by its name', async (context) => {
  const { relay, desk, phone } = await scene(context);
  const colleague = await enter(relay, 'agent-2');
  const [{ id = '' } = {}] = await colleague.account.signIns();
  await desk.account.endSignIn(id);
  for (const one of [desk, phone, colleague]) await answers(one);
});

test('[X4] [V8] an admin sees and ends the sign-ins of anybody, which is written down; nobody else does', async (context) => {
  const { relay, desk, phone } = await scene(context);
  const admin = await adminOf(relay);
  const [first, ...others] = await admin.signIns('agent-1');
  assert.deepEqual([others.length, first && 'isThis' in first], [1, false]);
  await admin.endSignIns('agent-1', await otherOf(desk.account));
  await isCut(phone);
  await admin.endSignIns('agent-1');
  await isCut(desk);
  const { body } = await askerOf(relay, '/v1/', await relay.token('admin'))('GET audit');
  assert.partialDeepStrictEqual(body['entries'], [
    { action: 'agent.sign-out', agent: 'agent-1', by: { id: 'admin', name: 'Rui Tanaka' } },
    { action: 'agent.sign-out', agent: 'agent-1' },
  ]);
  await assert.rejects(admin.signIns('nobody'), (error) => isParlorError(error, 'unknown-entry'));
  for (const as of ['agent-2', 'supervisor']) {
    const ask = askerOf(relay, '/v1/admin/agents/', await relay.token(as));
    for (const line of ['GET agent-1/sign-ins', 'DELETE agent-1/sign-ins', 'DELETE agent-1/sign-ins/x']) {
      assert.deepEqual(codeOf(await ask(line)), [403, 'not-allowed'], `${as} ${line}`);
    }
  }
});

const linkOf = async (relay: TestRelay, agent = 'agent-1'): Promise<string> => {
  const { address } = await (await adminOf(relay)).invite(agent);
  const [at, token = ''] = address.split('#set-password=');
  assert.deepEqual([at, token.length], [`${relay.url}/console/`, 43]);
  return token;
};

const failsWith = (code: ErrorCode, params?: ErrorParams) => (error: unknown) => {
  if (params && isParlorError(error)) assert.partialDeepStrictEqual(error.params, params);
  return isParlorError(error, code);
};

const good = 'velvet otter under glass';
const better = 'seven owls in grey mittens';

test('[X4] by the link of an admin somebody sets a password, is signed in, and nobody is who was before', async (context) => {
  const { relay, desk, phone } = await scene(context);
  const token = await linkOf(relay);
  assert.deepEqual(await linkedAccount(relay.url, token), { name: 'Maya Lindqvist', login: 'agent-1' });
  for (const [password, problem] of [
    ['short', 'short'],
    ['maya-lindqvist-1', 'personal'],
    ['Password1234', 'common'],
  ] as const) {
    await assert.rejects(setPassword(relay.url, { token, password }), failsWith('password-weak', { problem }));
  }
  await answersOnce(desk);
  const entered = await setPassword(relay.url, { token, password: good });
  for (const one of [desk, phone]) await isCut(one);
  (await RawSocket.greeted(relay.port, site, 'agent', entered.token)).close();
  await assert.rejects(setPassword(relay.url, { token, password: better }), failsWith('link-over'));
  await assert.rejects(linkedAccount(relay.url, token), failsWith('link-over'));
  await assert.rejects(signIn(relay.url, { login: 'agent-1', password: demoPassword }), failsWith('sign-in-failed'));
  assert.equal((await signIn(relay.url, { login: 'agent-1', password: good })).agent.id, 'agent-1');
});

test('[X4] [V8] a newer link takes the place of an older one, and each stands in the audit log; only admins make any', async (context) => {
  const relay = await startRelay(context);
  const [older, newer] = [await linkOf(relay), await linkOf(relay)];
  await assert.rejects(linkedAccount(relay.url, older), failsWith('link-over'));
  assert.equal((await linkedAccount(relay.url, newer)).login, 'agent-1');
  const { body } = await askerOf(relay, '/v1/', await relay.token('admin'))('GET audit');
  assert.partialDeepStrictEqual(body['entries'], [
    { action: 'agent.invite', agent: 'agent-1' },
    { action: 'agent.invite', agent: 'agent-1' },
  ]);
  assert.ok(!JSON.stringify(body).includes(newer));
  for (const as of ['agent-1', 'supervisor']) {
    const ask = askerOf(relay, '/v1/admin/agents/', await relay.token(as));
    assert.deepEqual(codeOf(await ask('POST agent-2/invitation', {})), [403, 'not-allowed'], as);
  }
  const nobody = await adminOf(relay);
  await assert.rejects(nobody.invite('nobody'), failsWith('unknown-entry'));
});

test('[X4] of several who use a link in the same moment one gets in', async (context) => {
  const relay = await startRelay(context);
  const token = await linkOf(relay);
  const tries = await Promise.allSettled(
    [good, better, good].map((password) => setPassword(relay.url, { token, password })),
  );
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
  for (const one of tries) if (one.status === 'rejected') assert.ok(isParlorError(one.reason, 'link-over'));
});

test('[X4] who knows their password changes it, and stays signed in here only', async (context) => {
  const { desk, phone, relay } = await scene(context);
  const change = (former: string, next: string) => desk.account.changePassword({ former, next });
  await assert.rejects(change('not this one', good), failsWith('sign-in-failed'));
  await assert.rejects(change(demoPassword, 'Password1234'), failsWith('password-weak', { problem: 'common' }));
  await answersOnce(phone);
  await change(demoPassword, good);
  await isCut(phone);
  await assert.rejects(change(demoPassword, better), failsWith('sign-in-failed'));
  await change(good, better);
  await answers(desk);
  assert.equal((await signIn(relay.url, { login: 'AGENT-1', password: better })).agent.id, 'agent-1');
});

test('[X4] a password of one’s own holds until the operator configures another one', async (context) => {
  const relay = await startRelay(context);
  await setPassword(relay.url, { token: await linkOf(relay), password: good });
  const api = new AdminApi(relay.url, await relay.token('admin'));
  const renamed = (name: string, passwordHash?: string) =>
    api.change(({ sites, agents }) => ({
      sites,
      agents: agents.map((one) =>
        one.id === 'agent-1' ? { ...one, name, ...(passwordHash && { passwordHash }) } : one,
      ),
    }));
  const enterWith = (password: string) => signIn(relay.url, { login: 'agent-1', password });
  await renamed('Maya L.');
  assert.equal((await enterWith(good)).agent.name, 'Maya L.');
  await renamed('Maya', await hashPassword('as the operator says'));
  await assert.rejects(enterWith(good), failsWith('sign-in-failed'));
  await enterWith('as the operator says');
  await assert.rejects(enterWith(demoPassword), failsWith('sign-in-failed'));
});

test('[X4] who is configured without a password gets in by a link, and by nothing before', async (context) => {
  const agents = testConfig.agents.map((one) => {
    const { passwordHash: _, ...without } = one;
    return one.id === 'agent-1' ? without : one;
  });
  const relay = await startRelay(context, { config: { ...testConfig, agents } });
  await assert.rejects(signIn(relay.url, { login: 'agent-1', password: 'x' }), failsWith('sign-in-failed'));
  await setPassword(relay.url, { token: await linkOf(relay), password: good });
  assert.equal((await signIn(relay.url, { login: 'agent-1', password: good })).agent.id, 'agent-1');
});

test('[X4] who is no longer configured sets no password by a link they had', async (context) => {
  const relay = await startRelay(context);
  const token = await linkOf(relay);
  await new AdminApi(relay.url, await relay.token('admin')).change(({ sites, agents }) => ({
    sites,
    agents: agents.filter(({ id }) => id !== 'agent-1'),
  }));
  await assert.rejects(setPassword(relay.url, { token, password: good }), failsWith('link-over'));
});

test('[X3] an address that asks about links once more than it may in a minute is told to wait', async (context) => {
  const relay = await startRelay(context);
  const ask = askerOf(relay, '/v1/agents/');
  const token = 'x'.repeat(43);
  for (let index = 0; index < passwordLinksPerMinuteMax; index += 1) {
    assert.deepEqual(codeOf(await ask('POST link', { token })), [410, 'link-over']);
  }
  assert.deepEqual(codeOf(await ask('POST link', { token })), [429, 'rate-limited']);
});

test('[X1] a page of another origin neither asks about a link nor sets a password by one', async (context) => {
  const relay = await startRelay(context);
  const token = await linkOf(relay);
  const elsewhere = { origin: 'https://shop.example' };
  const ask = askerOf(relay, '/v1/agents/');
  for (const line of ['POST link', 'POST password']) {
    const answer = await ask(line, { token, password: good }, elsewhere);
    assert.deepEqual(codeOf(answer), [403, 'origin-not-allowed'], line);
  }
});

test('[X4] [X7] an invitation goes by mail to the address that the admin names, and no log has the link', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-invitations-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const mail = { from: 'Shop <desk@shop.example>', folder };
  const config = { ...testConfig, mail, publicUrl: 'http://localhost:1' };
  const relay = await startRelay(context, { config, log });
  const { address, isMailed } = await (await adminOf(relay)).invite('agent-1', { email: 'maya@home.example' });
  assert.ok(isMailed);
  const [mailed = assert.fail()] = await mailsIn(folder);
  const [, token = ''] = address.split('#set-password=');
  assert.deepEqual(
    ['to', 'subject'].map((name) => mailed.headers.get(name)),
    ['maya@home.example', 'Your password for Fern & Clay'],
  );
  assert.ok(mailed.text.includes(`http://localhost:1/console/#set-password=${token}`), mailed.text);
  assert.ok(!mailed.headers.get('message-id')?.includes(token.slice(0, 8)));
  await setPassword(relay.url, { token, password: good });
  assert.ok(!lines.some((line) => line.includes(token) || line.includes(good)));
});
