/**
 * A busy desk: ten visitors write when they like, and one agent has all ten sessions, in one window or several, which are
 * reloaded, closed and crash, while the relay is killed and started again. A model beside it says what must be true.
 *
 * After every act the text in front is compared; again and again everybody holds still, and all screens are.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, BrowserContext } from '@playwright/test';
import { agentSessionsMax } from '../../../src/core/limits.ts';
import { demoPassword } from '../../support/relay.ts';
import { RelayProcess } from '../../support/relay-process.ts';
import { DeskWindow } from './desk-window.ts';
import { SessionModel } from './model.ts';
import { type Act, type ActKind, randomActs, randomOf } from './plan.ts';
import { ChattyVisitor } from './visitors.ts';

const agent = 'agent-1';
const windowsMax = 3;

/** How long a screen may take to show what is true, in milliseconds, on a machine that does other things too. */
const patienceMs = 30_000;

/** Everybody holds still after so many acts, at the latest. */
const actsBetweenChecks = 12;

export interface Outcome {
  /** What is not as it should be; nothing, if all is well. */
  readonly wrongs: readonly string[];
  /** How often each act was done. */
  readonly acts: ReadonlyMap<ActKind, number>;
  readonly messages: { readonly visitors: number; readonly agent: number };
  readonly checks: number;
}

export class BusyDesk {
  readonly #relay: RelayProcess;
  readonly #context: BrowserContext;
  readonly #tell: (line: string) => void;
  readonly #visitors: ChattyVisitor[] = [];
  readonly #sessions: SessionModel[] = [];
  readonly #windows: DeskWindow[] = [];
  readonly #wrongs: string[] = [];
  readonly #acts = new Map<ActKind, number>();
  /** Resolves when visitors may write; undefined while they may. */
  #hush: PromiseWithResolvers<void> | undefined;
  #isRelayUp = true;
  #windowsOpened = 0;
  #textsBegun = 0;
  #checks = 0;

  private constructor(relay: RelayProcess, context: BrowserContext, tell: (line: string) => void) {
    this.#relay = relay;
    this.#context = context;
    this.#tell = tell;
  }

  /** Runs a hundred acts of each seed in turn, until they are through or something is wrong. `tell` hears what happens. */
  static async run(browser: Browser, seeds: Iterable<number>, tell: (line: string) => void): Promise<Outcome> {
    const relay = await RelayProcess.start({ program: 'dist/relay/main.js' });
    const context = await browser.newContext();
    const desk = new BusyDesk(relay, context, tell);
    try {
      let isBegun = false;
      for (const seed of seeds) {
        tell(`seed ${seed}`);
        if (!isBegun) await desk.#begin(randomOf(seed + 1));
        isBegun = true;
        await desk.#workOff(randomActs(seed));
        if (desk.#wrongs.length > 0) break;
      }
      if (desk.#wrongs.length === 0) await desk.#lookAtAll();
      return desk.#outcome;
    } finally {
      for (const visitor of desk.#visitors) visitor.leave();
      await context.close();
      await relay.close();
    }
  }

  get #outcome(): Outcome {
    const count = (of: (session: SessionModel) => number): number =>
      this.#sessions.reduce((sum, session) => sum + of(session), 0);
    const visitors = count(({ fromVisitor }) => fromVisitor.length);
    const messages = { visitors, agent: count(({ fromAgent }) => fromAgent.length) };
    return { wrongs: this.#wrongs, acts: this.#acts, messages, checks: this.#checks };
  }

  async #begin(random: () => number): Promise<void> {
    const desk = await this.#openWindow();
    await desk.signIn(agent, demoPassword);
    const complain = (wrong: string): void => void this.#wrongs.push(wrong);
    const hush = (): Promise<void> | undefined => this.#hush?.promise;
    for (let number = 1; number <= agentSessionsMax; number += 1) {
      const session = new SessionModel(`Visitor ${number}`);
      const around = { relay: this.#relay.url, random: randomOf(Math.floor(random() * 2 ** 31)), complain, hush };
      this.#visitors.push(await ChattyVisitor.arrive({ session, ...around }));
      this.#sessions.push(session);
      await desk.desk.home();
      await desk.desk.pick(session.title);
      await desk.page.getByRole('heading', { level: 1, name: session.title, exact: true }).waitFor();
      this.#turn(desk, session, 0);
    }
    for (const visitor of this.#visitors) void visitor.writeOn();
  }

  async #workOff(acts: readonly Act[]): Promise<void> {
    let sinceCheck = 0;
    for (const act of acts) {
      const done = await this.#do(act);
      if (done !== undefined) {
        this.#acts.set(act.kind, (this.#acts.get(act.kind) ?? 0) + 1);
        this.#tell(`${act.kind}: ${done}`);
      }
      if (this.#wrongs.length > 0) return;
      sinceCheck += 1;
      const isDisruptive = act.kind === 'bring the relay back' || act.kind.endsWith('a window');
      if (!this.#isRelayUp || (!isDisruptive && sinceCheck < actsBetweenChecks)) continue;
      sinceCheck = 0;
      await this.#check();
    }
    if (this.#wrongs.length === 0) await this.#check();
  }

  /** Does it, and says what it was; undefined if it can't be done now. */
  async #do({ kind, where, what }: Act): Promise<string | undefined> {
    const desk = pick(this.#windows, where);
    switch (kind) {
      case 'switch':
        return this.#show(desk, pick(this.#sessions, what));
      case 'type':
      case 'erase a word':
      case 'choose a mode':
      case 'send': {
        const session = desk.front ?? pick(this.#sessions, what);
        if (!desk.front) await this.#show(desk, session);
        await this.#expectDraft(desk, session);
        if (this.#wrongs.length > 0) return undefined;
        const said = await this.#write(kind, desk, session, what);
        await this.#expectDraft(desk, session);
        return said;
      }
      case 'go home': {
        const shown = await this.#shownIn(desk);
        await desk.home();
        this.#turn(desk, undefined, shown);
        return desk.name;
      }
      case 'go to what is unread':
        return this.#showUnread(desk);
      default:
        return this.#befall(kind, desk);
    }
  }

  async #befall(
    kind: Exclude<
      ActKind,
      'switch' | 'type' | 'erase a word' | 'choose a mode' | 'send' | 'go home' | 'go to what is unread'
    >,
    desk: DeskWindow,
  ): Promise<string | undefined> {
    const isLast = this.#windows.length === 1;
    switch (kind) {
      case 'reload a window':
        if (!this.#isRelayUp) return undefined;
        await desk.reload(this.#sessions.length);
        return desk.name;
      case 'open a window':
        if (!this.#isRelayUp || this.#windows.length >= windowsMax) return undefined;
        return (await this.#openReady()).name;
      case 'close a window':
        if (isLast) return undefined;
        await this.#lose(desk, () => desk.close());
        return desk.name;
      case 'crash a window':
        if (isLast && !this.#isRelayUp) return undefined;
        await this.#lose(desk, () => desk.crash());
        if (isLast) await this.#openReady();
        return desk.name;
      case 'kill the relay':
        this.#isRelayUp = false;
        await this.#relay.stop('KILL');
        return 'with SIGKILL';
      case 'bring the relay back':
        await this.#relay.resume();
        this.#isRelayUp = true;
        return 'at the same port, on the same data';
    }
  }

  async #openWindow(): Promise<DeskWindow> {
    this.#windowsOpened += 1;
    const opened = await DeskWindow.open(this.#context, `window ${this.#windowsOpened}`, this.#relay.url);
    this.#windows.push(opened);
    return opened;
  }

  async #openReady(): Promise<DeskWindow> {
    const opened = await this.#openWindow();
    await opened.ready(this.#sessions.length);
    return opened;
  }

  async #lose(desk: DeskWindow, lose: () => Promise<void>): Promise<void> {
    const shown = await this.#shownIn(desk);
    await lose();
    this.#windows.splice(this.#windows.indexOf(desk), 1);
    desk.front?.leave(desk.name, shown);
  }

  async #show(desk: DeskWindow, session: SessionModel): Promise<string> {
    const shown = await this.#shownIn(desk);
    await desk.show(session);
    this.#turn(desk, session, shown);
    await this.#expectDraft(desk, session);
    return `${session.title} in ${desk.name}`;
  }

  async #showUnread(desk: DeskWindow): Promise<string | undefined> {
    const unread = (await desk.entries()).find(({ title, unread: count }) => count > 0 && title !== desk.front?.title);
    const session = this.#sessions.find(({ title }) => title === unread?.title);
    return session && this.#show(desk, session);
  }

  async #write(
    kind: 'type' | 'erase a word' | 'choose a mode' | 'send',
    desk: DeskWindow,
    session: SessionModel,
    what: number,
  ): Promise<string> {
    const { drafts, title } = session;
    // Each window may be at another mode of the same session.
    const { mode } = await desk.draft();
    const draft = drafts[mode];
    const say = (text: string): string => `${mode} of ${title} in ${desk.name}: ${JSON.stringify(text)}`;
    if (kind === 'choose a mode') {
      const other = mode === 'message' ? 'note' : 'message';
      await desk.choose(other);
      return say(`then ${other}`);
    }
    if (kind === 'erase a word' && draft.length > numberLength) {
      const last = draft.lastIndexOf(' ');
      await desk.erase(mode, [...new Intl.Segmenter().segment(draft.slice(last))].length);
      drafts[mode] = draft.slice(0, last);
      return say(drafts[mode]);
    }
    if (kind !== 'send' || draft === '') {
      const text = this.#more(draft, what);
      await desk.type(mode, text);
      drafts[mode] = draft + text;
    }
    const written = drafts[mode];
    if (kind === 'send') {
      await desk.send(mode);
      session.write(mode, desk.name);
    }
    return say(written);
  }

  /** What is typed next. No two texts are the same: each begins with a number. */
  #more(draft: string, what: number): string {
    if (draft !== '') return ` ${pick(words, what)}`;
    this.#textsBegun += 1;
    return `${String(this.#textsBegun).padStart(numberLength, '0')} ${pick(words, what)}`;
  }

  #turn(desk: DeskWindow, to: SessionModel | undefined, shown: number): void {
    if (desk.front !== to) desk.front?.leave(desk.name, shown);
    desk.front = to;
    to?.show(desk.name);
  }

  /** How many of its visitor's messages the transcript in front shows; its visitor has written as many, at least. */
  async #shownIn(desk: DeskWindow): Promise<number> {
    const { front } = desk;
    if (!front) return 0;
    const { rows } = await desk.transcript();
    const last = rows.findLast(({ by }) => by === 'visitor');
    return last ? front.fromVisitor.indexOf(last.text) + 1 : 0;
  }

  async #expectDraft(desk: DeskWindow, session: SessionModel): Promise<void> {
    await this.#expect(async () => {
      const { mode, text } = await desk.draft();
      const wrong = session.wrongDraft(mode, text);
      return wrong ? [`${desk.name}: ${wrong}`] : [];
    });
  }

  /** Everybody holds still, and all screens are looked at. */
  async #check(): Promise<void> {
    this.#hush ??= Promise.withResolvers();
    for (const visitor of this.#visitors) await visitor.settle();
    await this.#expect(async () => [
      ...this.#visitors.flatMap(wrongWithVisitor),
      ...(await Promise.all(this.#windows.map((desk) => this.#wrongIn(desk)))).flat(),
      ...(await this.#disagreements()),
    ]);
    this.#checks += 1;
    this.#tell(`all ${this.#windows.length} windows and ${this.#visitors.length} visitors compared`);
    this.#hush.resolve();
    this.#hush = undefined;
  }

  async #wrongIn(desk: DeskWindow): Promise<readonly string[]> {
    const entries = await desk.entries();
    const found = entries.map(({ title }) => title).join();
    const right = this.#sessions.map(({ title }) => title).join();
    if (found !== right) return [`${desk.name} has the sessions ${found}`];
    const wrongs = entries.flatMap(({ title, unread, badge }) => {
      const session = this.#sessions.find((one) => one.title === title);
      const expected = unread === 0 ? '' : unread > 9 ? '9+' : String(unread);
      return [
        session?.wrongUnread(unread),
        badge === expected ? undefined : `${title}: a badge ${badge} for ${unread}`,
      ];
    });
    const transcript = desk.front ? await this.#wrongTranscript(desk, desk.front) : undefined;
    return [...wrongs, transcript].flatMap((wrong) => (wrong === undefined ? [] : [`${desk.name}: ${wrong}`]));
  }

  async #wrongTranscript(desk: DeskWindow, session: SessionModel): Promise<string | undefined> {
    const { rows, drawn } = await desk.transcript();
    const newest = rows.slice(-drawn.length).map(({ text }) => text);
    if (drawn.join('\n') !== newest.join('\n'))
      return `${session.title} draws ${JSON.stringify(drawn)} of ${JSON.stringify(newest)}`;
    return session.wrongTranscript('the desk’s transcript', rows, { notes: true, all: false });
  }

  /** Of what may be one or the other, all windows say the same. */
  async #disagreements(): Promise<readonly string[]> {
    const counts = await Promise.all(
      this.#windows.map(async (desk) =>
        (await desk.entries()).map(({ title, unread }) => `${title}: ${unread}`).join(),
      ),
    );
    return new Set(counts).size > 1 ? [`the windows count differently: ${counts.join(' and ')}`] : [];
  }

  /** In the end every session is opened in every window: what was written is all there. */
  async #lookAtAll(): Promise<void> {
    this.#hush ??= Promise.withResolvers();
    await this.#check();
    for (const desk of [...this.#windows]) {
      for (const session of this.#sessions) {
        if (this.#wrongs.length > 0) return;
        await this.#show(desk, session);
        await this.#expect(async () => {
          const wrong = await this.#wrongTranscript(desk, session);
          return wrong ? [`${desk.name}: ${wrong}`] : [];
        });
        // The text of the other mode is there too.
        await desk.choose((await desk.draft()).mode === 'message' ? 'note' : 'message');
        await this.#expectDraft(desk, session);
      }
    }
  }

  /** Waits until nothing is wrong any more; what stays wrong is noted. */
  async #expect(look: () => Promise<readonly string[]>): Promise<void> {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      const wrongs = await look();
      if (wrongs.length === 0 || this.#wrongs.length > 0) return;
      if (performance.now() > deadline) return void this.#wrongs.push(...wrongs);
      await delay(20);
    }
  }
}

/** Digits before every text. */
const numberLength = 4;

const words = ['planter', 'glaze', 'tomorrow', 'é', 'いつ', 'por favor', 'two weeks,', '5 kg', '👩‍🌾', 'clay'];

const wrongWithVisitor = ({ session, transcript }: ChattyVisitor): readonly string[] => {
  const wrong = session.wrongTranscript('the visitor’s transcript', transcript, { notes: false, all: true });
  return wrong ? [wrong] : [];
};

const pick = <T>(all: readonly T[], chance: number): T => {
  const found = all[Math.floor(chance * all.length)];
  if (found === undefined) throw new RangeError('There is nothing to pick from.');
  return found;
};
