/** `<parlor-dialog>`: asks something before it is done. */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { define } from '../define.ts';
import { ParlorElement } from '../element.ts';
import { ParlorChoiceEvent } from '../events.ts';
import { focused } from '../focused.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';

/** One thing that can be done. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly look: 'primary' | 'danger' | 'plain';
}

/**
 * A native dialog. The way out of it comes first and has the focus; its opener gets the focus back when it closes.
 *
 * Its buttons are its own and not slotted: what a dialog holds is what stands inside it, in the tree as well.
 *
 * @fires {ParlorChoiceEvent} parlor-choice - With what was chosen; with nothing after the way out, Escape or a click
 *   beside it. It stays open until `open` is false.
 * @csspart dialog - The box.
 */
export class ParlorDialog extends ParlorElement {
  static override styles = [
    tokens,
    base,
    controls,
    css`
      :host {
        display: contents;
      }

      dialog {
        inline-size: min(400px, calc(100% - 32px));
        max-block-size: calc(100% - 32px);
        margin: auto;
        padding: 20px;
        overflow: auto;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface-raised);
        box-shadow: var(--_shadow);
        color: inherit;
      }

      dialog[open] {
        animation: rise var(--_motion) var(--_ease);
      }

      dialog::backdrop {
        background: rgb(10 12 14 / 45%);
        animation: fade var(--_motion);
      }

      /* Within its container instead of over the page. */
      :host([contained]) dialog {
        position: absolute;
        inset: auto 12px 12px;
        z-index: 2;
        inline-size: auto;
        margin: 0;
      }

      .scrim {
        position: absolute;
        inset: 0;
        z-index: 1;
        background: rgb(10 12 14 / 45%);
        animation: fade var(--_motion);
      }

      h2 {
        margin: 0 0 4px;
        font-size: 17px;
        font-weight: 650;
        line-height: 24px;
        overflow-wrap: anywhere;
      }

      p {
        margin: 0;
        color: var(--_text-muted);
      }

      .choices {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
        margin-block-start: 20px;
      }

      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(8px) scale(0.98);
        }
      }

      @keyframes fade {
        from {
          opacity: 0;
        }
      }
    `,
  ];

  /** Whether it is asking. @attr */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Covers its positioned container, not the page; the rest of that container has to be made `inert`. @attr */
  @property({ type: Boolean, reflect: true }) contained = false;

  /** The question. @attr */
  @property() heading = '';

  /** What the choices lead to. @attr */
  @property() text = '';

  @property({ attribute: false }) choices: readonly Choice[] = [];

  /** Word for the way out; *Cancel* if left out. @attr way-out */
  @property({ attribute: 'way-out' }) wayOut = '';

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  @query('button') private readonly first!: HTMLElement;

  private opener: HTMLElement | undefined;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open') || this.open === this.dialog.open) return;
    if (this.open) this.show();
    else this.hide();
  }

  protected override render(): unknown {
    return html`
      ${this.contained && this.open ? html`<div class="scrim" @click=${this.leave}></div>` : nothing}
      <dialog
        part="dialog"
        aria-labelledby="heading"
        aria-describedby="text"
        @cancel=${this.handleCancel}
        @close=${this.handleClose}
        @click=${this.handleClick}
        @keydown=${this.handleKey}
      >
        <h2 id="heading">${this.heading}</h2>
        <p id="text">${this.text}</p>
        ${this.more()}
        <div class="choices">
          <button class="button" type="button" @click=${this.leave}>${this.wayOut || this.strings.cancel}</button>
          ${this.choices.map(
            ({ value, label, look }) =>
              html`<button class="button ${look}" type="button" @click=${() => this.choose(value)}>${label}</button>`,
          )}
        </div>
      </dialog>
    `;
  }

  /** What one of another kind asks for besides. */
  protected more(): unknown {
    return nothing;
  }

  /** What has the focus at first. */
  protected get start(): HTMLElement {
    return this.first;
  }

  private show(): void {
    this.opener = focused();
    if (this.contained) this.dialog.show();
    else this.dialog.showModal();
    this.start.focus();
  }

  private hide(): void {
    this.dialog.close();
    const { opener } = this;
    this.opener = undefined;
    // After the update that makes the container usable again: what is inert can't take the focus.
    requestAnimationFrame(() => {
      if (!this.open) opener?.focus();
    });
  }

  protected choose(value: string | undefined): void {
    this.dispatchEvent(new ParlorChoiceEvent(value));
  }

  private readonly leave = (): void => this.choose(undefined);

  private handleCancel(event: Event): void {
    event.preventDefault();
    this.leave();
  }

  // A browser may close a dialog on a second Escape without asking again. It tells of each close later: when this one asks
  // anew, perhaps.
  private handleClose(): void {
    if (this.open && !this.dialog.open) this.leave();
  }

  private handleClick(event: MouseEvent): void {
    if (event.target === this.dialog && !isInside(event, this.dialog)) this.leave();
  }

  private handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.contained) return;
    event.stopPropagation();
    this.leave();
  }
}

const isInside = ({ clientX: x, clientY: y }: MouseEvent, element: Element): boolean => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
};

define('parlor-dialog', ParlorDialog);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-dialog': ParlorDialog;
  }
}
