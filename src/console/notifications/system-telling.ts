/**
 * What the system is told to show, by one of the agent's windows for all of them. Rule N6 in docs/SPEC.md.
 *
 * It follows from what there is and from whether somebody looks: what is over, answered, or in sight is not there any more.
 */
import type { Clock } from '../../sdk/clock.ts';
import { sameItems } from '../../sdk/conversation-views.ts';
import type { DeskView } from '../desk.ts';
import type { NoticeAct, NoticeData } from '../worker/words.ts';
import type { Speech } from './fields.ts';
import type { Matter } from './matter.ts';
import type { Heard, SystemNotice, SystemNotices, SystemState } from './system-notices.ts';
import { shownBySystem } from './told-to-system.ts';
import type { Windows } from './windows.ts';

export interface SystemPorts {
  /** Whose desk it is, and its address. */
  readonly agent: string;
  readonly url: string;
  readonly clock: Clock;
  readonly windows: Windows;
  /** Makes what shows them. */
  readonly system: (heard: Heard) => SystemNotices;
}

interface Surroundings extends SystemPorts {
  /** The state is another. */
  readonly changed: () => void;
  /** Whether the desk's own sounds are heard. */
  readonly isHeard: () => boolean;
  /** What an agent has chosen in one is to be done. */
  readonly chosen: (act: NoticeAct, data: NoticeData) => void;
}

/** Time for the windows to agree whether one of them is looked at, in milliseconds: from one to the next takes a moment. */
export const settleMs = 300;

/** Time for which one that was asked for to try it is there, in milliseconds. */
export const testMs = 10_000;

const testKey = 'test';

export class SystemTelling {
  readonly #around: Surroundings;
  readonly #notices: SystemNotices;
  #matters: readonly Matter[] = [];
  #view: { readonly view: DeskView; readonly speech: Speech } | undefined;
  /** What was answered or taken away there, by key. */
  #gone: ReadonlySet<string> = new Set();
  /** One that says that it works, until it is put away or its time is over. */
  #test: SystemNotice | undefined;
  #testOver: (() => void) | undefined;
  #hasTurn = false;
  #passTurn: (() => void) | undefined;
  #next: (() => void) | undefined;
  #isClosed = false;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#notices = around.system({
      changed: () => {
        around.changed();
        this.soon();
      },
      isTheirs: (agent) => agent === around.agent && this.#view !== undefined,
      gone: (key) => this.#forget(key),
      chosen: (act, data) => {
        this.#forget(data.key);
        around.chosen(act, data);
      },
    });
  }

  get state(): SystemState {
    return this.#notices.state;
  }

  /** What there is now, in a desk that is up to date. */
  follow(matters: readonly Matter[], view: { readonly view: DeskView; readonly speech: Speech }): void {
    const isSame = this.#view?.speech.facts === view.speech.facts && sameItems(matters, this.#matters);
    this.#matters = matters;
    this.#view = view;
    if (!isSame || !this.#hasTurn) this.soon();
  }

  /** The desk is up to date for the first time: what was chosen before is handed to it. */
  arrive(): void {
    this.#notices.arrive(this.#around.agent);
  }

  ask(): Promise<void> {
    return this.#notices.ask();
  }

  /** Shows one more that says that it works, for a while. */
  async test(): Promise<boolean> {
    const { agent, url, clock } = this.#around;
    if (!this.#view) return false;
    const { words, language } = this.#view.speech;
    const data: NoticeData = { agent, key: testKey, subject: { kind: 'alert' }, url };
    const look = { buttons: [], stays: false, silent: true, language };
    // Whoever asks a second time wants to see it come once more.
    await this.#endTest();
    this.#test = { title: words.testTitle, body: words.testBody, ...look, data };
    this.#testOver = clock.after(testMs, () => void this.#endTest());
    return this.#notices.show(agent, await this.#wanted());
  }

  /** Tells the system in a moment: something may be another, or somebody looks elsewhere. */
  soon(): void {
    if (this.#isClosed || this.state !== 'granted') return;
    const { clock, windows } = this.#around;
    this.#passTurn ??= windows.turn('system', () => {
      this.#hasTurn = true;
      this.soon();
    });
    if (!this.#hasTurn) return;
    this.#next ??= clock.after(settleMs, () => {
      this.#next = undefined;
      void this.#tell();
    });
  }

  /** Takes away what is there, and shows no more. */
  close(): void {
    this.#isClosed = true;
    this.#next?.();
    this.#testOver?.();
    if (this.#hasTurn) void this.#notices.show(this.#around.agent, []);
    this.#notices.close();
    this.#passTurn?.();
  }

  async #endTest(): Promise<void> {
    if (!this.#test) return;
    this.#test = undefined;
    this.#testOver?.();
    await this.#tell();
  }

  async #tell(): Promise<void> {
    const notices = await this.#wanted();
    if (!this.#isClosed) await this.#notices.show(this.#around.agent, notices);
  }

  async #wanted(): Promise<readonly SystemNotice[]> {
    const { agent, url, clock, windows, isHeard } = this.#around;
    const isLookedAt = (await windows.lookedAt()).length > 0;
    if (!this.#view) return [];
    const { view, speech } = this.#view;
    const around = { client: view.client, speech, agent, url, isLookedAt, gone: this.#gone, now: clock.now() };
    const shown = shownBySystem(this.#matters, { ...around, isHeard: isHeard() });
    return this.#test ? [...shown, this.#test] : shown;
  }

  /** What is answered or taken away does not come again, however long it is there. */
  #forget(key: string): void {
    if (key === testKey) {
      this.#test = undefined;
      return this.#testOver?.();
    }
    const there = this.#matters.flatMap((matter) => (this.#gone.has(matter.key) ? [matter.key] : []));
    this.#gone = new Set([...there, key]);
  }
}
