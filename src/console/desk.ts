/**
 * One agent at work in one window: the client, the desk's own state beside it, and the acts that move both.
 *
 * What an element shows is `getSnapshot()`; what it wants is `perform(act)`. Nothing here knows the DOM.
 */
import { isParlorError, unreachable } from '../core/errors.ts';
import type { AgentClient } from '../sdk/agent-client.ts';
import { Observable, type Readable } from '../sdk/observable.ts';
import type { Siblings } from '../sdk/siblings/siblings.ts';
import type { AgentSnapshot, OfferView } from '../sdk/snapshots.ts';
import type { Refused } from './access.ts';
import type { DeskAct } from './acts.ts';
import { Administering } from './admin/administering.ts';
import { arranged, isArrangement } from './arranging.ts';
import { DeskKeeping } from './desk-keeping.ts';
import type { Keeps } from './desk-memory.ts';
import {
  type Attempt,
  conversationInSight,
  type DeskState,
  follow,
  inFront,
  newDesk,
  type PresenceAttempt,
  sessionInFront,
  type WriteMode,
  withAsked,
  withAttempt,
  withDraft,
  withFocus,
} from './desk-state.ts';
import { siblingDesks } from './desk-windows.ts';
import type { Paper } from './records/paper.ts';
import { isRecordAct, performRecordAct } from './records/record-acts.ts';
import { performAccountAct } from './settings/account-acts.ts';
import { asSupervisionAct, isSupervisionAct, performSupervisionAct } from './supervision/supervision-acts.ts';
import { withBeside } from './talk/beside.ts';
import { isTalkAct, performTalkAct } from './talk/talk-acts.ts';

/** Everything the desk shows. */
export interface DeskView {
  readonly client: AgentSnapshot;
  readonly desk: DeskState;
}

export class Desk implements Readable<DeskView> {
  readonly #client: AgentClient;
  readonly #keeps: Keeps;
  readonly #siblings: (agent: string) => Siblings;
  readonly #view: Observable<DeskView>;
  /** What the agent reads along with stands beside their own sessions. */
  readonly #shown = withBeside();
  readonly #unsubscribe: () => void;
  /** Assignments that were said to be seen, by conversation. */
  readonly #seen = new Map<string, number>();
  #keeping: DeskKeeping | undefined;
  /** The conversation that somebody looks at here. */
  #inSight: string | undefined;
  readonly #administering: Administering;

  /** Takes the client over: `close()` closes it. `siblings` gives the agent's other windows. */
  constructor(client: AgentClient, keeps: Keeps, siblings: (agent: string) => Siblings = siblingDesks) {
    this.#client = client;
    this.#keeps = keeps;
    this.#siblings = siblings;
    this.#administering = new Administering(client, keeps.browser, (isConfiguring) =>
      this.#change((desk) => (desk.isConfiguring === isConfiguring ? desk : { ...desk, isConfiguring })),
    );
    this.#view = new Observable<DeskView>({
      client: this.#shown(client.getSnapshot()),
      desk: { ...newDesk, isLooking: false },
    });
    this.#unsubscribe = client.subscribe(this.#clientOnChange);
    this.#clientOnChange();
    client.connect();
  }

  readonly getSnapshot = (): DeskView => this.#view.getSnapshot();

  readonly subscribe = (listener: () => void): (() => void) => this.#view.subscribe(listener);

  /**
   * Leaves the desk. What is not sent goes out when the same agent is back, unless `discard` gives it up; drafts and what
   * was seen are kept for them unless `forget` removes them.
   */
  close({ forget, discard = false }: { readonly forget: boolean; readonly discard?: boolean }): void {
    this.#unsubscribe();
    this.#administering.close();
    const keeping = this.#keeping;
    // What is still under way is refused now, and must not be kept behind the back of who has left.
    this.#keeping = undefined;
    this.#client.close({ forget: discard, forgetFiles: forget });
    keeping?.close({ forget });
  }

  /** Whether somebody looks at this window: then what comes in the session in front is read (W4). */
  look(isLooking: boolean): void {
    this.#change((desk) => (desk.isLooking === isLooking ? desk : { ...desk, isLooking }));
  }

  /** Does what the agent asked for. A refusal becomes part of the view; only a mistake of ours rejects. */
  async perform(asked: DeskAct): Promise<void> {
    const act = asSupervisionAct(asked, this.#client.getSnapshot());
    if (isArrangement(act)) return this.#change((desk) => arranged(desk, act, this.#client.getSnapshot()));
    if (isTalkAct(act)) return performTalkAct(act, { client: this.#client, refusalOf });
    if (isSupervisionAct(act)) {
      const change = (alter: (desk: DeskState) => DeskState): void => this.#change(alter);
      return performSupervisionAct(act, { client: this.#client, change, refusalOf });
    }
    if (isRecordAct(act)) {
      const change = (alter: (paper: Paper) => Paper): void =>
        this.#change((desk) => ({ ...desk, paper: alter(desk.paper) }));
      return performRecordAct(act, { client: this.#client, change, refusalOf });
    }
    switch (act.do) {
      case 'draft': {
        const { message } = act.draft;
        if (message !== undefined) this.#client.typing(act.conversation, message.trim() !== '');
        return this.#change((desk) => withDraft(desk, act.conversation, act.draft, Date.now()));
      }
      case 'account':
        return performAccountAct(act, this.#client);
      case 'connect':
        return this.#client.connect();
      case 'administer':
        return act.give(this.#administering.open());
      case 'files':
        return act.give(this.#client.files(act.conversation));
      case 'profile':
        return act.give(this.#client.profile());
      case 'earlier':
        return this.#client.loadEarlier(act.conversation);
      case 'discard':
        return this.#client.discard(act.conversation, act.id);
      case 'resend':
        await refusalOf(this.#client.resend(act.conversation, act.id));
        return;
      case 'write': {
        const { conversation, text } = act;
        // A refused message says so itself, where it stands in the transcript.
        await refusalOf(this.#client[writings[act.mode]](conversation, text));
        return;
      }
      case 'pick':
      case 'reopen':
        return this.#take(act.do, act.conversation);
      case 'accept':
      case 'decline':
        return this.#answer(act.do, act.conversation, act.offer);
      case 'see-case':
        return act.give(this.#client.seeCase(act.case));
      case 'end':
        return this.#leaveSession(act.conversation, 'end', () => this.#client.end(act.conversation));
      case 'close':
        return this.#leaveSession(act.conversation, 'close', () => this.#client.closeSession(act.conversation));
      case 'set-presence':
        return this.#seek({ wanted: act.choice }, () => this.#client.setPresence(act.choice));
      case 'reset-presence':
        return this.#seek({ wanted: 'reset', ...(act.at && { at: act.at }) }, () => this.#client.resetPresence());
      default:
        return unreachable(act);
    }
  }

  /** Whoever was asked before is not asked any more once it is done. */
  async #leaveSession(conversation: string, verb: 'end' | 'close', give: () => Promise<unknown>): Promise<void> {
    const isDone = await this.#attempt(conversation, { verb }, give);
    if (isDone) this.#change((desk) => (desk.closing === conversation ? withAsked(desk, undefined) : desk));
  }

  async #take(verb: 'pick' | 'reopen', conversation: string): Promise<void> {
    const { open, waiting } = this.getSnapshot().client;
    const row = (verb === 'pick' ? open : waiting).rows.find(({ id }) => id === conversation);
    const attempt: Attempt = row ? { verb, row } : { verb };
    const isDone = await this.#attempt(conversation, attempt, () => this.#client[verb](conversation));
    // Who has gone on to another session meanwhile is not torn out of it.
    const { client, desk } = this.getSnapshot();
    const isAtWork = desk.place === undefined || desk.place.id === 'work';
    if (isDone && inFront(desk, client) === undefined && isAtWork) {
      this.#change((before) => withFocus(before, conversation));
    }
  }

  /**
   * Answers an offer: the one that is shown, or the `meant` one. Its window is told what became of it even when the offer has
   * gone meanwhile.
   */
  async #answer(verb: 'accept' | 'decline', conversation: string, meant?: OfferView): Promise<void> {
    const here = this.getSnapshot().client.offers.find((one) => one.conversation === conversation);
    const view = here ?? meant;
    // Who has answered another one than is here now is not taken to have answered this one.
    if (!view || (meant && meant.offer.seq !== view.offer.seq)) return;
    const { summary: row, offer } = view;
    const isConsult = offer.scenario === 'consult';
    // Who is consulted gets no session.
    if (verb === 'accept' && !isConsult) this.#change((desk) => ({ ...desk, awaited: conversation }));
    const answer = { verb, row, answers: offer };
    const isDone = await this.#attempt(conversation, answer, () =>
      this.#client[isConsult ? consultAnswers[verb] : verb](conversation),
    );
    if (isDone) this.#change((desk) => withAttempt(desk, conversation, { ...answer, isDone }));
    else this.#change((desk) => (desk.awaited === conversation ? { ...desk, awaited: undefined } : desk));
  }

  /** Asks for a presence; for the same one once, as long as it is under way. */
  async #seek(attempt: PresenceAttempt, give: () => Promise<void>): Promise<void> {
    const before = this.getSnapshot().desk.presence;
    if (before && !before.refused && isSame(before.wanted, attempt.wanted)) return;
    this.#change((desk) => ({ ...desk, presence: attempt }));
    const refused = await refusalOf(give());
    // Who has chosen anew meanwhile waits for that, and not for this.
    this.#change((desk) =>
      desk.presence === attempt ? { ...desk, presence: refused && { ...attempt, refused } } : desk,
    );
  }

  /** Whether it was done. While it is under way, the same conversation takes no second attempt. */
  async #attempt(conversation: string, attempt: Attempt, give: () => Promise<unknown>): Promise<boolean> {
    const before = this.getSnapshot().desk.attempts.get(conversation);
    if (before && !before.refused && !before.isDone) return false;
    this.#change((desk) => withAttempt(desk, conversation, attempt));
    const refused = await refusalOf(give());
    this.#change((desk) => withAttempt(desk, conversation, refused && { ...attempt, refused }));
    return refused === undefined;
  }

  #change(change: (desk: DeskState) => DeskState): void {
    const { client, desk } = this.getSnapshot();
    this.#set(client, change(desk));
  }

  readonly #clientOnChange = (): void => {
    const client = this.#shown(this.#client.getSnapshot());
    if (client.me && !this.#keeping) this.#recall(client.me.id);
    this.#set(client, this.getSnapshot().desk);
  };

  /** Goes on where this agent was in this browser; what this window knows of itself stays. */
  #recall(agent: string): void {
    this.#keeping = new DeskKeeping(this.#keeps, agent, this.#siblings(agent), (change) => this.#change(change));
    const { client, desk } = this.getSnapshot();
    const recalled = this.#keeping.recall();
    const layout = { ...recalled.layout, isNarrow: desk.layout.isNarrow };
    const { isLooking, place, visited } = desk;
    // Where a link leads is in front of what was there before.
    const focused = place ? undefined : recalled.focused;
    this.#view.set({ client, desk: { ...recalled, focused, layout, isLooking, place, visited } });
  }

  #set(client: AgentSnapshot, changed: DeskState): void {
    const before = this.getSnapshot();
    const desk = follow(changed, client);
    if (client === before.client && desk === before.desk) return;
    this.#view.set({ client, desk });
    const isKept = desk === before.desk || (this.#keeping?.follow(before.desk, desk) ?? true);
    if (!isKept) this.#change((now) => (now.storage === 'keeps' ? { ...now, storage: 'refuses' } : now));
    this.#seeFront();
    this.#readFront();
    this.#claimFront();
  }

  /** What is chosen goes along with whoever chose it (S3). */
  #claimFront(): void {
    const id = conversationInSight(this.getSnapshot().desk);
    if (id === this.#inSight) return;
    this.#inSight = id;
    if (id !== undefined) this.#client.claimFiles(id);
  }

  #readFront(): void {
    const { client, desk } = this.getSnapshot();
    const id = conversationInSight(desk);
    if (client.sessions.some(({ conversation }) => conversation.id === id) && id !== undefined)
      this.#client.markRead(id);
  }

  /** What is in front has been opened: else it would go back to the queue although somebody works on it (A6). */
  #seeFront(): void {
    const { client, desk } = this.getSnapshot();
    const { id, routing } = sessionInFront(desk, client.sessions)?.conversation ?? {};
    const epoch = routing?.unseen?.epoch;
    if (id === undefined || epoch === undefined || this.#seen.get(id) === epoch) return;
    this.#seen.set(id, epoch);
    // Whose it is not any more, the list says itself.
    void refusalOf(this.#client.see(id));
  }
}

/** The verbs of the client that answer a colleague who wants to consult the agent. */
const consultAnswers = { accept: 'acceptConsult', decline: 'declineConsult' } as const;

/** The verb of the client by which each is written. */
const writings = { message: 'send', note: 'note', aside: 'writeAside' } as const satisfies Record<WriteMode, string>;

const isSame = (one: PresenceAttempt['wanted'], other: PresenceAttempt['wanted']): boolean =>
  one === other || (one !== 'reset' && other !== 'reset' && one.base === other.base && one.custom === other.custom);

/** Why the relay refused; undefined if it did what it was given. A mistake of ours is none: it rejects. */
const refusalOf = async (given: Promise<unknown>): Promise<Refused | undefined> => {
  try {
    await given;
    return undefined;
  } catch (error) {
    if (!isParlorError(error)) throw error;
    return { code: error.code, params: error.params };
  }
};
