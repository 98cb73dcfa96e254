/** The recorder: writes down what real clients send, are told and show, as a history that can be judged. */
import type { DownFrame } from '../../src/core/protocol/down.ts';
import type { UpFrame } from '../../src/core/protocol/up.ts';
import type { ConversationView, Readable, Transport } from '../../src/sdk/index.ts';
import { webSocketTransport } from '../../src/sdk/transport/websocket.ts';
import type { Observation, Person, Screen } from '../support/history.ts';

export class Recorder {
  readonly observations: Observation[] = [];
  /** Who each client is, as the relay says. */
  readonly #people = new Map<string, Person>();
  /** The last view of each client's conversation, so that what has not changed is not written down again. */
  readonly #views = new Map<string, ConversationView>();

  /** A transport whose traffic is written down under the client's name: sockets, unless another one is given. */
  transport(client: string, over: Transport = webSocketTransport): Transport {
    return {
      open: (address, listener) => {
        const wire = over.open(address, {
          opened: () => listener.opened(),
          closed: (code) => listener.closed(code),
          received: (text) => {
            for (const frame of framesOf<DownFrame>(text)) this.#told(client, frame);
            listener.received(text);
          },
        });
        return {
          close: () => wire.close(),
          send: (text) => {
            for (const frame of framesOf<UpFrame>(text)) this.#sent(client, frame);
            wire.send(text);
          },
        };
      },
    };
  }

  /** Writes down every change of what a client shows. */
  watch<T>(client: string, source: Readable<T>, viewsOf: (snapshot: T) => readonly ConversationView[]): void {
    source.subscribe(() => {
      for (const view of viewsOf(source.getSnapshot())) {
        const seat = `${client} ${view.conversation.id}`;
        if (this.#views.get(seat) === view || !this.#people.has(client)) continue;
        this.#views.set(seat, view);
        this.observations.push(this.screen(client, view));
      }
    });
  }

  /** What a client shows of a conversation right now. */
  screen(client: string, { conversation, events, pending }: ConversationView): Screen {
    const reader = this.personOf(client);
    const ids = pending.map(({ id }) => id);
    return { kind: 'screen', client, c: conversation.id, at: performance.now(), reader, events, pending: ids };
  }

  /** Who the relay says the client is. */
  personOf(client: string): Person {
    const person = this.#people.get(client);
    if (!person) throw new Error(`${client} was never welcome.`);
    return person;
  }

  #sent(client: string, frame: UpFrame): void {
    if (frame.t !== 'send') return;
    const { c, id, lane, n, fence, command } = frame;
    this.observations.push({
      kind: 'invoke',
      client,
      c,
      at: performance.now(),
      by: this.personOf(client),
      id,
      lane,
      n,
      ...(fence !== undefined && { fence }),
      ...('text' in command && { text: String(command.text) }),
    });
  }

  #told(client: string, frame: DownFrame): void {
    const at = performance.now();
    if (frame.t === 'welcome') this.#people.set(client, frame.you);
    else if (frame.t === 'ok') {
      this.observations.push({ kind: 'ok', client, c: frame.c, at, id: frame.id, seq: frame.s });
    } else if (frame.t === 'nack') {
      const { c, id, code, fatal } = frame;
      this.observations.push({ kind: 'nack', client, c, at, id, code, fatal });
    }
  }
}

const framesOf = <T>(text: string): readonly T[] => [JSON.parse(text) as T | T[]].flat() as T[];
