/** `<parlor-admin-retention>`: what the days that are filled in come to, by dates. Rule X6 in docs/SPEC.md. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { retentionDays } from '../../core/privacy-limits.ts';
import type { Json } from '../../sdk/admin/agent-admin.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { adminRetention } from '../../ui/locales/desk/admin/retention.ts';
import { adminStyles } from './admin.styles.ts';
import { retentionTold, type Until } from './retention.ts';

export class ParlorAdminRetention extends ParlorElement {
  static override styles = [
    ...adminStyles,
    css`
      .told {
        max-inline-size: 560px;
        margin-block-start: 14px;
        padding: 10px 14px;
        border: 1px solid var(--_note-line);
        border-radius: var(--_radius-small);
        background: var(--_note);
        color: var(--_note-text);
        font-size: 14px;
        line-height: 20px;
      }

      .told p + p {
        margin-block-start: 6px;
      }
    `,
  ];

  /** What is filled in. */
  @property({ attribute: false }) value: Json | undefined;

  private readonly words = new StringsController(this, adminRetention);

  protected override render(): unknown {
    const words = this.words.strings;
    const { conversations, files, isFileLater } = retentionTold(this.value, Date.now());
    const goes = typeof conversations === 'number' || typeof files === 'number';
    return html`
      <div class="told" role="group" aria-labelledby="heading">
        <p id="heading"><strong>${words.heading}</strong></p>
        <p>${this.said(conversations, words.conversationsForGood, words.conversationsGo)}</p>
        <p>${isFileLater ? words.filesAreLater : this.said(files, words.filesStay, words.filesGo)}</p>
        ${goes ? html`<p>${words.forever}</p>` : nothing}
      </div>
    `;
  }

  private said(until: Until, forGood: string, goes: (date: string) => string): string {
    if (until === 'good') return forGood;
    if (until === 'wrong') return this.words.strings.wrong(retentionDays.min, retentionDays.max);
    return goes(new Intl.DateTimeFormat(this.words.language, { dateStyle: 'long' }).format(until));
  }
}

define('parlor-admin-retention', ParlorAdminRetention);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-admin-retention': ParlorAdminRetention;
  }
}
