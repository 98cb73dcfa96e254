/** The verbs an agent has, and the client that carries them out over a session. */
import type { Command } from '../core/conversation/vocabulary.ts';
import { ParlorError } from '../core/errors.ts';
import { outboxMax } from '../core/limits.ts';
import type { Choice } from '../core/presence/presence.ts';
import type { AgentOptions } from './agent-options.ts';
import { AgentOutbox } from './agent-outbox.ts';
import { agentRole, besideOf, listOf } from './agent-role.ts';
import type { SignalVerbs } from './agent-signals.ts';
import { AtHand, type AtHandVerbs } from './at-hand.ts';
import { type Clock, systemClock } from './clock.ts';
import { Conditions } from './conditions.ts';
import type { Consultation } from './consulting.ts';
import { ConversationViews, keepFields, keepItems } from './conversation-views.ts';
import { newIdentifier } from './identifier.ts';
import type { LinkingVerbs } from './linking.ts';
import { Observable, type Readable } from './observable.ts';
import { OfferViews } from './offer-views.ts';
import { onPageLife } from './page-life.ts';
import { PresencePromises } from './presence-promises.ts';
import type { Wanted } from './presence-wishes.ts';
import { socketAddress } from './relay-address.ts';
import { type Seeing, seen, unseenEpoch } from './seeing.ts';
import { enqueue, isShown, type Outbox, sizeOf } from './session/outbox.ts';
import { type Replica, wantHistory } from './session/replica.ts';
import { SessionDriver } from './session/session-driver.ts';
import { connectionOf, newSession, type Session } from './session/session-state.ts';
import { isTaking } from './session/taking.ts';
import { discard, refusedCommand } from './session/verdict.ts';
import { SessionOrder } from './session-order.ts';
import { CaseViews, onDemand, selfOf } from './shown-lists.ts';
import { Signals } from './signals.ts';
import type { AgentSnapshot, ConversationView, Delivered, OfferView } from './snapshots.ts';
import type { Supervision } from './supervising.ts';
import { TakenSessions } from './taken-sessions.ts';
import { anyWay } from './transport/any-way.ts';
import { lastWords } from './transport/last-words.ts';

/**
 * An agent's client: connection, work lists and sessions as one value that can be watched.
 *
 * Promises reject with a `ParlorError` whose code says why, as documented in docs/PROTOCOL.md: the relay's code if it
 * refuses, `stopped` after `close()`, `rate-limited` at once if 5,000 commands are waiting already. Being offline is
 * not a failure: the promise waits. Whoever does not care about a promise has to catch it, as any promise.
 */
export interface AgentClient
  extends Readable<AgentSnapshot>,
    Supervision,
    Consultation,
    LinkingVerbs,
    AtHandVerbs,
    Seeing,
    SignalVerbs {
  /**
   * Connects, or tries again at once after `waiting` or `stopped`. Harmless while connected. The first command connects
   * too, if nothing has before.
   */
  connect(): void;
  /**
   * Takes an open conversation (C2). Resolves when its session is there to be worked in. Rejects with `already-assigned`,
   * naming who has it, if another was faster.
   */
  pick(conversation: string): Promise<Delivered>;
  /** Goes on with a conversation of one's own that waits for its visitor (C7). Resolves when its session is there. */
  reopen(conversation: string): Promise<Delivered>;
  /**
   * Takes what is offered (C2). Resolves when its session is there. Rejects with `offer-over` if it was accepted in another window, declined, or its time is
   * over: then it is not among the snapshot's `offers` any more.
   */
  accept(conversation: string): Promise<Delivered>;
  /** Does not want it (N9). Rejects with `offer-over`, or with `not-allowed` if it can't be declined (N5). */
  decline(conversation: string): Promise<Delivered>;
  /**
   * Chooses a presence (A3). Resolves when the relay has written it down; waits for a connection. Rejects with `stopped`
   * after `close()`, `unavailable` if the relay can't reach its database.
   */
  setPresence(choice: Choice): Promise<void>;
  /** Takes back what was chosen, and why no work comes: what the load says holds (A8). For a supervisor, of any `agent`. */
  resetPresence(agent?: string): Promise<void>;
  /** Gives a conversation back to the queue, in either mode (C5). */
  release(conversation: string): Promise<Delivered>;
  /**
   * Sends a message. A refused one stays with its reason until it is sent again or discarded: in its session, or in
   * `refused` when that has gone.
   */
  send(conversation: string, text: string): Promise<Delivered>;
  /** Writes a private note: never shown to the visitor; possible through wrap-up (C13). */
  note(conversation: string, text: string): Promise<Delivered>;
  /** Ends the conversation for everybody (C4); the session stays in wrap-up. */
  end(conversation: string): Promise<Delivered>;
  /**
   * Closes the session: an active live conversation returns to the queue (C5), a persistent one waits for its visitor (C6),
   * one in wrap-up is closed (C10).
   */
  closeSession(conversation: string): Promise<Delivered>;
  /** Tries a refused message or note again, as a new one. Rejects with `wrong-state` if it isn't refused. */
  resend(conversation: string, id: string): Promise<Delivered>;
  /** Takes a refused command off the screen. */
  discard(conversation: string, id: string): void;
  /**
   * Fetches the page of history before what the view of the session holds, if its `hasEarlier` says that there is one.
   * Resolves when it has come, after a lost connection too; at once if there is nothing to fetch. Never rejects.
   */
  loadEarlier(conversation: string): Promise<void>;
  /**
   * Disconnects and lets go of everything. What was not confirmed rejects with `stopped`. If the options name the agent,
   * it is kept all the same and goes out with their next client, unless `forget` gives it up. Files that are kept are
   * found again by it, unless `forgetFiles`, or else `forget`, removes all of the agent's. `connect()` begins again.
   */
  close(options?: { readonly forget?: boolean; readonly forgetFiles?: boolean }): void;
}

/** A client that does nothing until `connect()` or the first command. Throws a `TypeError` if `relay` is not a URL. */
export const createAgentClient = (options: AgentOptions): AgentClient => new Agent(options);

class Agent extends AtHand implements AgentClient {
  protected override readonly signals: Signals;
  readonly #clock: Clock;
  readonly #driver: SessionDriver;
  readonly #sayLastWords: (session: Session) => void;
  readonly #views = new ConversationViews();
  readonly #conditions = new Conditions();
  readonly #besideViews = new ConversationViews();
  readonly #cases = new CaseViews();
  readonly #order = new SessionOrder();
  readonly #offers = new OfferViews();
  readonly #snapshot: Observable<AgentSnapshot>;
  protected override readonly outbox: AgentOutbox;
  readonly #presence = new PresencePromises((change) => this.act(change));
  readonly #taken = new TakenSessions((change) => this.act(change));
  #isClosed = false;
  #stopListening: (() => void) | undefined;

  readonly getSnapshot: Readable<AgentSnapshot>['getSnapshot'];
  readonly subscribe: Readable<AgentSnapshot>['subscribe'];

  constructor(options: AgentOptions) {
    super(options);
    const { relay, site, token, clock = systemClock, transport = anyWay(clock) } = options;
    this.#clock = clock;
    const device = newIdentifier(clock);
    const lane = newIdentifier(clock);
    const session = newSession(site, agentRole, lane);
    this.outbox = new AgentOutbox(options, {
      clock,
      lane,
      act: (change) => this.act(change),
      changed: () => this.#show(this.#driver.session),
      written: this.keptLane,
    });
    const address = socketAddress(relay, site);
    this.#sayLastWords = lastWords({ transport, address }, isTaking);
    this.#driver = new SessionDriver(session, {
      transport,
      clock,
      address,
      credential: async () => ({ token: await token(), device }),
      changed: (after) => this.#show(after),
    });
    this.signals = new Signals({
      clock,
      side: 'agent',
      driver: this.#driver,
      changed: () => this.#show(this.#driver.session),
    });
    const open = listOf(session.replica, 'open');
    this.#snapshot = new Observable<AgentSnapshot>({
      connection: { state: 'idle' },
      open,
      waiting: open,
      offers: [],
      notices: [],
      cases: [],
      sessions: [],
      monitored: [],
      loaded: false,
      ...this.outbox.shown,
      ...this.filesShown,
    });
    this.getSnapshot = this.#snapshot.getSnapshot;
    this.subscribe = this.#snapshot.subscribe;
  }

  connect(): void {
    this.#isClosed = false;
    if (this.#stopListening === undefined) {
      this.#stopListening = onPageLife({
        returned: () => this.#return(),
        hidden: () => this.#sayLastWords(this.#driver.session),
        left: () => this.#leave(),
        network: (isOnline) => this.#driver.dispatch({ kind: 'network', isOnline }),
      });
      this.outbox.arrive();
      this.arriveFiles();
    }
    this.#driver.dispatch({ kind: 'connect' });
  }

  pick(conversation: string): Promise<Delivered> {
    return this.#take(conversation, { type: 'conversation.pick' });
  }

  async accept(conversation: string): Promise<Delivered> {
    return this.#take(conversation, { type: 'offer.accept', offer: this.askedIn(conversation, 'offer') });
  }

  async decline(conversation: string): Promise<Delivered> {
    return this.submit(conversation, { type: 'offer.decline', offer: this.askedIn(conversation, 'offer') });
  }

  async see(conversation: string): Promise<void> {
    const epoch = unseenEpoch(this.replica, conversation);
    if (epoch !== undefined) await seen(this.submit(conversation, { type: 'assignment.see' }, epoch));
  }

  setPresence(choice: Choice): Promise<void> {
    return this.#wish({ choice });
  }

  resetPresence(agent?: string): Promise<void> {
    return this.#wish(agent === undefined ? {} : { agent });
  }

  reopen(conversation: string): Promise<Delivered> {
    return this.#take(conversation, { type: 'conversation.reopen' });
  }

  release(conversation: string): Promise<Delivered> {
    return this.submit(conversation, { type: 'conversation.release' });
  }

  send(conversation: string, text: string): Promise<Delivered> {
    return this.submitText(conversation, { type: 'message.send', text });
  }

  note(conversation: string, text: string): Promise<Delivered> {
    return this.submitText(conversation, { type: 'note.write', text });
  }

  end(conversation: string): Promise<Delivered> {
    return this.submit(conversation, { type: 'conversation.end' });
  }

  closeSession(conversation: string): Promise<Delivered> {
    return this.submit(conversation, { type: 'session.close' });
  }

  async resend(conversation: string, id: string): Promise<Delivered> {
    this.#assertReady();
    const { outbox } = this.#driver.session.replica;
    const refused = refusedCommand(outbox, conversation, id) ?? this.outbox.refusedElsewhere(conversation, id);
    if (!refused) throw new ParlorError('wrong-state');
    this.discard(conversation, id);
    return this.submit(conversation, refused.command);
  }

  discard(conversation: string, id: string): void {
    this.outbox.discardElsewhere(conversation, id);
    this.act((held) => ({ ...held, outbox: discard(held.outbox, conversation, id) }));
  }

  loadEarlier(conversation: string): Promise<void> {
    this.act((held) => wantHistory(held, conversation));
    return this.#conditions.until(() => !this.#driver.session.replica.logs.get(conversation)?.wantsEarlier);
  }

  close({ forget = false, forgetFiles = forget }: Parameters<AgentClient['close']>[0] = {}): void {
    this.#isClosed = true;
    this.#stopListening?.();
    this.#stopListening = undefined;
    const disconnect = (): Outbox => {
      this.#driver.dispatch({ kind: 'disconnect' });
      return this.#driver.session.replica.outbox;
    };
    this.#presence.end();
    this.#taken.end();
    this.signals.stop();
    this.endMonitoring();
    this.endFiles({ forget: forgetFiles });
    this.outbox.close(this.#driver.session.replica.outbox, disconnect, { forget });
  }

  #return(): void {
    this.outbox.arrive();
    this.arriveFiles();
    this.#driver.dispatch({ kind: 'wake' });
  }

  #leave(): void {
    this.#sayLastWords(this.#driver.session);
    this.outbox.leave();
    this.leaveFiles();
    this.#driver.dispatch({ kind: 'suspend' });
  }

  protected override get replica(): Replica {
    return this.#driver.session.replica;
  }

  protected override get offers(): readonly OfferView[] {
    return this.#snapshot.getSnapshot().offers;
  }

  protected override act(change: (replica: Replica) => Replica): void {
    this.#driver.dispatch({ kind: 'act', change });
  }

  #assertReady(): void {
    if (this.#isClosed) throw new ParlorError('stopped');
    if (sizeOf(this.#driver.session.replica.outbox) >= outboxMax) throw new ParlorError('rate-limited');
  }

  protected override async submit(conversation: string, command: Command, epoch?: number): Promise<Delivered> {
    this.#assertReady();
    // What an agent does is meant for the assignment they know of; to take a conversation they need not know any.
    const fence = epoch ?? this.replica.logs.get(conversation)?.conversation.lifecycle.assignmentEpoch;
    const isFenced = fence !== undefined;
    const draft = { id: newIdentifier(this.#clock), command, at: this.#clock.now(), ...(isFenced && { fence }) };
    const outcome = this.#driver.outcomeOf(draft.id);
    // Of an act that no transcript shows, whoever asked for it is told here; there is nothing to be kept of it then.
    if (!isShown(command)) outcome.catch(() => this.discard(conversation, draft.id));
    this.act((held) => ({ ...held, outbox: enqueue(held.outbox, conversation, draft) }));
    this.wake();
    return outcome;
  }

  protected override wake(): void {
    if (this.#driver.session.phase.name === 'idle' && !this.#isClosed) this.connect();
  }

  #show(session: Session): void {
    const { replica } = session;
    this.#conditions.check();
    this.outbox.follow(replica);
    this.signals.follow(session);
    const shown = (view: ConversationView): ConversationView => this.signals.shown(view);
    const former = this.#snapshot.getSnapshot();
    const next: AgentSnapshot = {
      connection: keepFields(former.connection, connectionOf(session)),
      ...(session.me && { me: session.me }),
      open: listOf(replica, 'open'),
      ...this.#offers.of(replica, session.me?.id),
      cases: this.#cases.of(replica),
      ...selfOf(replica),
      ...(replica.desk && { desk: replica.desk }),
      waiting: listOf(replica, 'waiting'),
      sessions: keepItems(
        former.sessions,
        this.#views.of(replica, this.#order.of(replica), this.outbox.pendingElsewhere).map(shown),
      ),
      monitored: keepItems(former.monitored, this.#besideViews.of(replica, besideOf(replica)).map(shown)),
      ...onDemand(replica),
      loaded: session.wasLive,
      ...this.outbox.shown,
      ...this.filesShown,
    };
    this.#snapshot.set(keepFields(former, next));
    // Last, as it may change what is shown: then that is shown last, too.
    this.#presence.settle(replica);
    this.#taken.settle(session);
    this.settleMonitored(replica);
    this.followFiles();
  }

  #wish(wanted: Wanted): Promise<void> {
    if (this.#isClosed) return Promise.reject(new ParlorError('stopped'));
    const answered = this.#presence.ask(newIdentifier(this.#clock), wanted);
    this.wake();
    return answered;
  }

  async #take(conversation: string, command: Command): Promise<Delivered> {
    const delivered = await this.submit(conversation, command);
    return this.#isClosed ? delivered : this.#taken.opened(conversation, delivered);
  }
}
