/**
 * A connection: one wire, its frames in and out. Rules X1–X3 and D8 in docs/SPEC.md.
 *
 * ```
 *   greeting ──hello──▶ open ──▶ closed
 *       └──no hello in time, refused──▶ ▲
 * ```
 *
 * It knows no feature by name: commands pass through to the appender, events through to the client. A mistake of ours
 * ends this connection and nothing else.
 */
import { isStaff } from '../core/conversation/participants.ts';
import { type ErrorCode, errors, ParlorError, unreachable } from '../core/errors.ts';
import { frameRate, helloBytesMax, helloTimeoutMs, socketBuffer } from '../core/limits.ts';
import { decodeUp, isMalformed, type RawUpFrame } from '../core/protocol/decode-up.ts';
import type { DownFrame } from '../core/protocol/down.ts';
import type { HelloFrame, PresenceFrame } from '../core/protocol/up.ts';
import { CommandIntake } from './command-intake.ts';
import { deskFactsOf } from './desk-facts.ts';
import { refusalOf } from './exchange.ts';
import { Following } from './following.ts';
import { type FrontOf, frontFor } from './front-facts.ts';
import { greet, isRefused, knownOf, type Principal } from './handshake.ts';
import { History } from './history.ts';
import { Monitoring, readerOf } from './monitoring.ts';
import type { RelayParts } from './parts.ts';
import type { Outlet } from './subscription.ts';
import { TokenBucket } from './token-bucket.ts';
import { expiry, welcome } from './welcome.ts';
import type { Wire } from './wire.ts';

/** The first version of the protocol in which desk and visitors are told of their site. */
const toldVersion = 4;

/** Frames that may wait while an earlier one is being answered; beyond it the wire is not read. */
const inboundMax = 64;

/** Where it comes from: all that is known before `hello`. */
export interface Origin {
  readonly site: string;
  readonly address: string;
  /** What its client says to be. */
  readonly device?: Pick<Principal, 'deviceName'>;
}

export class Connection {
  readonly #wire: Wire;
  readonly #origin: Origin;
  readonly #parts: RelayParts;
  readonly #inbound: string[] = [];
  readonly #bucket: TokenBucket;
  readonly #cancelHelloTimer: () => void;
  #cancelTermination: (() => void) | undefined;
  #principal: Principal | undefined;
  #frontOf: FrontOf = {};
  /** What the visitor's page was told last. */
  #toldFront: string | undefined;
  #intake: CommandIntake | undefined;
  #following: Following | undefined;
  #history: History | undefined;
  #handling = false;
  #closed = false;
  #lastHeardAt: number;
  #full: { readonly since: number; readonly drained: Promise<void>; readonly release: () => void } | undefined;

  constructor(wire: Wire, origin: Origin, parts: RelayParts) {
    this.#wire = wire;
    this.#origin = origin;
    this.#parts = parts;
    this.#lastHeardAt = parts.clock.now();
    this.#bucket = new TokenBucket(frameRate, this.#lastHeardAt);
    this.#cancelHelloTimer = parts.clock.after(helloTimeoutMs, () => this.end('hello-timeout'));
    wire.listen({
      received: (text) => this.receive(text),
      closed: () => this.#wireClosed(),
      broke: (error) => this.#wireBroke(error),
    });
  }

  get principal(): Principal | undefined {
    return this.#principal;
  }

  get isOpen(): boolean {
    return !this.#closed && this.#wire.isOpen;
  }

  get lastHeardAt(): number {
    return this.#lastHeardAt;
  }

  /** Whether its client can answer a ping. */
  get isTwoWay(): boolean {
    return this.#wire.isTwoWay;
  }

  /** Since when the wire takes no more, or undefined while it does. */
  get fullSince(): number | undefined {
    return this.#isFull ? this.#full?.since : undefined;
  }

  send(frame: DownFrame): void {
    if (this.isOpen) this.#wire.send(JSON.stringify(frame), this.#frameWritten);
  }

  /** Says why and closes. The close code tells the client whether to come back. */
  end(code: ErrorCode, detail?: string): void {
    if (this.#closed) return;
    this.send({ t: 'bye', code, ...(detail !== undefined && { detail }) });
    const entry: { readonly closes?: number } = errors[code];
    this.#wire.close(entry.closes ?? 4000, code);
    this.#release();
  }

  /** Gives it up without a word: nobody is at its other end. */
  cut(): void {
    this.#release();
    this.#wire.terminate();
  }

  /** Tells a desk what it has to know of its site. An older one would not know the word. */
  tellDesk(): void {
    const { principal } = this;
    const site = principal && isStaff(principal.actor.kind) ? this.#parts.sites.get(principal.site) : undefined;
    if (!site || !principal || principal.version < toldVersion) return;
    const { rights } = readerOf(principal, this.#parts.agents);
    const isAdmin = this.#parts.agents.get(principal.actor.id)?.role === 'admin';
    this.send({ t: 'desk', ...deskFactsOf(site, rights), ...(isAdmin && { administers: true as const }) });
  }

  /** Tells a visitor's page what it has to know of its workstream, unless it does. */
  tellFront(): void {
    const { principal } = this;
    if (principal?.actor.kind !== 'visitor' || principal.version < toldVersion) return;
    const { front, text } = this.#parts.fronts.of(principal.site, this.#frontOf);
    if (text === this.#toldFront) return;
    this.#toldFront = text;
    const known = knownOf(principal);
    this.send({ t: 'front', ...(front && { front: frontFor(front, known) }) });
  }

  /** Tells what was read, as far as it may be told now. */
  tellRead(): void {
    this.#following?.signalling.retell();
  }

  /** Pings with the heads of what it follows. */
  beat(): void {
    this.send({ t: 'ping', heads: this.#following?.heads ?? [] });
  }

  readonly #frameWritten = (): void => {
    if (this.#full && this.#wire.bufferedBytes < socketBuffer.lowBytes) {
      this.#full.release();
      this.#full = undefined;
    }
  };

  get #isFull(): boolean {
    if (!this.#full && this.#wire.bufferedBytes > socketBuffer.highBytes) {
      let release = (): void => undefined;
      const drained = new Promise<void>((resolve) => {
        release = resolve;
      });
      this.#full = { since: this.#parts.clock.now(), drained, release };
    }
    return this.#full !== undefined;
  }

  /** Takes one message in; undefined if it was no text. */
  receive(text: string | undefined): void {
    this.#lastHeardAt = this.#parts.clock.now();
    if (this.#closed) return;
    if (text === undefined) return this.end('bad-frame', 'Frames are text.');
    if (!this.#principal && !this.#handling && this.#inbound.length === 0 && Buffer.byteLength(text) > helloBytesMax) {
      return this.end('frame-too-large', 'The first frame is at most 8 KiB.');
    }
    this.#inbound.push(text);
    if (this.#inbound.length >= inboundMax) this.#wire.pause();
    if (!this.#handling) void this.#handleInbound();
  }

  /** One after the other: what follows `hello` waits until it is answered. */
  async #handleInbound(): Promise<void> {
    this.#handling = true;
    try {
      for (let text = this.#inbound.shift(); text !== undefined && !this.#closed; text = this.#inbound.shift()) {
        await this.#handleText(text);
        if (this.#inbound.length === 0) this.#wire.resume();
      }
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#handling = false;
    }
  }

  async #handleText(text: string): Promise<void> {
    const frames = decodeUp(text);
    if (isMalformed(frames)) return this.end(frames.refused, frames.detail);
    for (const frame of frames) {
      if (this.#closed) return;
      this.#parts.metrics.framesIn.inc({ type: frame.t });
      if (frame.t === 'hello') await this.#greet(frame);
      else this.#handle(frame, text.length);
    }
  }

  async #greet(hello: HelloFrame): Promise<void> {
    if (this.#principal) return this.end('hello-expected', 'It comes once.');
    const { site, device } = this.#origin;
    const greeted = await greet(hello, site, this.#parts);
    if (this.#closed) return;
    if (isRefused(greeted)) return this.end(greeted.refused);
    const principal = { ...greeted, ...device };
    if (!this.#parts.connections.admit(this, principal, hello.lane)) return this.end('too-many-sockets');
    this.#cancelHelloTimer();
    this.#principal = principal;
    const { workstream, language } = hello;
    this.#frontOf = { workstream, language };
    if (isStaff(principal.actor.kind)) this.#parts.roster.came(principal);
    const reader = readerOf(principal, this.#parts.agents);
    const outlet = this.#outlet(reader, new Monitoring(reader, this.#parts));
    this.#following = new Following(principal, this.#parts, outlet);
    this.#history = new History(this.#parts, outlet);
    this.#intake = new CommandIntake(principal, this.#parts, {
      send: (frame) => this.send(frame),
      abused: () => this.end('rate-abused'),
    });
    this.send(await welcome(principal, this.#parts));
    this.#parts.log.debug({ actor: principal.actor.id, address: this.#origin.address }, 'welcome');
    this.tellDesk();
    this.tellFront();
    for (const position of hello.subs) this.#following?.subscribe(position);
  }

  /** Goes on with another credential of the same person, for as long as that one is good. */
  async #renew(tok: string): Promise<void> {
    const known = this.#principal;
    if (!known) return this.end('hello-expected');
    const { site, version: v, device: dev } = known;
    const as = known.actor.kind === 'visitor' ? 'visitor' : 'agent';
    try {
      const greeted = await greet({ v, site, as, tok, dev }, site, this.#parts);
      if (this.#closed) return;
      if (isRefused(greeted)) return this.end(greeted.refused);
      const renewed = { ...greeted, ...this.#origin.device };
      if (renewed.actor.id !== known.actor.id || renewed.actor.kind !== known.actor.kind) {
        return this.end('not-authenticated');
      }
      this.#principal = renewed;
      this.send({ t: 'auth', ...expiry(renewed, this.#parts.clock) });
    } catch (error) {
      this.#failed(error);
    }
  }

  async #setPresence(principal: Principal, frame: PresenceFrame): Promise<void> {
    const code = await this.#parts.roster
      .request(principal, frame)
      .catch((error: unknown) => refusalOf(error, this.#parts));
    this.send({ t: 'presence', id: frame.id, ...(code !== undefined && { code }) });
  }

  #handle(frame: Exclude<RawUpFrame, HelloFrame>, bytes: number): void {
    const following = this.#following;
    if (!following) return this.end('hello-expected');
    // Commands have a rate of their own, and for an answer nothing is done.
    const isFree = frame.t === 'send' || frame.t === 'pong';
    if (!isFree && this.#bucket.take(this.#parts.clock.now()) > 0) return this.end('rate-abused');
    switch (frame.t) {
      case 'auth':
        void this.#renew(frame.tok);
        return;
      case 'page':
        return this.#history?.ask(frame) ? undefined : this.end('rate-abused');
      case 'send':
        return this.#intake?.take(frame, bytes);
      case 'sub':
        return following.subscribe(frame);
      case 'unsub':
        return following.unsubscribe(frame.c);
      case 'watch':
        return following.watch(frame) ? undefined : this.end('too-many-subscriptions');
      case 'unwatch':
        return following.unwatch(frame.q);
      case 'presence':
        if (this.#principal) void this.#setPresence(this.#principal, frame);
        return;
      case 'sig':
      case 'read':
        return following.signalling.say(frame);
      case 'ping':
        return this.send({ t: 'pong' });
      case 'pong':
        return undefined;
      default:
        return unreachable(frame);
    }
  }

  /** What subscriptions and watches see of this connection. */
  #outlet(reader: Outlet['reader'], monitoring: Monitoring): Outlet {
    const connection = this;
    return {
      reader,
      monitoring,
      send: (frame) => this.send(frame),
      get isFull() {
        return connection.#isFull;
      },
      drained: () => this.#full?.drained ?? Promise.resolve(),
      get isOpen() {
        return connection.isOpen;
      },
      failed: (error) => this.#failed(error),
    };
  }

  /** The edge where our mistakes stop: this connection ends, the relay goes on. */
  #failed(error: unknown): void {
    const code = error instanceof ParlorError ? error.code : 'internal';
    if (code === 'internal') this.#parts.log.error({ err: error }, 'connection failed');
    else this.#parts.log.warn({ code }, 'connection ended');
    this.end(code);
  }

  /** It is about to close by itself, if the peer plays its part; it does not have to be waited for. */
  #wireBroke(error: Error): void {
    this.#parts.log.debug({ code: (error as { code?: string }).code }, 'wire broke');
    this.#release();
  }

  #wireClosed(): void {
    this.#release();
    this.#cancelTermination?.();
    this.#parts.connections.gone(this);
  }

  #release(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#cancelHelloTimer();
    this.#inbound.length = 0;
    this.#full?.release();
    this.#following?.stop();
    const principal = this.#principal;
    if (principal && isStaff(principal.actor.kind)) this.#parts.roster.left(principal);
    // A peer that does not answer the close is cut off.
    this.#cancelTermination = this.#parts.clock.after(helloTimeoutMs, () => this.#wire.terminate());
  }
}
