/** `<parlor-audit>`: what supervisors and admins did, and for admins what is kept of visitors. Rules V8 and X6 in docs/SPEC.md. */
import { css, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { privacy } from '../../ui/locales/desk/privacy.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import { Asking } from '../records/asking.ts';
import { deskStyles } from '../styles/desk.ts';
import { type AuditView, addressOf, noWish, readAudit } from './audit-address.ts';
import './parlor-audit-log.ts';
import './parlor-visitor-data.ts';

export class ParlorAudit extends ParlorElement {
  static override styles = [
    tokens,
    base,
    controls,
    deskStyles,
    css`
      :host {
        display: block;
        box-sizing: border-box;
        min-block-size: 0;
        padding: 24px;
        overflow: auto;
      }

      .page {
        max-inline-size: 960px;
        margin-inline: auto;
      }

      h1 {
        inline-size: fit-content;
        margin-block-end: 12px;
        font-size: 22px;
        font-weight: 650;
        line-height: 28px;
        outline-offset: 4px;
      }

      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin-block-end: 16px;
      }

      nav .button[aria-current] {
        border-color: var(--_accent-text);
        color: var(--_accent-text);
      }

      @media (forced-colors: active) {
        nav .button[aria-current] {
          border-color: Highlight;
        }
      }

      @media (width < 600px) {
        :host {
          padding: 16px 12px;
        }
      }
    `,
  ];

  /** What it shows of itself. */
  @property() at = '';

  @property({ type: Boolean }) front = false;

  @query('h1') private readonly heading!: HTMLElement | null;

  private readonly words = new StringsController(this, privacy);

  /** Whether visitors are theirs to see to: the relay says so, for who may not is refused. */
  private readonly admitted = new Asking<boolean>(this);

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.heading?.focus(options));
  }

  protected override firstUpdated(): void {
    this.admitted.ask(async ({ privacy: asked }, signal) => {
      await asked.erasures({ signal });
      return true;
    });
  }

  protected override render(): unknown {
    const { title, views } = this.words.strings;
    const { view, wish } = readAudit(this.at);
    const isAdmitted = this.admitted.value === true;
    const shown = isAdmitted ? view : 'log';
    return html`
      <div class="page">
        <h1 tabindex="-1">${title}</h1>
        ${
          isAdmitted
            ? html`<nav aria-label=${title}>
                ${(['log', 'visitors'] as const).map(
                  (one) => html`<button
                    class="button small"
                    type="button"
                    aria-current=${one === shown ? 'page' : nothing}
                    @click=${() => this.visit(one)}
                  >${views[one]}</button>`,
                )}
              </nav>`
            : nothing
        }
        ${
          shown === 'log'
            ? html`<parlor-audit-log .wish=${wish} ?front=${this.front}></parlor-audit-log>`
            : html`<parlor-visitor-data></parlor-visitor-data>`
        }
      </div>
    `;
  }

  private visit(view: AuditView): void {
    this.dispatchEvent(new ActEvent({ do: 'visit', place: { id: 'audit', at: addressOf(view, noWish) } }));
  }
}

define('parlor-audit', ParlorAudit);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-audit': ParlorAudit;
  }
}
