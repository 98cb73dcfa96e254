/** The witness: writes down what one client says, hears and shows, for the history checker. */
import { decodeDown } from '../../src/core/protocol/decode-down.ts';
import type { SendFrame } from '../../src/core/protocol/up.ts';
import type { ConversationView } from '../../src/sdk/snapshots.ts';
import type { Transport } from '../../src/sdk/transport/transport.ts';
import type { Observation, Person, Screen } from '../support/history.ts';

interface Surroundings {
  readonly client: string;
  /** Of what a page does after its death nobody hears. */
  readonly isOver: () => boolean;
  readonly now: () => number;
  readonly note: (observation: Observation) => void;
}

/** Before the first welcome a client shows nothing of any log. */
const nobody: Person = { kind: 'visitor', id: '' };

/** How the frames begin that are written down: to read all of them twice would take its time. */
const judged: readonly string[] = ['welcome', 'ok', 'nack'].map((t) => `{"t":"${t}"`);

export class Witness {
  readonly #about: Surroundings;
  #views: ReadonlyMap<string, ConversationView> = new Map();
  /** Who the relay says this is. */
  #person: Person = nobody;

  constructor(about: Surroundings) {
    this.#about = about;
  }

  /** The transport, overheard. */
  overhear(transport: Transport, heard: (text: string) => string | undefined = (text) => text): Transport {
    return {
      open: (address, listener) => {
        const wire = transport.open(address, {
          opened: () => listener.opened(),
          closed: (code) => listener.closed(code),
          received: (text) => {
            this.#hear(text);
            const received = heard(text);
            if (received !== undefined) listener.received(received);
          },
        });
        return {
          close: () => wire.close(),
          send: (text) => {
            if (this.#about.isOver()) return;
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
      reader: this.#person,
      ...(hasEarlier && { from: events[0]?.seq ?? 1 }),
      events,
      pending: shown.map(({ id }) => id),
    };
  }

  discarded(c: string, id: string): void {
    const { client, now, note } = this.#about;
    note({ kind: 'discard', client, c, at: now(), id });
  }

  #say({ c, id, lane, n, fence, command }: SendFrame): void {
    const { client, now, note } = this.#about;
    const text = 'text' in command ? { text: command.text } : {};
    const by = this.#person;
    note({ kind: 'invoke', client, c, at: now(), by, id, lane, n, ...(fence !== undefined && { fence }), ...text });
  }

  #hear(text: string): void {
    if (!judged.some((start) => text.startsWith(start))) return;
    const { client, now, note } = this.#about;
    for (const frame of decodeDown(text) ?? []) {
      if (frame.t === 'welcome') this.#person = frame.you;
      if (frame.t !== 'ok' && frame.t !== 'nack') continue;
      const { c, id } = frame;
      if (frame.t === 'ok') note({ kind: 'ok', client, c, at: now(), id, seq: frame.s });
      else note({ kind: 'nack', client, c, at: now(), id, code: frame.code, fatal: frame.fatal });
    }
  }
}
