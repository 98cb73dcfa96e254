/** `<parlor-admin-masking>`: a text, and what the rules would make of it, said by the relay that would store it. Rule X5. */
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type ErrorCode, isParlorError } from '../../core/errors.ts';
import { textLengthMax } from '../../core/limits.ts';
import type { AgentAdmin, ConfigProblem, Json } from '../../sdk/admin/agent-admin.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { adminTrials } from '../../ui/locales/desk/admin/trials.ts';
import { adminStyles } from './admin.styles.ts';
import { ProblemTeller } from './problem-teller.ts';
import { problemText } from './problem-text.ts';

type Side = 'visitors' | 'agents';

export class ParlorAdminMasking extends ParlorElement {
  static override styles = [
    ...adminStyles,
    css`
      output {
        display: block;
        max-inline-size: 560px;
        margin-block-start: 4px;
        padding: 8px 12px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
        background: var(--_surface-sunken);
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
    `,
  ];

  @property({ attribute: false }) admin: Pick<AgentAdmin, 'tryMasking'> | undefined;

  /** The rules as they are edited. */
  @property({ attribute: false }) masking: Json | undefined;

  @state() private text = '';

  @state() private side: Side = 'visitors';

  @state() private masked: string | undefined;

  @state() private problems: readonly ConfigProblem[] = [];

  @state() private refused: ErrorCode | undefined;

  /** Of several tries only the last one is shown. */
  private tries = 0;

  private readonly words = new StringsController(this, adminTrials);

  private readonly teller = new ProblemTeller(this);

  protected override render(): unknown {
    const words = this.words.strings;
    return html`
      <h3>${words.trial}</h3>
      <p class="means">${words.trialMeans}</p>
      <fieldset class="entry">
        <legend class="field">${words.side}</legend>
        <div class="some">
          ${(['visitors', 'agents'] as const).map(
            (one) =>
              html`<label class="switch"><input type="radio" name="side" .checked=${one === this.side} @change=${() => this.by(one)} />${words.sides[one]}</label>`,
          )}
        </div>
      </fieldset>
      <div class="entry">
        <label class="field" for="text">${words.trialText}</label>
        <textarea id="text" rows="3" dir="auto" .value=${this.text} @input=${this.handleInput}></textarea>
        <div class="ways"><button class="button" type="button" @click=${this.attempt}>${words.trial}</button></div>
      </div>
      <div role="status">${this.masked === undefined ? nothing : this.result(this.masked)}</div>
      <div class="problem" role="alert">
        ${this.teller.told(this.problems).map((one) => html`<p>${problemText(one)}</p>`)}${this.refused ? html`<p>${words.notTried(this.reason(this.refused))}</p>` : nothing}
      </div>
    `;
  }

  private result(masked: string): unknown {
    const words = this.words.strings;
    return html`
      <p class="field">${words.result}</p>
      <output dir="auto">${masked}</output>
      <p class="hint">${masked === this.text ? words.unchanged : words.hidden}</p>
    `;
  }

  private reason(code: ErrorCode): string {
    return code === 'text-too-long' ? this.words.strings.tooLong : (this.strings.problems[code] ?? '');
  }

  private by(side: Side): void {
    this.side = side;
    this.masked = undefined;
  }

  private handleInput({ target }: Event): void {
    this.text = (target as HTMLTextAreaElement).value;
    this.masked = undefined;
    this.refused = undefined;
  }

  private async attempt(): Promise<void> {
    const { admin, masking = { rules: [] }, text, side } = this;
    this.tries += 1;
    const own = this.tries;
    this.masked = undefined;
    this.problems = [];
    this.refused = text.length > textLengthMax ? 'text-too-long' : undefined;
    if (!admin || this.refused) return;
    try {
      const tried = await admin.tryMasking(masking, text, side);
      if (own !== this.tries) return;
      if (tried.outcome === 'masked') this.masked = tried.text;
      else this.problems = tried.problems;
    } catch (error) {
      if (!isParlorError(error)) throw error;
      if (own === this.tries) this.refused = error.code;
    }
  }
}

define('parlor-admin-masking', ParlorAdminMasking);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-admin-masking': ParlorAdminMasking;
  }
}
