/** The client that carries a visitor's verbs out over a session. */
import type { Command, MessageCommand } from '../core/conversation/vocabulary.ts';
import { ParlorError } from '../core/errors.ts';
import { hiddenPageMs, outboxMax } from '../core/limits.ts';
import { textProblem } from '../core/text.ts';
import { type Clock, systemClock } from './clock.ts';
import { Conditions } from './conditions.ts';
import { ConversationViews } from './conversation-views.ts';
import { firstIdentity } from './credentials/first-identity.ts';
import type { VisitorIdentity } from './credentials/visitor-identity.ts';
import type { TokenProvider } from './credentials/visitor-token.ts';
import type { ConversationFiles, Files } from './files/files.ts';
import { newIdentifier } from './identifier.ts';
import type { Given, LateVerbs } from './late-verbs.ts';
import { Observable } from './observable.ts';
import { newOpening, type Said } from './opening.ts';
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
  submit,
  visitorRole,
  withFreshPlace,
  writeFirst,
} from './visitor-role.ts';
import { visitorSnapshot } from './visitor-snapshot.ts';
import type { VisitorSurroundings } from './visitor-surroundings.ts';
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
  #said: Said | undefined;
  #files: ConversationFiles | undefined;
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
  readonly answer: VisitorClient['answer'] = async (...said) => (await this.#later()).answer(...said);
  readonly survey: VisitorClient['survey'] = async (...said) => (await this.#later()).survey(...said);
  readonly contact: VisitorClient['contact'] = async (...said) => (await this.#later()).contact(...said);
  readonly mailTranscript: VisitorClient['mailTranscript'] = async (how) => (await this.#later()).mailTranscript(how);
  readonly setContext: VisitorClient['setContext'] = async (...said) => (await this.#later()).setContext(...said);

  constructor(options: VisitorOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#begin(firstIdentity(this.#options, this.#clock));
    if (options.context || options.answers) void this.setContext(options.context ?? {}, options.answers);
  }

  /** Somebody of whom nothing is known here yet. */
  #begin(identity: VisitorIdentity): void {
    const clock = this.#clock;
    const { relay, site, transport = anyWay(clock), workstream, language } = this.#options;
    this.#isClosed = false;
    this.#keeping = undefined;
    this.#said &&= { page: this.#said.page };
    this.#files?.end();
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
    return this.#write({ type: 'message.send', text }, openOf);
  }

  async start(): Promise<void> {
    if (!openAgainOf(this.#replica)) await this.#write(undefined, openAgainOf);
  }

  /** Writes a message into the conversation that `place` gives, or into a new one; or only begins that. */
  async #write(
    message: MessageCommand | undefined,
    place: (replica: Replica) => string | undefined,
  ): Promise<Delivered> {
    this.#noticeLoss();
    this.#assertReady();
    const problem = message && !message.attachments && textProblem(message.text);
    if (problem) throw new ParlorError(problem);
    // If another page was faster, its visitor is this one: both then share one conversation.
    if (this.#identity.keep?.()) this.#driver.dispatch({ kind: 'renew' });
    // From here on things may be kept.
    this.#keeping?.begin();
    const conversation = place(this.#replica);
    if (message && conversation) return this.#give(conversation, message);
    const opening = newOpening(this.#options, this.#driver.session.role.about, this.#said, this.#clock);
    return this.#submit(message ?? opening.command, (held, draft) => writeFirst(held, draft, opening));
  }

  async files(): Promise<Files> {
    const { visitorFiles } = await import('./visitor-files.ts');
    this.#files ??= visitorFiles(this.#options, () => this.#around);
    return this.#files;
  }

  async end(): Promise<Delivered> {
    const conversation = openOf(this.#replica);
    if (conversation === undefined) throw new ParlorError('unknown-conversation');
    return this.#give(conversation, { type: 'conversation.end' });
  }

  consent(version?: string): void {
    this.#say({ consent: version });
  }

  readonly typing = (isTyping = true): void => this.#keeping?.typing(isTyping);
  readonly markRead = (): void => this.#keeping?.markRead();

  startNew(): void {
    this.#act(leaveEnded);
  }

  async resend(id: string): Promise<Delivered> {
    this.#assertReady();
    const current = currentOf(this.#replica) ?? '';
    const refused = refusedCommand(this.#replica.outbox, current, id) ?? this.#keeping?.refused(id);
    if (refused?.command.type !== 'message.send') throw new ParlorError('wrong-state');
    this.discard(id);
    return this.#write(refused.command, openAgainOf);
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
    this.#isHere = false;
    this.#keeping?.leave();
  }

  reset(): Promise<void> {
    return this.#forget(true);
  }

  identify(token: string | TokenProvider): Promise<void> {
    // One after the other: who signs in next finds what the one before has become.
    const signedIn = this.#signedIn.then(async () => (await import('./signing-in.ts')).signIn(token, this.#around));
    this.#signedIn = signedIn.catch(() => undefined);
    return signedIn;
  }

  /** What the parts need that are loaded later. */
  get #around(): VisitorSurroundings {
    return {
      client: this,
      clock: this.#clock,
      conditions: this.#conditions,
      driver: this.#driver,
      identity: this.#identity,
      isLooking: () => this.#isLooking,
      become: (identity, change) => this.#become(identity, change),
      submit: (command) => this.#write(command, openOf),
    };
  }

  /** Is somebody else from here on, with what `change` leaves of what is held, or with nothing. */
  #become(identity: VisitorIdentity, change?: (replica: Replica) => Replica): void {
    if (!change) {
      this.close();
      return this.#begin(identity);
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

  /** A page that nobody sees needs no connection, unless something is to be sent or somebody counts on the visitor. */
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
    this.#isHere = false;
    this.#keeping?.leave();
    this.#driver.dispatch({ kind: 'suspend' });
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
    const { beginAnew } = await import('./beginning-again.ts');
    beginAnew(this.#around);
  }

  /** The verbs that are loaded when one is used: about what is on screen then. */
  async #later(shown = this.getSnapshot()): Promise<LateVerbs> {
    const { lateVerbs } = await import('./late-verbs.ts');
    const [say, give] = [(more: Said) => this.#say(more), (...to: Given) => this.#give(...to)];
    return lateVerbs(this.#options, [shown, this.getSnapshot], say, give, this.#identity);
  }

  /** From here on this is said with every start. Gives the conversation that goes on. */
  #say(more: Said): string | undefined {
    this.#said = { ...this.#said, ...more };
    this.#show(this.#driver.session);
    return openAgainOf(this.#replica);
  }

  #act(change: (replica: Replica) => Replica): void {
    this.#driver.dispatch({ kind: 'act', change });
  }

  #assertReady(): void {
    if (this.#isClosed) throw new ParlorError('stopped');
    if (sizeOf(this.#replica.outbox) >= outboxMax) throw new ParlorError('rate-limited');
  }

  async #give(conversation: string, command: Command): Promise<Delivered> {
    this.#assertReady();
    return this.#submit(command, (held, draft) => submit(held, conversation, draft));
  }

  #submit(command: Command, place: (held: Replica, draft: Draft) => Replica): Promise<Delivered> {
    const draft = { id: newIdentifier(this.#clock), command, at: this.#clock.now() };
    const outcome = this.#driver.outcomeOf(draft.id);
    this.#act((held) => place(held, draft));
    if (['idle', 'suspended'].includes(this.#driver.session.phase.name)) this.connect();
    return outcome;
  }

  #show(session: Session): void {
    const replica = withFreshPlace(session, this.#clock.now());
    this.#conditions.check();
    this.#keeping?.follow(session);
    const shown = [currentOf(replica) ?? []].flat();
    const [found] = this.#views.of(replica, shown, (c) => this.#keeping?.pendingIn(c) ?? []);
    const view = found && (this.#keeping?.shown(found) ?? found);
    const former = this.#snapshot.getSnapshot();
    this.#snapshot.set(visitorSnapshot(former, { ...session, replica }, view, this.#said, this.#isLooking));
  }
}
