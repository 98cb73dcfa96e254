/** One connection to a relay in memory: a socket with a latency, and what the relay knows of who is at its end. */
import { mayRead } from '../../src/core/conversation/access.ts';
import type { Conversation } from '../../src/core/conversation/conversation.ts';
import type { Actor } from '../../src/core/conversation/participants.ts';
import { readsFor } from '../../src/core/conversation/standing.ts';
import { type Summary, summarise } from '../../src/core/conversation/summary.ts';
import { isVisible, visibleTo } from '../../src/core/conversation/visibility.ts';
import type { ConversationEvent } from '../../src/core/conversation/vocabulary.ts';
import type { ErrorCode } from '../../src/core/errors.ts';
import { frameBytesMax, heartbeatMs, sendWindow, textLengthMax } from '../../src/core/limits.ts';
import { isListed, type ListName } from '../../src/core/lists.ts';
import type { DownFrame } from '../../src/core/protocol/down.ts';
import type { HelloFrame, PageFrame, SubFrame, UpFrame } from '../../src/core/protocol/up.ts';
import type { TransportListener, Wire } from '../../src/sdk/transport/transport.ts';
import type { MemoryRelay } from './memory-relay.ts';

export const site = 'shop';
/** Agents connect with their id as token. */
export const ana: Actor = { kind: 'agent', id: 'ana', name: 'Ana' };
export const ben: Actor = { kind: 'agent', id: 'ben', name: 'Ben' };

/** A token of the site for one of its customers, as far as a client can tell. */
export const tokenFor = (sub: string): string =>
  `e30.${btoa(JSON.stringify({ iss: 'https://shop.example', sub }))}.c2ln`;

/** Whom a token is for; undefined if it is none. */
export const customerOf = (token: string): string | undefined =>
  token.includes('.') ? (JSON.parse(atob(token.split('.')[1] ?? '')) as { sub: string }).sub : undefined;

/** The visitor whom a secret or a token makes. */
export const visitorOf = (credential: string): Actor => {
  const customer = customerOf(credential);
  return { kind: 'visitor', ...(customer ? { id: `i_${customer}`, name: customer } : { id: `v_${credential}` }) };
};

export class MemoryConnection {
  readonly #relay: MemoryRelay;
  readonly #listener: TransportListener;
  /** What the client sees: nothing any more once it has closed. */
  #isListening = true;
  /** What the relay sees: nothing any more once it has closed. */
  #isOpen = true;
  /** Half-open: both ends believe in it, and nothing passes. */
  isFrozen = false;
  #actor: Actor | undefined;
  readonly #positions = new Map<string, number>();
  readonly #lists = new Map<string, ListName>();

  constructor(relay: MemoryRelay, listener: TransportListener) {
    this.#relay = relay;
    this.#listener = listener;
    this.#isOpen = relay.isReachable;
    this.#later(() => (this.#isOpen ? this.#listener.opened() : this.#end(1006)));
  }

  /** The client's end. */
  get wire(): Wire {
    return {
      send: (text) => this.#relay.clock.after(this.#relay.latencyMs, () => this.#hear(JSON.parse(text) as UpFrame)),
      close: () => {
        this.#isListening = false;
        this.#relay.clock.after(this.#relay.latencyMs, () => this.#forget());
      },
    };
  }

  /** Whether the relay still has it. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Breaks, at once at both ends: what is under way is lost. */
  cut(): void {
    this.#forget();
    this.#end(1006);
  }

  /** The relay ends it, saying why. */
  end(code: ErrorCode, closeCode: number): void {
    this.send({ t: 'bye', code });
    this.#forget();
    this.#later(() => this.#end(closeCode));
  }

  /** Sends any text. */
  sendText(text: string): void {
    this.#later(() => this.#listener.received(text));
  }

  send(frame: DownFrame): void {
    if (this.#isOpen && !this.isFrozen && this.#relay.tells(frame)) this.sendText(JSON.stringify(frame));
  }

  ping(): void {
    const heads = [...this.#positions.keys()].map((c): [string, number] => [c, this.#head(c)]);
    this.send({ t: 'ping', heads });
  }

  /** A commit was made: whoever follows the conversation or watches a list hears of it. */
  committed(before: Conversation, after: Conversation, events: readonly ConversationEvent[]): void {
    const actor = this.#actor;
    if (!this.#isOpen || !actor) return;
    if (this.#positions.has(after.id)) {
      this.#sendEvents(after.id, before.seq + 1, after.seq, events);
      if (!mayRead(after, { actor, site })) this.#deny(after.id);
    }
    for (const [q, list] of this.#lists) this.#sendRow(q, list, summarise(before), summarise(after));
  }

  #hear(frame: UpFrame): void {
    if (!this.#isOpen || this.isFrozen || !this.#relay.hears(frame)) return;
    this.#relay.heard.push(frame);
    if (frame.t === 'hello') return this.#greet(frame);
    const actor = this.#actor;
    if (!actor) throw new Error(`${frame.t} came before the welcome.`);
    switch (frame.t) {
      case 'sub':
        return this.#subscribe(frame);
      case 'unsub':
        return void this.#positions.delete(frame.c);
      case 'page':
        return this.#turnTo(frame);
      case 'watch':
        this.#lists.set(frame.q, frame.list);
        return this.#sendList(frame.q, frame.list);
      case 'send': {
        const refused = this.#relay.refuses(frame);
        return this.send(
          refused ? { t: 'nack', c: frame.c, id: frame.id, ...refused } : this.#relay.append(actor, frame),
        );
      }
      case 'sig':
        for (const other of this.#relay.connections) other.#hearOf(frame.c, { ...frame, by: actor });
        return;
      case 'read': {
        const conversation = this.#relay.conversations.get(frame.c);
        const side = conversation && readsFor(conversation, { actor, site });
        if (side && frame.s <= this.#head(frame.c)) this.#relay.read(frame.c, { [side]: frame.s });
        return;
      }
      case 'auth':
        return this.send({ t: 'auth', ...this.#relay.credential });
      case 'ping':
        return this.send({ t: 'pong' });
      default:
        return undefined;
    }
  }

  /** Tells what was read of a conversation, if it is followed. */
  tellRead(c: string): void {
    const cursor = this.#relay.cursors.get(c);
    if (cursor && this.#positions.has(c) && this.#relay.version > 3) this.send({ t: 'read', c, ...cursor });
  }

  #hearOf(c: string, signal: Extract<DownFrame, { t: 'sig' }>): void {
    if (this.#positions.has(c) && this.#actor?.id !== signal.by.id) this.send(signal);
  }

  #greet({ as, tok, subs }: HelloFrame): void {
    const actor = as === 'visitor' ? visitorOf(tok) : [ana, ben].find(({ id }) => id === tok);
    if (!actor || !this.#relay.believes(tok)) return this.end('not-authenticated', 4501);
    this.#actor = actor;
    this.send({
      t: 'welcome',
      v: this.#relay.version,
      now: this.#relay.clock.now(),
      you: actor,
      conversations: this.#relay
        .ongoing(actor.id)
        .map(({ id, lifecycle }) => ({ c: id, workstream: lifecycle.workstream })),
      limits: { textLength: textLengthMax, frameBytes: frameBytesMax },
      window: sendWindow,
      heartbeatMs,
      ...this.#relay.credential,
    });
    for (const sub of subs) this.#subscribe(sub);
  }

  #subscribe({ c, e, s }: Omit<SubFrame, 't'>): void {
    const conversation = this.#relay.conversations.get(c);
    if (!conversation || !this.#actor || !mayRead(conversation, { actor: this.#actor, site })) return this.#deny(c);
    const isForeign = e !== undefined && e !== this.#relay.epoch;
    const head = this.#head(c);
    if (isForeign || s > head) this.send({ t: 'reset', c, e: this.#relay.epoch, why: isForeign ? 'epoch' : 'ahead' });
    const from = isForeign || s > head ? 0 : s;
    this.#positions.set(c, head);
    if (head - from > this.#relay.replayMax) this.#sendGap(conversation, head);
    else if (head > from) this.#sendEvents(c, from + 1, head, (this.#relay.logs.get(c) ?? []).slice(from));
    this.send({ t: 'live', c, e: this.#relay.epoch, s: head });
    this.tellRead(c);
  }

  #sendEvents(c: string, first: number, last: number, events: readonly ConversationEvent[]): void {
    const kind = this.#actor?.kind ?? 'visitor';
    const visible = events.filter((event) => isVisible(event, kind));
    this.send({ t: 'ev', c, e: this.#relay.epoch, first, last, events: visible });
  }

  #sendGap(conversation: Conversation, head: number): void {
    const c = conversation.id;
    const first = Math.max(1, head - this.#relay.pageSize + 1);
    const known = visibleTo(conversation, this.#actor?.kind ?? 'visitor');
    this.send({
      t: 'gap',
      c,
      e: this.#relay.epoch,
      first,
      last: head,
      ...this.#seen(c, first, head),
      conversation: known,
    });
  }

  #turnTo({ c, before, limit }: PageFrame): void {
    const last = Math.min(before - 1, this.#head(c));
    const first = Math.max(1, last - Math.min(limit, this.#relay.pageSize) + 1);
    this.send({ t: 'page', c, e: this.#relay.epoch, first, last, ...this.#seen(c, first, last), more: first > 1 });
  }

  #seen(c: string, first: number, last: number): { readonly events: readonly ConversationEvent[] } {
    const events = (this.#relay.logs.get(c) ?? []).slice(first - 1, last);
    return { events: events.filter((event) => isVisible(event, this.#actor?.kind ?? 'visitor')) };
  }

  #deny(c: string): void {
    this.#positions.delete(c);
    this.send({ t: 'denied', c, code: 'unknown-conversation' });
  }

  #sendList(q: string, list: ListName): void {
    const rows = [...this.#relay.conversations.values()].map(summarise).filter((row) => this.#isListed(list, row));
    this.send({ t: 'rows', q, reset: true, upsert: rows, remove: [], total: rows.length });
  }

  #sendRow(q: string, list: ListName, before: Summary, after: Summary): void {
    const [was, is] = [before, after].map((row) => this.#isListed(list, row));
    if (is) this.send({ t: 'rows', q, upsert: [after], remove: [] });
    else if (was) this.send({ t: 'rows', q, upsert: [], remove: [after.id] });
  }

  #isListed(list: ListName, row: Summary): boolean {
    return isListed(list, row, { id: this.#actor?.id ?? '', site });
  }

  #head(c: string): number {
    return this.#relay.conversations.get(c)?.seq ?? 0;
  }

  #forget(): void {
    this.#isOpen = false;
    this.#positions.clear();
    this.#lists.clear();
  }

  #later(act: () => void): void {
    this.#relay.clock.after(this.#relay.latencyMs, () => this.#isListening && act());
  }

  #end(code: number): void {
    if (!this.#isListening) return;
    this.#isListening = false;
    this.#listener.closed(code);
  }
}
