/**
 * The connections of a relay: how many there may be, and their heartbeat. Rules X3, D3 and D8 in docs/SPEC.md.
 *
 * The relay pings, because timers of hidden tabs are throttled; each ping carries the heads of what the client follows,
 * so that a loss nobody noticed is found within a beat. What the relay itself may have lost, `repairs.ts` finds.
 */
import {
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
  beatAt: number;
  pingedAt?: number;
}

export class Connections {
  readonly #clock: Clock;
  readonly #members = new Map<Connection, Member>();
  readonly #perAddress = new Tally();
  readonly #greetingPerAddress = new Tally();
  readonly #perDevice = new Tally();
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

  /** Counts a connection that has said who it is; false if its device has too many already. */
  admit(connection: Connection, { device, site, actor }: Principal): boolean {
    const member = this.#members.get(connection);
    const key = `${site} ${actor.id} ${device}`;
    if (!member || this.#perDevice.of(key) >= socketsPerDeviceMax) return false;
    this.#greetingPerAddress.down(member.address);
    this.#perDevice.up(key);
    member.device = key;
    return true;
  }

  gone(connection: Connection): void {
    const member = this.#members.get(connection);
    if (!member) return;
    this.#members.delete(connection);
    this.#perAddress.down(member.address);
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

  /** Asks everybody to connect elsewhere within `ms`; resolves when they have gone or the time is up. */
  async sendAway(ms: number): Promise<void> {
    for (const connection of this.#members.keys()) connection.send({ t: 'go', after: ms, why: 'going-away' });
    if (this.#members.size === 0) return;
    await new Promise<void>((resolve) => {
      const cancel = this.#clock.after(ms, resolve);
      this.#emptied = () => {
        cancel();
        resolve();
      };
    });
    this.#emptied = undefined;
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
          : member.pingedAt !== undefined && lastHeardAt < member.pingedAt && now > member.pingedAt + pongTimeoutMs
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
