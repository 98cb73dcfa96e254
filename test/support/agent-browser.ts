/** An agent's computer on virtual time: one browser with its storage and locks, and as many windows of the desk as a test opens. */
import type { Actor } from '../../src/core/conversation/participants.ts';
import { type AgentClient, createAgentClient } from '../../src/sdk/agent-client.ts';
import type { Clock } from '../../src/sdk/clock.ts';
import type { ConversationView } from '../../src/sdk/snapshots.ts';
import { ana, site, visitorOf } from './memory-connection.ts';
import { MemoryRelay } from './memory-relay.ts';
import { TestLocks, type TestPage, TestStorage } from './outbox-places.ts';
import { VirtualClock } from './virtual-clock.ts';
import { TestChannel } from './visitor-browser.ts';

interface AgentWindow {
  readonly client: AgentClient;
  readonly page: TestPage;
  /** Ends like a tab that crashes: without a word to anybody. */
  readonly crash: () => void;
}

export class AgentBrowser {
  readonly clock = new VirtualClock();
  readonly relay = new MemoryRelay(this.clock);
  readonly locks = new TestLocks();
  readonly #hasLocks: boolean;
  readonly #storages = new Map<string, TestStorage>();
  readonly #channels = new Map<string, TestChannel>();

  constructor({ hasLocks = true } = {}) {
    this.#hasLocks = hasLocks;
  }

  /** What this browser keeps for an agent. */
  storageOf(who: Actor = ana): TestStorage {
    const storage = this.#storages.get(who.id) ?? new TestStorage();
    this.#storages.set(who.id, storage);
    return storage;
  }

  channelOf(who: Actor = ana): TestChannel {
    const channel = this.#channels.get(who.id) ?? new TestChannel(this.clock.after);
    this.#channels.set(who.id, channel);
    return channel;
  }

  open(who: Actor = ana): AgentWindow {
    const page = this.locks.page();
    let isDead = false;
    const connections: { cut: () => void }[] = [];
    const client = createAgentClient({
      relay: 'https://chat.example',
      site,
      agent: who.id,
      token: async () => who.id,
      outbox: { store: this.storageOf(who).of(() => isDead), ...(this.#hasLocks && { locks: page }) },
      siblings: this.channelOf(who).of(() => isDead),
      clock: mortal(this.clock, () => isDead),
      transport: {
        open: (...given) => {
          if (isDead) return { send: () => undefined, close: () => undefined };
          const wire = this.relay.transport.open(...given);
          connections.push(this.relay.connection);
          return wire;
        },
      },
    });
    const crash = (): void => {
      isDead = true;
      for (const connection of connections) connection.cut();
      page.dies();
    };
    return { client, page, crash };
  }

  /** A conversation that a visitor starts without a client and `who` takes. */
  async taken(c: string, who: Actor = ana): Promise<void> {
    const start = {
      t: 'send',
      c,
      id: `start-${c}`,
      lane: 'test',
      n: 1,
      command: { type: 'conversation.start' },
    } as const;
    this.relay.append(visitorOf(c), start);
    this.relay.act(c, who, { type: 'conversation.pick' });
    await this.clock.advance(1_000);
  }
}

/** Of a page that is gone no timer rings. */
const mortal = (clock: VirtualClock, isDead: () => boolean): Clock => ({
  now: clock.now,
  random: clock.random,
  bytes: clock.bytes,
  after: (ms, run) => clock.after(ms, () => isDead() || run()),
});

export const isLive = (client: AgentClient): boolean => client.getSnapshot().connection.state === 'live';

export const sessionOf = (client: AgentClient, c: string): ConversationView | undefined =>
  client.getSnapshot().sessions.find(({ conversation }) => conversation.id === c);

/** Texts of messages and notes in the log of a session. */
export const textsIn = (client: AgentClient, c: string): string[] =>
  (sessionOf(client, c)?.events ?? []).flatMap((event) => ('text' in event ? [event.text] : []));

/** The same of what is not confirmed. */
export const pendingIn = (client: AgentClient, c: string): string[] =>
  (sessionOf(client, c)?.pending ?? []).flatMap(({ command }) => ('text' in command ? [command.text] : []));
