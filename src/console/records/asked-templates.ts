/** How it is shown that something is on its way from the relay, or why it did not come. */
import { html, type TemplateResult } from 'lit';
import '../../ui/elements/parlor-icon.ts';

/** Something that can be done about it. */
interface Way {
  readonly label: string;
  readonly take: () => void;
}

export const refusedTemplate = (reason: string | undefined, ...ways: readonly Way[]): TemplateResult => html`
  <div class="problem" role="alert">
    <parlor-icon name="alert"></parlor-icon>
    <span>${reason}</span>
    ${ways.map(({ label, take }) => html`<button class="button small quiet" type="button" @click=${take}>${label}</button>`)}
  </div>
`;

/** A skeleton; `text` is spoken. */
export const loadingTemplate = (text: string): TemplateResult => html`
  <div class="bones" role="status"><span class="spoken">${text}</span><span class="bone" aria-hidden="true"></span></div>
`;
