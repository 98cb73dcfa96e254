/**
 * One agent at work in one window: the client, the desk's own state beside it, and the acts that move both.
 *
 * What an element shows is `getSnapshot()`; what it wants is `perform(act)`. Nothing here knows the DOM.
 */
import { isParlorError, unreachable } from '../core/errors.ts';
import type { AgentClient } from '../sdk/agent-client.ts';
import { Observable, type Readable } from '../sdk/observable.ts';
import type { AgentSnapshot } from '../sdk/snapshots.ts';
import type { Refused } from './access.ts';
import type { DeskAct } from './acts.ts';
import { forgetDesk, type Keep, keepDesk, recallDesk } from './desk-memory.ts';
import {
  type Attempt,
  type DeskState,
  follow,
  newDesk,
  type PresenceAttempt,
  sessionInFront,
  type WriteMode,
  withAttempt,
  withDraft,
  withFocus,
} from './desk-state.ts';

/** Everything the desk shows. */
export interface DeskView {
  readonly client: AgentSnapshot;
  readonly desk: DeskState;
}

export class Desk implements Readable<DeskView> {
  readonly #client: AgentClient;
  readonly #keep: Keep;
  readonly #view: Observable<DeskView>;
  readonly #unsubscribe: () => void;
  #agent: string | undefined;
  /** Assignments that were said to be seen, by conversation. */
  readonly #seen = new Map<string, number>();
  #isLooking = false;

  /** Takes the client over: `close()` closes it. */
  constructor(client: AgentClient, keep: Keep) {
    this.#client = client;
    this.#keep = keep;
    this.#view = new Observable<DeskView>({ client: client.getSnapshot(), desk: newDesk });
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
    const agent = this.#agent;
    // What is still under way is refused now, and must not be kept behind the back of who has left.
    this.#agent = undefined;
    this.#client.close({ forget: discard });
    if (forget && agent !== undefined) forgetDesk(this.#keep, agent);
  }

  /** Whether somebody looks at this window: then what comes in the session in front is read (W4). */
  look(isLooking: boolean): void {
    this.#isLooking = isLooking;
    this.#readFront();
  }

  /** Does what the agent asked for. A refusal becomes part of the view; only a mistake of ours rejects. */
  async perform(act: DeskAct): Promise<void> {
    switch (act.do) {
      case 'focus':
        return this.#change((desk) => withFocus(desk, act.conversation));
      case 'draft': {
        const { message } = act.draft;
        if (message !== undefined) this.#client.typing(act.conversation, message.trim() !== '');
        return this.#change((desk) => withDraft(desk, act.conversation, act.draft));
      }
      case 'dismiss':
        return this.#change((desk) => withAttempt(desk, act.conversation, undefined));
      case 'connect':
        return this.#client.connect();
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
        return this.#answer(act.do, act.conversation);
      case 'end':
        await this.#attempt(act.conversation, { verb: 'end' }, () => this.#client.end(act.conversation));
        return;
      case 'close':
        await this.#attempt(act.conversation, { verb: 'close' }, () => this.#client.closeSession(act.conversation));
        return;
      case 'set-presence':
        return this.#seek({ wanted: act.choice }, () => this.#client.setPresence(act.choice));
      case 'reset-presence':
        return this.#seek({ wanted: 'reset' }, () => this.#client.resetPresence());
      case 'dismiss-presence':
        return this.#change((desk) => ({ ...desk, presence: undefined }));
      default:
        return unreachable(act);
    }
  }

  async #take(verb: 'pick' | 'reopen', conversation: string): Promise<void> {
    const { open, waiting } = this.getSnapshot().client;
    const row = (verb === 'pick' ? open : waiting).rows.find(({ id }) => id === conversation);
    const attempt: Attempt = row ? { verb, row } : { verb };
    const isDone = await this.#attempt(conversation, attempt, () => this.#client[verb](conversation));
    // Who has gone on to another session meanwhile is not torn out of it.
    const { client, desk } = this.getSnapshot();
    if (isDone && sessionInFront(desk, client.sessions) === undefined) {
      this.#change((before) => withFocus(before, conversation));
    }
  }

  /** Answers an offer. Its window is told what became of it even when the offer has gone meanwhile. */
  async #answer(verb: 'accept' | 'decline', conversation: string): Promise<void> {
    const view = this.getSnapshot().client.offers.find((one) => one.conversation === conversation);
    if (!view) return;
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
    const client = this.#client.getSnapshot();
    let { desk } = this.getSnapshot();
    if (client.me && this.#agent === undefined) {
      this.#agent = client.me.id;
      desk = recallDesk(this.#keep, client.me.id);
    }
    this.#set(client, desk);
  };

  #set(client: AgentSnapshot, changed: DeskState): void {
    const before = this.getSnapshot();
    const desk = follow(changed, client);
    if (client === before.client && desk === before.desk) return;
    this.#view.set({ client, desk });
    this.#seeFront();
    this.#readFront();
    if (desk !== before.desk && this.#agent !== undefined) keepDesk(this.#keep, this.#agent, desk);
  }

  #readFront(): void {
    const { client, desk } = this.getSnapshot();
    const front = this.#isLooking ? sessionInFront(desk, client.sessions) : undefined;
    if (front) this.#client.markRead(front.conversation.id);
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
