/** A follower of the configuration on a database in memory and, unless told otherwise, virtual time, and what it says in its log. */
import type { TestContext } from 'node:test';
import type { Bus } from '../../src/relay/bus/bus.ts';
import { InProcessBus } from '../../src/relay/bus/in-process.ts';
import type { Clock } from '../../src/relay/clock.ts';
import { ConfigEdits } from '../../src/relay/config/edits.ts';
import { ConfigFollower, type FollowerParts } from '../../src/relay/config/follower.ts';
import type { Config } from '../../src/relay/config.ts';
import { ClockedStore } from './clocked-store.ts';
import { VirtualClock } from './virtual-clock.ts';

export interface Following {
  readonly follower: ConfigFollower;
  readonly edits: ConfigEdits;
  readonly store: ClockedStore;
  readonly said: { readonly level: 'info' | 'warn' | 'error'; readonly text: string }[];
}

interface Surroundings {
  readonly file?: string;
  readonly store?: ClockedStore;
  readonly clock?: Clock;
  readonly bus?: Bus;
  /** In the place of what the store does. */
  readonly storeParts?: Partial<FollowerParts['store']>;
}

export const follow = async (
  context: TestContext,
  config: Config,
  { file, clock = new VirtualClock(), bus = new InProcessBus(), ...more }: Surroundings = {},
): Promise<Following> => {
  const store = more.store ?? new ClockedStore(clock.now);
  const said: Following['said'] = [];
  const sayer = (level: Following['said'][number]['level']) => (what: unknown, text?: string) =>
    void said.push({ level, text: text ?? String(what) });
  const log = { info: sayer('info'), warn: sayer('warn'), error: sayer('error') };
  const asked: FollowerParts['store'] = {
    setting: (key, initial) => store.setting(key, initial),
    replaceSetting: (key, former, next) => store.replaceSetting(key, former, next),
    agentByLogin: (login) => store.agentByLogin(login),
    saveAgent: (account) => store.saveAgent(account),
    ...more.storeParts,
  };
  const parts = { store: asked, bus, clock, log };
  const follower = await ConfigFollower.open(parts, { config, file });
  context.after(async () => {
    await follower.stop();
    if (more.store === undefined) await store.close();
  });
  return { follower, edits: new ConfigEdits(parts, follower), store, said };
};
