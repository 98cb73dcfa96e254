/** An agent's client for tests: what it shows is set, what it is asked for is written down, and answered when told to. */

import type { HandingOn } from '../../src/core/desk/handing-on.ts';
import type { Profile } from '../../src/core/desk/profile.ts';
import { type ErrorCode, type ErrorParams, ParlorError } from '../../src/core/errors.ts';
import type { Choice } from '../../src/core/presence/presence.ts';
import type { AgentClient } from '../../src/sdk/agent-client.ts';
import { Observable } from '../../src/sdk/observable.ts';
import type { AgentRecords } from '../../src/sdk/recording.ts';
import type { AgentSnapshot, Delivered } from '../../src/sdk/snapshots.ts';
import { FakeAccount } from './fake-account.ts';
import { FakeAdmin } from './fake-admin.ts';
import { FakeFiles } from './fake-files.ts';
import { FakeLibrary } from './fake-library.ts';
import { FakeRecords } from './fake-records.ts';

/** A verb that was called: its name and its arguments. */
type Call = readonly [verb: keyof AgentClient, ...parts: string[]];

interface Answer {
  readonly resolve: (delivered: Delivered) => void;
  readonly reject: (error: ParlorError) => void;
}

export class FakeAgentClient implements AgentClient {
  readonly #chosen = new Map<string, FakeFiles>();
  readonly calls: Call[] = [];
  /** What is asked by request. */
  readonly held = new FakeRecords();
  /** What was said of typing, and which conversations were said to be read: neither is a thing to be answered. */
  readonly typed: (readonly [string, boolean])[] = [];
  readonly read: string[] = [];
  /** Whether it was closed for good, with all files that were chosen. */
  hasForgottenFiles = false;
  /** In which conversations somebody was said to look. */
  readonly claimed: string[] = [];
  readonly shelves = new FakeLibrary();
  readonly ownAccount = new FakeAccount();
  readonly installation = new FakeAdmin();
  /** To whom conversations can be handed on; nobody is told as long as it is undefined. */
  handing: HandingOn | undefined;
  private readonly shown: Observable<AgentSnapshot>;
  private readonly waiting: Answer[] = [];

  constructor(snapshot: AgentSnapshot) {
    this.shown = new Observable(snapshot);
  }

  getSnapshot = (): AgentSnapshot => this.shown.getSnapshot();
  subscribe = (listener: () => void): (() => void) => this.shown.subscribe(listener);

  /** Shows something else from now on. */
  show(snapshot: AgentSnapshot): void {
    this.shown.set(snapshot);
  }

  /** The relay does the oldest unanswered thing. */
  obey(): void {
    this.waiting.shift()?.resolve({ id: 'delivered', seq: 1, at: 0 });
  }

  /** The relay refuses the oldest unanswered thing. */
  refuse(code: ErrorCode, params: ErrorParams = {}): void {
    this.waiting.shift()?.reject(new ParlorError(code, { params }));
  }

  connect(): void {
    this.calls.push(['connect']);
  }

  typing(conversation: string, isTyping = true): void {
    this.typed.push([conversation, isTyping]);
  }

  claimFiles(conversation: string): void {
    this.claimed.push(conversation);
  }

  markRead(conversation: string): void {
    this.read.push(conversation);
  }

  pick(conversation: string): Promise<Delivered> {
    return this.asked('pick', conversation);
  }

  reopen(conversation: string): Promise<Delivered> {
    return this.asked('reopen', conversation);
  }

  accept(conversation: string): Promise<Delivered> {
    return this.asked('accept', conversation);
  }

  decline(conversation: string): Promise<Delivered> {
    return this.asked('decline', conversation);
  }

  async see(conversation: string): Promise<void> {
    await this.asked('see', conversation);
  }

  async seeCase({ id }: { readonly id: string }): Promise<void> {
    await this.asked('seeCase', id);
  }

  async setPresence({ base, custom = '' }: Choice): Promise<void> {
    await this.asked('setPresence', base, custom);
  }

  async resetPresence(agent = ''): Promise<void> {
    await this.asked('resetPresence', agent);
  }

  release(conversation: string): Promise<Delivered> {
    return this.asked('release', conversation);
  }

  send(conversation: string, text: string): Promise<Delivered> {
    return this.asked('send', conversation, text);
  }

  account(): FakeAccount {
    return this.ownAccount;
  }

  async library(): Promise<FakeLibrary> {
    return this.shelves;
  }

  async handingOn(): Promise<HandingOn> {
    if (!this.handing) throw new ParlorError('unavailable');
    return this.handing;
  }

  /** Who Ana is; nobody is told as long as it is undefined. */
  own: Profile | undefined;

  async profile(): Promise<Profile> {
    if (!this.own) throw new ParlorError('unavailable');
    return this.own;
  }

  async files(conversation: string): Promise<FakeFiles> {
    return this.chosenIn(conversation);
  }

  chosenIn(conversation: string): FakeFiles {
    const files = this.#chosen.get(conversation) ?? new FakeFiles();
    this.#chosen.set(conversation, files);
    return files;
  }

  note(conversation: string, text: string): Promise<Delivered> {
    return this.asked('note', conversation, text);
  }

  end(conversation: string): Promise<Delivered> {
    return this.asked('end', conversation);
  }

  closeSession(conversation: string): Promise<Delivered> {
    return this.asked('closeSession', conversation);
  }

  resend(conversation: string, id: string): Promise<Delivered> {
    return this.asked('resend', conversation, id);
  }

  discard(conversation: string, id: string): void {
    this.calls.push(['discard', conversation, id]);
  }

  async loadEarlier(conversation: string): Promise<void> {
    this.calls.push(['loadEarlier', conversation]);
  }

  consult(conversation: string, agent: string): Promise<Delivered> {
    return this.asked('consult', conversation, agent);
  }

  acceptConsult(conversation: string): Promise<Delivered> {
    return this.asked('acceptConsult', conversation);
  }

  declineConsult(conversation: string): Promise<Delivered> {
    return this.asked('declineConsult', conversation);
  }

  cancelConsult(conversation: string, agent: string): Promise<Delivered> {
    return this.asked('cancelConsult', conversation, agent);
  }

  cancelTransfer(conversation: string): Promise<Delivered> {
    return this.asked('cancelTransfer', conversation);
  }

  endConsult(conversation: string, agent: string): Promise<Delivered> {
    return this.asked('endConsult', conversation, agent);
  }

  writeAside(conversation: string, text: string): Promise<Delivered> {
    return this.asked('writeAside', conversation, text);
  }

  async monitor(conversation: string): Promise<void> {
    await this.asked('monitor', conversation);
  }

  stopMonitoring(conversation: string): void {
    this.calls.push(['stopMonitoring', conversation]);
  }

  join(conversation: string): Promise<Delivered> {
    return this.asked('join', conversation);
  }

  leave(conversation: string): Promise<Delivered> {
    return this.asked('leave', conversation);
  }

  assign(conversation: string, agent: string, { override = false } = {}): Promise<Delivered> {
    return this.asked('assign', conversation, agent, ...(override ? ['override'] : []));
  }

  requeue(conversation: string, queue: string): Promise<Delivered> {
    return this.asked('requeue', conversation, queue);
  }

  transfer(conversation: string, to: { readonly agent: string } | { readonly queue: string }): Promise<Delivered> {
    return this.asked('transfer', conversation, JSON.stringify(to));
  }

  forceClose(conversation: string): Promise<Delivered> {
    return this.asked('forceClose', conversation);
  }

  linkContact(conversation: string, contact: string): Promise<Delivered> {
    return this.asked('linkContact', conversation, contact);
  }

  unlinkContact(conversation: string): Promise<Delivered> {
    return this.asked('unlinkContact', conversation);
  }

  linkCase(conversation: string, id: string): Promise<Delivered> {
    return this.asked('linkCase', conversation, id);
  }

  unlinkCase(conversation: string): Promise<Delivered> {
    return this.asked('unlinkCase', conversation);
  }

  watchOngoing(filter?: object): void {
    this.calls.push(['watchOngoing', JSON.stringify(filter ?? null)]);
  }

  async administration(): Promise<FakeAdmin> {
    return this.installation;
  }

  records(): AgentRecords {
    return this.held;
  }

  watchClosed(isWanted = true): void {
    this.calls.push(['watchClosed', String(isWanted)]);
  }

  watchAgents(isWanted = true): void {
    this.calls.push(['watchAgents', String(isWanted)]);
  }

  close({ forget = false, forgetFiles }: { readonly forget?: boolean; readonly forgetFiles?: boolean } = {}): void {
    this.hasForgottenFiles = forgetFiles ?? forget;
    this.calls.push(forget ? ['close', 'forget'] : ['close']);
  }

  private asked(...call: Call): Promise<Delivered> {
    this.calls.push(call);
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }
}
