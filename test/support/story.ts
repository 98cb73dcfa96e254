/**
 * A day of a shop, and what becomes of it weeks later, on a real relay with real sockets, whose clock is put forward. Told by
 * `npm run story`, and a test.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { absence, agentSessionsMax, offerMs } from '../../src/core/limits.ts';
import { presenceOf } from '../../src/core/presence/presence.ts';
import type { Config } from '../../src/relay/config.ts';
import { createLog } from '../../src/relay/log.ts';
import { Relay } from '../../src/relay/relay.ts';
import type { Store } from '../../src/relay/store/store.ts';
import { type AgentClient, createAgentClient } from '../../src/sdk/agent.ts';
import { memoryCredentials } from '../../src/sdk/credentials/memory.ts';
import { createVisitorClient, type VisitorClient } from '../../src/sdk/index.ts';
import { ClockedStore } from './clocked-store.ts';
import { eventually } from './eventually.ts';
import { LeapingClock } from './leaping-clock.ts';
import { until } from './until.ts';

const site = 'shop';
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const day: [string, string][] = [['09:00', '17:00']];
const off: [string, string][] = [];

const person = (id: string, name: string, role: 'agent' | 'supervisor') =>
  ({ id, site, login: id, name, role, passwordHash: 'scrypt$nobody' }) as const;

const config: Config = {
  sites: [
    {
      id: site,
      name: 'Fern & Clay',
      origins: [],
      queues: [{ id: 'service', name: 'Service' }],
      workstreams: [
        {
          id: 'orders',
          name: 'Orders',
          mode: 'persistent',
          allowsAnonymous: true,
          hours: { timeZone: 'UTC', week: [day, day, day, day, day, off, off] },
          routing: { queue: 'service', units: 5 },
        },
        { id: 'chat', name: 'Chat', mode: 'live', routing: { queue: 'service', units: 5 } },
      ],
    },
  ],
  agents: [
    person('ana', 'Ana', 'agent'),
    person('ben', 'Ben', 'agent'),
    person('cleo', 'Cleo', 'agent'),
    person('sam', 'Sam', 'supervisor'),
  ],
};

interface Premises {
  readonly clock: LeapingClock;
  readonly relay: Relay;
  readonly store: Store;
  /** What pages may pin is kept there; everything else is in the store. */
  readonly dataDir: string;
  readonly tell: (line: string) => void;
}

/** A shop with its relay, and the people who come to it. */
export class Shop {
  readonly clock: LeapingClock;
  readonly #relay: Relay;
  readonly #store: Store;
  readonly #dataDir: string;
  readonly #tell: (line: string) => void;
  readonly #clients: { close(): void }[] = [];

  private constructor({ clock, relay, store, dataDir, tell }: Premises) {
    this.clock = clock;
    this.#relay = relay;
    this.#store = store;
    this.#dataDir = dataDir;
    this.#tell = tell;
  }

  /** Wednesday, 4 March 2026, ten o'clock in the evening. */
  static async open(tell: (line: string) => void): Promise<Shop> {
    const clock = new LeapingClock(Date.UTC(2026, 2, 4, 22));
    const store = new ClockedStore(clock.now);
    const lag = { start: () => undefined, take: () => 0, stop: () => undefined };
    const dataDir = await mkdtemp(join(tmpdir(), 'parlor-story-'));
    const relay = await Relay.start({
      config,
      port: 0,
      host: 'localhost',
      dataDir,
      log: createLog('silent'),
      clock,
      store,
      lag,
      demo: { folder: 'demo' },
    });
    return new Shop({ clock, relay, store, dataDir, tell });
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.close();
    await this.#relay.stop();
    await rm(this.#dataDir, { recursive: true, force: true });
  }

  /** The agent's last connection is gone, and the relay has noticed. */
  async lose(client: AgentClient, id: string): Promise<void> {
    client.close();
    await until(`${id} is away`, async () => {
      const state = await this.#store.workforce.agent(id);
      return state !== undefined && presenceOf(state.presence).base === 'offline';
    });
  }

  say(line: string): void {
    this.#tell(`${new Date(this.clock.now()).toISOString().slice(0, 16).replace('T', ' ')}  ${line}`);
  }

  get #url(): string {
    return `http://localhost:${this.#relay.port}`;
  }

  visitor(workstream: 'orders' | 'chat'): VisitorClient {
    const visitor = createVisitorClient({ relay: this.#url, site, workstream, credentials: memoryCredentials() });
    this.#clients.push(visitor);
    return visitor;
  }

  /** Somebody comes to their desk. */
  async agent(as: string): Promise<AgentClient> {
    const token = async (): Promise<string> => {
      const body = JSON.stringify({ as });
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${this.#url}/v1/demo/sign-in`, { method: 'POST', headers, body });
      return ((await answer.json()) as { token: string }).token;
    };
    const agent = createAgentClient({ relay: this.#url, site, token });
    this.#clients.push(agent);
    agent.connect();
    await eventually(agent, ({ self, connection }) => connection.state === 'live' && self?.presence.base !== 'offline');
    return agent;
  }
}

const idOf = (visitor: VisitorClient): string => visitor.getSnapshot().view?.conversation.id ?? assert.fail('no view');

const offerOf = (agent: AgentClient, c: string) =>
  eventually(agent, ({ offers }) => offers.find(({ conversation }) => conversation === c));

const inSession = (agent: AgentClient, c: string) =>
  eventually(agent, ({ sessions }) => sessions.find(({ conversation, loaded }) => loaded && conversation.id === c));

const accept = async (agent: AgentClient, c: string): Promise<void> => {
  await offerOf(agent, c);
  await agent.accept(c);
  await inSession(agent, c);
};

const presence = (agent: AgentClient, base: string) => eventually(agent, ({ self }) => self?.presence.base === base);

const stateIn = (visitor: VisitorClient, state: string) =>
  eventually(visitor, ({ view }) => view?.conversation.lifecycle.state === state);

/** Who of them is asked first. */
const askedOf = async (c: string, agents: Readonly<Record<string, AgentClient>>): Promise<[string, AgentClient]> =>
  Promise.race(
    Object.entries(agents).map(([name, agent]) => offerOf(agent, c).then((): [string, AgentClient] => [name, agent])),
  );

type People = Readonly<Record<'Ana' | 'Ben' | 'Cleo', AgentClient>>;

/** Somebody writes at night; weeks later they are answered by the one who knows them. */
const persistentChapter = async (shop: Shop): Promise<People> => {
  const visitor = shop.visitor('orders');
  await visitor.send('My vase came in two pieces.');
  const c = idOf(visitor);
  shop.say('A customer writes about an order. Nobody is there; the conversation is kept, open.');
  const first = await shop.agent('ana');
  shop.say('Ana is up late. Nothing reaches her: it is out of hours.');
  assert.deepEqual(first.getSnapshot().offers, []);
  shop.clock.leap(11 * hourMs);
  await accept(first, c);
  shop.say('The shop opens, and Ana is offered it. She accepts.');
  await first.send(c, 'Good morning! Another one is on its way.');
  await eventually(visitor, ({ view }) => view?.events.some(({ by }) => by.kind === 'agent'));
  await first.closeSession(c);
  await stateIn(visitor, 'waiting');
  shop.say('She closes the session with ✖: the conversation waits for its customer, and takes no capacity.');
  first.close();
  shop.clock.leap(27 * dayMs);
  const [ana, ben, cleo] = [await shop.agent('ana'), await shop.agent('ben'), await shop.agent('cleo')];
  await visitor.send('It arrived, thank you! Which glaze is it?');
  const { summary } = await offerOf(ana, c);
  assert.partialDeepStrictEqual(summary.offer, { scenario: 'returning', reasons: { method: 'same-agent' } });
  shop.say('27 days later the customer is back. Ana is asked first, as she had it before; Ben and Cleo are not.');
  for (const other of [ben, cleo]) assert.deepEqual(other.getSnapshot().offers, []);
  await ana.accept(c);
  await inSession(ana, c);
  await ana.send(c, 'Celadon.');
  await ana.end(c);
  await ana.closeSession(c);
  await stateIn(visitor, 'closed');
  shop.say('She answers and ends it, for everybody.');
  visitor.startNew();
  await visitor.send('I would like another one.');
  assert.notEqual(idOf(visitor), c);
  const said = await eventually(visitor, ({ view }) => view?.events.filter(({ type }) => type === 'message.sent'));
  assert.ok(said.length <= 1, 'nothing of the conversation before');
  const again = idOf(visitor);
  const [name, agent] = await askedOf(again, { Ana: ana, Ben: ben, Cleo: cleo });
  await agent.accept(again);
  await inSession(agent, again);
  await agent.closeSession(again);
  shop.say(`The next visit starts fresh, without the old messages. ${name} takes it.`);
  return { Ana: ana, Ben: ben, Cleo: cleo };
};

/** One misses it, one declines, the third accepts. */
const liveChapter = async (shop: Shop, people: People): Promise<void> => {
  const visitor = shop.visitor('chat');
  await visitor.send('Do you ship to Iceland?');
  const c = idOf(visitor);
  const [first, missing] = await askedOf(c, people);
  shop.say(`Somebody chats. ${first} is asked, and has gone for coffee.`);
  shop.clock.leap(offerMs.usual);
  await presence(missing, 'inactive');
  assert.equal(missing.getSnapshot().self?.alert, 'missed');
  const rest = Object.fromEntries(Object.entries(people).filter(([name]) => name !== first));
  const [second, declining] = await askedOf(c, rest);
  shop.say(`Two minutes later ${first} is inactive, with a banner that says why, and ${second} is asked.`);
  await declining.decline(c);
  await presence(declining, 'do-not-disturb');
  assert.equal(declining.getSnapshot().self?.alert, 'declined');
  const [third, accepting] = await askedOf(
    c,
    Object.fromEntries(Object.entries(rest).filter(([name]) => name !== second)),
  );
  await accept(accepting, c);
  await accepting.send(c, 'We do!');
  shop.say(`${second} declines, and is not disturbed. ${third} accepts.`);
  await accepting.end(c);
  await accepting.closeSession(c);
  for (const agent of [missing, declining]) {
    await agent.resetPresence();
    await presence(agent, 'available');
  }
  shop.say('Both reset their presence and are available again.');
};

/** Ten are open, and an eleventh comes. */
const elevenChapter = async (shop: Shop, { Ana, Ben, Cleo }: People): Promise<void> => {
  for (const agent of [Ben, Cleo]) await agent.setPresence({ base: 'away' });
  const visitors: VisitorClient[] = [];
  for (let index = 1; index <= agentSessionsMax; index += 1) {
    const visitor = shop.visitor('chat');
    visitors.push(visitor);
    await visitor.send(`Question ${index}`);
    await accept(Ana, idOf(visitor));
  }
  const late = shop.visitor('chat');
  await late.send('And me?');
  await presence(Ana, 'do-not-disturb');
  assert.equal(Ana.getSnapshot().self?.alert, 'session-limit');
  shop.say('Ana has ten sessions. An eleventh comes: she is not disturbed, and told why.');
  for (const visitor of visitors) {
    await Ana.end(idOf(visitor));
    await Ana.closeSession(idOf(visitor));
  }
  await Ana.resetPresence();
  await accept(Ana, idOf(late));
  shop.say('She finishes the ten, resets her presence, and gets the eleventh.');
  await Ana.end(idOf(late));
  await Ana.closeSession(idOf(late));
  for (const agent of [Ben, Cleo]) await agent.resetPresence();
};

/** The connection is lost for one minute, and for five. */
const absenceChapter = async (shop: Shop, { Ana, Ben, Cleo }: People): Promise<void> => {
  for (const agent of [Ben, Cleo]) await agent.setPresence({ base: 'away' });
  const visitor = shop.visitor('chat');
  await visitor.send('My parcel is late.');
  const c = idOf(visitor);
  await accept(Ana, c);
  await shop.lose(Ana, 'ana');
  shop.clock.leap(minuteMs);
  const back = await shop.agent('ana');
  await inSession(back, c);
  shop.say('Ana’s connection is lost for a minute. She is back, and has the conversation still.');
  await shop.lose(back, 'ana');
  shop.clock.leap(absence.sessionMs + 1_000);
  await stateIn(visitor, 'open');
  shop.say('It is lost again. After two and a half minutes the customer is back at their place in the queue.');
  shop.clock.leap(5 * minuteMs - absence.sessionMs);
  await Ben.resetPresence();
  await accept(Ben, c);
  const later = await shop.agent('ana');
  assert.deepEqual(later.getSnapshot().sessions, []);
  shop.say('Ben has taken it when Ana is back, after five.');
  await Ben.end(c);
  await Ben.closeSession(c);
  await Cleo.resetPresence();
  await shop.lose(later, 'ana');
};

/** A supervisor reads along, joins, hands it on, and ends it. */
const supervisorChapter = async (shop: Shop, { Ben, Cleo }: People): Promise<void> => {
  const sam = await shop.agent('sam');
  for (const agent of [sam, Cleo]) await agent.setPresence({ base: 'away' });
  const visitor = shop.visitor('chat');
  await visitor.send('This is terrible, I am very angry!');
  const c = idOf(visitor);
  await accept(Ben, c);
  sam.watchOngoing({});
  const row = await eventually(sam, ({ ongoing }) => ongoing?.rows.find(({ id }) => id === c));
  assert.match(row.sentiment ?? '', /negative/);
  shop.say(`Sam sees it among what goes on: ${row.sentiment}.`);
  await sam.monitor(c);
  const seen = await eventually(sam, ({ monitored }) =>
    monitored.find(({ conversation, loaded }) => loaded && conversation.id === c),
  );
  assert.ok(seen.events.some((event) => event.type === 'message.sent'));
  assert.ok(!JSON.stringify(visitor.getSnapshot()).includes('Sam'));
  shop.say('Sam monitors it. Neither Ben nor the customer can tell.');
  await sam.join(c);
  await eventually(visitor, ({ view }) => view?.events.some(({ type }) => type === 'supervisor.joined'));
  await sam.send(c, 'I am so sorry. Let me find somebody for you.');
  shop.say('Sam joins, and everybody is told.');
  await Cleo.resetPresence();
  await presence(Cleo, 'available');
  await sam.transfer(c, { agent: 'cleo' });
  const { summary } = await offerOf(Cleo, c);
  assert.equal(summary.offer?.scenario, 'transfer');
  assert.equal(Ben.getSnapshot().sessions.length, 1, 'it is Ben’s until Cleo has accepted');
  await Cleo.accept(c);
  await inSession(Cleo, c);
  shop.say('Sam hands it on. It is Ben’s until Cleo has accepted; then Ben reads along as a consultant.');
  await sam.forceClose(c);
  await stateIn(visitor, 'closed');
  await eventually(Cleo, ({ sessions }) => sessions.length === 0);
  shop.say('Sam ends it. Everybody is told that a supervisor did.');
};

/** The whole of it. Rejects with what is not as it should be. */
export const playStory = async (tell: (line: string) => void): Promise<void> => {
  const shop = await Shop.open(tell);
  try {
    const people = await persistentChapter(shop);
    await liveChapter(shop, people);
    await elevenChapter(shop, people);
    await absenceChapter(shop, people);
    await supervisorChapter(shop, people);
  } finally {
    await shop.close();
  }
};
