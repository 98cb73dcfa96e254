/** `<parlor-admin-embed>`: what to put into a page, and beside it the chat that comes of it. */
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Json } from '../../sdk/admin/agent-admin.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { adminTrials } from '../../ui/locales/desk/admin/trials.ts';
import { deskLanguages } from '../../ui/locales/desk/others.ts';
import { isCopied } from '../copying.ts';
import { languageName } from '../language-name.ts';
import { adminStyles } from './admin.styles.ts';
import { type Embedding, embedSnippet } from './embedding.ts';
import { fieldsOf, listOf, textOf } from './json.ts';

export class ParlorAdminEmbed extends ParlorElement {
  static override styles = [
    ...adminStyles,
    css`
      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
        gap: 0 12px;
        max-inline-size: 760px;
      }

      pre {
        max-inline-size: 760px;
        margin: 4px 0 8px;
        padding: 12px;
        overflow-x: auto;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
        background: var(--_surface-sunken);
        font-size: 13px;
        line-height: 20px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      iframe {
        display: block;
        inline-size: 100%;
        max-inline-size: 760px;
        block-size: 640px;
        margin-block-start: 8px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
        background: #fff;
      }
    `,
  ];

  /** The site as it is edited. */
  @property({ attribute: false }) site: Json | undefined;

  /** The same as it is in force; undefined if it is not saved yet. */
  @property({ attribute: false }) known: Json | undefined;

  /** The relay's address. */
  @property() relay = '';

  @state() private chosen: Omit<Embedding, 'site'> = {};

  @state() private copied: 'yes' | 'no' | undefined;

  private readonly words = new StringsController(this, adminTrials);

  protected override render(): unknown {
    const words = this.words.strings;
    const embedding = { ...this.chosen, site: textOf(fieldsOf(this.site)['id']) };
    const snippet = embedSnippet(this.relay, embedding);
    return html`
      <h3>${words.embed}</h3>
      <p class="means">${words.embedMeans}</p>
      <div class="choices">${this.choices()}</div>
      <p class="field" id="snippet">${words.snippet}</p>
      <pre tabindex="0" role="region" aria-labelledby="snippet" dir="ltr"><code>${snippet}</code></pre>
      <button class="button small" type="button" @click=${() => this.copy(snippet)}>${words.copy}</button>
      <span class="hint" role="status">${this.copied === 'yes' ? words.copied : this.copied === 'no' ? words.notCopied : nothing}</span>
      <h3>${words.preview}</h3>
      ${this.preview(embedding)}
    `;
  }

  private choices(): unknown {
    const words = this.words.strings;
    const workstreams = listOf(fieldsOf(this.site)['workstreams']).map(fieldsOf);
    const { workstream = '', accent = '', position = '', locale = '' } = this.chosen;
    const choose = (name: keyof Embedding) => (event: Event) => {
      const { value } = event.target as HTMLInputElement;
      this.chosen = { ...this.chosen, [name]: value === '' ? undefined : value };
      this.copied = undefined;
    };
    return html`
      <label><span class="field">${words.workstream}</span><select @change=${choose('workstream')}>
        <option value="" .selected=${workstream === ''}>${words.firstWorkstream}</option>
        ${workstreams.map(({ id, name }) => html`<option value=${textOf(id)} .selected=${id === workstream}>${textOf(name) || textOf(id)}</option>`)}
      </select></label>
      <label><span class="field">${words.position}</span><select @change=${choose('position')}>
        <option value="" .selected=${position === ''}>${words.atEnd}</option>
        <option value="start" .selected=${position === 'start'}>${words.atStart}</option>
      </select></label>
      <label><span class="field">${words.language}</span><select @change=${choose('locale')}>
        <option value="" .selected=${locale === ''}>${words.pageLanguage}</option>
        ${deskLanguages.map((one) => html`<option value=${one} lang=${one} .selected=${one === locale}>${languageName(one, one)}</option>`)}
      </select></label>
      <label><span class="field">${words.accent}</span><input type="text" autocomplete="off" dir="ltr" .value=${accent} @change=${choose('accent')} /></label>
    `;
  }

  private preview(embedding: Embedding): unknown {
    const words = this.words.strings;
    if (this.known === undefined) return html`<p class="hint">${words.notSaved}</p>`;
    const workstreams = listOf(fieldsOf(this.site)['workstreams']).map(fieldsOf);
    const shown = workstreams.find(({ id }) => id === embedding.workstream) ?? workstreams[0];
    const isAnonymous = shown?.['mode'] !== 'persistent' || shown['allowsAnonymous'] === true;
    const query = new URLSearchParams(Object.entries(embedding).filter(([, value]) => value !== undefined));
    return html`
      <p class="hint">${words.previewMeans}</p>
      ${isAnonymous ? nothing : html`<p class="hint">${words.needsSignIn}</p>`}
      <iframe title=${words.preview} src=${`${new URL('console/preview.html', this.relay.endsWith('/') ? this.relay : `${this.relay}/`).href}?${query}`} loading="lazy"></iframe>
    `;
  }

  private async copy(snippet: string): Promise<void> {
    this.copied = (await isCopied(snippet)) ? 'yes' : 'no';
  }
}

define('parlor-admin-embed', ParlorAdminEmbed);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-admin-embed': ParlorAdminEmbed;
  }
}
