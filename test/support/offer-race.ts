/**
 * A race for work: three relays on one database offer it, dozens of agents accept, decline, and accept twice at once from two
 * relays. In the end the log and the agents' rows are judged.
 */
import type { Actor } from '../../src/core/conversation/participants.ts';
import type { Command, ConversationEvent } from '../../src/core/conversation/vocabulary.ts';
import { systemClock } from '../../src/relay/clock.ts';
import type { SiteConfig } from '../../src/relay/config.ts';
import type { AppendRequest, AppendResult, Commit, Store } from '../../src/relay/store/store.ts';
import type { FinalLog, Violation } from './history.ts';
import { checkOffers } from './offer-checker.ts';
import { RoutingRelay, site } from './routing-relay.ts';
import { pushed } from './scripted-conversation.ts';

interface Course {
  /** Conversations that are begun, each offered once or more. */
  readonly conversations: number;
  readonly agents: number;
  /** Conversations that go on at a time. */
  readonly atOnce: number;
}

interface Result {
  readonly violations: readonly Violation[];
  /** Offers made, and those that were answered twice at once. */
  readonly offers: number;
  readonly contested: number;
  readonly closed: number;
  readonly ms: number;
}

const sites = new Map<string, SiteConfig>([
  [
    site,
    {
      id: site,
      name: site,
      origins: [],
      queues: [{ id: 'sales', name: 'Sales' }],
      workstreams: [
        { id: 'chat', name: 'Chat', mode: 'live', routing: { queue: 'sales', offer: { declinedAlert: false } } },
      ],
    },
  ],
]);

class Race {
  readonly #relays: readonly RoutingRelay[];
  readonly #course: Course;
  readonly #done = Promise.withResolvers<void>();
  #begun = 0;
  #closed = 0;
  #given = 0;
  offers = 0;
  contested = 0;

  constructor(stores: readonly Store[], course: Course) {
    this.#course = course;
    const committed = (commit: Commit): void => this.#react(commit);
    this.#relays = stores.map(
      (store, index) => new RoutingRelay(`relay-${index}`, { clock: systemClock, store, sites, lanes: 4, committed }),
    );
  }

  get closed(): number {
    return this.#closed;
  }

  async run(): Promise<void> {
    for (const relay of this.#relays) relay.start();
    for (let index = 0; index < this.#course.agents; index += 1) {
      this.#at(index).roster.came({ actor: agent(index), site });
    }
    for (let index = 0; index < this.#course.atOnce; index += 1) this.#begin();
    await this.#done.promise;
    for (const relay of this.#relays) await relay.stop();
  }

  #at(index: number): RoutingRelay {
    return this.#relays[index % this.#relays.length] as RoutingRelay;
  }

  #begin(): void {
    if (this.#begun === this.#course.conversations) return;
    this.#begun += 1;
    const visitor: Actor = { kind: 'visitor', id: `visitor-${this.#begun}` };
    const start = { workstream: 'chat', mode: 'live', queueing: pushed } as const;
    void this.#give(`conversation-${this.#begun}`, visitor, { type: 'conversation.start' }, { start });
  }

  #react({ after, events }: Commit): void {
    for (const event of events) this.#reactTo(after.id, after.lifecycle.assignmentEpoch, event);
  }

  #reactTo(conversation: string, fence: number, event: ConversationEvent): void {
    if (event.type === 'offer.made') {
      this.offers += 1;
      this.#answer(conversation, { kind: 'agent', ...event.agent }, event.seq);
    } else if (event.type === 'conversation.assigned') {
      void this.#give(conversation, { kind: 'agent', ...event.agent }, { type: 'conversation.end' }, { fence });
    } else if (event.type === 'conversation.ended') {
      void this.#give(conversation, event.by, { type: 'session.close' }, { fence });
    } else if (event.type === 'conversation.closed') {
      this.#closed += 1;
      this.#begin();
      if (this.#closed === this.#course.conversations) this.#done.resolve();
    }
  }

  /** Most accept, one in eight declines; one in four accepts in two windows at the same moment. */
  #answer(conversation: string, actor: Actor, offer: number): void {
    const how = this.offers % 8;
    if (how === 0) return void this.#give(conversation, actor, { type: 'offer.decline', offer });
    const accept = () => this.#give(conversation, actor, { type: 'offer.accept', offer });
    const answers = [accept()];
    if (how % 4 === 1) answers.push(accept());
    if (answers.length === 1) return;
    this.contested += 1;
    void Promise.all(answers).then((both) => {
      const taken = both.filter(({ ok }) => ok).length;
      if (taken !== 1) this.#done.reject(new Error(`${conversation}: ${taken} of two accepts at once were taken`));
    });
  }

  #give(
    conversation: string,
    actor: Actor,
    command: Command,
    more: Partial<Pick<AppendRequest, 'fence' | 'start'>> = {},
  ): Promise<AppendResult> {
    this.#given += 1;
    const id = `act-${this.#given}`;
    const request = { conversation, id, lane: id, n: 1, command, digest: id, site, actor, ...more };
    return new Promise((resolve) => this.#at(this.#given).appender.append(request, 200, resolve));
  }
}

const agent = (index: number): Actor => ({ kind: 'agent', id: `agent-${index}`, name: `Agent ${index}` });

/** Runs the race, one relay for each of the stores, and judges it. */
export const raceForOffers = async (stores: readonly [Store, ...Store[]], course: Course): Promise<Result> => {
  const race = new Race(stores, course);
  const began = performance.now();
  await race.run();
  const ms = performance.now() - began;
  const [store] = stores;
  const logs: FinalLog[] = [];
  for (let index = 1; index <= course.conversations; index += 1) {
    const page = await store.read(`conversation-${index}`, 0, 1_000);
    if (!page) throw new Error(`conversation-${index} is lost`);
    logs.push({ c: `conversation-${index}`, epoch: page.epoch, events: page.events });
  }
  const states = await store.workforce.agents(site);
  const burdens = states.map(({ id, sessions, presence }) => ({ agent: id, sessions, load: presence.workload.load }));
  const { offers, contested, closed } = race;
  return { violations: checkOffers(logs, burdens), offers, contested, closed, ms };
};
