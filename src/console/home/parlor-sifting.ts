/** `<parlor-sifting>`: which work items somebody wants to see, and in which order. Rule S9 in docs/SPEC.md. */
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { searchLengthMax } from '../../core/limits.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { sifting } from '../../ui/locales/desk/sifting.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { barFieldStyles } from '../styles/bar-fields.ts';
import { orders, type Sifting, unsifted } from './sifting.ts';

/** What somebody wants to see from here on. */
export class SiftEvent extends Event {
  static readonly type = 'parlor-sift';
  readonly sifting: Sifting;

  constructor(sifting: Sifting) {
    super(SiftEvent.type);
    this.sifting = sifting;
  }
}

/** @fires {SiftEvent} parlor-sift - With every letter, and every other order. */
export class ParlorSifting extends ParlorElement {
  static override styles = [
    tokens,
    base,
    barFieldStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }

      input {
        flex: 1 1 160px;
        min-inline-size: 0;
      }

      select {
        max-inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) sifting: Sifting = unsifted;

  private readonly words = new StringsController(this, sifting);

  protected override render(): unknown {
    const { filter, filterHint, order, orders: names } = this.words.strings;
    return html`
      <input
        type="search"
        dir="auto"
        autocomplete="off"
        maxlength=${searchLengthMax}
        aria-label=${filter}
        placeholder=${filterHint}
        .value=${this.sifting.text}
        @input=${this.handleText}
      />
      <select aria-label=${order} @change=${this.handleOrder}>
        ${orders.map((one) => html`<option value=${one} .selected=${one === this.sifting.order}>${names[one]}</option>`)}
      </select>
    `;
  }

  private handleText({ target }: Event): void {
    this.sift({ text: (target as HTMLInputElement).value });
  }

  private handleOrder({ target }: Event): void {
    const order = orders.find((one) => one === (target as HTMLSelectElement).value);
    if (order) this.sift({ order });
  }

  private sift(change: Partial<Sifting>): void {
    this.dispatchEvent(new SiftEvent({ ...this.sifting, ...change }));
  }
}

define('parlor-sifting', ParlorSifting);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-sifting': ParlorSifting;
  }
}
