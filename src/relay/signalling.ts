/**
 * Signalling: what one connection says and hears of typing and reading, in the conversations it follows. Rules W4, X2 and X3.
 *
 * Nothing of it is answered. What may not be said is dropped, and so is what comes too often or while the relay has more to
 * do than it gets done: whoever lies or floods is not heard, and disturbs nobody.
 */
import { type Inquirer, mayRead } from '../core/conversation/access.ts';
import { furthest, mayType, type ReadCursor, readsFor, type Standing } from '../core/conversation/standing.ts';
import { signalRate } from '../core/limits.ts';
import type { DownFrame } from '../core/protocol/down.ts';
import type { ReadFrame, SigFrame } from '../core/protocol/up.ts';
import type { SiteConfig } from './config.ts';
import type { Hub, Signal } from './hub.ts';
import type { Load } from './load.ts';
import type { RelayParts } from './parts.ts';
import type { ReadMarks } from './read-marks.ts';
import { TokenBucket } from './token-bucket.ts';

interface Parts extends Pick<RelayParts, 'sites' | 'clock'> {
  readonly hub: Pick<Hub, 'signal'>;
  readonly readMarks: Pick<ReadMarks, 'add'>;
  readonly load: Pick<Load, 'isHigh'>;
}

interface Options {
  readonly reader: Inquirer;
  readonly bucket?: TokenBucket;
}

/** What of it a workstream has (`signals` in the configuration). */
const settingsOf = ({ lifecycle }: Standing, sites: RelayParts['sites']) => {
  const isIt = ({ id }: SiteConfig['workstreams'][number]): boolean => id === lifecycle.workstream;
  return sites.get(lifecycle.site)?.workstreams.find(isIt)?.signals;
};

/** Says what somebody does, where it is theirs to say. For frames that come by request, too. */
export class Signaller {
  readonly #parts: Parts;
  readonly #reader: Inquirer;
  readonly #bucket: TokenBucket;

  constructor(parts: Parts, { reader, bucket = new TokenBucket(signalRate, parts.clock.now()) }: Options) {
    this.#parts = parts;
    this.#reader = reader;
    this.#bucket = bucket;
  }

  /** Whether one more may be said now. */
  mayGoOn(): boolean {
    return this.#bucket.take(this.#parts.clock.now()) === 0;
  }

  say(frame: SigFrame | ReadFrame, standing: Standing): void {
    if (frame.t === 'sig') this.#signal(frame, standing);
    else this.#mark(frame, standing);
  }

  #signal({ c, kind }: SigFrame, standing: Standing): void {
    const { hub, load, sites } = this.#parts;
    const { actor } = this.#reader;
    if (load.isHigh || !mayType(standing, this.#reader) || settingsOf(standing, sites)?.typing === false) return;
    hub.signal(c, { kind, by: actor });
  }

  /** Whether there is so much to be read, the database knows. */
  #mark({ c: conversation, s: seq }: ReadFrame, standing: Standing): void {
    const side = readsFor(standing, this.#reader);
    if (side !== undefined) this.#parts.readMarks.add({ conversation, side, seq });
  }
}

/** A conversation that this connection follows. */
interface Followed {
  readonly standing: Standing;
  readonly cursor: ReadCursor;
  /** What of the cursor was told last. */
  readonly told: string;
}

export class Signalling {
  readonly #parts: Parts;
  readonly #reader: Inquirer;
  readonly #signaller: Signaller;
  /** Sends a frame; false if the wire takes no more. */
  readonly #tell: (frame: DownFrame) => boolean;
  readonly #followed = new Map<string, Followed>();

  constructor(parts: Parts, reader: Inquirer, tell: (frame: DownFrame) => boolean) {
    this.#parts = parts;
    this.#reader = reader;
    this.#signaller = new Signaller(parts, { reader });
    this.#tell = tell;
  }

  /** The client says something. */
  say(frame: SigFrame | ReadFrame): void {
    const standing = this.#followed.get(frame.c)?.standing;
    if (standing && this.#signaller.mayGoOn()) this.#signaller.say(frame, standing);
  }

  /** The conversation is as it is now: at first, after a commit, or read anew with what was read of it. */
  stands(standing: Standing, cursor: ReadCursor = {}): void {
    const { cursor: former = {}, told = '{}' } = this.#followed.get(standing.id) ?? {};
    this.#followed.set(standing.id, { standing, cursor: furthest(former, cursor), told });
    this.#tellRead(standing.id);
  }

  forget(conversation: string): void {
    this.#followed.delete(conversation);
  }

  /** Somebody types. One's own typing, in another window, is no news. */
  heard(conversation: string, { kind, by }: Signal): void {
    const known = this.#followed.get(conversation);
    const { actor } = this.#reader;
    const isOwn = by.id === actor.id && (by.kind === 'visitor') === (actor.kind === 'visitor');
    if (!known || isOwn || !mayRead(known.standing, this.#reader)) return;
    this.#tell({ t: 'sig', c: conversation, kind, by });
  }

  /** A cursor is known to be there. */
  readTo(conversation: string, cursor: ReadCursor): void {
    const known = this.#followed.get(conversation);
    if (!known) return;
    this.#followed.set(conversation, { ...known, cursor: furthest(known.cursor, cursor) });
    this.#tellRead(conversation);
  }

  /** The configuration has changed, and with it what may be told. */
  retell(): void {
    for (const conversation of this.#followed.keys()) this.#tellRead(conversation);
  }

  /** What can't be told now is told with the next occasion: there is one every few seconds (`repairs.ts`). */
  #tellRead(conversation: string): void {
    const known = this.#followed.get(conversation);
    if (!known || !mayRead(known.standing, this.#reader)) return;
    const visible = this.#visible(known);
    const told = JSON.stringify(visible);
    if (told === known.told || !this.#tell({ t: 'read', c: conversation, ...visible })) return;
    this.#followed.set(conversation, { ...known, told });
  }

  /** Each side knows what it has read itself; what the other one has, where the site lets it. */
  #visible({ standing, cursor: { visitor, agent } }: Followed): ReadCursor {
    const { visitorRead = true, agentRead = true } = settingsOf(standing, this.#parts.sites) ?? {};
    const isVisitor = this.#reader.actor.kind === 'visitor';
    return {
      ...(visitor !== undefined && (isVisitor || visitorRead) && { visitor }),
      ...(agent !== undefined && (!isVisitor || agentRead) && { agent }),
    };
  }
}
