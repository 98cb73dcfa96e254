/** Everybody who could try something with a conversation, each with a socket, and the site that they do it at. Rules V1 and X2. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import type { Right } from '../../../src/core/rights.ts';
import type { StaffRole } from '../../../src/core/site-rights.ts';
import type { AgentConfig, Config, WorkstreamConfig } from '../../../src/relay/config.ts';
import { ClockedStore } from '../clocked-store.ts';
import { LeapingClock } from '../leaping-clock.ts';
import { newSecret, RawSocket } from '../raw-socket.ts';
import { startRelay, type TestRelay, testConfig } from '../relay.ts';
import { identity } from '../vouching-site.ts';

/**
 * Who tries, by the letter that stands for them in the tables:
 *
 * - `v` the visitor whose conversation it is, `w` another visitor;
 * - `h` the agent who has it, had it last, or to whom it is offered; `k` a colleague;
 * - `0` a supervisor without any right; `M`, `A`, `T`, `F` one who may monitor, assign, transfer, force-close, and no more;
 * - `R` an admin with all rights; `x` the same of another site.
 */
export type Who = 'v' | 'w' | 'h' | 'k' | '0' | 'M' | 'A' | 'T' | 'F' | 'R' | 'x';

export const everybody: readonly Who[] = ['v', 'w', 'h', 'k', '0', 'M', 'A', 'T', 'F', 'R', 'x'];

/** Somebody to whom work is given, and who does nothing; nothing is offered to them, for want of capacity. */
export const target = 'target';

/** The queue to which everything can be put that is not there. */
export const otherQueue = 'returns';

const person = (id: string, role: StaffRole, more: Partial<AgentConfig> = {}): AgentConfig => ({
  ...{ id, site: 'demo', login: id, name: `Person ${id}`, role, capacity: 500 },
  ...more,
});

const supervisor = (id: string, ...rights: Right[]): AgentConfig => person(id, 'supervisor', { rights });

/** By the letter, as far as they are of the desk. */
const staff = {
  h: person('holder', 'agent'),
  k: person('colleague', 'agent'),
  '0': supervisor('without-rights'),
  M: supervisor('monitors', 'monitor'),
  A: supervisor('assigns', 'assign'),
  T: supervisor('transfers', 'transfer'),
  F: supervisor('force-closes', 'force-close'),
  R: person('all-rights', 'admin'),
  x: person('elsewhere', 'admin', { site: 'other' }),
} as const satisfies Partial<Record<Who, AgentConfig>>;

export const holder = staff.h.id;
export const colleague = staff.k.id;

/** Who declines is asked again. */
const offer = { declinedAlert: false, missedAlert: false };
const routing = { queue: 'sales', assign: 'pick', offer } as const;
const front: NonNullable<WorkstreamConfig['front']> = {
  postChat: { questions: [{ id: 'better', kind: 'long-text' }] },
  words: [{ language: 'en', questions: [{ question: 'better', label: 'What could we do better?' }] }],
};

/** A site with one workstream to pick from in either mode, and one that is offered to the holder alone. */
export const peopledConfig: Config = {
  ...testConfig,
  publicUrl: 'https://chat.example',
  signIn: { oidc: { issuer: 'https://login.example', clientId: 'parlor', label: 'Acme' } },
  mail: { from: 'Fern & Clay <chat@fern-and-clay.example>', folder: 'mail' },
  sites: testConfig.sites.flatMap((one) => {
    const site: Config['sites'][number] = {
      ...one,
      identity,
      queues: [
        { id: 'sales', name: 'Sales' },
        { id: otherQueue, name: 'Returns' },
        { id: 'pushed', name: 'Pushed', agents: [holder, target] },
      ],
      workstreams: [
        { id: 'chat', name: 'Chat', mode: 'live', front, routing },
        { id: 'orders', name: 'Orders', mode: 'persistent', allowsAnonymous: true, routing },
        { id: 'pushed', name: 'Pushed', mode: 'live', routing: { queue: 'pushed', offer } },
      ],
    };
    return [site, { ...site, id: 'other' }];
  }),
  agents: [...Object.values(staff), person(target, 'agent', { capacity: 10 })],
};

/** Commands one may give in a row before the clock is put forward: below what a relay allows. */
const inARow = { visitor: 12, agent: 18 } as const;

/** The people at a relay, connected, and what each of them can do. */
export class People {
  readonly relay: TestRelay;
  readonly clock: LeapingClock;
  readonly store: ClockedStore;
  readonly #sockets = new Map<string, RawSocket>();
  readonly #tokens = new Map<string, string>();
  readonly #given = new Map<string, number>();

  private constructor(relay: TestRelay, clock: LeapingClock, store: ClockedStore) {
    this.relay = relay;
    this.clock = clock;
    this.store = store;
  }

  static async gather(context: TestContext): Promise<People> {
    const clock = new LeapingClock(Date.now());
    const store = new ClockedStore(clock.now);
    const people = new People(await startRelay(context, { config: peopledConfig, clock, store }), clock, store);
    context.after(() => people.#leave());
    for (const who of everybody) await people.#come(who);
    await people.#come(target);
    return people;
  }

  socketOf(who: Who): RawSocket {
    const socket = this.#sockets.get(who);
    assert.ok(socket, who);
    return socket;
  }

  /** What they came with: a token, or a visitor's secret. */
  tokenOf(who: Who): string {
    return this.#tokens.get(who) ?? '';
  }

  /** Gives a command. What it is refused with, or *ok*. */
  async give(who: Who, c: string, command: object): Promise<string> {
    this.pace(who);
    const socket = this.socketOf(who);
    // Each on a lane of its own, of which it is the first; whatever was assigned here was assigned once.
    const answer = await socket.answer(socket.command(c, 1, command, { lane: randomUUID(), fence: 1 }));
    if (answer.t === 'ok') return 'ok';
    const isMisunderstood = ['invalid-command', 'rate-limited', 'overloaded', 'unavailable', 'out-of-order'];
    assert.ok(
      !isMisunderstood.includes(answer.code),
      `${JSON.stringify(command)} by ${who}: ${JSON.stringify(answer)}`,
    );
    return answer.code;
  }

  /** The same where it has to be obeyed. */
  async have(who: Who, c: string, command: object): Promise<void> {
    assert.equal(await this.give(who, c, command), 'ok', `${JSON.stringify(command)} by ${who}`);
  }

  /** The row of a conversation in a list that somebody watches, once it is as it should be. */
  async row<T>(who: Who, list: string, c: string, pick: (row: Record<string, unknown>) => T | undefined): Promise<T> {
    const socket = this.socketOf(who);
    const rows = (): T[] =>
      socket.frames
        .flatMap((frame) => (frame.t === 'rows' && frame.q === list ? frame.upsert : []))
        .filter(({ id }) => id === c)
        .flatMap((row) => {
          const picked = pick(row as unknown as Record<string, unknown>);
          return picked === undefined ? [] : [picked];
        });
    await socket.until(() => rows().length > 0 || socket.closed !== undefined);
    const found = rows().at(-1);
    assert.ok(found !== undefined, `${list} of ${who}: the socket was closed`);
    return found;
  }

  async #come(who: string): Promise<void> {
    const { port } = this.relay;
    const known = staff[who as keyof typeof staff] as AgentConfig | undefined;
    const isVisitor = who === 'v' || who === 'w';
    const token = isVisitor ? newSecret() : await this.relay.token(known?.id ?? who);
    this.#tokens.set(who, token);
    const socket = await RawSocket.greeted(port, known?.site ?? 'demo', isVisitor ? 'visitor' : 'agent', token);
    // The clock leaps: whoever is asked whether they are there has to say so.
    socket.socket.on('message', (data) => {
      if (data.toString().includes('"ping"')) socket.send({ t: 'pong' });
    });
    this.#sockets.set(who, socket);
    if (!isVisitor) {
      for (const list of ['me', 'offers']) socket.send({ t: 'watch', q: list, list });
      await socket.next('rows', ({ q, upsert }) => q === 'me' && upsert.length > 0);
    }
  }

  /** Puts the clock forward before somebody asks for more in a row than a relay allows. */
  pace(who: Who): void {
    const given = (this.#given.get(who) ?? 0) + 1;
    this.#given.set(who, given);
    if (given < inARow[who === 'v' || who === 'w' ? 'visitor' : 'agent']) return;
    this.clock.leap(4_000);
    this.#given.clear();
  }

  #leave(): void {
    for (const socket of this.#sockets.values()) socket.close();
  }
}
