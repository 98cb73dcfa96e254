/** Visitors and agents who write all the time, with the real SDK, and never look at the network. */
import { setTimeout as delay } from 'node:timers/promises';
import { createAgentClient, signIn } from '../../src/sdk/agent.ts';
import { type ConversationView, createVisitorClient, type Delivered, type Readable } from '../../src/sdk/index.ts';
import type { History } from '../support/history.ts';
import { demoPassword } from '../support/relay.ts';
import { until } from '../support/until.ts';
import { Recorder } from './recorder.ts';

/** Messages somebody has on their way before they wait for an answer. */
const patience = 10;

/** Pause between two messages of one person in one conversation: people write, they don't flood. */
const pauseMs = { min: 200, max: 350 } as const;

/** Where people connect to: to the relay through the network that a test spoils, and beside it to sign in. */
export interface Entrance {
  readonly site: string;
  readonly relay: string;
  readonly signInAt: string;
}

interface Member {
  readonly name: string;
  /** How often it has come to be live. */
  lives: number;
  views(): readonly ConversationView[];
  isLive(): boolean;
  close(): void;
}

export class Crowd {
  readonly #recorder = new Recorder();
  readonly #members: Member[] = [];
  readonly #refusals: unknown[] = [];
  #isWriting = true;
  /** Resolves when people may write; undefined while they may. */
  #hush: PromiseWithResolvers<void> | undefined;
  /** Messages without an answer. */
  #unanswered = 0;
  /** Messages acknowledged so far. */
  acknowledged = 0;
  /** How long it took each time until all screens agreed, in milliseconds. */
  readonly convergences: number[] = [];
  /** How often somebody who was live was shown as anything else. */
  interruptions = 0;

  /** `perEntrance` visitors and one agent at each entrance; every visitor is served by the next entrance's agent. */
  static async gather(entrances: readonly Entrance[], perEntrance: number): Promise<Crowd> {
    const crowd = new Crowd();
    try {
      await crowd.#arrive(entrances, perEntrance);
    } catch (error) {
      crowd.leave();
      throw error;
    }
    return crowd;
  }

  async #arrive(entrances: readonly Entrance[], perEntrance: number): Promise<void> {
    const agents = entrances.map((entrance, index) => this.#agent(entrance, `agent-${index + 1}`));
    for (const [index, entrance] of entrances.entries()) {
      const agent = agents[(index + 1) % agents.length];
      for (let count = 1; count <= perEntrance; count += 1) {
        const visitor = this.#visitor(entrance, `visitor ${index + 1}.${count}`);
        const conversation = await visitor.begin();
        await agent?.serve(conversation);
      }
    }
  }

  /** Whether everybody is connected, waits for nothing, and has each conversation up to the same place. */
  get isOfOneMind(): boolean {
    const heads = new Map<string, Set<number>>();
    for (const member of this.#members) {
      if (!member.isLive()) return false;
      for (const { conversation, pending } of member.views()) {
        if (pending.length > 0) return false;
        const seen = heads.get(conversation.id) ?? new Set();
        heads.set(conversation.id, seen.add(conversation.seq));
      }
    }
    return [...heads.values()].every(({ size }) => size === 1);
  }

  /** The ids of all conversations. */
  get conversations(): readonly string[] {
    return [...new Set(this.#members.flatMap((member) => member.views().map(({ conversation }) => conversation.id)))];
  }

  /** Resolves when everybody together has had this many more messages acknowledged. */
  async goesOn(messages: number): Promise<void> {
    const goal = this.acknowledged + messages;
    await until(`${messages} more messages are acknowledged`, () => this.acknowledged >= goal);
  }

  /** Resolves when everybody who is connected by now has found out that it is worth nothing, and is live again. */
  async everybodyReturns(): Promise<void> {
    const lives = new Map(this.#members.map((member) => [member, member.lives]));
    const hasReturned = ([member, before]: [Member, number]) => member.lives > before && member.isLive();
    await until('everybody has connected anew', () => [...lives].every(hasReturned));
  }

  /** Resolves when everybody is live. */
  async everybodyIsLive(): Promise<void> {
    await until('everybody is live', () => this.#members.every((member) => member.isLive()));
  }

  /** Has everybody hold still until all have their answers and all screens agree, then go on. */
  async converge(): Promise<void> {
    const begun = performance.now();
    this.#hush ??= Promise.withResolvers();
    await until('all screens agree and nothing is pending', () => this.#unanswered === 0 && this.isOfOneMind);
    this.convergences.push(performance.now() - begun);
    if (!this.#isWriting) return;
    this.#hush.resolve();
    this.#hush = undefined;
  }

  /** Lets everybody finish and agree. */
  async settle(): Promise<void> {
    this.#isWriting = false;
    await this.converge();
  }

  /** Everything that was done, told and shown. `logs` come from the store. */
  history(logs: History['logs']): History {
    const outboxes = this.#members.map((member) => ({
      client: member.name,
      ids: member.views().flatMap(({ pending }) => pending.map(({ id }) => id)),
    }));
    const finalScreens = this.#members.flatMap((member) =>
      member.views().map((view) => this.#recorder.screen(member.name, view)),
    );
    return { observations: this.#recorder.observations, logs, outboxes, finalScreens };
  }

  /** What the relays refused for good: nothing, for people who do nothing wrong. */
  get refusals(): readonly unknown[] {
    return this.#refusals;
  }

  /** The visitors, as the relays call them. */
  get visitors(): readonly string[] {
    return this.#members
      .map(({ name }) => this.#recorder.personOf(name))
      .filter(({ kind }) => kind === 'visitor')
      .map(({ id }) => id);
  }

  leave(): void {
    this.#isWriting = false;
    this.#hush?.resolve();
    for (const member of this.#members) member.close();
  }

  #visitor({ relay, site }: Entrance, name: string) {
    const client = createVisitorClient({ relay, site, transport: this.#recorder.transport(name) });
    const viewsOf = ({ view }: ReturnType<typeof client.getSnapshot>) => (view ? [view] : []);
    this.#join(name, client, viewsOf, () => client.close());
    const begin = async (): Promise<string> => {
      await client.send(`${name} begins`);
      void this.#writeOn(name, (text) => client.send(text));
      return client.getSnapshot().view?.conversation.id ?? '';
    };
    return { begin };
  }

  #agent({ relay, site, signInAt }: Entrance, login: string) {
    const token = async (): Promise<string> => (await signIn(signInAt, { login, password: demoPassword })).token;
    const client = createAgentClient({ relay, site, token, transport: this.#recorder.transport(login) });
    this.#join(
      login,
      client,
      ({ sessions }) => sessions,
      () => client.close(),
    );
    client.connect();
    const serve = async (conversation: string): Promise<void> => {
      await client.pick(conversation);
      const isHeld = () =>
        client.getSnapshot().sessions.some((view) => view.loaded && view.conversation.id === conversation);
      await until('the agent holds the session', isHeld);
      void this.#writeOn(login, (text) => client.send(conversation, text));
    };
    return { serve };
  }

  #join<T extends { readonly connection: { readonly state: string } }>(
    name: string,
    client: Readable<T>,
    viewsOf: (snapshot: T) => readonly ConversationView[],
    close: () => void,
  ): void {
    this.#recorder.watch(name, client, viewsOf);
    const isLive = () => client.getSnapshot().connection.state === 'live';
    const member: Member = { name, lives: 0, views: () => viewsOf(client.getSnapshot()), isLive, close };
    let wasLive = false;
    client.subscribe(() => {
      if (wasLive && !isLive()) this.interruptions += 1;
      if (!wasLive && isLive()) member.lives += 1;
      wasLive = isLive();
    });
    this.#members.push(member);
  }

  async #writeOn(name: string, send: (text: string) => Promise<Delivered>): Promise<void> {
    const onTheirWay = new Set<Promise<void>>();
    for (let count = 1; ; count += 1) {
      await this.#hush?.promise;
      if (!this.#isWriting) return;
      this.#unanswered += 1;
      const sent = send(`${name} says ${count}`)
        .then(
          () => {
            this.acknowledged += 1;
          },
          (error: unknown) => {
            this.#refusals.push(error);
          },
        )
        .finally(() => {
          onTheirWay.delete(sent);
          this.#unanswered -= 1;
        });
      onTheirWay.add(sent);
      await delay(pauseMs.min + Math.random() * (pauseMs.max - pauseMs.min));
      if (onTheirWay.size >= patience) await Promise.race(onTheirWay);
    }
  }
}
