/**
 * How an agent comes to know of what they are to know: toasts on the screen, sounds, notifications of the system. Rules N2, N4,
 * N6 and N11 in docs/SPEC.md. It is told what the desk shows, and nothing here knows the page.
 */
import { isParlorError } from '../../core/errors.ts';
import type { Clock } from '../../sdk/clock.ts';
import { keepFields, keepItems } from '../../sdk/conversation-views.ts';
import { Observable, type Readable } from '../../sdk/observable.ts';
import type { Refused } from '../access.ts';
import type { DeskAct } from '../acts.ts';
import type { DeskView } from '../desk.ts';
import { conversationInSight } from '../desk-state.ts';
import type { NoticeAct, NoticeData } from '../worker/words.ts';
import type { Speech } from './fields.ts';
import { isTold, type Matter, type ToldMatter } from './matter.ts';
import { keptMatters, mattersOf } from './matters.ts';
import { arrived, type Newest, newestIn } from './new-messages.ts';
import { keepSettings, type OwnSettings, recallSettings, type SettingsKeep, settingsIn } from './own-settings.ts';
import { Ringer } from './ringer.ts';
import {
  afterHoldMs,
  behind,
  emptyShelf,
  nextEnd,
  type Shelf,
  shelve,
  shownOf,
  toastsBesideOffer,
  toastsMax,
  withoutToast,
} from './shelf.ts';
import type { PlaySound } from './sounds.ts';
import type { SystemState } from './system-notices.ts';
import { type SystemPorts, SystemTelling } from './system-telling.ts';
import { atHome } from './windows.ts';

export interface AlertingState {
  readonly toasts: readonly ToldMatter[];
  /** How many wait behind them. */
  readonly more: number;
  /** Why it could not be said of a toast that it was seen, by key. */
  readonly refused: ReadonlyMap<string, Refused>;
  readonly own: OwnSettings;
  /** Something should have been heard, and the browser did not let it. */
  readonly wasUnheard: boolean;
  readonly system: SystemState;
}

export interface AlertingPorts extends SystemPorts {
  readonly clock: Clock;
  readonly keep: SettingsKeep | undefined;
  readonly play: PlaySound;
  /** Whether somebody has clicked in this window, as far as the browser says: else most let nothing be heard. */
  readonly isTouched: () => boolean;
  readonly act: (act: DeskAct) => void;
  /** Leads the agent to what waits for an answer. */
  readonly lead: () => void;
}

export class Alerting implements Readable<AlertingState> {
  readonly #ports: AlertingPorts;
  readonly #state: Observable<AlertingState>;
  readonly #ringer: Ringer;
  readonly #system: SystemTelling;
  #view: { readonly view: DeskView; readonly speech: Speech } | undefined;
  #isLooking = false;
  #matters: readonly Matter[] = [];
  #shelf: Shelf = emptyShelf;
  #newest: Newest | undefined;
  #nextToast: (() => void) | undefined;
  #isClosed = false;

  constructor(ports: AlertingPorts) {
    this.#ports = ports;
    const { agent, clock, windows, keep, play, isTouched } = ports;
    this.#ringer = new Ringer({ clock, windows, play, isTouched, changed: () => this.#show() });
    this.#system = new SystemTelling({
      ...ports,
      changed: () => this.#set({ system: this.#system.state }),
      isHeard: () => !this.#ringer.wasUnheard,
      chosen: (act, data) => this.#chosen(act, data),
    });
    this.#state = new Observable<AlertingState>({
      toasts: [],
      more: 0,
      refused: new Map(),
      own: recallSettings(keep, agent),
      wasUnheard: false,
      system: this.#system.state,
    });
    windows.listen((word) => {
      if (word.kind === 'dismissed') this.#take(word.key);
      else if (word.kind === 'settings') this.#setOwn(settingsIn(word.own));
      else this.#system.soon();
    });
  }

  readonly getSnapshot = (): AlertingState => this.#state.getSnapshot();

  readonly subscribe = (listener: () => void): (() => void) => this.#state.subscribe(listener);

  /** What the desk shows now, and how it speaks. */
  follow(view: DeskView, speech: Speech): void {
    if (this.#isClosed) return;
    const isFirst = view.client.loaded && this.#view?.view.client.loaded !== true;
    this.#view = { view, speech };
    if (!view.client.loaded) return;
    this.#matters = keptMatters(this.#matters, mattersOf(view));
    if (isFirst) this.#system.arrive();
    this.#lookAt();
    this.#settle();
    this.#hearMessages(view);
  }

  /** Whether somebody looks at this window. */
  look(isLooking: boolean): void {
    this.#isLooking = isLooking;
    this.#lookAt();
    this.#system.soon();
  }

  /** Somebody has clicked in this window, or pressed a key: browsers let sounds be heard from then on. */
  touched(): void {
    this.#ringer.touched();
  }

  /** Takes a toast away, in all windows. */
  dismiss(key: string): void {
    this.#take(key);
    this.#ports.windows.tell({ kind: 'dismissed', key });
  }

  /** Says of a case that it was seen: then its toast goes, in all windows. */
  see(matter: ToldMatter): void {
    if (matter.kind !== 'case') return;
    this.#ports.act({ do: 'see-case', case: matter.view.case, give: (seen) => void this.#seen(matter.key, seen) });
  }

  /** Opens what a toast is about. */
  open(matter: ToldMatter): void {
    const { act } = this.#ports;
    if (matter.kind === 'notice') return this.#openConversation(matter);
    const { id, title } = matter.view.case;
    act({ do: 'open', session: { kind: 'case', id, title } });
    this.see(matter);
  }

  /** One's own comes to the front; of others' it is monitored what somebody has, and shown where it stands what nobody has. */
  #openConversation({ key, scenario, notice }: Extract<ToldMatter, { kind: 'notice' }>): void {
    const { act } = this.#ports;
    const { conversation, summary } = notice;
    if (scenario !== 'sentiment') return act({ do: 'focus', conversation });
    if (summary.state === 'open') return act({ do: 'visit', place: { id: 'ongoing', at: '?state=open&sort=feeling' } });
    this.#refuse(key, undefined);
    act({ do: 'monitor', conversation, give: (outcome) => void outcome.then((refused) => this.#refuse(key, refused)) });
  }

  /** While somebody points at a toast, or has the focus in it, none goes by itself. */
  hold(isHeld: boolean): void {
    const heldUntil = isHeld ? Number.POSITIVE_INFINITY : this.#ports.clock.now() + afterHoldMs;
    this.#shelf = { ...this.#shelf, heldUntil };
    this.#settle();
  }

  set(change: Partial<OwnSettings>): void {
    const { agent, keep, windows } = this.#ports;
    const own = { ...this.getSnapshot().own, ...change };
    keepSettings(keep, agent, own);
    this.#setOwn(own);
    windows.tell({ kind: 'settings', own });
  }

  /** Sounds once; for a click, with which a browser may let it be heard from then on. */
  testSound(): Promise<boolean> {
    return this.#ringer.test();
  }

  /** Asks the agent for permission to show notifications of the system; for a click. */
  askPermission(): Promise<void> {
    return this.#system.ask();
  }

  /** Shows one that says so; resolves with false if the system shows none. */
  testSystem(): Promise<boolean> {
    return this.#system.test();
  }

  /** Takes away what is there, and makes no more. */
  close(): void {
    this.#isClosed = true;
    this.#system.close();
    this.#ringer.close();
    this.#nextToast?.();
    this.#ports.windows.close();
  }

  #lookAt(): void {
    const { view } = this.#view ?? {};
    const inSight = view && conversationInSight(view.desk);
    this.#ports.windows.look(this.#isLooking ? (inSight ?? atHome) : undefined);
  }

  /** What follows from what there is, at this moment: toasts, sounds, and soon the notifications of the system. */
  #settle(): void {
    const { clock } = this.#ports;
    const told = this.#matters.filter(isTold);
    const hasOffer = this.#matters.some(({ kind }) => kind === 'offer');
    this.#shelf = shelve(this.#shelf, told, clock.now(), hasOffer ? toastsBesideOffer : toastsMax);
    this.#nextToast?.();
    const next = nextEnd(this.#shelf, told);
    this.#nextToast = next === undefined ? undefined : clock.after(next - clock.now(), this.#end);
    this.#sound();
    this.#show();
    if (this.#view) this.#system.follow(this.#matters, this.#view);
  }

  /** Something has come to its end by itself. */
  readonly #end = (): void => {
    this.#settle();
    this.#system.soon();
  };

  #sound(): void {
    if (!this.#view) return;
    const { facts } = this.#view.speech;
    const heard = this.#matters.filter(({ key }) => !this.#shelf.gone.has(key));
    this.#ringer.follow(heard, facts, this.getSnapshot().own);
  }

  #hearMessages({ client, desk }: DeskView): void {
    const newest = newestIn(client);
    const inSight = conversationInSight(desk);
    const fresh = this.#newest
      ? arrived(this.#newest, newest).filter(([conversation]) => conversation !== inSight)
      : [];
    this.#newest = newest;
    const [first] = fresh;
    if (first) void this.#ringer.messageCame(...first);
  }

  #take(key: string): void {
    this.#shelf = withoutToast(this.#shelf, key);
    this.#settle();
  }

  async #seen(key: string, seen: Promise<void>): Promise<void> {
    this.#refuse(key, undefined);
    try {
      await seen;
      this.dismiss(key);
    } catch (error) {
      if (!isParlorError(error)) throw error;
      this.#refuse(key, { code: error.code, params: error.params });
    }
  }

  #refuse(key: string, why: Refused | undefined): void {
    const refused = new Map(this.getSnapshot().refused);
    refused.delete(key);
    if (why) refused.set(key, why);
    this.#set({ refused });
  }

  #setOwn(own: OwnSettings): void {
    this.#set({ own });
    this.#sound();
  }

  #show(): void {
    const told = this.#matters.filter(isTold);
    this.#set({
      toasts: shownOf(this.#shelf, told),
      more: behind(this.#shelf, told),
      wasUnheard: this.#ringer.wasUnheard,
    });
  }

  #set(change: Partial<AlertingState>): void {
    const before = this.getSnapshot();
    const toasts = keepItems(before.toasts, change.toasts ?? before.toasts);
    this.#state.set(keepFields(before, { ...before, ...change, toasts }));
  }

  #chosen(chosen: NoticeAct, { key, subject }: NoticeData): void {
    const { act, lead } = this.#ports;
    if (subject.kind === 'offer' && (chosen === 'accept' || chosen === 'decline')) {
      return act({ do: chosen, conversation: subject.offer.conversation, offer: subject.offer });
    }
    const matter = this.#matters.find((one) => one.key === key);
    if (chosen === 'seen' && matter && isTold(matter)) return this.see(matter);
    // What has been taken away since is nowhere to be opened.
    if (matter && isTold(matter) && chosen === 'open') return this.open(matter);
    lead();
  }
}
