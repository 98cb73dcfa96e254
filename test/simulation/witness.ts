/** The witness: writes down what one client says, hears and shows, for the history checker. */
import { decodeDown } from '../../src/core/protocol/decode-down.ts';
import type { SendFrame } from '../../src/core/protocol/up.ts';
import type { ConversationView } from '../../src/sdk/snapshots.ts';
import type { Transport } from '../../src/sdk/transport/transport.ts';
import type { Observation, Person, Screen } from '../support/history.ts';

interface Surroundings {
  readonly client: string;
  /** Whose browser it is, once it remembers somebody: tabs show each other's conversation before a relay has welcomed them. */
  readonly visitor: () => Person | undefined;
  /** Of what a page does after its death nobody hears. */
  readonly isOver: () => boolean;
  readonly now: () => number;
  readonly note: (observation: Observation) => void;
}

/** Before the first welcome nobody in a browser shows anything of any log. */
const nobody: Person = { kind: 'visitor', id: '' };

/** How the frames begin that are written down: to read all of them twice would take its time. */
const judged: readonly string[] = ['welcome', 'ok', 'nack', 'ev', 'gap', 'page'].map((t) => `{"t":"${t}"`);

export class Witness {
  readonly #about: Surroundings;
  #views: ReadonlyMap<string, ConversationView> = new Map();
  /** Who the relay says this is. */
  #person: Person | undefined;

  constructor(about: Surroundings) {
    this.#about = about;
  }

  /** The transport, overheard. */
  overhear(transport: Transport, heard: (text: string) => string | undefined = (text) => text): Transport {
    return {
      open: (address, listener) => {
        let askedAt = 0;
        const wire = transport.open(address, {
          opened: () => listener.opened(),
          closed: (code) => listener.closed(code),
          received: (text) => {
            this.#hear(text, askedAt);
            const received = heard(text);
            if (received !== undefined) listener.received(received);
          },
        });
        return {
          close: () => wire.close(),
          send: (text) => {
            if (this.#about.isOver()) return;
            if (text.startsWith('{"t":"hello"')) askedAt = this.#about.now();
            if (text.startsWith('{"t":"send"')) this.#say(JSON.parse(text) as SendFrame);
            wire.send(text);
          },
        };
      },
    };
  }

  /** What is on screen now. */
  see(views: readonly ConversationView[]): void {
    const { client, now, note } = this.#about;
    const next = new Map(views.map((view) => [view.conversation.id, view]));
    for (const c of this.#views.keys()) if (!next.has(c)) note({ kind: 'left', client, c, at: now() });
    for (const view of views) {
      const former = this.#views.get(view.conversation.id);
      if (former?.events !== view.events || former.pending !== view.pending) note(this.screenOf(view));
    }
    this.#views = next;
  }

  screenOf({ conversation, events, pending, hasEarlier }: ConversationView): Screen {
    const { client, now } = this.#about;
    // As the transcript does: of a command that is in the log already, only its event is shown.
    const known = new Set(events.map(({ id }) => id));
    const shown = pending.filter(({ id, command }) => 'text' in command && !known.has(id));
    return {
      kind: 'screen',
      client,
      c: conversation.id,
      at: now(),
      reader: this.#me,
      ...(hasEarlier && { from: events[0]?.seq ?? 1 }),
      events,
      pending: shown.map(({ id }) => id),
    };
  }

  discarded(c: string, id: string): void {
    const { client, now, note } = this.#about;
    note({ kind: 'discard', client, c, at: now(), id });
  }

  get #me(): Person {
    return this.#about.visitor() ?? this.#person ?? nobody;
  }

  #say({ c, id, lane, n, fence, command }: SendFrame): void {
    const { client, now, note } = this.#about;
    const text = 'text' in command ? { text: command.text } : {};
    const by = this.#person ?? nobody;
    note({ kind: 'invoke', client, c, at: now(), by, id, lane, n, ...(fence !== undefined && { fence }), ...text });
  }

  #hear(text: string, askedAt: number): void {
    if (!judged.some((start) => text.startsWith(start))) return;
    const { client, now, note } = this.#about;
    const at = now();
    for (const frame of decodeDown(text) ?? []) {
      if (frame.t === 'welcome') {
        this.#person = frame.you;
        note({ kind: 'admitted', client, at, person: frame.you, askedAt });
      } else if (frame.t === 'ok') {
        note({ kind: 'ok', client, c: frame.c, at, id: frame.id, seq: frame.s });
      } else if (frame.t === 'nack') {
        note({ kind: 'nack', client, c: frame.c, at, id: frame.id, code: frame.code, fatal: frame.fatal });
      } else if ('events' in frame) {
        note({ kind: 'told', client, c: frame.c, at, reader: this.#me, events: frame.events });
      }
    }
  }
}
