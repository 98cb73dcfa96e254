/**
 * The configuration as an admin edits it: one copy of what was read, changed place by place, judged by the relay, and saved as a
 * whole. What somebody else saves meanwhile is taken in; where both have changed the same, it waits for a decision. Rule O3.
 *
 *     loading ── read ──▶ ready ── edit ──▶ ready (changed) ── save ──▶ saved: ready
 *                                              ▲        │ somebody else was faster
 *                                              └────────┘ rebased; conflicts are to be answered first
 */
import { type ErrorCode, isParlorError } from '../../core/errors.ts';
import type { AdminConfig, AgentAdmin, ConfigProblem, Configured, Json } from '../../sdk/admin/agent-admin.ts';
import { Observable, type Readable } from '../../sdk/observable.ts';
import { type Change, differenceOf } from './difference.ts';
import { isSameJson, valueAt, withValueAt } from './json.ts';
import { pointerTo, type Steps } from './keyed.ts';
import { type Conflict, rebase } from './rebase.ts';

export interface DraftView {
  /** What was read last; undefined until then. */
  readonly base: Configured | undefined;
  /** The same with what was changed. */
  readonly config: AdminConfig;
  readonly isChanged: boolean;
  /** What the relay said was wrong when it was asked last, about what was sent then. */
  readonly problems: readonly ConfigProblem[];
  /** Where somebody else has changed the same meanwhile. Nothing is saved as long as there are any. */
  readonly conflicts: readonly Conflict[];
  /** What somebody else has saved meanwhile, and has been taken in. */
  readonly theirs: readonly Change[];
  readonly busy: 'reading' | 'judging' | 'saving' | undefined;
  /** Why the relay could not be asked. */
  readonly refused: ErrorCode | undefined;
  /** Saved, and not changed since. */
  readonly isSaved: boolean;
}

const empty: DraftView = {
  base: undefined,
  config: { sites: [], agents: [] },
  isChanged: false,
  problems: [],
  conflicts: [],
  theirs: [],
  busy: undefined,
  refused: undefined,
  isSaved: false,
};

export class ConfigDraft implements Readable<DraftView> {
  readonly #view = new Observable<DraftView>(empty);
  readonly #admin: Pick<AgentAdmin, 'read' | 'check' | 'save'>;

  /** Goes on with what was changed before, if there is anything. */
  constructor(
    admin: Pick<AgentAdmin, 'read' | 'check' | 'save'>,
    recalled?: { readonly base: Configured; readonly config: AdminConfig },
  ) {
    this.#admin = admin;
    if (recalled) this.#set({ ...recalled, isChanged: !isSame(recalled.base.config, recalled.config) });
  }

  readonly getSnapshot = (): DraftView => this.#view.getSnapshot();

  readonly subscribe = (listener: () => void): (() => void) => this.#view.subscribe(listener);

  /** Reads what is in force, and takes in what is new of it. */
  async refresh(): Promise<void> {
    await this.#asking('reading', async () => this.#take(await this.#admin.read()));
  }

  /** Puts a value at a place, or takes away what is there. */
  edit(pointer: string, value: Json | undefined): void {
    const { config } = this.getSnapshot();
    this.replace(withValueAt(config as unknown as Json, pointer, value) as unknown as AdminConfig);
  }

  /** Puts all of it in the place of what is here. */
  replace(config: AdminConfig): void {
    const { base } = this.getSnapshot();
    this.#set({
      config,
      isChanged: base !== undefined && !isSame(base.config, config),
      isSaved: false,
      refused: undefined,
    });
  }

  /** Gives up what was changed, and what was said about it. */
  discard(): void {
    const { base } = this.getSnapshot();
    if (base)
      this.#set({ config: base.config, isChanged: false, problems: [], conflicts: [], theirs: [], refused: undefined });
  }

  /** Has it judged. Whether nothing is wrong. */
  async check(): Promise<boolean> {
    await this.#asking('judging', async () =>
      this.#set({ problems: await this.#admin.check(this.getSnapshot().config) }),
    );
    const { problems, refused } = this.getSnapshot();
    return refused === undefined && problems.length === 0;
  }

  /** Saves it, unless something is to be answered first. Whether it is saved. */
  async save(): Promise<boolean> {
    const { base, config, conflicts, busy } = this.getSnapshot();
    if (!base || conflicts.length > 0 || busy) return false;
    await this.#asking('saving', async () => {
      const saved = await this.#admin.save(base.version, config);
      if (saved.outcome === 'wrong') return this.#set({ problems: saved.problems });
      if (saved.outcome === 'outdated') return this.#take(await this.#admin.read());
      // What was typed while it was on its way is a change of what is in force now.
      const { merged } = rebase(asJson(config), asJson(this.getSnapshot().config), asJson(saved.present.config));
      const now = merged as unknown as AdminConfig;
      const isChanged = !isSame(now, saved.present.config);
      this.#set({ base: saved.present, config: now, isChanged, problems: [], theirs: [], isSaved: !isChanged });
    });
    return this.getSnapshot().isSaved;
  }

  /** Says which one it is to be where both have changed the same. */
  decide(conflict: Conflict, side: 'mine' | 'theirs'): void {
    const { config, conflicts } = this.getSnapshot();
    const pointer = pointerTo(asJson(config), conflict.steps) ?? this.#placeFor(conflict);
    const next = pointer === undefined ? asJson(config) : withValueAt(asJson(config), pointer, conflict[side]);
    this.replace(next as unknown as AdminConfig);
    this.#set({ conflicts: conflicts.filter((one) => one !== conflict) });
  }

  /** Where something goes that is not there any more: behind the others. */
  #placeFor({ steps }: Conflict): string | undefined {
    const config = asJson(this.getSnapshot().config);
    const list = pointerTo(config, steps.slice(0, -1));
    const there = list === undefined ? undefined : valueAt(config, list);
    return Array.isArray(there) ? `${list}/${there.length}` : undefined;
  }

  #take(present: Configured): void {
    const { base, config, isChanged, conflicts: open } = this.getSnapshot();
    if (!base || !isChanged) {
      const theirs = base ? differenceOf(asJson(base.config), asJson(present.config)) : [];
      return this.#set({ base: present, config: present.config, isChanged: false, theirs, conflicts: [] });
    }
    if (base.version === present.version) return;
    const { merged, conflicts } = rebase(asJson(base.config), asJson(config), asJson(present.config));
    const now = merged as unknown as AdminConfig;
    this.#set({
      base: present,
      config: now,
      isChanged: !isSame(now, present.config),
      // What was not decided yet still is to be.
      conflicts: [...open.filter((one) => !conflicts.some(({ steps }) => isSameStep(one.steps, steps))), ...conflicts],
      theirs: differenceOf(asJson(base.config), asJson(present.config)),
      problems: [],
    });
  }

  /** One thing at a time; what the relay can't be asked for is told, and nothing else has changed. */
  async #asking(busy: NonNullable<DraftView['busy']>, ask: () => Promise<void>): Promise<void> {
    if (this.getSnapshot().busy) return;
    this.#set({ busy, refused: undefined });
    try {
      await ask();
    } catch (error) {
      if (!isParlorError(error)) throw error;
      this.#set({ refused: error.code });
    } finally {
      this.#set({ busy: undefined });
    }
  }

  #set(change: Partial<DraftView>): void {
    this.#view.set({ ...this.getSnapshot(), ...change });
  }
}

const asJson = (config: AdminConfig): Json => config as unknown as Json;

const isSame = (one: AdminConfig, other: AdminConfig): boolean => isSameJson(asJson(one), asJson(other));

const isSameStep = (one: Steps, other: Steps): boolean => JSON.stringify(one) === JSON.stringify(other);
