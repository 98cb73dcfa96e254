/** `<parlor-past-list>`: conversations there were, and reading those that one may. Rule S5 in docs/SPEC.md. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Actor } from '../../core/conversation/participants.ts';
import type { PastRow } from '../../core/conversation/past.ts';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import type { PastOf } from '../../sdk/past/agent-past.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { records } from '../../ui/locales/desk/records.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { Times } from '../../ui/times.ts';
import { nameOf } from '../site-words.ts';
import { deskStyles } from '../styles/desk.ts';
import { titleText } from '../titles.ts';
import { loadingTemplate, refusedTemplate } from './asked-templates.ts';
import { Asking } from './asking.ts';
import { recordStyles } from './record.styles.ts';
import { RowReading } from './row-reading.ts';
import './parlor-past-reader.ts';

interface Listed {
  readonly rows: readonly PastRow[];
  readonly next?: string | undefined;
}

/** Asked for when it is shown, and once more whenever `about` says that it may be another list. */
export class ParlorPastList extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, recordStyles];

  @property({ attribute: false }) of: PastOf | undefined;

  /** What the list depends on beside `of`: another value has it asked for anew. */
  @property() about = '';

  /** Name of the list. */
  @property() label = '';

  /** What is said if there are none. */
  @property() none = '';

  @property({ attribute: false }) me: Actor | undefined;

  @property({ attribute: false }) names: DeskFacts | undefined;

  private readonly reading = new RowReading(this);

  private readonly words = new StringsController(this, records);

  private readonly listed = new Asking<Listed>(this);

  /** What `of` was when it was asked for. */
  private asked = '';

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { of } = this;
    const wanted = JSON.stringify([of, this.about]);
    if (!of || wanted === this.asked) return;
    this.asked = wanted;
    this.reading.close();
    this.listed.forget();
    this.load(of, undefined);
  }

  protected override render(): unknown {
    const { of, reading } = this;
    if (of && reading.id !== undefined) return this.reader(of, reading.id);
    const { value, refused, isUnderWay } = this.listed;
    const { tryAgain, loading } = this.words.strings;
    return html`
      ${value && value.rows.length > 0 ? this.list(value.rows) : nothing}
      ${value && value.rows.length === 0 && !refused ? html`<p class="muted">${this.none}</p>` : nothing}
      ${refused ? refusedTemplate(this.strings.problems[refused], { label: tryAgain, take: () => this.listed.again() }) : nothing}
      ${isUnderWay ? loadingTemplate(loading) : this.more(value?.next)}
    `;
  }

  private reader(of: PastOf, id: string): TemplateResult {
    return html`
      <parlor-past-reader
        conversation=${id}
        .through=${'conversation' in of ? of.conversation : undefined}
        .me=${this.me}
        @parlor-back=${this.reading.back}
      ></parlor-past-reader>
    `;
  }

  private list(rows: readonly PastRow[]): TemplateResult {
    return html`
      <ul class="rows" role="list" aria-label=${this.label}>
        ${repeat(
          rows,
          ({ id }) => id,
          (row) => this.row(row),
        )}
      </ul>
    `;
  }

  private row(row: PastRow): TemplateResult {
    const words = this.words.strings;
    const times = new Times(this.language);
    const title = titleText(row, this.strings);
    const when = `${times.day(row.startedAt, Date.now())}, ${times.time(row.startedAt)}`;
    const about = [
      nameOf(this.names?.workstreams, row.workstream),
      ...(row.agent ? [words.withAgent(row.agent.name)] : []),
      words.states[row.state],
    ];
    return html`
      <li class="row" aria-label=${when}>
        <div class="text">
          <time class="title" datetime=${new Date(row.startedAt).toISOString()}>${when}</time>
          <p class="excerpt"><bdi>${title}</bdi> · ${about.map((one, at) => html`${at > 0 ? ' · ' : ''}<bdi>${one}</bdi>`)}</p>
          ${row.lastMessage ? html`<p class="excerpt" dir="auto">${row.lastMessage.excerpt}</p>` : nothing}
        </div>
        ${
          row.readable
            ? html`<button class="button small" type="button" data-reads=${row.id} aria-label=${words.readOf(`${title}, ${when}`)} @click=${() => this.reading.open(row.id)}>${words.read}</button>`
            : html`<span class="muted">${words.notReadable}</span>`
        }
      </li>
    `;
  }

  private more(next: string | undefined): unknown {
    if (next === undefined) return nothing;
    return html`<button class="button small more" type="button" @click=${() => this.of && this.load(this.of, next)}>${this.words.strings.more}</button>`;
  }

  private load(of: PastOf, after: string | undefined): void {
    const held = after === undefined ? [] : (this.listed.value?.rows ?? []);
    this.listed.ask(async ({ past }, signal) => {
      const page = await past.list(of, { signal, ...(after !== undefined && { after }) });
      return { rows: [...held, ...page.conversations], next: page.next };
    });
  }
}

define('parlor-past-list', ParlorPastList);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-past-list': ParlorPastList;
  }
}
