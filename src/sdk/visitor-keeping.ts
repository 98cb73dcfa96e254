/**
 * What a visitor's page shares with the pages after it and beside it: the outbox and the log that outlive it, and what is
 * new in other tabs. Rules D4, D5 and W2 in docs/SPEC.md.
 *
 * Loaded by itself, right after the client: to read and to write, a page does without, and in the time that loading takes
 * what is written waits in memory, as it does for storage that is slow.
 */
import type { Pending } from '../core/conversation/timeline.ts';
import type { Clock } from './clock.ts';
import { credentialKey } from './credentials/credential-key.ts';
import type { VisitorIdentity } from './credentials/visitor-identity.ts';
import { erase, type Places } from './erasing.ts';
import { LogCache } from './log-cache/log-cache.ts';
import { browserLog } from './log-cache/log-store.ts';
import { browserOutbox } from './outbox-store/browser.ts';
import { OutboxKeeper } from './outbox-store/outbox-keeper.ts';
import { SteadyStore } from './outbox-store/steady.ts';
import { recall } from './overhearing.ts';
import { isProof } from './session/outbox.ts';
import type { Replica } from './session/replica.ts';
import type { SessionDriver } from './session/session-driver.ts';
import type { Session } from './session/session-state.ts';
import { SharedPage } from './siblings/shared-page.ts';
import { broadcastSiblings } from './siblings/siblings.ts';
import type { Signals } from './signals.ts';
import type { ConversationView } from './snapshots.ts';
import { lastWords } from './transport/last-words.ts';
import type { Way } from './transport/transport.ts';
import { adoptKept, isWorthKeeping } from './visitor-adoption.ts';
import type { VisitorOptions } from './visitor-options.ts';
import { currentOf } from './visitor-role.ts';

interface Surroundings {
  readonly clock: Clock;
  /** Names the SDK instance. */
  readonly lane: string;
  readonly identity: VisitorIdentity;
  readonly way: Way;
  readonly driver: Pick<SessionDriver, 'session' | 'dispatch' | 'say'>;
  /** Called when a search has come to its end. */
  readonly changed: () => void;
  /** Another visitor's page was heard: perhaps this page's visitor is not yet the one whom the browser remembers. */
  readonly met: () => void;
  /** Another page has been signed out of. */
  readonly reset: () => void;
}

export class VisitorKeeping {
  readonly #around: Surroundings;
  #identity: VisitorIdentity;
  readonly #keeper: OutboxKeeper;
  readonly #cache: LogCache;
  readonly #shared: SharedPage;
  readonly #store: SteadyStore;
  readonly #lastWords: (session: Session) => void;
  readonly #places: Places;
  /** Loaded with the first conversation. */
  #signals: Signals | undefined;
  #loadingSignals: Promise<void> | undefined;
  /** Searches under way for what pages that are gone have left. */
  #looking = 0;

  constructor({ relay, site, workstream = '', outbox, log, siblings }: VisitorOptions, around: Surroundings) {
    this.#around = around;
    this.#identity = around.identity;
    const { clock, lane, driver, met, reset } = around;
    const act = this.#act;
    const owner = (): string => this.#identity.owner;
    const { stores, locks } = outbox ? { stores: [outbox.store], locks: outbox.locks } : browserOutbox(relay, site);
    this.#places = { stores, log: log ?? browserLog(relay, site, workstream) };
    this.#store = new SteadyStore(clock, stores);
    this.#lastWords = lastWords(around.way, isProof);
    this.#keeper = new OutboxKeeper({
      store: this.#store,
      locks,
      clock,
      lane,
      owner,
      standing: (whose) => standingOf(whose, this.#identity),
      adopt: (left) => act((held) => adoptKept(held, left)),
      ended: (other) => this.#shared.ended(other),
    });
    this.#cache = new LogCache({ store: this.#places.log, clock, device: owner });
    this.#shared = new SharedPage({
      siblings: siblings ?? broadcastSiblings(`${credentialKey(relay, site)}:${workstream}`),
      clock,
      me: () => ({ device: owner(), lane }),
      isLive: () => driver.session.phase.name === 'live',
      act,
      met,
      reset,
      watch: locks && ((other) => this.#keeper.watch(other)),
    });
  }

  get isLooking(): boolean {
    return this.#looking > 0;
  }

  /** The page is there, at first or again. */
  arrive(): void {
    this.#keeper.arrive();
    this.#shared.arrive();
    // Who has never written has left nothing anywhere.
    if (this.#identity.isKept) void this.#look();
  }

  /** Hands over what is not confirmed: nobody may come back to the page. */
  sayLastWords(): void {
    this.#lastWords(this.#around.driver.session);
  }

  /** The page goes, perhaps to come back. */
  leave(): void {
    this.#keeper.leave();
    this.#shared.leave();
    this.#signals?.stop();
  }

  /** From here on it is another visitor's page, with all that is here. */
  become(identity: VisitorIdentity): void {
    this.#shared.part();
    this.#identity = identity;
    this.#keeper.handOver();
  }

  /** Has the other pages forget what they keep of whoever this is. */
  tellReset(): void {
    this.#shared.tellReset();
  }

  /** Keeps nothing from here on, and leaves nothing of this page, or of anybody. Resolves when it is gone. Never rejects. */
  async forget(everybody: boolean): Promise<void> {
    const { clock, lane } = this.#around;
    const { owner } = this.#identity;
    await Promise.all([this.#store.close(), this.#cache.close()]);
    await erase(this.#places, everybody ? undefined : { lane, owner }, clock);
    // A channel that closes at once may take its last word along.
    this.leave();
  }

  /** From here on things may be kept. */
  begin(): void {
    void this.#cache.read();
  }

  /** Called after every change. */
  follow(session: Session): void {
    const { replica } = session;
    this.#keeper.keep(replica.outbox);
    this.#shared.tell(replica);
    const current = currentOf(replica);
    const log = current === undefined ? undefined : replica.logs.get(current);
    // What is not up to date, or not there yet, is no better than what is kept already.
    if (log ? log.loaded : !this.isLooking) this.#cache.keep(isWorthKeeping(replica) ? log : undefined);
    this.#signals?.follow(session);
    if (current !== undefined) this.#loadingSignals ??= this.#loadSignals();
  }

  /** Whether the visitor types, as long as there is a conversation that it can be said in. */
  typing(isTyping: boolean): void {
    this.#signals?.typing(this.#current, isTyping);
  }

  /** The visitor has seen what is on screen. */
  markRead(): void {
    this.#signals?.markRead(this.#current);
  }

  /** The view with what others say of it. */
  shown(view: ConversationView): ConversationView {
    return this.#signals?.shown(view) ?? view;
  }

  get #current(): string {
    return currentOf(this.#around.driver.session.replica) ?? '';
  }

  /** What can't be loaded now is tried again with the next change. */
  async #loadSignals(): Promise<void> {
    const { clock, driver, changed } = this.#around;
    try {
      const { Signals } = await import('./signals.ts');
      this.#signals = new Signals({ clock, side: 'visitor', driver, changed });
      changed();
    } catch {
      this.#loadingSignals = undefined;
    }
  }

  /** What other pages have not confirmed in a conversation, page by page. */
  pendingIn(c: string): readonly (readonly Pending[])[] {
    return this.#shared.pendingIn(c);
  }

  /** The refused command of this id, if another page has it. */
  refused(id: string): Pending | undefined {
    return this.#shared.refused(id);
  }

  /** Takes it off every screen. */
  discard(id: string): void {
    this.#shared.discard(id);
  }

  readonly #act = (change: (replica: Replica) => Replica): void =>
    this.#around.driver.dispatch({ kind: 'act', change });

  async #look(): Promise<void> {
    const { clock, driver, changed } = this.#around;
    this.#looking += 1;
    const [frame] = await Promise.all([this.#cache.read(), this.#keeper.look()]);
    const wasWelcomed = driver.session.me !== undefined;
    if (frame) this.#act((held) => recall(held, frame, clock.now(), wasWelcomed));
    this.#looking -= 1;
    changed();
  }
}

/** A device that the browser does not remember never comes back; whom the site vouches for may, with the next token. */
const standingOf = (owner: string, { owner: own, former = own }: VisitorIdentity): 'own' | 'away' | undefined => {
  if (owner === former) return 'own';
  return [owner, former].some(isVouched) ? 'away' : undefined;
};

/** As `VisitorToken` names them: a device's name has no brackets. */
const isVouched = (owner: string): boolean => owner.startsWith('[');
