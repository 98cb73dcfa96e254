/** Page scripts that a page may pin: served for good, also by the builds that follow. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { keepPinned } from '../../../../src/relay/http/pinned.ts';
import { createServer } from '../../../../src/relay/http/server.ts';
import { createLog } from '../../../../src/relay/log.ts';
import { createMetrics } from '../../../../src/relay/metrics.ts';
import type { Store } from '../../../../src/relay/store/store.ts';

const log = createLog('silent');

/** A build's folder with one pinned script, and a folder for data. */
const installation = async (context: TestContext, builds: readonly string[]) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-pinned-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const webs = builds.map((name) => join(folder, name));
  for (const [index, web] of webs.entries()) {
    await mkdir(join(web, `pinned/1.0.${index}-abcdef12/chunks`), { recursive: true });
    await writeFile(join(web, `pinned/1.0.${index}-abcdef12/parlor.js`), `'build ${index}';`);
    await writeFile(join(web, 'parlor.js'), `'build ${index}';`);
    await writeFile(join(web, 'parlor.json'), '{}');
  }
  return { webs, data: join(folder, 'data') };
};

const serverOf = async (context: TestContext, folders: readonly string[]) => {
  const app = await createServer({
    log,
    store: {} as Store,
    metrics: createMetrics(() => 0),
    folders,
    framed: () => [],
    isReady: () => true,
  });
  context.after(() => app.close());
  return app;
};

suite('pinned scripts', () => {
  test('are served for good, to pages everywhere, as they are', async (context) => {
    const { webs, data } = await installation(context, ['build']);
    const [web = ''] = webs;
    const app = await serverOf(context, [web, await keepPinned(web, data, log)]);
    const { headers, rawPayload } = await app.inject('/pinned/1.0.0-abcdef12/parlor.js');
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    const digest = (bytes: Buffer | string): string => createHash('sha384').update(bytes).digest('base64');
    assert.equal(digest(rawPayload), digest("'build 0';"));
  });

  test('a chunk, whose name has a hash, is served for good; what only looks like one asks again', async (context) => {
    const { webs } = await installation(context, ['build']);
    const [web = ''] = webs;
    await mkdir(join(web, 'chunks'));
    for (const name of ['chunks/chat-Dk_cRq.js', 'chunks/desk.css', 'parlor-widget.js'])
      await writeFile(join(web, name), '');
    const app = await serverOf(context, webs);
    const kept = async (name: string): Promise<boolean> =>
      String((await app.inject(`/${name}`)).headers['cache-control']).includes('immutable');
    assert.equal(await kept('chunks/chat-Dk_cRq.js'), true);
    assert.deepEqual([await kept('chunks/desk.css'), await kept('parlor-widget.js')], [false, false]);
  });

  test('the moving file asks again, and what to pin can be read by any page', async (context) => {
    const { webs } = await installation(context, ['build']);
    const app = await serverOf(context, webs);
    assert.equal((await app.inject('/parlor.js')).headers['cache-control'], 'no-cache');
    const { headers } = await app.inject('/parlor.json');
    assert.deepEqual([headers['cache-control'], headers['access-control-allow-origin']], ['no-cache', '*']);
  });

  test('those of an earlier build are still there when a later one runs', async (context) => {
    const { webs, data } = await installation(context, ['earlier', 'later']);
    const [earlier = '', later = ''] = webs;
    await keepPinned(earlier, data, log);
    const app = await serverOf(context, [later, await keepPinned(later, data, log)]);
    for (const index of [0, 1]) {
      assert.equal((await app.inject(`/pinned/1.0.${index}-abcdef12/parlor.js`)).body, `'build ${index}';`);
    }
    assert.equal((await app.inject('/parlor.js')).body, "'build 1';");
  });

  test('data that can’t be written to, and a build without them, are no reason not to start', async (context) => {
    const { webs, data } = await installation(context, ['build']);
    await writeFile(data, 'a file where the folder would be');
    const [web = ''] = webs;
    assert.equal(await keepPinned(web, data, log), join(data, 'web'));
    assert.equal(await keepPinned(join(web, 'nothing'), data, log), join(data, 'web'));
  });
});
