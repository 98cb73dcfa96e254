/** `<parlor-my-cases>`: the open cases that are the agent's to see to, those they have not seen marked. Rules N11, S4 and S9. */
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { records } from '../../ui/locales/desk/records.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { deskStyles } from '../styles/desk.ts';
import { homeListStyles } from './home-list.styles.ts';
import { opensBeside } from './opening.ts';
import { recordStyles } from './record.styles.ts';

/** Live. Nothing while there are none: most agents have no cases. */
export class ParlorMyCases extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, recordStyles, homeListStyles];

  @property({ attribute: false }) cases: readonly CaseView[] = [];

  private readonly words = new StringsController(this, records);

  protected override render(): unknown {
    if (this.cases.length === 0) return nothing;
    return html`
      <h2 id="heading">${this.words.strings.myCases}</h2>
      <ul class="rows" role="list" aria-labelledby="heading">
        ${repeat(
          this.cases,
          (one) => one.case.id,
          (one) => this.row(one),
        )}
      </ul>
    `;
  }

  private row({ case: { id, number, title: text }, unseen }: CaseView): TemplateResult {
    const { caseTitle, open, openOf, newCase } = this.words.strings;
    const title = caseTitle(number, text);
    return html`
      <li class="row" aria-label=${title} @click=${opensBeside({ kind: 'case', id, title })}>
        <span class="text"><span class="title" dir="auto">${title}</span></span>
        ${unseen ? html`<span class="mark active">${newCase}</span>` : nothing}
        <button class="button small" type="button" data-opens aria-label=${openOf(title)}>${open}</button>
      </li>
    `;
  }
}

define('parlor-my-cases', ParlorMyCases);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-my-cases': ParlorMyCases;
  }
}
