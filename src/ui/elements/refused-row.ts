/** What stands below a message that was not sent: why, and what can be done. Loaded with what else there is to reading. Rule D6. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { MessageRow } from '../../core/conversation/timeline.ts';
import type { TalkStrings } from '../locales/talk/strings.ts';
import type { RowSurroundings } from './transcript-rows.ts';

/** What it takes of style, for the element that shows it. */
export const refusedStyles = css`
  .refusal {
    display: flex;
    flex-direction: column;
    align-items: inherit;
    gap: 6px;
    margin-block: 4px 6px;
  }

  .reason {
    display: flex;
    gap: 6px;
    margin: 0;
    color: var(--_danger);
    font-size: 13px;
    line-height: 18px;
    --parlor-icon-size: 18px;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 6px;
    white-space: nowrap;
  }
`;

export const refusedTemplate = (
  row: MessageRow,
  { strings, onResend, onEdit, onDiscard }: RowSurroundings,
): TemplateResult => html`
  <div class="refusal" part="refusal">
    <p class="reason">
      <parlor-icon name="alert"></parlor-icon>
      <span dir="auto">${refusalOf(row, strings)}</span>
    </p>
    <div class="ways">
      <button class="button small" type="button" @click=${() => onResend(row.key)}>${strings.resend}</button>
      ${onEdit && !row.uploads ? html`<button class="button small quiet" type="button" @click=${() => onEdit(row)}>${strings.edit}</button>` : nothing}
      <button class="button small quiet" type="button" @click=${() => onDiscard(row.key)}>${strings.discard}</button>
    </div>
  </div>
`;

/** Why a message was not sent. */
export const refusalOf = ({ refused }: MessageRow, { notSent, problems }: TalkStrings): TemplateResult =>
  html`<strong>${notSent}.</strong> ${refused === undefined ? nothing : problems[refused]}`;
