/** Clients behind a proxy that lets no socket through, against real relays: the same promises over requests. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { blockedSocket } from '../../src/core/limits.ts';
import { openPostgresStore } from '../../src/relay/store/postgres/postgres-store.ts';
import { openSqliteStore } from '../../src/relay/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/relay/store/store.ts';
import { createAgentClient } from '../../src/sdk/agent.ts';
import { systemClock } from '../../src/sdk/clock.ts';
import { type ConversationView, createVisitorClient } from '../../src/sdk/index.ts';
import { anyWay } from '../../src/sdk/transport/any-way.ts';
import { Recorder } from '../fault/recorder.ts';
import { eventually } from '../support/eventually.ts';
import { checkHistory, describeViolations } from '../support/history-checker.ts';
import { HttpProxy } from '../support/http-proxy.ts';
import { TestNats } from '../support/nats.ts';
import { TestPostgres } from '../support/postgres.ts';
import { site, startRelay, type TestRelay, testConfig } from '../support/relay.ts';

const textsOf = (view: ConversationView | undefined): string[] =>
  (view?.events ?? []).flatMap((event) => (event.type === 'message.sent' ? [event.text] : []));

/** A visitor and an agent in a conversation, behind the proxy, and everything they do and see written down. */
class Talk {
  readonly #recorder = new Recorder();
  readonly #visitor: ReturnType<typeof createVisitorClient>;
  readonly #agent: ReturnType<typeof createAgentClient>;
  readonly #said: Promise<unknown>[] = [];
  #count = 0;
  c = '';

  constructor(proxy: HttpProxy, token: () => Promise<string>) {
    const over = (name: string) => ({
      relay: proxy.url,
      site,
      transport: this.#recorder.transport(name, anyWay(systemClock)),
    });
    this.#visitor = createVisitorClient(over('visitor'));
    this.#agent = createAgentClient({ ...over('agent'), token });
    this.#recorder.watch('visitor', this.#visitor, ({ view }) => (view ? [view] : []));
    this.#recorder.watch('agent', this.#agent, ({ sessions }) => sessions);
  }

  async begin(): Promise<void> {
    this.#agent.connect();
    await this.#visitor.send('Is anybody there?');
    this.c = this.#visitor.getSnapshot().view?.conversation.id ?? '';
    await this.#agent.pick(this.c);
    await eventually(this.#agent, ({ sessions }) => sessions[0]?.loaded);
  }

  /** Each says something more, and waits for no answer. */
  say(times: number): void {
    for (let index = 0; index < times; index += 1) {
      this.#count += 1;
      this.#said.push(this.#visitor.send(`${this.#count} from the visitor`));
      this.#said.push(this.#agent.send(this.c, `${this.#count} from the agent`));
    }
  }

  /** Resolves when all that was said is confirmed. */
  async heard(): Promise<void> {
    await Promise.all(this.#said);
  }

  async bothAre(state: string): Promise<void> {
    await eventually(this.#visitor, ({ connection }) => connection.state === state);
    await eventually(this.#agent, ({ connection }) => connection.state === state);
  }

  /** Resolves when each has seen the other one type, and that they have read everything. */
  async attend(): Promise<void> {
    const [visitor, agent] = [this.#visitor, this.#agent];
    await eventually(visitor, ({ view }) => view?.read !== undefined);
    visitor.typing();
    agent.typing(this.c);
    await eventually(visitor, ({ view }) => view?.typing?.[0]?.kind === 'agent');
    await eventually(agent, ({ sessions }) => sessions[0]?.typing?.[0]?.kind === 'visitor');
    visitor.markRead();
    agent.markRead(this.c);
    const newest = (view: ConversationView | undefined, kind: string): number | undefined =>
      view?.events.filter(({ type, by }) => type === 'message.sent' && by.kind === kind).at(-1)?.seq;
    await eventually(visitor, ({ view }) => view?.read?.agent === newest(view, 'visitor'));
    await eventually(agent, ({ sessions: [view] }) => view?.read?.visitor === newest(view, 'agent'));
  }

  /** Waits until both see everything, and holds it against the log. */
  async judge(open: () => Promise<Store>, stop: () => Promise<unknown>): Promise<void> {
    await this.heard();
    const length = 1 + 2 * this.#count;
    const whole = (view: ConversationView | undefined) =>
      textsOf(view).length === length && view?.pending.length === 0 && view;
    const here = await eventually(this.#visitor, ({ view }) => whole(view));
    const there = await eventually(this.#agent, ({ sessions }) => whole(sessions[0]));
    const finalScreens = [this.#recorder.screen('visitor', here), this.#recorder.screen('agent', there)];
    this.close();
    await stop();
    const store = await open();
    const log = await store.read(this.c, 0, 500);
    await store.close();
    assert.ok(log);
    const violations = checkHistory({
      observations: this.#recorder.observations,
      logs: [{ c: this.c, epoch: log.epoch, events: log.events }],
      outboxes: ['visitor', 'agent'].map((client) => ({ client, ids: [] })),
      finalScreens,
      lanesLast: true,
    });
    assert.equal(violations.length, 0, describeViolations(violations));
  }

  close(): void {
    this.#visitor.close();
    this.#agent.close();
  }
}

const behind = async (context: TestContext, ...relays: readonly [TestRelay, ...TestRelay[]]) => {
  const proxy = await HttpProxy.start(...relays.map(({ port }) => port));
  context.after(() => proxy.close());
  const talk = new Talk(proxy, () => relays[0].token());
  context.after(() => talk.close());
  await talk.begin();
  assert.ok(proxy.refused > 2 * blockedSocket.tries);
  return { proxy, talk };
};

test('[D1] [D2] [D3] [D4] [D5] where sockets are blocked a visitor and an agent talk by requests, through outages, lost answers and a restart: nothing is lost, doubled or reordered', async (context) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parlor-blocked-'));
  context.after(() => rm(dataDir, { recursive: true, force: true }));
  let relay = await startRelay(context, { dataDir });
  const { proxy, talk } = await behind(context, relay);
  talk.say(5);
  await talk.heard();

  talk.say(3);
  proxy.fail();
  talk.say(3);
  await talk.bothAre('waiting');
  proxy.heal();
  await talk.heard();

  let lost = 0;
  proxy.losesAnswer = (route) => {
    if (route !== 'frames' || lost === 4) return false;
    lost += 1;
    return true;
  };
  for (let round = 0; round < 3; round += 1) {
    talk.say(2);
    await talk.heard();
  }
  assert.equal(lost, 4);

  const { port } = relay;
  await relay.relay.stop();
  talk.say(2);
  relay = await startRelay(context, { dataDir, port });
  await talk.judge(
    () => openSqliteStore(join(dataDir, 'parlor.db')),
    () => relay.relay.stop(),
  );
});

test('[D2] [D3] [D5] it does not matter which of two relays takes which request', async (context) => {
  const [postgres, nats] = await Promise.all([TestPostgres.start(), TestNats.start()]);
  context.after(() => Promise.all([postgres.close(), nats.close()]));
  const database = await postgres.createDatabase();
  const config = { ...testConfig, postgres: database, nats: nats.url };
  const relays = [await startRelay(context, { config }), await startRelay(context, { config })] as const;
  const { proxy, talk } = await behind(context, ...relays);
  for (let round = 0; round < 3; round += 1) {
    talk.say(3);
    await talk.heard();
    proxy.fail();
    talk.say(1);
    await talk.bothAre('waiting');
    proxy.heal();
  }
  await talk.judge(
    () => openPostgresStore(database),
    () => Promise.all(relays.map(({ relay }) => relay.stop())),
  );
});

test('[W4] [D5] where sockets are blocked each sees the other one type, and what they have read', async (context) => {
  const { talk } = await behind(context, await startRelay(context));
  talk.say(2);
  await talk.heard();
  await talk.attend();
});
