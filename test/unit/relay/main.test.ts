/** The program as an operator calls it. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { verifyPassword } from '../../../src/relay/auth/passwords.ts';
import { readKept, replaceKept } from '../../../src/relay/config/kept-config.ts';
import { emptyConfig } from '../../../src/relay/config.ts';
import { openSqliteStore } from '../../../src/relay/store/sqlite/sqlite-store.ts';
import { ConfigFolder, siteOf } from '../../support/config-folder.ts';
import { newSecret, RawSocket } from '../../support/raw-socket.ts';
import { until } from '../../support/until.ts';

const start = (...args: readonly string[]): ChildProcess => startIn({}, ...args);

const startIn = (env: NodeJS.ProcessEnv, ...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['src/relay/main.ts', ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], ...env },
  });

/** Loaded into a process, its worker threads die when it gets SIGUSR2. */
const mortalThreads = new URL('../../support/mortal-threads.ts', import.meta.url).href;

/** Runs to the end; gives what it printed. */
const run = async (args: readonly string[], input = '') => {
  const child = start(...args);
  child.stdin?.end(input);
  const output = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''));
  const [code] = await once(child, 'exit');
  const [stdout = '', stderr = ''] = await Promise.all(output);
  return { code: code as number, stdout, stderr };
};

/** A server of the test's own and everything it printed until it was ready. */
const serving = (context: TestContext, ...args: readonly string[]) => servingIn({}, context, ...args);

/** The same, with more in its environment. */
const servingIn = async (env: NodeJS.ProcessEnv, context: TestContext, ...args: readonly string[]) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-main-'));
  const child = startIn(env, ...args, '--port', '0', '--data', join(folder, 'data'));
  context.after(async () => {
    if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit');
    await rm(folder, { recursive: true, force: true });
  });
  const output = { text: '' };
  const ready = /Parlor is ready at (http:\/\/localhost:(\d+))\n/;
  const isReady = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output.text += String(chunk);
      if (ready.test(output.text)) isReady.resolve();
    });
  }
  await isReady.promise;
  const [, url = '', port = ''] = ready.exec(output.text) ?? [];
  return { child, output, url, port: Number(port) };
};

const mistakes: readonly { readonly args: readonly string[]; readonly says: RegExp }[] = [
  { args: ['dance'], says: /There is no command "dance"/ },
  { args: ['serve', '--port', 'many'], says: /The port is a number/ },
  { args: ['serve', '--port', '65536'], says: /The port is a number/ },
  { args: ['serve', '--log', 'loud'], says: /The log level is one of/ },
  { args: ['serve', '--colour'], says: /colour/ },
  { args: ['serve', 'twice'], says: /"twice"/ },
  { args: ['serve', '--revive'], says: /Only demo has --revive/ },
  { args: ['restore'], says: /Name what to restore/ },
  { args: ['restore', '--from', 'a.db', '--postgres', 'postgres://db'], says: /Name what to restore/ },
  { args: ['use-file', '--postgres', 'nowhere'], says: /PostgreSQL|postgres/i },
  { args: ['serve', '--config', 'no-such-file.json'], says: /no-such-file\.json/ },
];

for (const { args, says } of mistakes) {
  test(`\`parlor ${args.join(' ')}\` says what is wrong and fails`, async () => {
    const { code, stderr } = await run(args);
    assert.equal(code, 1);
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, /\bat .*main\.ts/);
  });
}

test('`parlor` alone explains itself', async () => {
  const { code, stdout } = await run([]);
  assert.equal(code, 0);
  assert.match(stdout, /parlor serve/);
});

test('`parlor hash-password` prints a hash that the password matches', async () => {
  const { stdout } = await run(['hash-password'], 'a cat sat there\n');
  assert.ok(await verifyPassword('a cat sat there', stdout.trim()));
});

test('[X4] `parlor hash-password` refuses what is easy to guess, and says why', async () => {
  for (const [password, says] of [
    ['a cat sat', /too short.*12 to 256/],
    ['password1234', /many people/],
  ] as const) {
    const { code, stdout, stderr } = await run(['hash-password'], `${password}\n`);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, says);
  }
});

test('`parlor serve` without configuration runs, has no demo accounts, and says what is missing', async (context) => {
  const { output, url } = await serving(context, 'serve');
  for (const missing of ['No configuration file', 'No site is configured', 'No agent is configured'])
    assert.match(output.text, new RegExp(missing));
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
  assert.equal((await fetch(`${url}/v1/demo/sign-in`, { method: 'POST' })).status, 404);
  assert.equal((await fetch(`${url}/v1/demo/death`, { method: 'POST' })).status, 404);
  assert.equal((await fetch(`${url}/v1/demo`)).status, 404);
});

test('`parlor serve` with a configuration serves its site', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-config-'));
  context.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'parlor.config.json');
  const workstreams = [{ id: 'chat', name: 'Chat', mode: 'live' }];
  await writeFile(
    file,
    JSON.stringify({
      sites: [{ id: 'shop', name: 'Shop', origins: ['https://shop.example'], workstreams }],
      agents: [],
    }),
  );
  const { port } = await serving(context, 'serve', '--config', file);
  (await RawSocket.greeted(port, 'shop', 'visitor', newSecret())).close();
});

test('[O2] `parlor serve` follows its file, and says of a broken one what is wrong with it', async (context) => {
  const file = await ConfigFolder.open(context, { sites: [siteOf('shop')], agents: [] });
  const { output, port, url } = await serving(context, 'serve', '--config', file.path);
  const isServed = async (site: string): Promise<boolean> =>
    (await fetch(`${url}/v1/sites/${site}/frames`, { method: 'POST', body: '[]' })).status !== 404;
  await file.write({ sites: [siteOf('shop'), siteOf('club')], agents: [] });
  await until('the new site is served', () => isServed('club'));
  (await RawSocket.greeted(port, 'club', 'visitor', newSecret())).close();
  await file.write({ sites: [{ ...siteOf('shop'), orgins: [] }], agents: [] });
  await until('the log says so', () => output.text.includes('/sites/0/orgins is not known here. Did you mean'));
  assert.ok(await isServed('club'));
});

test('`parlor use-file` lets the file hold again, and refuses while a relay has the data', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-use-file-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const useFile = () => run(['use-file', '--data', folder]);
  assert.match((await useFile()).stdout, /holds already/);
  const store = await openSqliteStore(join(folder, 'parlor.db'));
  const written = await replaceKept(store, await readKept(store), { by: 'rui', content: emptyConfig });
  assert.equal(written?.version, 1);
  const refused = await useFile();
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /in use by another relay/);
  await store.close();
  assert.match((await useFile()).stdout, /holds from here on/);
  assert.match((await useFile()).stdout, /holds already/);
});

test('a second relay on the same data is refused with a sentence', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-twice-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const first = start('demo', '--port', '0', '--data', folder);
  if (first.stdout) await once(first.stdout, 'data');
  const { code, stderr } = await run(['demo', '--port', '0', '--data', folder]);
  assert.equal(code, 1);
  assert.match(stderr, /in use by another relay/);
  first.kill('SIGKILL');
  await once(first, 'exit');
});

test('`parlor restore` puts a backup in place, keeps the former data, and refuses while a relay has it', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-restore-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const data = join(folder, 'data');
  const backup = join(folder, 'backup.db');
  const relay = start('demo', '--port', '0', '--data', data);
  if (relay.stdout) await once(relay.stdout, 'data');
  const db = new DatabaseSync(join(data, 'parlor.db'));
  db.prepare('vacuum into ?').run(backup);
  db.close();
  const restore = () => run(['restore', '--from', backup, '--data', data]);
  const refused = await restore();
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /in use by another relay/);
  relay.kill('SIGTERM');
  await once(relay, 'exit');
  const { code, stdout } = await restore();
  assert.equal(code, 0);
  const [, former = ''] = /^Restored: 0 conversations\..*\nThe former data is in (.+)\.\n$/.exec(stdout) ?? [];
  assert.ok((await stat(former)).size > 0);
});

test('when the thread that holds the database dies, the process says so and ends, to be started again', async (context) => {
  const { child, output, url } = await servingIn({ NODE_OPTIONS: `--import=${mortalThreads}` }, context, 'demo');
  assert.equal((await fetch(`${url}/readyz`)).status, 200);
  const closed = once(child, 'close');
  child.kill('SIGUSR2');
  assert.deepEqual(await closed, [1, null]);
  assert.match(output.text, /the thread that holds the database is gone/);
});

test('asked to stop, it sends its clients away and exits cleanly', async (context) => {
  const { child, port } = await serving(context, 'demo');
  const visitor = await RawSocket.greeted(port, 'demo', 'visitor', newSecret());
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await visitor.next('go');
  assert.equal((await visitor.end()).code, 4001);
  assert.deepEqual(await exited, [0, null]);
});

test('[X7] what people write does not get into the log, at its most talkative', async (context) => {
  const { child, port, output } = await serving(context, 'demo', '--log', 'debug');
  const secret = newSecret();
  const visitor = await RawSocket.greeted(port, 'demo', 'visitor', secret);
  const c = crypto.randomUUID();
  visitor.command(c, 1, { type: 'conversation.start', page: 'https://shop.example/private-page' });
  await visitor.answer(visitor.command(c, 2, { type: 'message.send', text: 'private-words' }));
  visitor.send('{"t":"private-frame"}');
  await visitor.end();
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  await closed;
  assert.match(output.text, /welcome/);
  assert.doesNotMatch(output.text, new RegExp(`private|${secret}`));
});

/** What the demonstration says of its process; undefined while nobody answers. */
const demoOf = async (url: string): Promise<{ pid: number; canDie: boolean } | undefined> => {
  const answer = await fetch(`${url}/v1/demo`).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as { pid: number; canDie: boolean }) : undefined;
};

test('`parlor demo --revive` may be killed by its pages and nobody else, is there again at the same address, and goes when it is asked to', async (context) => {
  const { child, url } = await serving(context, 'demo', '--revive');
  const first = await demoOf(url);
  assert.equal(first?.canDie, true);
  const kill = (origin: string) => fetch(`${url}/v1/demo/death`, { method: 'POST', headers: { origin } });
  assert.equal((await kill('https://elsewhere.example')).status, 403);
  await assert.rejects(kill(url));
  const next = await until('another process', async () => {
    const now = await demoOf(url);
    return now?.pid !== first?.pid && now;
  });
  assert.notEqual(next.pid, first?.pid);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
  assert.equal(await demoOf(url), undefined);
});

test('`parlor demo --revive` leaves nothing behind when it is killed itself', async (context) => {
  const { child, url } = await serving(context, 'demo', '--revive');
  child.kill('SIGKILL');
  await until('nobody answers', async () => (await demoOf(url)) === undefined);
});

test('a demo that nobody starts again can’t be killed from a page', async (context) => {
  const { url } = await serving(context, 'demo');
  assert.equal((await demoOf(url))?.canDie, false);
  assert.equal((await fetch(`${url}/v1/demo/death`, { method: 'POST' })).status, 404);
});
