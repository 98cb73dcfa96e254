/** The admin API over a real relay: who may use it, and what it answers. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { configBytesMax } from '../../../../src/core/limits.ts';
import type { Present } from '../../../../src/relay/config/edits.ts';
import { AdminApi } from '../../../support/admin-api.ts';
import { siteOf } from '../../../support/config-folder.ts';
import { newSecret, RawSocket } from '../../../support/raw-socket.ts';
import { demoPassword, site, startRelay, startServing } from '../../../support/relay.ts';

test('[X4] nobody but an admin who is signed in reads or changes the configuration', async (context) => {
  const relay = await startRelay(context);
  const statusOf = async (token: string | undefined, method: 'GET' | 'PUT'): Promise<unknown> => {
    const response = await new AdminApi(relay.url, token).send(method, { version: 'any', body: {} });
    return [response.status, ((await response.json()) as { code?: string }).code];
  };
  for (const method of ['GET', 'PUT'] as const) {
    assert.deepEqual(await statusOf(undefined, method), [401, 'not-authenticated']);
    assert.deepEqual(await statusOf('e30.e30.e30', method), [401, 'not-authenticated']);
    for (const as of ['agent-1', 'supervisor']) {
      assert.deepEqual(await statusOf(await relay.token(as), method), [403, 'not-allowed']);
    }
  }
  assert.deepEqual(await statusOf(await relay.token('admin'), 'GET'), [200, undefined]);
});

test('[X1] a page of another origin can’t use the admin API, whoever is signed in there', async (context) => {
  const relay = await startRelay(context);
  const api = new AdminApi(relay.url, await relay.token('admin'));
  const response = await api.send('GET', { headers: { origin: 'https://shop.example' } });
  assert.equal(response.status, 403);
  assert.partialDeepStrictEqual(await response.json(), { code: 'origin-not-allowed' });
});

test('[X4] an admin who is none any more can’t go on by a token that says so', async (context) => {
  const relay = await startRelay(context);
  const api = new AdminApi(relay.url, await relay.token('admin'));
  const { config } = await api.read();
  const agents = config.agents.map((one) => {
    if (one.id === 'admin') return { ...one, role: 'agent' as const };
    return one.id === 'supervisor' ? { ...one, role: 'admin' as const } : one;
  });
  await api.change(() => ({ ...config, agents }));
  assert.equal((await api.send('GET')).status, 403);
});

test('[O3] the configuration is read with its version and without hashes, and written back as it was read', async (context) => {
  const relay = await startRelay(context);
  const api = new AdminApi(relay.url, await relay.token('admin'));
  const response = await api.send('GET');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const present = (await response.json()) as Present;
  assert.equal(response.headers.get('etag'), `"${present.version}"`);
  assert.equal(present.source, 'file');
  assert.deepEqual(Object.keys(present.config), ['sites', 'agents']);
  assert.doesNotMatch(JSON.stringify(present), /scrypt|passwordHash/);
  const written = await api.send('PUT', { version: present.version, body: present.config });
  assert.equal(written.status, 200);
  const after = (await written.json()) as Present;
  assert.equal(written.headers.get('etag'), `"${after.version}"`);
  assert.notEqual(after.version, present.version);
  assert.deepEqual(after.config, present.config);
  assert.deepEqual(await api.read(), after);
});

test('[O3] a change of no version, or of one that is not the present one, is refused', async (context) => {
  const relay = await startRelay(context);
  const api = new AdminApi(relay.url, await relay.token('admin'));
  const { version, config: body } = await api.read();
  const unnamed = await api.send('PUT', { body });
  assert.equal(unnamed.status, 428);
  assert.partialDeepStrictEqual(await unnamed.json(), { code: 'version-missing' });
  assert.equal((await api.send('PUT', { version, body })).status, 200);
  const late = await api.send('PUT', { version, body });
  assert.equal(late.status, 412);
  assert.partialDeepStrictEqual(await late.json(), { code: 'version-outdated' });
});

test('a version that a proxy has marked as weak is the same version', async (context) => {
  const relay = await startRelay(context);
  const api = new AdminApi(relay.url, await relay.token('admin'));
  const { version, config: body } = await api.read();
  const response = await api.send('PUT', { body, headers: { 'if-match': `W/"${version}"` } });
  assert.equal(response.status, 200);
});

test('[O1] a configuration that is wrong is refused with each place and what to do there', async (context) => {
  const relay = await startRelay(context);
  const api = new AdminApi(relay.url, await relay.token('admin'));
  const { version, config } = await api.read();
  const body = { ...config, colour: 'red', sites: [{ ...config.sites[0], origins: ['*'] }] };
  const response = await api.send('PUT', { version, body });
  assert.equal(response.status, 422);
  const { code, problems } = (await response.json()) as { code: string; problems: { path: string; message: string }[] };
  assert.equal(code, 'config-invalid');
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['/colour', '/sites/0/origins/0'],
  );
  assert.match(problems[1]?.message ?? '', /^is "\*"\. Expected: The exact origin/);
  assert.equal((await api.read()).version, version);
  const shapeless = await api.send('PUT', { version, body: 7 });
  assert.equal(shapeless.status, 422);
  assert.partialDeepStrictEqual(await shapeless.json(), { problems: [{ path: '/' }] });
});

test('[X3] a configuration of a byte too many is not read', async (context) => {
  const relay = await startRelay(context);
  const api = new AdminApi(relay.url, await relay.token('admin'));
  const { version, config } = await api.read();
  const text = JSON.stringify(config);
  const padded = (bytes: number): string => text + ' '.repeat(bytes - Buffer.byteLength(text));
  assert.equal((await api.send('PUT', { version, body: padded(configBytesMax + 1) })).status, 413);
  assert.equal((await api.send('PUT', { version, body: padded(configBytesMax) })).status, 200);
});

test('[O2] a site that is written is served at once, one that is left out is not, and who is gone can’t sign in', async (context) => {
  const relay = await startRelay(context);
  const api = new AdminApi(relay.url, await relay.token('admin'));
  const { version } = await api.change(({ sites, agents }) => ({
    sites: [...sites, siteOf('club')],
    agents: agents.filter(({ id }) => id !== 'agent-2'),
  }));
  (await RawSocket.greeted(relay.port, 'club', 'visitor', newSecret())).close();
  const signIn = (as: string): Promise<Response> =>
    fetch(`${relay.url}/v1/demo/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as }),
    });
  assert.equal((await signIn('agent-2')).status, 401);
  assert.equal((await signIn('agent-1')).status, 200);
  await api.change(({ sites, agents }) => ({ sites: sites.filter(({ id }) => id === site), agents }));
  const gone = await fetch(`${relay.url}/v1/sites/club/frames`, { method: 'POST', body: '[]' });
  assert.equal(gone.status, 404);
  assert.notEqual((await api.read()).version, version);
});

test('[O2] what was written holds after a restart', async (context) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parlor-admin-'));
  context.after(() => rm(dataDir, { recursive: true, force: true }));
  const relay = await startServing(context, { dataDir });
  const api = new AdminApi(relay.url, await signedIn(relay.url));
  await api.change(({ sites, agents }) => ({ sites: [...sites, siteOf('club')], agents }));
  await relay.relay.stop();
  const again = await startServing(context, { dataDir });
  (await RawSocket.greeted(again.port, 'club', 'visitor', newSecret())).close();
});

/** The token of an admin who has signed in with a password. */
const signedIn = async (url: string): Promise<string> => {
  const response = await fetch(`${url}/v1/agents/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'admin', password: demoPassword }),
  });
  return ((await response.json()) as { token: string }).token;
};
