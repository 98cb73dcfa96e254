/**
 * `<parlor-admin>`: the configuration of the installation, section by section, edited as one copy that is reviewed before it is
 * saved. Rules O1 and O3 in docs/SPEC.md; why so, in decision 0057.
 */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AdminConfig, Json } from '../../sdk/admin/agent-admin.ts';
import { SnapshotController } from '../../ui/controllers/snapshot-controller.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { ParlorChoiceEvent } from '../../ui/events.ts';
import { adminFields } from '../../ui/locales/desk/admin/fields.ts';
import { admin as adminWords } from '../../ui/locales/desk/admin/frame.ts';
import { adminLibrary } from '../../ui/locales/desk/admin/library.ts';
import { ActEvent } from '../acts.ts';
import { adminStyles } from './admin.styles.ts';
import type { Administration } from './administering.ts';
import type { DraftView } from './config-draft.ts';
import { ConfigEditEvent } from './config-events.ts';
import { differenceOf } from './difference.ts';
import { fieldsOf, isSameJson, type JsonFields, textOf } from './json.ts';
import { stepsTo } from './keyed.ts';
import { withPasswordsOf } from './new-password.ts';
import { adminFrameStyles } from './parlor-admin.styles.ts';
import type { DecisionEvent } from './parlor-admin-review.ts';
import { ConfigReplaceEvent } from './parlor-admin-text.ts';
import { ProblemTeller } from './problem-teller.ts';
import { problemText } from './problem-text.ts';
import { wayTo } from './saying.ts';
import type { Room } from './sections/room.ts';
import { newSite, sectionContent } from './sections/sections.ts';
import type { Seekable } from './seekable.ts';
import { problemsInFields, type ToldProblem, toldProblems } from './told-problems.ts';
import { wayText } from './way-text.ts';
import {
  type AnySection,
  addressOf,
  installationSections,
  readWhereabouts,
  siteSections,
  type Whereabouts,
  whereIs,
} from './whereabouts.ts';
import '../../ui/elements/parlor-dialog.ts';
import './parlor-admin-review.ts';

/** Asks for the administration when it is first in front; the root gives it. */
export class ParlorAdmin extends ParlorElement {
  static override styles = [...adminStyles, adminFrameStyles];

  /** Who administers. */
  @property() me = '';

  /** The section and the site, as the page's address has them. */
  @property() at = '';

  /** Whether it can be seen. */
  @property({ type: Boolean }) front = false;

  @state() private opened: Administration | undefined;

  @state() private isMissing = false;

  @state() private isReviewing = false;

  @state() private asksToDiscard = false;

  @query('main, .room') private readonly room!: HTMLElement | null;

  private readonly words = new StringsController(this, adminWords);

  private readonly fieldWords = new StringsController(this, adminFields);

  private readonly libraryWords = new StringsController(this, adminLibrary);

  private readonly draft = new SnapshotController<DraftView>(this);

  private readonly teller = new ProblemTeller(this);

  /** A place that is to be gone to, once it is shown. */
  private sought: string | undefined;

  constructor() {
    super();
    this.addEventListener(ConfigEditEvent.type, this.handleEdit);
    this.addEventListener(ConfigReplaceEvent.type, ({ config }) => {
      const { draft } = this.opened ?? {};
      draft?.replace(withPasswordsOf(draft.getSnapshot().config, config));
    });
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('front') && this.front) void this.come();
  }

  protected override updated(): void {
    if (this.sought === undefined) return;
    const pointer = this.sought;
    this.sought = undefined;
    void this.goTo(pointer);
  }

  protected override render(): unknown {
    const words = this.words.strings;
    const view = this.draft.value;
    return html`
      <div class="frame">
        <header>
          <h1 tabindex="-1">${words.heading}</h1>
          ${view?.base ? this.actions(view) : nothing}
        </header>
        ${view?.base ? this.body(view) : this.waiting(view)}
      </div>
      ${view ? this.dialogs(view) : nothing}
    `;
  }

  private waiting(view: DraftView | undefined): unknown {
    const words = this.words.strings;
    const code = this.isMissing ? 'unavailable' : view?.refused;
    return html`
      <div class="wait">
        ${
          code
            ? html`<p role="alert">${words.notLoaded(this.strings.problems[code])}</p><button class="button" type="button" @click=${this.come}>${words.tryAgain}</button>`
            : html`<p role="status">${words.loading}</p><span class="bone"></span><span class="bone"></span><span class="bone"></span>`
        }
      </div>
    `;
  }

  private actions(view: DraftView): unknown {
    const words = this.words.strings;
    const { isChanged, isSaved, busy, base, config } = view;
    const number =
      isChanged && base ? differenceOf(base.config as unknown as Json, config as unknown as Json).length : 0;
    return html`
      <p class="status" role="status">${isChanged ? words.changes(number) : isSaved ? words.saved : words.unchanged}</p>
      ${isChanged ? html`<button class="button" type="button" @click=${() => this.ask(true)}>${words.discard}</button>` : nothing}
      <button class="button primary" type="button" aria-disabled=${isChanged && !busy ? 'false' : 'true'} @click=${this.review}>
        ${busy === 'judging' ? words.reviewing : words.review}
      </button>
    `;
  }

  private body(view: DraftView): unknown {
    const place = readWhereabouts(this.at, view.config);
    return html`
      ${this.notes(view)}
      <div class="columns">
        ${this.navigation(place, view)}
        <div class="room" tabindex="-1">${this.section(place, view)}</div>
      </div>
    `;
  }

  private notes({ base, config, problems, theirs, refused }: DraftView): unknown {
    const words = this.words.strings;
    const isNew = base?.source === 'file' && !isSameJson(base.config as unknown as Json, config as unknown as Json);
    return html`
      ${this.opened?.keeps() === false ? html`<p class="note" role="status">${words.notKept}</p>` : nothing}
      ${isNew ? html`<p class="note">${words.fileHolds}</p>` : nothing}
      ${theirs.length > 0 && !this.isReviewing ? html`<p class="note" role="status">${words.overtaken}</p>` : nothing}
      ${refused && !this.isReviewing ? html`<p class="note" role="alert">${words.refused(this.strings.problems[refused])}</p>` : nothing}
      ${problems.length > 0 ? this.problemList(toldProblems(this.teller.told(problems), config, words), config) : nothing}
    `;
  }

  private problemList(problems: readonly ToldProblem[], config: AdminConfig): unknown {
    const words = this.words.strings;
    const json = config as unknown as Json;
    const way = (pointer: string): unknown =>
      wayText(wayTo(stepsTo(json, pointer), [json], { fields: this.fieldWords.strings }));
    return html`
      <section class="note" aria-labelledby="problems">
        <h2 id="problems" tabindex="-1">${words.problems(problems.length)}</h2>
        <ul role="list">
          ${problems.map(
            (one) =>
              html`<li><button class="link" type="button" @click=${() => this.visitPlace(one.path)}>${way(one.path)}</button> ${problemText(one)}</li>`,
          )}
        </ul>
      </section>
    `;
  }

  private navigation(place: Whereabouts, { config }: DraftView): unknown {
    const words = this.words.strings;
    return html`
      <nav aria-label=${words.heading}>
        <div class="site">
          <label class="field" for="site">${words.site}</label>
          <select id="site" @change=${({ target }: Event) => this.visit({ ...place, site: (target as HTMLSelectElement).value })}>
            ${config.sites.map((one) => {
              const { id, name } = fieldsOf(one);
              return html`<option value=${textOf(id)} .selected=${id === place.site}>${textOf(name) || textOf(id)}</option>`;
            })}
          </select>
          <button class="button small" type="button" @click=${this.addSite}>${words.addSite}</button>
        </div>
        ${place.site === '' ? nothing : this.entries(words.siteSections, siteSections, place)}
        ${this.entries(words.allSections, installationSections, place)}
      </nav>
    `;
  }

  private entries(heading: string, sections: readonly AnySection[], place: Whereabouts): unknown {
    const names = this.names;
    return html`
      <h2>${heading}</h2>
      <ul role="list">
        ${repeat(
          sections,
          (one) => one,
          (one) =>
            html`<li><button type="button" aria-current=${one === place.section ? 'page' : 'false'} @click=${() => this.visit({ ...place, section: one })}>${names[one]}</button></li>`,
        )}
      </ul>
    `;
  }

  private get names(): Readonly<Record<AnySection, string>> {
    return { ...this.words.strings.sections, ...this.libraryWords.strings.sections };
  }

  private section(place: Whereabouts, view: DraftView): unknown {
    const words = this.words.strings;
    const { section, site } = place;
    if (site === '' && (siteSections as readonly string[]).includes(section)) return html`<p>${words.noSite}</p>`;
    return html`
      <h2>${this.names[section]}</h2>
      <p class="means">${{ ...words.means, ...this.libraryWords.strings.means }[section]}</p>
      ${sectionContent(section, this.roomOf(place, view))}
      ${section === 'sites' ? html`<div class="ways"><button class="button" type="button" @click=${() => this.removeSite(place)}>${words.removeSite}</button></div>` : nothing}
    `;
  }

  private roomOf({ site: id }: Whereabouts, view: DraftView): Room {
    const { config, base, problems } = view;
    const at = config.sites.findIndex((one) => fieldsOf(one)['id'] === id);
    const known = base?.config.sites.find((one) => fieldsOf(one)['id'] === id);
    const site: JsonFields = fieldsOf(config.sites[at]);
    return {
      config,
      base: base?.config ?? { sites: [], agents: [] },
      site,
      siteAt: `/sites/${at}`,
      knownSite: known,
      problems: problemsInFields(this.teller.told(problems), config, this.words.strings),
      me: this.me,
      ...(this.opened && { admin: this.opened.admin, entries: this.opened.entries }),
    };
  }

  private dialogs(view: DraftView): unknown {
    const words = this.words.strings;
    return html`
      <parlor-admin-review
        .open=${this.isReviewing}
        .draft=${view}
        @parlor-choice=${this.handleReviewed}
        @parlor-decision=${this.handleDecision}
      ></parlor-admin-review>
      <parlor-dialog
        .open=${this.asksToDiscard}
        heading=${words.discardQuestion}
        text=${words.discardMeans}
        way-out=${words.back}
        .choices=${[{ value: 'discard', label: words.discard, look: 'danger' }]}
        @parlor-choice=${this.handleDiscard}
      ></parlor-dialog>
    `;
  }

  /** Fetches what is missing, and reads what others have saved since. */
  private readonly come = async (): Promise<void> => {
    this.isMissing = false;
    try {
      this.opened ??= await new Promise<Administration>((resolve, reject) => {
        this.dispatchEvent(new ActEvent({ do: 'administer', give: (opened) => opened.then(resolve, reject) }));
      });
    } catch {
      this.isMissing = true;
      return;
    }
    this.draft.follow(this.opened.draft);
    await this.opened.draft.refresh();
  };

  /** A site that is called otherwise is the same one. */
  private readonly handleEdit = ({ pointer, value }: ConfigEditEvent): void => {
    const { draft } = this.opened ?? {};
    if (!draft) return;
    const before = draft.getSnapshot().config;
    const here = readWhereabouts(this.at, before);
    const at = before.sites.findIndex((one) => fieldsOf(one)['id'] === here.site);
    draft.edit(pointer, value);
    const { sites } = draft.getSnapshot().config;
    const id = textOf(fieldsOf(sites[at])['id']);
    if (sites.length === before.sites.length && id !== '' && id !== here.site) this.visit({ ...here, site: id });
  };

  private readonly review = async (): Promise<void> => {
    const { draft } = this.opened ?? {};
    if (!draft?.getSnapshot().isChanged || draft.getSnapshot().busy) return;
    await draft.check();
    const { problems, refused } = draft.getSnapshot();
    if (problems.length === 0 && !refused) this.isReviewing = true;
    else await this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#problems')?.focus());
  };

  private async handleReviewed({ value }: ParlorChoiceEvent): Promise<void> {
    if (value !== 'save') this.isReviewing = false;
    else if (await this.opened?.draft.save()) this.isReviewing = false;
  }

  private handleDecision({ conflict, side }: DecisionEvent): void {
    this.opened?.draft.decide(conflict, side);
  }

  private handleDiscard({ value }: ParlorChoiceEvent): void {
    this.ask(false);
    if (value === 'discard') this.opened?.draft.discard();
  }

  private ask(isAsked: boolean): void {
    this.asksToDiscard = isAsked;
  }

  private visit(place: Whereabouts): void {
    this.dispatchEvent(new ActEvent({ do: 'visit', place: { id: 'administration', at: addressOf(place) } }));
  }

  /** To where this stands in the configuration. */
  private visitPlace(pointer: string): void {
    const { config } = this.draft.value ?? {};
    if (!config) return;
    const place = whereIs(pointer, config);
    const here = readWhereabouts(this.at, config);
    this.sought = pointer;
    const next = { ...place, site: place.site || here.site };
    if (addressOf(next) === addressOf(here)) this.requestUpdate();
    else this.visit(next);
  }

  private async goTo(pointer: string): Promise<void> {
    const parts = [...(this.room?.querySelectorAll<Seekable>('*') ?? [])].filter(
      ({ goTo }) => typeof goTo === 'function',
    );
    for (const part of parts) {
      await part.updateComplete;
      if (part.goTo(pointer)) return;
    }
  }

  private readonly addSite = (): void => {
    const { draft } = this.opened ?? {};
    if (!draft) return;
    const { sites } = draft.getSnapshot().config;
    const site = newSite(this.words.strings.newSite, sites);
    draft.edit(`/sites/${sites.length}`, site);
    this.visit({ section: 'sites', site: textOf(fieldsOf(site)['id']) });
  };

  private removeSite({ site }: Whereabouts): void {
    const { draft } = this.opened ?? {};
    const at = draft?.getSnapshot().config.sites.findIndex((one) => fieldsOf(one)['id'] === site) ?? -1;
    if (at >= 0) draft?.edit(`/sites/${at}`, undefined);
  }
}

define('parlor-admin', ParlorAdmin);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-admin': ParlorAdmin;
  }
}
