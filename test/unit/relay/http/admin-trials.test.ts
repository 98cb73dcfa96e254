/** What an admin may try before it holds, over a real relay: a whole configuration, masking rules; and passwords that are set with one. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { passwordLength } from '../../../../src/core/account-limits.ts';
import { isParlorError } from '../../../../src/core/errors.ts';
import { configBytesMax, maskingMax, textLengthMax } from '../../../../src/core/limits.ts';
import { type AgentAdmin, createAgentAdmin, type Json } from '../../../../src/sdk/admin/agent-admin.ts';
import { RawSocket } from '../../../support/raw-socket.ts';
import { site, startRelay, type TestRelay } from '../../../support/relay.ts';

const administer = async (context: TestContext, as = 'admin'): Promise<{ relay: TestRelay; admin: AgentAdmin }> => {
  const relay = await startRelay(context);
  return { relay, admin: createAgentAdmin({ relay: relay.url, token: () => relay.token(as) }) };
};

const person = (id: string, more: { readonly [name: string]: Json } = {}): Json => ({
  id,
  site: 'demo',
  login: id,
  name: id,
  role: 'agent',
  ...more,
});

const post = async (relay: TestRelay, path: string, body: string, as = 'admin'): Promise<Response> =>
  fetch(`${relay.url}/v1/admin/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await relay.token(as)}`, 'content-type': 'application/json' },
    body,
  });

test('[X4] nobody but an admin has anything tried', async (context) => {
  const relay = await startRelay(context);
  for (const path of ['config/check', 'masking-trial']) {
    for (const as of ['agent-1', 'supervisor']) assert.equal((await post(relay, path, '{}', as)).status, 403);
  }
  const admin = createAgentAdmin({ relay: relay.url, token: () => relay.token('supervisor') });
  await assert.rejects(admin.read(), (error) => isParlorError(error, 'not-allowed'));
});

test('[O1] [O3] a configuration is judged without being put in force, by the words that a save would be refused with', async (context) => {
  const { admin } = await administer(context);
  const { version, config } = await admin.read();
  assert.deepEqual(await admin.check(config), []);
  const wrong = { ...config, agents: [...config.agents, person('zoe', { site: 'dem', password: 'a cat sat there' })] };
  const problems = await admin.check(wrong);
  assert.deepEqual(
    problems.map(({ path }) => path),
    [`/agents/${config.agents.length}/site`],
  );
  assert.match(problems[0]?.message ?? '', /Did you mean "demo"/);
  assert.partialDeepStrictEqual(problems, [{ kind: 'no-site', given: { value: 'dem', meant: 'demo' } }]);
  assert.deepEqual(await admin.save(version, wrong), { outcome: 'wrong', problems });
  assert.equal((await admin.read()).version, version);
});

test('[X3] what is too large is not read, to be judged as little as to be saved', async (context) => {
  const { admin, relay } = await administer(context);
  const text = JSON.stringify((await admin.read()).config);
  const padded = (bytes: number): string => text + ' '.repeat(bytes - Buffer.byteLength(text));
  assert.equal((await post(relay, 'config/check', padded(configBytesMax + 1))).status, 413);
  assert.equal((await post(relay, 'config/check', padded(configBytesMax))).status, 204);
});

test('[O3] [X4] who is given a password signs in with it, and it is in no answer', async (context) => {
  const { admin, relay } = await administer(context);
  const { version, config } = await admin.read();
  const saved = await admin.save(version, {
    ...config,
    agents: [...config.agents, person('zoe', { password: 'a cat sat there' })],
  });
  assert.equal(saved.outcome, 'saved');
  assert.doesNotMatch(JSON.stringify(saved), /a cat sat|scrypt/);
  const signIn = (password: string): Promise<Response> =>
    fetch(`${relay.url}/v1/agents/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'zoe', password }),
    });
  assert.equal((await signIn('another one')).status, 401);
  assert.equal((await signIn('a cat sat there')).status, 200);
});

test('[O3] a password that is none is refused, and so is one too many at a time', async (context) => {
  const { admin } = await administer(context);
  const { config } = await admin.read();
  const { min, max, newAtOnce } = passwordLength;
  const good = 'a cat sat there';
  const problemsOf = async (passwords: readonly Json[], more: { readonly [name: string]: Json } = {}) =>
    (
      await admin.check({
        ...config,
        agents: [...config.agents, ...passwords.map((password, at) => person(`new-${at}`, { password, ...more }))],
      })
    ).map(({ path }) => path);
  const first = `/agents/${config.agents.length}/password`;
  for (const password of [good.slice(0, min - 1), good.padEnd(max + 1, good), 7, null]) {
    assert.deepEqual(await problemsOf([password]), [first]);
  }
  for (const password of [good.slice(0, min), good.padEnd(max, good)])
    assert.deepEqual(await problemsOf([password]), []);
  assert.deepEqual(await problemsOf([good], { passwordHash: 'scrypt$1' }), [first]);
  const many = Array.from({ length: newAtOnce + 1 }, () => good);
  assert.deepEqual(await problemsOf(many.slice(1)), []);
  assert.deepEqual(await problemsOf(many), [`/agents/${config.agents.length + newAtOnce}/password`]);
});

test('[O3] [X4] a password for somebody else is judged as one’s own is: by its length, what many use, and what others know of them', async (context) => {
  const { admin } = await administer(context);
  const { config } = await admin.read();
  const saidOf = async (password: string, site: Json = 'demo') => {
    const zoe = person('zoe', { name: 'Zoe Quell', login: 'zquell', site, password });
    const found = await admin.check({ ...config, agents: [...config.agents, zoe] });
    return found.filter(({ path }) => path.endsWith('/password')).map(({ message }) => message);
  };
  assert.match((await saidOf('a cat sat'))[0] ?? '', /too short.*12 to 256/);
  assert.match((await saidOf('password1234'))[0] ?? '', /many people/);
  for (const known of ['zoe zoe zoe zoe', 'quellquellquell', 'zquell-zquell-zoe', 'zquell at demo'])
    assert.match((await saidOf(known))[0] ?? '', /others know/, known);
  // Nobody can say where they work: the rest is judged all the same.
  assert.match((await saidOf('zoe zoe zoe zoe', 7))[0] ?? '', /others know/);
});

test('[X5] masking rules are tried on a text, each side by its own, without holding for anybody', async (context) => {
  const { admin } = await administer(context);
  const masking = {
    character: '*',
    rules: [
      { id: 'cards', hides: 'card', whose: 'visitors' },
      { id: 'orders', hides: { pattern: 'M-\\d{3}' } },
    ],
  };
  const text = 'M-123 by 4111 1111 1111 1111';
  assert.deepEqual(await admin.tryMasking(masking, text, 'visitors'), {
    outcome: 'masked',
    text: '***** by **** **** **** ****',
  });
  assert.deepEqual(await admin.tryMasking(masking, text, 'agents'), {
    outcome: 'masked',
    text: '***** by 4111 1111 1111 1111',
  });
});

test('[X5] a pattern that takes more than linear time is refused where it is tried, with the reason', async (context) => {
  const { admin } = await administer(context);
  const trial = (rules: Json) => admin.tryMasking({ rules }, 'text', 'visitors');
  const looking = await trial([{ id: 'one', hides: { pattern: '(?=a)b' } }]);
  assert.ok(looking.outcome === 'wrong');
  assert.equal(looking.problems[0]?.path, '/rules/0/hides/pattern');
  assert.match(looking.problems[0]?.message ?? '', /can't be matched in linear time/);
  assert.equal(looking.problems[0]?.kind, 'pattern');
  const many = Array.from({ length: maskingMax.rules + 1 }, (_, at) => ({ id: `r${at}`, hides: 'card' }));
  assert.equal((await trial(many)).outcome, 'wrong');
  assert.equal((await trial(many.slice(1))).outcome, 'masked');
  await assert.rejects(admin.tryMasking({ rules: [] }, 'x'.repeat(textLengthMax + 1), 'visitors'), (error) =>
    isParlorError(error, 'invalid-command'),
  );
});

test('[O3] [V1] the desk of an admin hears that they may administer, that of nobody else, and as soon as it changes', async (context) => {
  const { admin, relay } = await administer(context);
  const told: Record<string, unknown> = {};
  const sockets = new Map<string, RawSocket>();
  for (const as of ['admin', 'supervisor', 'agent-1']) {
    const socket = await RawSocket.greeted(relay.port, site, 'agent', await relay.token(as));
    context.after(() => socket.close());
    sockets.set(as, socket);
    told[as] = (await socket.next('desk')).administers;
  }
  assert.deepEqual(told, { admin: true, supervisor: undefined, 'agent-1': undefined });
  const { version, config } = await admin.read();
  const agents = config.agents.map((one) => ({
    ...(one as { id: string }),
    ...((one as { id: string }).id === 'supervisor' && { role: 'admin' }),
  }));
  assert.equal((await admin.save(version, { ...config, agents })).outcome, 'saved');
  await sockets.get('supervisor')?.next('desk', ({ administers }) => administers === true);
});
