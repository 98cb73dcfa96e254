/** `<parlor-admin-review>`: what is about to be saved, in words; what somebody else has saved meanwhile; and what is to be decided. Rule O3. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Json } from '../../sdk/admin/agent-admin.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { type Choice, ParlorDialog } from '../../ui/elements/parlor-dialog.ts';
import { adminFields } from '../../ui/locales/desk/admin/fields.ts';
import { admin } from '../../ui/locales/desk/admin/frame.ts';
import type { DraftView } from './config-draft.ts';
import { type Change, differenceOf } from './difference.ts';
import type { Steps } from './keyed.ts';
import type { Conflict } from './rebase.ts';
import { told, wayTo } from './saying.ts';
import { wayText } from './way-text.ts';

/** Which one it is to be, where two have changed the same. */
export class DecisionEvent extends Event {
  static readonly type = 'parlor-decision';
  readonly conflict: Conflict;
  readonly side: 'mine' | 'theirs';

  constructor(conflict: Conflict, side: 'mine' | 'theirs') {
    super(DecisionEvent.type);
    this.conflict = conflict;
    this.side = side;
  }
}

/**
 * @fires {ParlorChoiceEvent} parlor-choice - `save`, or nothing to go back.
 * @fires {DecisionEvent} parlor-decision - A conflict is decided.
 */
export class ParlorAdminReview extends ParlorDialog {
  static override styles = [
    ...ParlorDialog.styles,
    css`
      dialog {
        inline-size: min(680px, calc(100% - 32px));
      }

      h3 {
        margin: 16px 0 4px;
        font-size: 15px;
        line-height: 20px;
      }

      ul {
        display: grid;
        gap: 8px;
        margin: 12px 0 0;
        padding: 0;
        list-style: none;
      }

      li {
        padding: 8px 12px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
        overflow-wrap: anywhere;
        font-size: 14px;
        line-height: 20px;
      }

      li p:first-child {
        color: inherit;
        font-weight: 550;
      }

      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 2px 10px;
        margin: 4px 0 0;
      }

      dt {
        color: var(--_text-muted);
      }

      dd {
        margin: 0;
        /* A value in another direction still stands beside its name. */
        text-align: -webkit-match-parent;
        text-align: match-parent;
        white-space: pre-wrap;
      }

      .notice {
        margin-block-start: 12px;
        padding: 10px 12px;
        border: 1px solid var(--_note-line);
        border-radius: var(--_radius-small);
        background: var(--_note);
        color: var(--_note-text);
      }

      .problem {
        margin-block-start: 12px;
        color: var(--_danger);
        font-weight: 550;
      }

      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 8px;
      }
    `,
  ];

  @property({ attribute: false }) draft: DraftView | undefined;

  private readonly words = new StringsController(this, admin);

  private readonly fields = new StringsController(this, adminFields);

  protected override willUpdate(): void {
    const words = this.words.strings;
    const { draft } = this;
    this.heading = words.reviewHeading;
    this.wayOut = words.back;
    const save: Choice = {
      value: 'save',
      label: draft?.busy === 'saving' ? words.saving : words.save,
      look: 'primary',
    };
    const isReady = draft?.isChanged && draft.conflicts.length === 0 && draft.problems.length === 0;
    this.choices = isReady ? [save] : [];
  }

  protected override more(): unknown {
    const { draft } = this;
    const words = this.words.strings;
    if (!draft || !this.open) return nothing;
    const { base, config, conflicts, theirs, problems, refused } = draft;
    const changes = base ? differenceOf(asJson(base.config), asJson(config)) : [];
    return html`
      ${theirs.length > 0 ? html`<p class="notice" role="status">${words.overtaken}</p>` : nothing}
      ${conflicts.length > 0 ? html`<h3>${words.conflictsHeading}</h3><p>${words.conflictsMean}</p><ul role="list">${conflicts.map((one) => this.conflict(one))}</ul>` : nothing}
      ${changes.length === 0 ? html`<p class="notice">${words.nothingToSave}</p>` : html`<ul role="list" aria-label=${words.reviewHeading}>${changes.map((one) => this.change(one))}</ul>`}
      ${theirs.length > 0 ? html`<h3>${words.overtakenHeading}</h3><ul role="list" aria-label=${words.overtakenHeading}>${theirs.map((one) => this.change(one))}</ul>` : nothing}
      <div role="alert">
        ${problems.length > 0 ? html`<p class="problem">${words.problems(problems.length)}</p>` : nothing}
        ${refused ? html`<p class="problem">${words.refused(this.strings.problems[refused])}</p>` : nothing}
      </div>
    `;
  }

  private change({ steps, was, is, isMoved }: Change): unknown {
    const words = this.words.strings;
    const kind = isMoved ? words.moved : was === undefined ? words.added : is === undefined ? words.removed : undefined;
    return html`
      <li>
        <p>${this.way(steps)}</p>
        <dl>
          ${kind === undefined ? nothing : html`<dt>${kind}</dt><dd dir="auto">${this.told(is ?? was, steps)}</dd>`}
          ${kind === undefined ? html`<dt>${words.was}</dt><dd dir="auto">${this.told(was, steps)}</dd><dt>${words.is}</dt><dd dir="auto">${this.told(is, steps)}</dd>` : nothing}
        </dl>
      </li>
    `;
  }

  private conflict(conflict: Conflict): unknown {
    const words = this.words.strings;
    const { steps, mine, theirs } = conflict;
    const side = (one: 'mine' | 'theirs', label: string): unknown =>
      html`<button class="button small" type="button" @click=${() => this.dispatchEvent(new DecisionEvent(conflict, one))}>${label}</button>`;
    return html`
      <li>
        <p>${this.way(steps)}</p>
        <dl>
          <dt>${words.yours}</dt><dd dir="auto">${this.told(mine, steps)}</dd>
          <dt>${words.theirs}</dt><dd dir="auto">${this.told(theirs, steps)}</dd>
        </dl>
        <div class="ways">${side('mine', words.yours)}${side('theirs', words.theirs)}</div>
      </li>
    `;
  }

  private way(steps: Steps): unknown {
    const { base, config } = this.draft ?? {};
    return wayText(wayTo(steps, [config && asJson(config), base && asJson(base.config)], this.both));
  }

  private told(value: Json | undefined, steps: Steps): string {
    return told(value, steps.at(-1), this.both);
  }

  private get both() {
    return { frame: this.words.strings, fields: this.fields.strings, language: this.words.language };
  }
}

const asJson = (config: object): Json => config as Json;

define('parlor-admin-review', ParlorAdminReview);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-admin-review': ParlorAdminReview;
  }

  interface HTMLElementEventMap {
    'parlor-decision': DecisionEvent;
  }
}
