import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { timeline } from '../../../src/core/conversation/timeline.ts';
import { isParlorError } from '../../../src/core/errors.ts';
import { type AgentClient, createAgentClient } from '../../../src/sdk/agent-client.ts';
import { memoryCredentials } from '../../../src/sdk/credentials/memory.ts';
import type { ConversationView } from '../../../src/sdk/snapshots.ts';
import { createVisitorClient } from '../../../src/sdk/visitor-client.ts';
import type { VisitorClient } from '../../../src/sdk/visitor-verbs.ts';
import { ana, site } from '../../support/memory-connection.ts';
import { MemoryRelay } from '../../support/memory-relay.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

type Act =
  | { readonly act: 'write'; readonly who: 'tab 1' | 'tab 2' | 'agent' }
  /** A socket breaks, or becomes half-open: whose is decided by its place. */
  | { readonly act: 'cut' | 'freeze'; readonly which: number }
  /** The relay is away, or back. */
  | { readonly act: 'away' | 'back' }
  /** Events are lost on their way to every client, or no longer. */
  | { readonly act: 'lose events' | 'lose nothing' }
  /** So many commands are refused for now. */
  | { readonly act: 'refuse'; readonly count: number }
  | { readonly act: 'forget lanes' }
  /** Somebody reads upwards. */
  | { readonly act: 'look back'; readonly which: number }
  /** The relay asks everybody to connect elsewhere. */
  | { readonly act: 'go' }
  | { readonly act: 'ping' }
  | { readonly act: 'wait'; readonly ms: number };

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ act: fc.constant('write' as const), who: fc.constantFrom('tab 1', 'tab 2', 'agent') }),
  },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('wait' as const), ms: fc.nat(400) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('wait' as const), ms: fc.nat(40_000) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('cut' as const, 'freeze' as const), which: fc.nat(5) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constantFrom('away', 'back', 'lose events', 'lose nothing', 'ping', 'go', 'forget lanes'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('look back' as const), which: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('refuse' as const), count: fc.integer({ min: 1, max: 6 }) }) },
);

const reader = { kind: 'system', id: 'nobody' } as const;
const shown = (view: ConversationView | undefined): string[] =>
  view === undefined
    ? []
    : timeline(view.events, view.pending, reader, () => 'a day').flatMap((row) =>
        row.kind === 'message' ? [row.text] : [],
      );

class World {
  readonly clock: VirtualClock;
  readonly relay: MemoryRelay;
  readonly tabs: Readonly<Record<'tab 1' | 'tab 2', VisitorClient>>;
  readonly agent: AgentClient;
  readonly written: Record<Extract<Act, { act: 'write' }>['who'], string[]> = { 'tab 1': [], 'tab 2': [], agent: [] };
  readonly failures: unknown[] = [];
  #refusals = 0;

  constructor(seed: number) {
    this.clock = new VirtualClock(seed);
    this.relay = new MemoryRelay(this.clock);
    // Little enough for gaps to happen.
    this.relay.replayMax = 8;
    this.relay.pageSize = 5;
    this.relay.refuses = () => {
      this.#refusals -= 1;
      return this.#refusals >= 0 ? { code: 'rate-limited', fatal: false, retryMs: 200 } : undefined;
    };
    const options = { relay: 'https://chat.example', site, clock: this.clock, transport: this.relay.transport };
    const credentials = memoryCredentials();
    const tab = (): VisitorClient => createVisitorClient({ ...options, credentials });
    this.tabs = { 'tab 1': tab(), 'tab 2': tab() };
    this.agent = createAgentClient({ ...options, token: async () => ana.id });
    for (const client of [...Object.values(this.tabs), this.agent]) {
      client.connect();
      client.subscribe(() => this.#check());
    }
  }

  get views(): readonly (ConversationView | undefined)[] {
    const { sessions } = this.agent.getSnapshot();
    return [...Object.values(this.tabs).map((tab) => tab.getSnapshot().view), sessions[0]];
  }

  async perform(step: Act): Promise<void> {
    switch (step.act) {
      case 'write':
        return this.#write(step.who);
      case 'cut':
        return this.relay.connections.at(-1 - step.which)?.cut();
      case 'freeze': {
        const connection = this.relay.connections.at(-1 - step.which);
        if (connection) connection.isFrozen = true;
        return undefined;
      }
      case 'away':
      case 'back':
        this.relay.isReachable = step.act === 'back';
        for (const connection of step.act === 'away' ? this.relay.connections : []) connection.cut();
        return undefined;
      case 'lose events':
      case 'lose nothing':
        this.relay.tells = ({ t }) => t !== 'ev' || step.act === 'lose nothing';
        return undefined;
      case 'refuse':
        this.#refusals = step.count;
        return undefined;
      case 'look back':
        return void this.#lookBack(step.which);
      case 'forget lanes':
        return this.relay.lanes.clear();
      case 'go':
        for (const connection of this.relay.connections) connection.send({ t: 'go', after: 300, why: 'going-away' });
        return undefined;
      case 'ping':
        for (const connection of this.relay.connections) connection.ping();
        return undefined;
      case 'wait':
        return this.clock.advance(step.ms);
    }
  }

  #lookBack(which: number): Promise<void> {
    const [session] = this.agent.getSnapshot().sessions;
    if (which < 2) return Object.values(this.tabs)[which]?.loadEarlier() ?? Promise.resolve();
    return session ? this.agent.loadEarlier(session.conversation.id) : Promise.resolve();
  }

  #write(who: 'tab 1' | 'tab 2' | 'agent'): void {
    const text = `${who}: ${this.written[who].length}`;
    const [session] = this.agent.getSnapshot().sessions;
    const [waiting] = this.agent.getSnapshot().open.rows;
    if (who !== 'agent') this.#send(who, text, this.tabs[who].send(text));
    else if (session?.loaded) this.#send(who, text, this.agent.send(session.conversation.id, text));
    else if (waiting) this.#pick(waiting.id);
  }

  /** Picking twice is refused, and rightly so; a refusal that was lost on the way comes back as `consumed`. */
  #pick(c: string): void {
    this.agent.pick(c).catch((error: unknown) => {
      if (!isParlorError(error, 'already-assigned') && !isParlorError(error, 'consumed')) this.failures.push(error);
    });
  }

  #send(who: 'tab 1' | 'tab 2' | 'agent', text: string, promise: Promise<unknown>): void {
    this.written[who].push(text);
    promise.catch((error: unknown) => this.failures.push(error));
  }

  /** Whatever happens: each screen shows a run of the log without a hole, then own messages, and nothing twice. */
  #check(): void {
    for (const view of this.views) {
      if (!view) continue;
      const log = this.relay.logs.get(view.conversation.id) ?? [];
      const from = (view.events[0]?.seq ?? 1) - 1;
      const isRun = view.events.every((event, index) => isDeepStrictEqual(event, log[from + index]));
      const texts = shown(view);
      if (!isRun || new Set(texts).size < texts.length) this.failures.push({ shown: texts, log });
    }
  }

  /** Good weather again, with a heartbeat: everything settles. */
  async heal(): Promise<void> {
    this.relay.isReachable = true;
    this.relay.tells = () => true;
    this.#refusals = 0;
    for (let beat = 0; beat < 10; beat += 1) {
      for (const connection of this.relay.connections) connection.ping();
      await this.clock.advance(10_000);
    }
    for (const [which, view] of this.views.entries()) {
      for (let now = view; now?.hasEarlier; now = this.views[which]) {
        void this.#lookBack(which);
        await this.clock.until(() => this.views[which]?.loadsEarlier === false);
      }
    }
  }

  close(): void {
    for (const client of [...Object.values(this.tabs), this.agent]) client.close();
  }
}

test('[D2] [D3] [D4] whatever the network does, every message is there once, in order, on every screen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.array(anyAct, { maxLength: 80, size: 'max' }), async (seed, acts) => {
      const world = new World(seed);
      for (const act of acts) await world.perform(act);
      await world.heal();
      assert.deepEqual(world.failures, []);
      const { conversations } = world.relay;
      assert.ok(conversations.size <= 1);
      for (const c of conversations.keys()) {
        const texts = world.relay.texts(c);
        for (const [who, written] of Object.entries(world.written)) {
          assert.deepEqual(
            texts.filter((text) => text.startsWith(who)),
            written,
          );
        }
        for (const view of world.views) {
          if (view) assert.deepEqual(shown(view), texts);
        }
      }
      assert.equal(world.written['tab 1'].length + world.written['tab 2'].length > 0, conversations.size === 1);
      world.close();
    }),
    { numRuns: 100 },
  );
});
