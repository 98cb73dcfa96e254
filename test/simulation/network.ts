/**
 * The network between clients and relays: links with latency that are cut, fall silent and refuse. At one end of a link
 * is a client's `Wire`, at the other the few methods and events of a `ws` socket that a relay's connection uses.
 */
import { EventEmitter } from 'node:events';
import type { TransportListener, Wire } from '../../src/sdk/transport/transport.ts';
import type { Time } from './life.ts';

/** Where a relay takes connections. */
export interface Door {
  /** False if it is not there, or lets nobody in. */
  accept(link: Link): boolean;
}

/** Close codes of RFC 6455: none was given; there was no close frame. */
const noStatus = 1005;
const abnormal = 1006;

/** The relay's end of a link. */
export class SimulatedSocket extends EventEmitter {
  readonly OPEN = 1;
  readonly bufferedAmount = 0;
  readyState = 1;
  isPaused = false;
  readonly #link: Link;
  readonly #unread: string[] = [];

  constructor(link: Link) {
    super();
    this.#link = link;
  }

  send(text: string, written: () => void): void {
    if (this.readyState === this.OPEN) this.#link.toClient((listener) => listener.received(text));
    queueMicrotask(written);
  }

  close(code: number): void {
    if (this.readyState !== this.OPEN) return;
    this.readyState = 2;
    this.#link.closeFromRelay(code);
  }

  terminate(): void {
    this.#link.resetFromRelay();
    this.gone(abnormal);
  }

  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
    for (let text = this.#unread.shift(); text !== undefined; text = this.#unread.shift()) this.heard(text);
  }

  heard(text: string): void {
    if (this.readyState === 3) return;
    if (this.isPaused) this.#unread.push(text);
    else this.emit('message', Buffer.from(text), false);
  }

  gone(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.emit('close', code);
  }
}

/** A connection under way. What one end sends arrives at the other in order, later, or never. */
export class Link {
  readonly socket: SimulatedSocket = new SimulatedSocket(this);
  readonly #network: Network;
  readonly #time: Time;
  readonly #baseMs: number;
  #listener: TransportListener | undefined;
  /** Nothing arrives any more, and neither end has been told. */
  #isSilent = false;
  #isCut = false;
  #upAt = 0;
  #downAt = 0;

  constructor(network: Network, time: Time, listener: TransportListener) {
    this.#network = network;
    this.#time = time;
    this.#listener = listener;
    this.#baseMs = 2 + time.random() * 40;
  }

  get isDead(): boolean {
    return this.#isCut || (this.#listener === undefined && this.socket.readyState === 3);
  }

  /** The client believes in it, in vain. */
  get isDeceptive(): boolean {
    return (this.#isSilent || this.#isCut) && this.#listener !== undefined;
  }

  /** Opens it towards a relay. */
  dial(door: Door): void {
    this.#up(() => {
      if (door.accept(this)) this.toClient((listener) => listener.opened());
      else this.#refuse();
    });
  }

  get wire(): Wire {
    return {
      send: (text) => this.#up(() => this.socket.heard(text)),
      close: () => this.abandon(noStatus),
    };
  }

  /** The client is gone, or has closed: it hears nothing from here on. */
  abandon(code: number = abnormal): void {
    this.#listener = undefined;
    this.#up(() => this.socket.gone(code));
  }

  toClient(tell: (listener: TransportListener) => void): void {
    const at = this.#arrival(this.#downAt);
    this.#downAt = at;
    this.#time.after(at - this.#time.now(), () => {
      if (!this.#isSilent && !this.#isCut && this.#listener) tell(this.#listener);
    });
  }

  closeFromRelay(code: number): void {
    this.toClient((listener) => {
      this.#listener = undefined;
      this.#up(() => this.socket.gone(code));
      listener.closed(code);
    });
  }

  resetFromRelay(): void {
    this.toClient((listener) => {
      this.#listener = undefined;
      listener.closed(abnormal);
    });
  }

  /** What is under way is lost, and both ends hear of it. */
  cut(): void {
    if (this.#isCut) return;
    this.#isCut = true;
    this.#time.after(this.#network.latency(this.#baseMs), () => this.socket.gone(abnormal));
    this.#tellClosed();
  }

  /** What is under way is lost, and so is what comes: neither end knows. */
  silence(): void {
    this.#isSilent = true;
  }

  /** The relay's process died; its machine may have died with it, then nobody tells the client. */
  crash(isMachine: boolean): void {
    this.socket.readyState = 3;
    this.socket.removeAllListeners();
    if (isMachine) this.#isSilent = true;
    else {
      this.#isCut = true;
      this.#tellClosed();
    }
  }

  #refuse(): void {
    this.socket.readyState = 3;
    this.#tellClosed();
  }

  #tellClosed(): void {
    this.#time.after(this.#network.latency(this.#baseMs), () => {
      const listener = this.#listener;
      this.#listener = undefined;
      listener?.closed(abnormal);
    });
  }

  #up(act: () => void): void {
    const at = this.#arrival(this.#upAt);
    this.#upAt = at;
    this.#time.after(at - this.#time.now(), () => {
      if (!this.#isSilent && !this.#isCut) act();
    });
  }

  #arrival(former: number): number {
    return Math.max(former, this.#time.now() + this.#network.latency(this.#baseMs));
  }
}

export class Network {
  readonly #time: Time;
  readonly #doors: readonly Door[];
  readonly #links = new Map<Link, string>();
  /** Clients that reach nobody for now. */
  readonly offline = new Set<string>();
  isCalm = false;

  constructor(time: Time, doors: readonly Door[]) {
    this.#time = time;
    this.#doors = doors;
  }

  /** Time on the way, in milliseconds: now and then far more than usual. */
  latency(baseMs: number): number {
    const spike = !this.isCalm && this.#time.random() < 0.01 ? this.#time.random() * 2_000 : 0;
    return baseMs + this.#time.random() * 20 + spike;
  }

  /** Connects `client` to any relay, as a balancer without health checks does. */
  open(client: string, listener: TransportListener): Link {
    const link = new Link(this, this.#time, listener);
    for (const [known] of this.#links) if (known.isDead) this.#links.delete(known);
    this.#links.set(link, client);
    const door = this.#doors[this.#time.pick(this.#doors.length)];
    if (door && !this.offline.has(client)) link.dial(door);
    else link.cut();
    return link;
  }

  /** Whether every client would notice if its connection were gone. */
  get isHonest(): boolean {
    return ![...this.#links.keys()].some((link) => link.isDeceptive);
  }

  linksOf(client: string): readonly Link[] {
    return [...this.#links].filter(([, name]) => name === client).map(([link]) => link);
  }
}
