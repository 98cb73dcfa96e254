/** A relay on SQLite that is killed before the steps of an erasure, one by one, and started again. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import type { KnownOfVisitor } from '../../src/core/privacy/visitor-data.ts';
import type { Config } from '../../src/relay/config.ts';
import { askingConfig } from '../support/asking-site.ts';
import { type Ask, askerOf } from '../support/desk-asker.ts';
import { talkEverywhere } from '../support/every-door.ts';
import { keptInFolder } from '../support/everything-kept.ts';
import { demoPassword, startRelay } from '../support/relay.ts';
import { neverLate, RelayProcess } from '../support/relay-process.ts';
import { until } from '../support/until.ts';
import { isLong } from './installation.ts';

/** More steps than there are: the test ends with the first that no erasure comes to. */
const stepsMax = 36;

/** A word that nothing else has in it; `.` ends it, so that none begins with another. */
const wordOf = (step: number): string => `Zwergfledermaus.${step}.`;

const clerks = 4;

/** With enough agents for as many sessions. */
const config = (): Config => {
  const { agents, ...rest } = askingConfig();
  const [agent = assert.fail()] = agents;
  const more = Array.from({ length: clerks }, (_, at) => ({ ...agent, id: `clerk-${at}`, login: `clerk-${at}` }));
  return { ...rest, agents: [...agents, ...more] };
};

/** Visitors who have written their word everywhere, one for each step. */
const peopled = async (context: TestContext, dataDir: string): Promise<readonly string[]> => {
  const relay = await startRelay(context, { dataDir, config: config() });
  const ask = askerOf(relay, '/v1/admin/', await relay.token('admin'));
  const visitors: string[] = [];
  for (let step = 1; step <= stepsMax; step += 1) {
    const token = (as = `clerk-${step % clerks}`): Promise<string> => relay.token(as);
    await talkEverywhere({ ...relay, token }, wordOf(step));
    const { body } = await ask('POST visitors/search', { query: wordOf(step) });
    const [known = assert.fail(JSON.stringify(body))] = body['visitors'] as KnownOfVisitor[];
    visitors.push(known.id);
  }
  await relay.relay.stop();
  return visitors;
};

const signedIn = async (relay: RelayProcess): Promise<Ask> => {
  const { body } = await askerOf(relay, '/v1/agents/')('POST sign-in', { login: 'admin', password: demoPassword });
  return askerOf(relay, '/v1/admin/', String(body['token']));
};

/** A relay that died with an erasure in hand has it for two minutes: they are over. */
const letLeaseEnd = (dataDir: string): void => {
  const database = new DatabaseSync(join(dataDir, 'parlor.db'));
  database.exec('update erasure set due_at = 0 where done_at is null');
  database.close();
};

test('[X6] [D5] kill -9 before the steps of an erasure: started again, the relay erases all of it, and nothing else', async (context) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parlor-fault-'));
  context.after(() => rm(dataDir, { recursive: true, force: true }));
  const visitors = await peopled(context, dataDir);
  const dieAt = (step: number | ''): Promise<void> => writeFile(join(dataDir, 'die-at'), String(step || 'never'));
  await dieAt('');
  const dying = ['--import', new URL('../support/dies-while-erasing.ts', import.meta.url).href];
  const node = [...neverLate, ...dying];
  const relay = await RelayProcess.start({ dataDir, config: config(), node, log: 'debug' });
  context.after(() => relay.close());
  let ask = await signedIn(relay);
  /** Asks for one, and waits until it is done; false if the relay has died of it. */
  const erases = async (step: number): Promise<boolean> => {
    const id = `erasure-${step}`;
    try {
      const { status } = await ask('POST erasures', { id, visitor: visitors[step - 1] });
      assert.equal(status, 202);
      await until('it is done', async () => (await ask(`GET erasures/${id}`)).body['doneAt'] !== undefined);
      return true;
    } catch (error) {
      // Nobody answers.
      if (error instanceof TypeError) return false;
      throw error;
    }
  };
  const killed: number[] = [];
  // In a short run not before each of them.
  const stride = isLong ? 1 : 3;
  for (let steps = 1; ; steps += stride) {
    assert.ok(steps < stepsMax, 'the last step was found');
    await dieAt(steps);
    const survived = await erases(steps);
    killed.push(steps);
    await dieAt('');
    if (survived) break;
    await relay.stop('KILL');
    letLeaseEnd(dataDir);
    await relay.resume();
    ask = await signedIn(relay);
    // Whoever has had no answer asks again.
    assert.ok(await erases(steps), `the erasure that died at step ${steps} is done`);
  }
  context.diagnostic(`killed before the steps ${killed.slice(0, -1).join(', ')}`);
  assert.ok((killed.at(-1) ?? 0) > 15, 'it had as many steps');
  const said = await relay.output();
  await relay.stop('TERM');
  const blobs = join(dataDir, 'blobs');
  const files = readdirSync(blobs, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const left = [
    keptInFolder(dataDir),
    said,
    ...files.map((one) => readFileSync(join(one.parentPath, one.name), 'latin1')),
  ];
  for (let step = 1; step <= stepsMax; step += 1) {
    const isErased = killed.includes(step);
    const isThere = left.some((text) => text.includes(wordOf(step)));
    assert.equal(
      isThere,
      !isErased,
      `the words of whoever was ${isErased ? 'erased as it died at' : 'not asked for,'} ${step}`,
    );
  }
  const entries = left[0]?.match(/"action":"visitor.erase"/g) ?? [];
  assert.equal(entries.length, killed.length, 'each stands in the audit log once');
});
