/** What stands in the place of the rows as long as there are none. Rule V2 in docs/SPEC.md. */
import { html, type TemplateResult } from 'lit';
import type { SupervisionStrings } from '../../ui/locales/desk/supervision.ts';

/** They are on their way; `said` is why they are not here. */
export const waitingTemplate = (said: string): TemplateResult => html`
  <div class="empty" role="status">
    <p>${said}</p>
    <div class="bones" aria-hidden="true">${[1, 2, 3, 4].map(() => html`<span class="bone"></span>`)}</div>
  </div>
`;

/** Nothing goes on. */
export const nothingTemplate = ({ nothing, nothingHint }: SupervisionStrings): TemplateResult =>
  html`<div class="empty"><h2>${nothing}</h2><p>${nothingHint}</p></div>`;

/** Nothing passes the filter, or nothing is left on this page; with the way to all of it. */
export const noneTemplate = (
  { noneMatches }: SupervisionStrings,
  { label, take }: { readonly label: string; readonly take: () => void },
): TemplateResult => html`
  <div class="empty">
    <h2>${noneMatches}</h2>
    <button class="button" type="button" @click=${take}>${label}</button>
  </div>
`;
