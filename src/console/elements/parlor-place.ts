/** `<parlor-place>`: a place of the desk, fetched when somebody goes there first. */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { workspace } from '../../ui/locales/desk/workspace.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import type { DeskView } from '../desk.ts';
import type { Place, PlaceGiven } from '../places.ts';

export class ParlorPlace extends ParlorElement {
  static override styles = [
    tokens,
    base,
    controls,
    css`
      :host {
        display: grid;
        min-block-size: 0;
      }

      .wait {
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 12px;
        padding: 24px;
        color: var(--_text-muted);
        text-align: center;
      }
    `,
  ];

  @property({ attribute: false }) place: Place | undefined;

  @property({ attribute: false }) view: DeskView | undefined;

  /** What it shows of itself. */
  @property({ attribute: false }) at = '';

  @property({ type: Boolean }) front = false;

  @state() private draw: ((given: PlaceGiven) => unknown) | undefined;

  @state() private isMissing = false;

  private readonly words = new StringsController(this, workspace);

  private wantsFocus = false;

  override focus(): void {
    const inner = this.renderRoot.querySelector<HTMLElement>(':not(style)');
    this.wantsFocus = this.draw === undefined;
    inner?.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place')) void this.load();
  }

  protected override updated(): void {
    if (this.draw && this.wantsFocus) this.focus();
  }

  protected override render(): unknown {
    const { view, at, front } = this;
    if (!this.place || !view) return nothing;
    if (this.draw) return this.draw({ view, at, isFront: front });
    const { placeLoading, placeMissing, tryAgain } = this.words.strings;
    return this.isMissing
      ? html`<div class="wait" role="alert" tabindex="-1"><p>${placeMissing}</p><button type="button" @click=${this.load}>${tryAgain}</button></div>`
      : html`<div class="wait" role="status" tabindex="-1"><p>${placeLoading}</p></div>`;
  }

  private async load(): Promise<void> {
    const { place } = this;
    this.isMissing = false;
    try {
      const draw = await place?.fetch();
      if (place === this.place) this.draw = draw;
    } catch {
      // Without a connection, or with a relay that has a newer desk than this one.
      if (place === this.place) this.isMissing = true;
    }
  }
}

define('parlor-place', ParlorPlace);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-place': ParlorPlace;
  }
}
