/**
 * The connections of a relay: how many there may be, and their heartbeat. Rules X3, D3 and D8 in docs/SPEC.md.
 *
 * The relay pings, because timers of hidden tabs are throttled; each ping carries the heads of what the client follows,
 * so that a loss nobody noticed is found within a beat. What the relay itself may have lost, `repairs.ts` finds.
 */
import {
  goSpread,
  heartbeatMs,
  pongTimeoutMs,
  slowSocketMs,
  socketsPerAddressMax,
  socketsPerDeviceMax,
  tokenGraceMs,
  unauthenticatedSocketsPerAddressMax,
} from '../core/limits.ts';
import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';
import type { Principal } from './handshake.ts';

/** How often due heartbeats are looked for. */
const tickMs = 1_000;

interface Member {
  readonly address: string;
  device?: string;
  /** The SDK instance whose stream it is. */
  instance?: string;
  beatAt: number;
  pingedAt?: number;
  askedToGoAt?: number;
}

/** A request on its way through the relay. Both may be called more than once. */
export interface Visit {
  /** It has said who it is. */
  greeted(): void;
  /** It has its answer, or has gone. */
  left(): void;
}

export class Connections {
  readonly #clock: Clock;
  readonly #members = new Map<Connection, Member>();
  readonly #perAddress = new Tally();
  readonly #greetingPerAddress = new Tally();
  readonly #perDevice = new Tally();
  /** By SDK instance. */
  readonly #streams = new Map<string, Connection>();
  #cancelTick: (() => void) | undefined;
  #emptied: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get size(): number {
    return this.#members.size;
  }

  /** Whether one more socket of this address may be upgraded. */
  hasRoom(address: string): boolean {
    return (
      this.#perAddress.of(address) < socketsPerAddressMax &&
      this.#greetingPerAddress.of(address) < unauthenticatedSocketsPerAddressMax
    );
  }

  add(connection: Connection, address: string): void {
    // The first beat comes at random within one interval, so that a crowd that came together does not stay together.
    this.#members.set(connection, { address, beatAt: this.#clock.now() + heartbeatMs * this.#clock.random() });
    this.#perAddress.up(address);
    this.#greetingPerAddress.up(address);
  }

  /**
   * Counts a connection that has said who it is; false if its device has too many already. `lane` names the SDK instance:
   * one has one stream, and its next one replaces it. A stream whose client has gone without a word is known by nothing
   * else, since nobody answers its pings.
   */
  admit(connection: Connection, { device, site, actor }: Principal, lane: string): boolean {
    const member = this.#members.get(connection);
    const key = `${site} ${actor.id} ${device}`;
    const instance = `${key} ${lane}`;
    if (!connection.isTwoWay) this.#replace(instance);
    if (!member || this.#perDevice.of(key) >= socketsPerDeviceMax) return false;
    this.#greetingPerAddress.down(member.address);
    this.#perDevice.up(key);
    member.device = key;
    if (connection.isTwoWay) return true;
    member.instance = instance;
    this.#streams.set(instance, connection);
    return true;
  }

  #replace(instance: string): void {
    const former = this.#streams.get(instance);
    if (!former) return;
    this.gone(former);
    former.cut();
  }

  /** Counts a request of `address` that is no connection, like one, until it is over. */
  visit(address: string): Visit {
    const tallies = [this.#perAddress, this.#greetingPerAddress];
    for (const tally of tallies) tally.up(address);
    const leave = (count: number): void => {
      while (tallies.length > count) tallies.pop()?.down(address);
    };
    return { greeted: () => leave(1), left: () => leave(0) };
  }

  gone(connection: Connection): void {
    const member = this.#members.get(connection);
    if (!member) return;
    this.#members.delete(connection);
    this.#perAddress.down(member.address);
    if (member.instance !== undefined) this.#streams.delete(member.instance);
    if (member.device === undefined) this.#greetingPerAddress.down(member.address);
    else this.#perDevice.down(member.device);
    if (this.#members.size === 0) this.#emptied?.();
  }

  /** Starts the heartbeat; `stop` ends it. */
  start(): void {
    this.#cancelTick = this.#clock.after(tickMs, () => {
      this.#beat();
      this.start();
    });
  }

  stop(): void {
    this.#cancelTick?.();
    this.#cancelTick = undefined;
  }

  /**
   * Asks everybody to connect elsewhere, a few at a time, and again whoever is still here: not every balancer knows at
   * once that this relay takes nobody in. Resolves when they have gone or `ms` have passed.
   */
  async sendAway(ms: number): Promise<void> {
    for (const connection of [...this.#members.keys()]) if (!connection.principal) connection.end('going-away');
    if (this.#members.size === 0) return;
    const { perSecond, percent, everyMs, afterMs } = goSpread;
    const spreadMs = (ms * percent) / 100;
    const asked = Math.max((perSecond * everyMs) / 1_000, (this.#members.size * everyMs) / spreadMs);
    await new Promise<void>((resolve) => {
      let cancelNext = (): void => undefined;
      const ask = (): void => {
        this.#askToGo(Math.ceil(asked), Math.min(afterMs, spreadMs));
        cancelNext = this.#clock.after(everyMs, ask);
      };
      const end = (): void => {
        cancelNext();
        cancelEnd();
        resolve();
      };
      const cancelEnd = this.#clock.after(ms, end);
      this.#emptied = end;
      ask();
    });
    this.#emptied = undefined;
  }

  #askToGo(count: number, after: number): void {
    const now = this.#clock.now();
    const due = [...this.#members].filter(
      ([, { askedToGoAt }]) => askedToGoAt === undefined || now >= askedToGoAt + goSpread.againMs,
    );
    // Those who have never been asked come first.
    due.sort(([, one], [, other]) => (one.askedToGoAt ?? 0) - (other.askedToGoAt ?? 0));
    for (const [connection, member] of due.slice(0, count)) {
      member.askedToGoAt = now;
      connection.send({ t: 'go', after: Math.floor(after), why: 'going-away' });
    }
  }

  /** The configuration has changed: desks are told what they have to know of it. */
  tellDesks(): void {
    for (const connection of this.#members.keys()) connection.tellDesk();
  }

  /** It has changed, or hours have begun or ended somewhere: so are visitors. */
  tellFronts(): void {
    for (const connection of this.#members.keys()) connection.tellFront();
  }

  /** Whether people are told what others have read may be another matter now. */
  tellRead(): void {
    for (const connection of this.#members.keys()) connection.tellRead();
  }

  /** The sign-ins of those who are connected, each once. */
  signIns(): readonly string[] {
    const known = [...this.#members.keys()].flatMap(({ principal }) => principal?.signIn ?? []);
    return [...new Set(known)];
  }

  /** A sign-in has ended: nobody is let in by it, so nobody stays either. */
  endSignIn(id: string): void {
    for (const connection of [...this.#members.keys()]) {
      if (connection.principal?.signIn === id) connection.end('not-authenticated');
    }
  }

  endAll(): void {
    for (const connection of [...this.#members.keys()]) connection.end('going-away');
  }

  #beat(): void {
    const now = this.#clock.now();
    for (const [connection, member] of [...this.#members]) {
      if (this.#endIfOverdue(connection, member, now) || now < member.beatAt || !connection.principal) continue;
      member.beatAt = now + heartbeatMs * (0.8 + 0.4 * this.#clock.random());
      member.pingedAt = now;
      connection.beat();
    }
  }

  #endIfOverdue(connection: Connection, member: Member, now: number): boolean {
    const { principal, fullSince, lastHeardAt } = connection;
    const code =
      principal?.expiresAt !== undefined && now > principal.expiresAt + tokenGraceMs
        ? 'token-expired'
        : fullSince !== undefined && now > fullSince + slowSocketMs
          ? 'slow-reader'
          : connection.isTwoWay &&
              member.pingedAt !== undefined &&
              lastHeardAt < member.pingedAt &&
              now > member.pingedAt + pongTimeoutMs
            ? 'no-pong'
            : undefined;
    if (code) connection.end(code);
    return code !== undefined;
  }
}

/** Counts by key; forgets a key at zero. */
class Tally {
  readonly #counts = new Map<string, number>();

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  up(key: string): void {
    this.#counts.set(key, this.of(key) + 1);
  }

  down(key: string): void {
    const count = this.of(key) - 1;
    if (count > 0) this.#counts.set(key, count);
    else this.#counts.delete(key);
  }
}
