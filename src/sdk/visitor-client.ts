/** The client that carries a visitor's verbs out over a session. */
import type { Answer } from '../core/conversation/visitor-context.ts';
import type { Command } from '../core/conversation/vocabulary.ts';
import { ParlorError } from '../core/errors.ts';
import { hiddenPageMs, outboxMax } from '../core/limits.ts';
import { textProblem } from '../core/text.ts';
import { type Clock, systemClock } from './clock.ts';
import { Conditions } from './conditions.ts';
import { ConversationViews, keepFields } from './conversation-views.ts';
import { firstIdentity } from './credentials/first-identity.ts';
import type { VisitorIdentity } from './credentials/visitor-identity.ts';
import type { TokenProvider } from './credentials/visitor-token.ts';
import { newIdentifier } from './identifier.ts';
import { Observable } from './observable.ts';
import { newOpening } from './opening.ts';
import type { PageVariables } from './page-context.ts';
import { onPageLife } from './page-life.ts';
import { socketAddress } from './relay-address.ts';
import { type Draft, isWaiting, sizeOf } from './session/outbox.ts';
import { type Replica, wantHistory } from './session/replica.ts';
import { SessionDriver } from './session/session-driver.ts';
import { newSession, type Session } from './session/session-state.ts';
import { discard, refusedCommand } from './session/verdict.ts';
import type { Delivered, VisitorSnapshot } from './snapshots.ts';
import { anyWay } from './transport/any-way.ts';
import type { Way } from './transport/transport.ts';
import type { VisitorKeeping } from './visitor-keeping.ts';
import type { VisitorOptions } from './visitor-options.ts';
import {
  currentOf,
  isExpected,
  leaveEnded,
  openAgainOf,
  openOf,
  shownConnection,
  submit,
  visitorRole,
  withFreshPlace,
  writeFirst,
} from './visitor-role.ts';
import type { VisitorClient } from './visitor-verbs.ts';

/** A client that does nothing until `connect()` or the first message. Throws a `TypeError` if `relay` is not a URL. */
export const createVisitorClient = (options: VisitorOptions): VisitorClient => new Visitor(options);

class Visitor implements VisitorClient {
  readonly #options: VisitorOptions;
  readonly #clock: Clock;
  /** Nothing is stored of an anonymous one before the first message. */
  #identity!: VisitorIdentity;
  #driver!: SessionDriver;
  /** How the relay is reached. */
  #way!: Way;
  #lane!: string;
  /** Undefined until it is loaded. */
  #keeping: VisitorKeeping | undefined;
  #loading: Promise<void> | undefined;
  /** Resolves when whoever is signing in has come to an end of it. */
  #signedIn: Promise<unknown> = Promise.resolve();
  /** What the page says of the visitor whenever a conversation starts. */
  #told: Command | undefined;
  #consent: string | undefined;
  readonly #views = new ConversationViews();
  readonly #conditions = new Conditions();
  readonly #snapshot = new Observable<VisitorSnapshot>({ connection: { state: 'idle' } });
  /** Once in the life of a page: a relay that knows nobody is not asked for ever. */
  #hasBegunAgain = false;
  /** The page is not on its way out, and its client not closed. */
  #isHere = false;
  #isClosed = false;
  /** Stops waiting for a hidden page to have been hidden for long. */
  #stopHiding: (() => void) | undefined;
  #stopListening: (() => void) | undefined;

  readonly getSnapshot = this.#snapshot.getSnapshot;
  readonly subscribe = this.#snapshot.subscribe;

  constructor(options: VisitorOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#begin(firstIdentity(this.#options, this.#clock));
    const { context = {}, answers } = options;
    if (options.context || answers) void this.setContext(context, answers);
  }

  /** Somebody of whom nothing is known here yet. */
  #begin(identity: VisitorIdentity): void {
    const clock = this.#clock;
    const { relay, site, transport = anyWay(clock), workstream, language } = this.#options;
    this.#isClosed = false;
    this.#keeping = undefined;
    this.#consent = undefined;
    this.#identity = identity;
    const about = { ...(workstream !== undefined && { workstream }), ...(language !== undefined && { language }) };
    this.#lane = newIdentifier(clock);
    this.#way = { transport, address: socketAddress(relay, site) };
    const driver = new SessionDriver(newSession(site, visitorRole(about), this.#lane), {
      ...this.#way,
      clock,
      credential: () => this.#identity.credential(),
      keepSecret: (secret) => this.#identity.replaceSecret?.(secret),
      changed: (session) => {
        // What is still to come of who was here before concerns nobody.
        if (driver !== this.#driver) return;
        this.#show(session);
        if (!this.#hasBegunAgain) void this.#beginAgainIf(session);
      },
    });
    this.#driver = driver;
    this.#show(driver.session);
  }

  connect(): void {
    this.#noticeLoss();
    this.#isClosed = false;
    if (this.#stopListening === undefined) {
      this.#stopListening = onPageLife({
        returned: () => this.#return(),
        hidden: () => this.#hide(),
        left: () => this.#leave(),
        network: (isOnline) => this.#driver.dispatch({ kind: 'network', isOnline }),
      });
      this.#arrive();
    }
    this.#driver.dispatch({ kind: 'connect' });
  }

  async send(text: string): Promise<Delivered> {
    return this.#write(text, openOf);
  }

  /** Writes a message into the conversation that `place` gives, or into a new one. */
  async #write(text: string, place: (replica: Replica) => string | undefined): Promise<Delivered> {
    this.#noticeLoss();
    this.#assertReady();
    const problem = textProblem(text);
    if (problem) throw new ParlorError(problem);
    // If another page was faster, its visitor is this one: both then share one conversation.
    if (this.#identity.keep?.()) this.#driver.dispatch({ kind: 'renew' });
    // From here on things may be kept.
    this.#keeping?.begin();
    const conversation = place(this.#replica);
    const command: Command = { type: 'message.send', text };
    if (conversation !== undefined) return this.#submit(command, (held, draft) => submit(held, conversation, draft));
    const said = { about: this.#driver.session.role.about, told: this.#told, consent: this.#consent };
    const opening = newOpening(this.#options, said, this.#clock);
    return this.#submit(command, (held, draft) => writeFirst(held, draft, opening));
  }

  async end(): Promise<Delivered> {
    this.#assertReady();
    const conversation = openOf(this.#replica);
    if (conversation === undefined) throw new ParlorError('unknown-conversation');
    return this.#submit({ type: 'conversation.end' }, (held, draft) => submit(held, conversation, draft));
  }

  async setContext(variables: PageVariables, answers?: readonly Answer[]): Promise<void> {
    const { contextUpdate } = await import('./page-context.ts');
    const command = contextUpdate(variables, answers);
    this.#told = command;
    const conversation = openAgainOf(this.#replica);
    if (conversation === undefined) return;
    this.#assertReady();
    await this.#submit(command, (held, draft) => submit(held, conversation, draft));
  }

  consent(version?: string): void {
    this.#consent = version;
  }

  typing(isTyping = true): void {
    this.#keeping?.typing(isTyping);
  }

  markRead(): void {
    this.#keeping?.markRead();
  }

  startNew(): void {
    this.#act(leaveEnded);
  }

  async resend(id: string): Promise<Delivered> {
    this.#assertReady();
    const current = currentOf(this.#replica) ?? '';
    const refused = refusedCommand(this.#replica.outbox, current, id) ?? this.#keeping?.refused(id);
    if (refused?.command.type !== 'message.send') throw new ParlorError('wrong-state');
    this.discard(id);
    return this.#write(refused.command.text, openAgainOf);
  }

  discard(id: string): void {
    const current = currentOf(this.#replica);
    if (current === undefined) return;
    this.#keeping?.discard(id);
    this.#act((held) => ({ ...held, outbox: discard(held.outbox, current, id) }));
  }

  loadEarlier(): Promise<void> {
    const current = currentOf(this.#replica);
    if (current === undefined) return Promise.resolve();
    this.#act((held) => wantHistory(held, current));
    return this.#conditions.until(() => !this.#replica.logs.get(current)?.wantsEarlier);
  }

  close(): void {
    this.#isClosed = true;
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#stopHiding?.();
    this.#driver.dispatch({ kind: 'disconnect' });
    this.#depart();
  }

  reset(): Promise<void> {
    return this.#forget(true);
  }

  identify(token: string | TokenProvider): Promise<void> {
    // One after the other: who signs in next finds what the one before has become.
    const signedIn = this.#signedIn.then(async () => {
      const { signIn } = await import('./signing-in.ts');
      await signIn(token, {
        client: this,
        clock: this.#clock,
        conditions: this.#conditions,
        driver: this.#driver,
        identity: this.#identity,
        isLooking: () => this.#isLooking,
        become: (identity, change) => this.#become(identity, change),
      });
    });
    this.#signedIn = signedIn.catch(() => undefined);
    return signedIn;
  }

  /** Is somebody else from here on, with what `change` leaves of what is held, or with nothing. */
  #become(identity: VisitorIdentity, change?: (replica: Replica) => Replica): void {
    if (!change) {
      this.close();
      this.#begin(identity);
      return;
    }
    this.#keeping?.become(identity);
    this.#identity = identity;
    this.#driver.dispatch({ kind: 'renew' });
    this.#act(change);
    this.#arrive();
  }

  /** A page may have slept through the end of its visitor: whoever is here now is another one. */
  #noticeLoss(): boolean {
    const { isLost } = this.#identity;
    if (isLost) void this.#forget(false);
    return isLost;
  }

  /** `isOurs`: the page of this client is signed out of, and not another one. */
  async #forget(isOurs: boolean): Promise<void> {
    const identity = this.#identity;
    if (isOurs) identity.forget();
    this.close();
    if (isOurs && !this.#keeping) await (this.#loading ?? this.#load());
    const keeping = this.#keeping;
    if (isOurs) keeping?.tellReset();
    this.#begin(firstIdentity(this.#options, this.#clock));
    this.#options.signedOut?.();
    if (isOurs && !keeping) throw new ParlorError('unavailable');
    // What is kept for the next one must not go with what is there of the last one.
    this.#loading = keeping?.forget(isOurs || identity.isVacant);
    await this.#loading;
    this.#loading = undefined;
    if (this.#isHere) this.#arrive();
  }

  #return(): void {
    if (this.#noticeLoss()) return;
    this.#stopHiding?.();
    this.#arrive();
    this.#driver.dispatch({ kind: 'wake' });
  }

  /**
   * A page that nobody sees needs no connection, unless something is still to be sent or somebody counts on the visitor:
   * others tell it what is new.
   */
  #hide(): void {
    this.#keeping?.sayLastWords();
    this.#stopHiding?.();
    this.#stopHiding = this.#clock.after(hiddenPageMs, () => {
      if (!isWaiting(this.#replica.outbox) && !isExpected(this.#replica)) this.#driver.dispatch({ kind: 'suspend' });
      this.#hide();
    });
  }

  #leave(): void {
    this.#keeping?.sayLastWords();
    this.#stopHiding?.();
    this.#depart();
    this.#driver.dispatch({ kind: 'suspend' });
  }

  #depart(): void {
    this.#isHere = false;
    this.#keeping?.leave();
  }

  /** If another page has written its visitor down, that one is here too. */
  #meet(): void {
    if (!this.#identity.join?.()) return;
    this.#driver.dispatch({ kind: 'renew' });
    this.#arrive();
  }

  #arrive(): void {
    if (this.#identity.join?.()) this.#driver.dispatch({ kind: 'renew' });
    this.#isHere = true;
    if (this.#keeping) this.#keeping.arrive();
    else this.#loading ??= this.#load();
  }

  /** A page that can't load it keeps nothing, until it is asked again: when it is seen, or back from wherever it was. */
  async #load(): Promise<void> {
    try {
      const [{ VisitorKeeping }] = await Promise.all([import('./visitor-keeping.ts'), this.#identity.ready]);
      // What it finds late must not reach whoever comes next.
      const driver = this.#driver;
      this.#keeping = new VisitorKeeping(this.#options, {
        clock: this.#clock,
        lane: this.#lane,
        way: this.#way,
        identity: this.#identity,
        driver,
        changed: () => this.#show(this.#driver.session),
        met: () => this.#meet(),
        reset: () => void this.#forget(false),
      });
      if (this.#isHere) this.#keeping.arrive();
    } catch {
      // Tried again with the next arrival.
    }
    this.#loading = undefined;
    this.#show(this.#driver.session);
  }

  /** Whether something may still be found that pages which are gone have left. */
  get #isLooking(): boolean {
    return this.#keeping ? this.#keeping.isLooking : this.#loading !== undefined && this.#identity.isKept;
  }

  get #replica(): Replica {
    return this.#driver.session.replica;
  }

  /** A secret that is worth nothing any more (a restored profile, a crash before it was on disk) must not be the end. */
  async #beginAgainIf({ phase }: Session): Promise<void> {
    if (phase.name !== 'stopped' || phase.code !== 'not-authenticated') return;
    this.#hasBegunAgain = true;
    if (!this.#identity.beginAgain?.()) return;
    const { beginAgain } = await import('./beginning-again.ts');
    const c = newIdentifier(this.#clock);
    this.#act((held) => beginAgain(held, c, this.#clock.now()));
    this.connect();
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
    const { name } = this.#driver.session.phase;
    if (name === 'idle' || name === 'suspended') this.connect();
    return outcome;
  }

  #show(session: Session): void {
    const replica = withFreshPlace(session, this.#clock.now());
    this.#conditions.check();
    this.#keeping?.follow(session);
    const former = this.#snapshot.getSnapshot();
    const current = currentOf(replica);
    const elsewhere = (c: string) => this.#keeping?.pendingIn(c) ?? [];
    const [view] = this.#views.of(replica, current === undefined ? [] : [current], elsewhere);
    const next: VisitorSnapshot = {
      connection: keepFields(former.connection, shownConnection(session, this.#isLooking)),
      ...(session.me && { me: session.me }),
      ...(view && { view: this.#keeping?.shown(view) ?? view }),
      ...(replica.front && { front: replica.front }),
    };
    this.#snapshot.set(keepFields(former, next));
  }
}
