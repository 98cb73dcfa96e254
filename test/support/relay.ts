/** A relay of a test's own: a free port, a folder of its own, gone afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Config } from '../../src/relay/config.ts';
import { createLog } from '../../src/relay/log.ts';
import { Relay, type RelayOptions } from '../../src/relay/relay.ts';
import { unroutedConfig } from './unrouted-config.ts';

/** The site and the people of every test relay; their password is `demoPassword`. */
export const testConfig: Config = {
  ...unroutedConfig,
  sites: [{ ...(unroutedConfig.sites[0] as Config['sites'][number]), origins: ['https://shop.example'] }],
};

export const site = 'demo';
export const demoPassword = 'parlor-demo';

export interface TestRelay {
  readonly relay: Relay;
  readonly port: number;
  readonly url: string;
  /** A fresh token of one of the demo's people. */
  token(as?: string): Promise<string>;
}

/** Starts a relay in demo mode, which stops with the test. */
export const startRelay = (context: TestContext, options: Partial<RelayOptions> = {}): Promise<TestRelay> =>
  startServing(context, { demo: { folder: 'demo' }, ...options });

/** Starts a relay as an operator would, without demo mode; it stops with the test. */
export const startServing = async (context: TestContext, options: Partial<RelayOptions> = {}): Promise<TestRelay> => {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'parlor-relay-')));
  // Tests share a machine, and mostly a process, with their relay: its lag would be theirs.
  const lag = { start: () => undefined, take: () => 0, stop: () => undefined };
  const base = { config: testConfig, port: 0, host: 'localhost', log: createLog('silent'), lag };
  const relay = await Relay.start({ ...base, ...options, dataDir });
  context.after(async () => {
    await relay.stop();
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
  });
  const url = `http://localhost:${relay.port}`;
  const token = async (as = 'agent-1'): Promise<string> => {
    const response = await fetch(`${url}/v1/demo/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as }),
    });
    return ((await response.json()) as { token: string }).token;
  };
  return { relay, port: relay.port, url, token };
};
