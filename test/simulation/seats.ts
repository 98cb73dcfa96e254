/** Seats: a visitor's tab or an agent's window, with the real client in it, which may be reloaded. */

import type { Pending } from '../../src/core/conversation/timeline.ts';
import type { ListName } from '../../src/core/lists.ts';
import { type AgentClient, createAgentClient } from '../../src/sdk/agent-client.ts';
import type { ConversationView } from '../../src/sdk/snapshots.ts';
import { createVisitorClient } from '../../src/sdk/visitor-client.ts';
import type { VisitorOptions } from '../../src/sdk/visitor-options.ts';
import type { VisitorClient } from '../../src/sdk/visitor-verbs.ts';
import type { Observation, Person, Screen } from '../support/history.ts';
import type { Act } from './acts.ts';
import { Life, type Time } from './life.ts';
import type { Network } from './network.ts';
import type { Plant } from './plant.ts';
import type { Readings } from './readings.ts';
import { site } from './scene.ts';
import type { SimulatedBrowser } from './simulated-browser.ts';
import type { Customer } from './simulated-customers.ts';
import { Witness } from './witness.ts';

interface Surroundings {
  readonly time: Time;
  readonly network: Network;
  readonly plant: Plant;
  readonly note: (observation: Observation) => void;
  readonly readings: Readings;
}

const relay = 'https://relay.example';

/** One running page in a seat. */
interface Page<Client> {
  readonly name: string;
  readonly life: Life;
  readonly client: Client;
  readonly witness: Witness;
}

abstract class Seat<Client extends VisitorClient | AgentClient> {
  readonly name: string;
  protected readonly shared: Surroundings;
  #page: Page<Client> | undefined;
  /** Commands whose promise is open, by what they are. */
  #open = new Set<string>();
  #loads = 0;
  #texts = 0;

  constructor(name: string, shared: Surroundings) {
    this.name = name;
    this.shared = shared;
  }

  protected abstract make(options: VisitorOptions, life: Life): Client;
  protected abstract viewsOf(client: Client): readonly ConversationView[];
  abstract act(act: Act): void;
  /** One last command of each kind that can meet something on its way. */
  abstract finale(): void;

  /** Opens the page, or opens it again after it has crashed. */
  load(): void {
    this.unload();
    const { time, network, plant, note, readings } = this.shared;
    this.#loads += 1;
    const name = `${this.name}#${this.#loads}`;
    const life = new Life(time);
    const witness = new Witness({
      client: name,
      visitor: () => this.visitor,
      now: time.now,
      note,
      isOver: () => life.isOver,
    });
    const transport = witness.overhear(
      { open: (_address, listener) => network.open(this.name, listener).wire },
      plant.heard,
    );
    const client = this.make({ relay, site: site.id, clock: life, transport }, life);
    this.#open = new Set();
    this.#page = { name, life, client, witness };
    client.subscribe(() => {
      if (life.isOver) return;
      witness.see(this.viewsOf(client));
      readings.see(name, this.viewsOf(client));
    });
    client.connect();
  }

  unload(): void {
    if (this.#page) {
      this.#page.life.isOver = true;
      this.crashed(this.#page.life);
    }
    for (const link of this.shared.network.linksOf(this.name)) link.abandon();
  }

  get client(): Client {
    return this.page.client;
  }

  get isLive(): boolean {
    return this.client.getSnapshot().connection.state === 'live';
  }

  /** The relay has refused it for good. */
  get isStopped(): boolean {
    return this.client.getSnapshot().connection.state === 'stopped';
  }

  get isIdle(): boolean {
    return this.#open.size === 0 && this.pending.length === 0;
  }

  /**
   * What waits to be sent; and what fell, as it is shown, with a start that was refused because the conversation had been
   * taken along from the device.
   */
  get outbox(): { readonly client: string; readonly ids: readonly string[]; readonly refused: readonly string[] } {
    const refused = this.views.flatMap(({ conversation: { visitor }, pending }) =>
      visitor.id.startsWith('i_') ? pending.filter(isRefused).map(({ id }) => id) : [],
    );
    return { client: this.page.name, ids: [...this.#open, ...this.pending], refused };
  }

  /** What is shown of conversations. What was refused there before a crash is shown without its conversation. */
  get screens(): readonly Screen[] {
    const isLeftover = ({ events, pending, loaded }: ConversationView): boolean =>
      loaded && events.length === 0 && pending.every(isRefused);
    const whole = this.views.filter((view) => !isLeftover(view));
    return whole.map((view) => this.page.witness.screenOf(view));
  }

  get views(): readonly ConversationView[] {
    return this.viewsOf(this.client);
  }

  protected crashed(_life: Life): void {}

  /** Whom the browser remembers. */
  protected get visitor(): Person | undefined {
    return undefined;
  }

  protected get page(): Page<Client> {
    if (!this.#page) throw new Error(`${this.name} has no page.`);
    return this.#page;
  }

  protected get pending(): readonly string[] {
    return this.views.flatMap(({ pending }) => pending.filter((one) => !isRefused(one)).map(({ id }) => id));
  }

  protected text(): string {
    this.#texts += 1;
    return `${this.name} ${this.#texts}`;
  }

  /** Gives a command; its promise has to come to an end. */
  protected give(what: string, command: Promise<unknown>): void {
    const open = this.#open;
    const label = `${what} (${this.page.name}, ${this.shared.time.steps})`;
    open.add(label);
    const ended = (): void => void open.delete(label);
    command.then(ended, ended);
  }

  /** Every refused message is sent again or taken off the screen. */
  protected tidy(
    { how }: Act,
    again: (c: string, id: string) => Promise<unknown>,
    off: (c: string, id: string) => void,
  ) {
    for (const { conversation, pending } of this.views) {
      for (const { id, refused } of pending) {
        if (refused === undefined) continue;
        this.page.witness.discarded(conversation.id, id);
        if (how < 0.5) this.give('resend', again(conversation.id, id));
        else off(conversation.id, id);
      }
    }
  }
}

const isRefused = ({ refused }: Pending): boolean => refused !== undefined;

export class VisitorSeat extends Seat<VisitorClient> {
  readonly #browser: SimulatedBrowser;
  /** Whom this page has been signed in to. */
  #person: Person | undefined;

  /** The tabs of one visitor share a browser. */
  constructor(name: string, shared: Surroundings, browser: SimulatedBrowser) {
    const note = (seen: Observation): void => {
      if (seen.kind === 'admitted') browser.admitted(seen.person);
      shared.note(seen);
    };
    super(name, { ...shared, note });
    this.#browser = browser;
  }

  act(act: Act): void {
    const { client } = this;
    if (act.kind === 'visitor sends') {
      for (let count = 0; count < 1 + act.how * 3; count += 1) this.give('send', client.send(this.text()));
    } else if (act.kind === 'visitor ends') this.give('end', client.end());
    else if (act.kind === 'visitor starts anew') client.startNew();
    else if (act.kind === 'visitor reads') client.markRead();
    else if (act.kind === 'visitor reloads') this.load();
    else
      this.tidy(
        act,
        (_, id) => client.resend(id),
        (_, id) => client.discard(id),
      );
  }

  finale(): void {
    this.give('send', this.client.send(this.text()));
  }

  override load(): void {
    this.#person = undefined;
    super.load();
    const { customer } = this.#browser;
    if (customer) this.signIn(customer);
  }

  /** The page says who its visitor is. */
  signIn({ person, token }: Customer): void {
    const { client } = this;
    const signingIn = client.identify(token).then(() => {
      if (client === this.client) this.#person = person;
    });
    this.give('sign in', signingIn);
  }

  protected make(options: VisitorOptions, life: Life): VisitorClient {
    const { credentials } = this.#browser;
    return createVisitorClient({ ...options, credentials, ...this.#browser.sharedBy(life) });
  }

  protected override get visitor(): Person | undefined {
    return this.#person ?? this.#browser.visitor;
  }

  protected override crashed(life: Life): void {
    this.#browser.crashed(life);
  }

  protected viewsOf(client: VisitorClient): readonly ConversationView[] {
    const { view } = client.getSnapshot();
    return view ? [view] : [];
  }
}

export class AgentSeat extends Seat<AgentClient> {
  readonly agent: string;
  readonly #token: string;
  readonly #browser: SimulatedBrowser;

  /** The windows of one agent share a browser. */
  constructor(
    name: string,
    shared: Surroundings,
    { id, token, browser }: { readonly id: string; readonly token: string; readonly browser: SimulatedBrowser },
  ) {
    super(name, shared);
    this.agent = id;
    this.#token = token;
    this.#browser = browser;
  }

  act(act: Act): void {
    const { client } = this;
    if (act.kind === 'agent reloads') return this.load();
    if (act.kind === 'agent picks') return this.#pick(act.how);
    if (act.kind === 'agent answers') return this.#answer(act.how);
    if (act.kind === 'agent opens what is new') return this.#open(act.how);
    if (act.kind === 'agent chooses a presence') return this.choose(act.how);
    if (act.kind === 'agent tidies up') {
      return this.tidy(
        act,
        (c, id) => client.resend(c, id),
        (c, id) => client.discard(c, id),
      );
    }
    const { sessions } = client.getSnapshot();
    const c = sessions[Math.floor(act.how * sessions.length)]?.conversation.id;
    if (c === undefined) return;
    if (act.kind === 'agent sends') {
      this.give('send', client.send(c, this.text()));
      if (act.how > 0.5) this.give('send', client.send(c, this.text()));
    } else if (act.kind === 'agent notes') this.give('note', client.note(c, this.text()));
    else if (act.kind === 'agent reads') client.markRead(c);
    else if (act.kind === 'agent ends') this.give('end', client.end(c));
    else this.give('close', client.closeSession(c));
  }

  finale(): void {
    const { sessions } = this.client.getSnapshot();
    for (const { conversation } of sessions) {
      if (conversation.lifecycle.state !== 'active') continue;
      this.give('send', this.client.send(conversation.id, this.text()));
    }
    this.#pick(0);
  }

  /** Ids of the conversations that this window shows as waiting for anybody, and as this agent's own. */
  get lists(): Readonly<
    Record<Exclude<ListName, 'agents' | 'joined' | 'closed' | 'ongoing' | 'attention' | 'cases'>, readonly string[]>
  > {
    const { open, sessions, offers, self } = this.client.getSnapshot();
    return {
      open: open.rows.map(({ id }) => id),
      mine: sessions.map(({ conversation }) => conversation.id),
      waiting: [],
      offers: offers.map(({ conversation }) => conversation),
      me: self ? [self.id] : [],
    };
  }

  protected make(options: VisitorOptions, life: Life): AgentClient {
    const { outbox, siblings } = this.#browser.sharedBy(life);
    const place = { agent: this.agent, outbox, siblings };
    const client = createAgentClient({ ...options, ...place, token: () => Promise.resolve(this.#token) });
    // The desk goes back to its form then, and what is not sent is the next window's.
    client.subscribe(() => {
      if (client.getSnapshot().connection.state === 'stopped') this.unload();
    });
    return client;
  }

  protected override crashed(life: Life): void {
    this.#browser.crashed(life);
  }

  protected viewsOf(client: AgentClient): readonly ConversationView[] {
    return client.getSnapshot().sessions;
  }

  /** Mostly one is there; now and then one has to look the other way, or comes back from it. */
  choose(how: number): void {
    const wish =
      how < 0.3 ? this.client.setPresence({ base: how < 0.1 ? 'away' : 'busy' }) : this.client.resetPresence();
    this.give('presence', wish);
  }

  /** Takes no more work, or work again. */
  serve(isServing: boolean): void {
    const wish = isServing ? this.client.resetPresence() : this.client.setPresence({ base: 'away' });
    this.give('presence', wish);
  }

  #open(how: number): void {
    const { notices } = this.client.getSnapshot();
    const notice = notices[Math.floor(how * notices.length)];
    if (notice) this.give('see', this.client.see(notice.conversation));
  }

  #answer(how: number): void {
    const { offers } = this.client.getSnapshot();
    const offer = offers[Math.floor(how * offers.length)];
    if (!offer) return;
    const { conversation } = offer;
    if (how < 0.7) this.give('accept', this.client.accept(conversation));
    else this.give('decline', this.client.decline(conversation));
  }

  #pick(how: number): void {
    const { rows } = this.client.getSnapshot().open;
    const row = rows[Math.floor(how * rows.length)];
    if (row) this.give('pick', this.client.pick(row.id));
  }
}
