/** `<parlor-admin-messages>`: each system message as visitors of a language read it, with what they read where it says nothing. Rule M3 in docs/SPEC.md. */
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type MessageCode, placeholders } from '../../core/front/front-facts.ts';
import type { Json } from '../../sdk/admin/agent-admin.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { adminFields } from '../../ui/locales/desk/admin/fields.ts';
import { adminPreviews } from '../../ui/locales/desk/admin/previews.ts';
import { languageName } from '../language-name.ts';
import { adminStyles } from './admin.styles.ts';
import { nameOf } from './field-words.ts';
import { fieldsOf, listOf, textOf } from './json.ts';
import { readMessage } from './read-message.ts';

const codes = Object.keys(placeholders) as readonly MessageCode[];

export class ParlorAdminMessages extends ParlorElement {
  static override styles = [
    ...adminStyles,
    css`
      table {
        inline-size: 100%;
        max-inline-size: 760px;
        margin-block-start: 12px;
        border-collapse: collapse;
        font-size: 14px;
        line-height: 20px;
      }

      th,
      td {
        padding: 6px 8px;
        border-block-end: 1px solid var(--_line);
        overflow-wrap: anywhere;
        text-align: start;
        vertical-align: top;
      }

      th {
        inline-size: 35%;
        font-weight: 550;
      }

      .hint {
        margin-block-start: 0;
      }
    `,
  ];

  /** What the workstream says, as it is edited. */
  @property({ attribute: false }) front: Json | undefined;

  @state() private chosen = '';

  private readonly words = new StringsController(this, adminPreviews);

  private readonly fieldWords = new StringsController(this, adminFields);

  protected override render(): unknown {
    const words = this.words.strings;
    const tags = listOf(fieldsOf(this.front)['words']).map((one) => textOf(fieldsOf(one)['language']));
    const languages = [...new Set(tags)].filter((tag) => tag !== '');
    const language = languages.includes(this.chosen) ? this.chosen : (languages[0] ?? '');
    return html`
      <h3 id="heading">${words.messagesPreview}</h3>
      <p class="means">${languages.length === 0 ? words.everybody : words.messagesMean}</p>
      ${languages.length === 0 ? nothing : this.preview(languages, language)}
    `;
  }

  private preview(languages: readonly string[], language: string): unknown {
    const words = this.words.strings;
    const choose = ({ target }: Event): void => {
      this.chosen = (target as HTMLSelectElement).value;
    };
    return html`
      <div class="entry">
        <label class="field" for="language">${nameOf(this.fieldWords.strings, 'language')}</label>
        <select id="language" @change=${choose}>
          ${languages.map((tag) => html`<option value=${tag} .selected=${tag === language}>${languageName(tag, this.words.language)}</option>`)}
        </select>
      </div>
      <table aria-labelledby="heading">
        <thead><tr><th scope="col">${words.message}</th><th scope="col">${words.text}</th></tr></thead>
        <tbody>${codes.map((code) => html`<tr><th scope="row">${nameOf(this.fieldWords.strings, code)}</th><td>${this.told(language, code)}</td></tr>`)}</tbody>
      </table>
    `;
  }

  private told(language: string, code: MessageCode): unknown {
    const words = this.words.strings;
    const read = readMessage(this.front, language, code, words);
    if (read === 'silent') return html`<span class="hint">${words.notTold}</span>`;
    if (read === 'own') return html`<span class="hint">${words.own}</span>`;
    return html`
      <span lang=${read.language} dir="auto">${read.text}</span>
      ${read.language === language ? nothing : html`<span class="hint">${words.from(languageName(read.language, this.words.language))}</span>`}
    `;
  }
}

define('parlor-admin-messages', ParlorAdminMessages);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-admin-messages': ParlorAdminMessages;
  }
}
