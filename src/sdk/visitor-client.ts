/** The verbs a visitor has, and the client that carries them out over a session. */
import type { Command } from '../core/conversation/vocabulary.ts';
import { ParlorError } from '../core/errors.ts';
import { outboxMax, pageLengthMax } from '../core/limits.ts';
import { textProblem } from '../core/text.ts';
import { type Clock, systemClock } from './clock.ts';
import { ConversationViews, keepFields } from './conversation-views.ts';
import type { CredentialStore, Credentials } from './credentials/credentials.ts';
import { localStorageCredentials } from './credentials/local-storage.ts';
import { memoryCredentials } from './credentials/memory.ts';
import { HistoryPages } from './history-pages.ts';
import { newIdentifier, newSecret } from './identifier.ts';
import { Observable, type Readable } from './observable.ts';
import { browserOutbox } from './outbox-store/browser.ts';
import type { LaneLocks } from './outbox-store/lane-locks.ts';
import { OutboxKeeper } from './outbox-store/outbox-keeper.ts';
import type { OutboxStore } from './outbox-store/outbox-store.ts';
import { SteadyStore } from './outbox-store/steady.ts';
import { onPageLife } from './page-life.ts';
import { socketAddress } from './relay-address.ts';
import { type Draft, sizeOf } from './session/outbox.ts';
import { type Replica, wantHistory } from './session/replica.ts';
import { SessionDriver } from './session/session-driver.ts';
import { connectionOf, newSession, type Session } from './session/session-state.ts';
import { discard, refusedCommand } from './session/verdict.ts';
import type { Connection, Delivered, VisitorSnapshot } from './snapshots.ts';
import type { Transport } from './transport/transport.ts';
import { webSocketTransport } from './transport/websocket.ts';
import {
  adoptKept,
  currentOf,
  leaveEnded,
  type Opening,
  openOf,
  submit,
  visitorRole,
  writeFirst,
} from './visitor-role.ts';

/**
 * A visitor's client: connection, conversation and everything not yet confirmed, as one value that can be watched.
 *
 * A promise of a verb tells the end of that command; whoever does not care may leave it, but has to catch it, as any
 * promise. What people should see is in the snapshot in any case.
 */
export interface VisitorClient extends Readable<VisitorSnapshot> {
  /**
   * Connects, or tries again at once after `waiting` or `stopped`. Harmless while connected. The first message connects
   * too, if nothing has before.
   */
  connect(): void;

  /**
   * Sends a message; starts a conversation first if there is none. The message shows as pending at once.
   *
   * Resolves when it is committed. Rejects with a `ParlorError`: `text-*` at once for a text that can't be sent,
   * `rate-limited` at once if 5,000 commands are waiting already, the relay's code if it is refused (the message stays
   * visible with its reason), `stopped` after `close()`. Being offline is not a failure: the promise waits, and so it
   * does while the connection is stopped.
   */
  send(text: string): Promise<Delivered>;

  /**
   * Ends the conversation. Rejects with `not-allowed` in persistent mode (M1), `conversation-ended` if it is over,
   * `unknown-conversation` if there is none.
   */
  end(): Promise<Delivered>;

  /** Leaves an ended conversation behind: the next message starts a new one. One that goes on stays. */
  startNew(): void;

  /** Tries a refused message again, as a new one with the same text. Rejects with `wrong-state` if it isn't refused. */
  resend(id: string): Promise<Delivered>;

  /** Takes a refused message off the screen. */
  discard(id: string): void;

  /**
   * Fetches the page of history before what the view holds, if its `hasEarlier` says that there is one. Resolves when it
   * has come, after a lost connection too; at once if there is nothing to fetch. Never rejects.
   */
  loadEarlier(): Promise<void>;

  /** Disconnects and lets go of everything. What was not confirmed rejects with `stopped`. `connect()` begins again. */
  close(): void;
}

export interface VisitorOptions {
  /** The relay's address, absolute: `https://chat.example`. */
  readonly relay: string;
  readonly site: string;
  /** The site's first one if left out. A page with several widgets names it. */
  readonly workstream?: string;
  /** The address of the page the visitor is on, asked when a conversation starts. */
  readonly page?: () => string;
  /** BCP 47 language of the visitor. */
  readonly language?: string;
  /** Where the visitor's secret is kept; the browser's `localStorage`, or memory where there is none. */
  readonly credentials?: CredentialStore;
  /**
   * Where messages that are not confirmed outlive the page (D4); the browser's IndexedDB or `localStorage`, or memory
   * where there are none. `locks` prove which pages still live; the browser's if left out.
   */
  readonly outbox?: { readonly store: OutboxStore; readonly locks?: LaneLocks };
  readonly transport?: Transport;
  readonly clock?: Clock;
}

/** A client that does nothing until `connect()` or the first message. Throws a `TypeError` if `relay` is not a URL. */
export const createVisitorClient = (options: VisitorOptions): VisitorClient => new Visitor(options);

class Visitor implements VisitorClient {
  readonly #options: VisitorOptions;
  readonly #clock: Clock;
  readonly #store: CredentialStore;
  readonly #driver: SessionDriver;
  readonly #keeper: OutboxKeeper;
  readonly #views = new ConversationViews();
  readonly #pages = new HistoryPages();
  readonly #snapshot = new Observable<VisitorSnapshot>({ connection: { state: 'idle' } });
  #credentials: Credentials;
  /** Whether this visitor's secret is the one in the store. Nothing is stored before the first message. */
  #isKept: boolean;
  /** Searches under way for what pages that are gone have left. */
  #looking = 0;
  #isClosed = false;
  #stopListening: (() => void) | undefined;

  readonly getSnapshot = this.#snapshot.getSnapshot;
  readonly subscribe = this.#snapshot.subscribe;

  constructor(options: VisitorOptions) {
    const { relay, site, workstream, clock = systemClock, transport = webSocketTransport } = options;
    this.#options = options;
    this.#clock = clock;
    this.#store = options.credentials ?? defaultStore(relay, site);
    const kept = this.#store.read();
    this.#isKept = kept !== undefined;
    this.#credentials = kept ?? { secret: newSecret(clock), device: newIdentifier(clock) };
    const lane = newIdentifier(clock);
    const { outbox } = options;
    const { stores, locks } = outbox ? { stores: [outbox.store], locks: outbox.locks } : browserOutbox(relay, site);
    this.#keeper = new OutboxKeeper({
      store: new SteadyStore(clock, stores),
      locks,
      clock,
      lane,
      device: () => this.#credentials.device,
      adopt: (left) => this.#act((held) => adoptKept(held, left)),
    });
    this.#driver = new SessionDriver(newSession(site, visitorRole(workstream), lane), {
      transport,
      clock,
      address: socketAddress(relay, site),
      credential: () => ({ token: this.#credentials.secret, device: this.#credentials.device }),
      changed: (session) => this.#show(session),
    });
  }

  connect(): void {
    this.#isClosed = false;
    if (this.#stopListening === undefined) {
      this.#stopListening = onPageLife({
        returned: () => this.#return(),
        left: () => this.#leave(),
        network: (isOnline) => this.#driver.dispatch({ kind: 'network', isOnline }),
      });
      this.#arrive();
    }
    this.#driver.dispatch({ kind: 'connect' });
  }

  async send(text: string): Promise<Delivered> {
    this.#assertReady();
    const problem = textProblem(text);
    if (problem) throw new ParlorError(problem);
    this.#keepCredentials();
    const conversation = openOf(this.#replica);
    const command: Command = { type: 'message.send', text };
    if (conversation !== undefined) return this.#submit(command, (held, draft) => submit(held, conversation, draft));
    const opening = this.#opening();
    return this.#submit(command, (held, draft) => writeFirst(held, draft, opening));
  }

  async end(): Promise<Delivered> {
    this.#assertReady();
    const conversation = openOf(this.#replica);
    if (conversation === undefined) throw new ParlorError('unknown-conversation');
    return this.#submit({ type: 'conversation.end' }, (held, draft) => submit(held, conversation, draft));
  }

  startNew(): void {
    this.#act(leaveEnded);
  }

  async resend(id: string): Promise<Delivered> {
    this.#assertReady();
    const refused = refusedCommand(this.#replica.outbox, currentOf(this.#replica) ?? '', id);
    if (refused?.command.type !== 'message.send') throw new ParlorError('wrong-state');
    this.discard(id);
    return this.send(refused.command.text);
  }

  discard(id: string): void {
    const current = currentOf(this.#replica);
    if (current === undefined) return;
    this.#act((held) => ({ ...held, outbox: discard(held.outbox, current, id) }));
  }

  loadEarlier(): Promise<void> {
    const current = currentOf(this.#replica);
    if (current === undefined) return Promise.resolve();
    this.#act((held) => wantHistory(held, current));
    return this.#pages.of(this.#replica, current);
  }

  close(): void {
    this.#isClosed = true;
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#driver.dispatch({ kind: 'disconnect' });
    this.#keeper.leave();
  }

  #return(): void {
    this.#arrive();
    this.#driver.dispatch({ kind: 'wake' });
  }

  #leave(): void {
    this.#keeper.leave();
    this.#driver.dispatch({ kind: 'suspend' });
  }

  #arrive(): void {
    this.#keeper.arrive();
    // Who has never written has left nothing anywhere.
    if (!this.#isKept) return;
    this.#looking += 1;
    void this.#keeper.look().then(() => {
      this.#looking -= 1;
      this.#show(this.#driver.session);
    });
  }

  /** Whoever closes a client that is live and has no conversation must not miss what is about to be adopted. */
  #connectionOf(session: Session): Connection {
    const connection = connectionOf(session);
    return connection.state === 'live' && this.#looking > 0 && currentOf(session.replica) === undefined
      ? { state: 'syncing' }
      : connection;
  }

  get #replica(): Replica {
    return this.#driver.session.replica;
  }

  #act(change: (replica: Replica) => Replica): void {
    this.#driver.dispatch({ kind: 'act', change });
  }

  #assertReady(): void {
    if (this.#isClosed) throw new ParlorError('stopped');
    if (sizeOf(this.#replica.outbox) >= outboxMax) throw new ParlorError('rate-limited');
  }

  #submit(command: Command, place: (held: Replica, draft: Draft) => Replica): Promise<Delivered> {
    const draft = { id: newIdentifier(this.#clock), command, at: this.#clock.now() };
    const outcome = this.#driver.outcomeOf(draft.id);
    this.#act((held) => place(held, draft));
    if (this.#driver.session.phase.name === 'idle') this.connect();
    return outcome;
  }

  #opening(): Opening {
    const { workstream, page, language } = this.#options;
    return {
      conversation: newIdentifier(this.#clock),
      id: newIdentifier(this.#clock),
      command: {
        type: 'conversation.start',
        ...(workstream !== undefined && { workstream }),
        ...(page && { page: page().slice(0, pageLengthMax) }),
        ...(language !== undefined && { language }),
      },
    };
  }

  /**
   * Writes the secret down with the first message. If another tab was faster, its visitor is this one: both tabs then
   * share one conversation.
   */
  #keepCredentials(): void {
    if (this.#isKept) return;
    this.#isKept = true;
    const other = this.#store.read();
    if (other) {
      this.#credentials = other;
      this.#driver.dispatch({ kind: 'renew' });
    } else {
      this.#store.write(this.#credentials);
    }
  }

  #show(session: Session): void {
    this.#keeper.keep(session.replica.outbox);
    this.#pages.settle(session.replica);
    const former = this.#snapshot.getSnapshot();
    const current = currentOf(session.replica);
    const [view] = this.#views.of(session.replica, current === undefined ? [] : [current]);
    const next: VisitorSnapshot = {
      connection: keepFields(former.connection, this.#connectionOf(session)),
      ...(session.me && { me: session.me }),
      ...(view && { view }),
    };
    this.#snapshot.set(keepFields(former, next));
  }
}

const defaultStore = (relay: string, site: string): CredentialStore =>
  typeof document === 'undefined' ? memoryCredentials() : localStorageCredentials(relay, site);
