/** `<parlor-wallboard>`: who waits in the site's queues now, and how the day has been, as it changes. Rule V9 in docs/SPEC.md. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { allQueues, type QueueBoard, type Wallboard } from '../../core/wallboard/wallboard.ts';
import { serviceLevelMs } from '../../core/wallboard-limits.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { supervision } from '../../ui/locales/desk/supervision.ts';
import { wallboard } from '../../ui/locales/desk/wallboard.ts';
import { workspace } from '../../ui/locales/desk/workspace.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import { OnlineController } from '../controllers/online-controller.ts';
import { linkOf } from '../link.ts';
import type { PlaceGiven } from '../places.ts';
import { askedStyles } from '../records/asked.styles.ts';
import { loadingTemplate, refusedTemplate } from '../records/asked-templates.ts';
import { barFieldStyles } from '../styles/bar-fields.ts';
import { deskStyles } from '../styles/desk.ts';
import { placeStyles } from '../styles/place.ts';
import { BoardTexts, queueName } from './board-texts.ts';
import { wallboardStyles } from './wallboard.styles.ts';
import { addressOf, readQueue } from './wallboard-address.ts';
import { WallboardFollowing } from './wallboard-following.ts';
import './parlor-wallboard-day.ts';
import './parlor-wallboard-figures.ts';
import './parlor-wallboard-queues.ts';

/** Everything that only shows is below it. Numbers change in silence: nobody wants to hear each of them. */
export class ParlorWallboard extends ParlorElement {
  static override styles = [
    tokens,
    base,
    controls,
    deskStyles,
    barFieldStyles,
    placeStyles,
    askedStyles,
    wallboardStyles,
  ];

  @property({ attribute: false }) given: PlaceGiven | undefined;

  @query('h1') private readonly heading!: HTMLElement | null;

  private readonly words = new StringsController(this, wallboard);

  private readonly siteWords = new StringsController(this, supervision);

  private readonly frame = new StringsController(this, workspace);

  private readonly following = new WallboardFollowing(this);

  private readonly online = new OnlineController(this);

  private texts: { readonly key: string; readonly texts: BoardTexts } | undefined;

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.heading?.focus(options));
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.following.follow(this.given?.isFront === true && this.isConnectedToRelay);
  }

  protected override render(): unknown {
    if (!this.given) return nothing;
    const { value, refused } = this.following;
    const { loading } = this.words.strings;
    return html`
      <header>
        <h1 tabindex="-1">${this.frame.strings.places.wallboard}</h1>
        ${value && this.chooser(value)}
        ${value && html`<p class="day">${this.words.strings.dayIn(this.textsOf(value).day(value), value.timeZone)}</p>`}
      </header>
      <div class="stale" role="status">${value && this.stale(value)}</div>
      ${!value && refused ? refusedTemplate(this.strings.problems[refused], this.again) : nothing}
      ${!value && !refused ? loadingTemplate(loading) : nothing}
      ${value && this.numbers(value)}
    `;
  }

  private numbers(all: Wallboard): TemplateResult {
    const words = this.words.strings;
    const board = this.chosen(all);
    const texts = this.textsOf(all);
    const { at } = all;
    return html`
      <parlor-wallboard-figures .board=${board} .texts=${texts} .behindMs=${this.behindMs} .at=${at}></parlor-wallboard-figures>
      <h2>${words.overTheDay}</h2>
      ${
        board.day.length === 0
          ? html`<div class="empty"><h3>${words.emptyDay}</h3><p>${words.emptyHint}</p></div>`
          : html`<parlor-wallboard-day .wallboard=${all} .board=${board} .texts=${texts}></parlor-wallboard-day>`
      }
      ${
        all.queues.length < 2
          ? nothing
          : html`
              <h2>${words.byQueue}</h2>
              <parlor-wallboard-queues
                .wallboard=${all}
                .texts=${texts}
                .facts=${this.given?.view.client.desk}
                .chosen=${board.queue}
                .behindMs=${this.behindMs}
              ></parlor-wallboard-queues>
            `
      }
      ${this.explained()}
    `;
  }

  /** Which queue is looked at. A site with one has nothing to choose from. */
  private chooser(all: Wallboard): TemplateResult | undefined {
    const named = all.queues.filter(({ queue }) => queue !== '');
    if (named.length < 2) return undefined;
    const { filterBy, all: any } = this.siteWords.strings;
    const { queue: chosen } = this.chosen(all);
    return html`
      <select aria-label=${filterBy.queue} @change=${this.handleChoice}>
        <option value="" ?selected=${chosen === ''}>${any.queue}</option>
        ${named.map(({ queue }) => {
          const name = queueName(queue, this.given?.view.client.desk, this.words.strings);
          return html`<option value=${queue} ?selected=${queue === chosen}>${name}</option>`;
        })}
      </select>
    `;
  }

  /** That what is seen is not how it is now, since when, and what can be done. */
  private stale({ at }: Wallboard): unknown {
    if (this.behindMs !== undefined) return nothing;
    const { staleSince } = this.words.strings;
    const { cameAt, value, refused } = this.following;
    const { label, take } = this.again;
    const said = value ? staleSince(this.textsOf(value).moment(cameAt || at)) : '';
    return html`
      <span>${said}</span>
      ${refused && this.isConnectedToRelay ? html`<button class="button small quiet" type="button" @click=${take}>${label}</button>` : nothing}
    `;
  }

  private explained(): TemplateResult {
    const words = this.words.strings;
    const seconds = serviceLevelMs / 1_000;
    const { abandoned, unserved, handled } = words.counts(seconds);
    const means = words.means(seconds);
    const names = { waiting: words.waiting, level: words.level, abandoned, unserved, handled };
    return html`
      <details>
        <summary>${words.explain}</summary>
        <dl>
          ${(Object.keys(names) as (keyof typeof names)[]).map((one) => html`<dt>${names[one]}</dt><dd>${means[one]}</dd>`)}
        </dl>
      </details>
    `;
  }

  private get again(): { readonly label: string; readonly take: () => void } {
    return { label: this.frame.strings.tryAgain, take: () => this.following.again() };
  }

  /** The queue that the address names, or all of them if there is none of that name. */
  private chosen({ queues }: Wallboard): QueueBoard {
    const wanted = readQueue(this.given?.at ?? '');
    const one = wanted === '' ? undefined : queues.find(({ queue }) => queue === wanted);
    return one ?? allQueues(queues);
  }

  /** By how much the relay's clock is behind; undefined if the numbers are old. */
  private get behindMs(): number | undefined {
    const { value, cameAt, refused } = this.following;
    return value && refused === undefined && this.isConnectedToRelay ? cameAt - value.at : undefined;
  }

  private get isConnectedToRelay(): boolean {
    const { client } = this.given?.view ?? {};
    return client !== undefined && linkOf(client, this.online.isOnline) === 'live';
  }

  private textsOf({ timeZone }: Wallboard): BoardTexts {
    const { language } = this.words;
    const key = `${language} ${timeZone}`;
    if (this.texts?.key !== key) this.texts = { key, texts: new BoardTexts(language, timeZone) };
    return this.texts.texts;
  }

  private readonly handleChoice = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    this.dispatchEvent(new ActEvent({ do: 'visit', place: { id: 'wallboard', at: addressOf(value) } }));
  };
}

define('parlor-wallboard', ParlorWallboard);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-wallboard': ParlorWallboard;
  }
}
