/** `<parlor-export-files>`: the files that go with an export, one by one or one after the other. Rule X6 in docs/SPEC.md. */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type ErrorCode, isParlorError } from '../../core/errors.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { fileSize } from '../../ui/files/file-size.ts';
import { privacy } from '../../ui/locales/desk/privacy.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { recordsFor } from '../records/asking.ts';
import { deskStyles } from '../styles/desk.ts';
import type { ExportedFile } from './exported-files.ts';
import { save } from './saving.ts';

type Standing = 'under-way' | 'saved' | { readonly refused: ErrorCode };

export class ParlorExportFiles extends ParlorElement {
  static override styles = [
    tokens,
    base,
    controls,
    deskStyles,
    css`
      :host {
        display: block;
        margin-block: 16px;
        font-size: 14px;
        line-height: 20px;
      }

      h2 {
        font-size: 15px;
        font-weight: 650;
        line-height: 20px;
        overflow-wrap: anywhere;
      }

      .hint {
        color: var(--_text-muted);
        font-size: 13px;
        line-height: 18px;
      }

      ul {
        margin-block: 8px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
        background: var(--_surface);
      }

      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        padding: 8px 14px;
      }

      li + li {
        border-block-start: 1px solid var(--_line);
      }

      .name {
        flex: 1 1 180px;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      .problem {
        color: var(--_danger);
        font-size: 13px;
      }
    `,
  ];

  /** Whose they are. */
  @property() called = '';

  /** Undefined if they can't be listed. */
  @property({ attribute: false }) files: readonly ExportedFile[] | undefined;

  @state() private standings: ReadonlyMap<ExportedFile, Standing> = new Map();

  private readonly words = new StringsController(this, privacy);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('files')) this.standings = new Map();
  }

  protected override render(): unknown {
    const words = this.words.strings.files;
    const { files, called } = this;
    if (!files) return html`<p role="status">${words.unlisted}</p>`;
    if (files.length === 0) return html`<p role="status" dir="auto">${words.none(called)}</p>`;
    const done = files.filter((one) => this.standings.get(one) === 'saved').length;
    return html`
      <h2 id="heading" dir="auto">${words.heading(called)}</h2>
      <p class="hint">${words.means}</p>
      <p role="status">${done > 0 ? words.progress(done, files.length) : words.some(files.length)}</p>
      <ul role="list" aria-labelledby="heading">${files.map((one) => this.row(one))}</ul>
      ${
        files.length > 1
          ? html`<button class="button small" type="button" aria-disabled=${this.isBusy ? 'true' : 'false'} @click=${this.handleAll}>${words.downloadAll}</button>`
          : nothing
      }
    `;
  }

  private row(file: ExportedFile): unknown {
    const words = this.words.strings.files;
    const standing = this.standings.get(file);
    const { language } = this.words;
    const sent = Date.parse(file.at);
    const when = Number.isNaN(sent)
      ? ''
      : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(sent);
    const said = standing === 'under-way' ? words.underWay : standing === 'saved' ? words.saved : '';
    return html`
      <li>
        <span class="name"><bdi>${file.name}</bdi> <span class="hint">${[fileSize(file.bytes, language), when].filter((one) => one !== '').join(' · ')}</span></span>
        ${said === '' ? nothing : html`<span class="hint">${said}</span>`}
        ${typeof standing === 'object' ? html`<span class="problem" role="alert">${this.reason(standing.refused)}</span>` : nothing}
        <button class="button small" type="button" aria-label=${words.downloadOf(file.name)} aria-disabled=${this.isBusy ? 'true' : 'false'} @click=${() => this.handleOne(file)}>${words.download}</button>
      </li>
    `;
  }

  private reason(code: ErrorCode): string {
    return code === 'unknown-file' ? this.words.strings.files.gone : (this.strings.problems[code] ?? '');
  }

  private get isBusy(): boolean {
    return [...this.standings.values()].includes('under-way');
  }

  private async handleOne(file: ExportedFile): Promise<void> {
    if (!this.isBusy) await this.fetch(file);
  }

  /** One after the other: none of them waits in memory for the others. What was refused is left out. */
  private async handleAll(): Promise<void> {
    const { files = [] } = this;
    if (this.isBusy) return;
    for (const file of files) {
      // Another visitor's are shown by now, or nobody looks any more.
      if (files !== this.files || !this.isConnected) return;
      await this.fetch(file);
    }
  }

  private async fetch(file: ExportedFile): Promise<void> {
    this.tell(file, 'under-way');
    try {
      const { privacy } = await recordsFor(this);
      save(await privacy.exportedFile(file), file.name);
      this.tell(file, 'saved');
    } catch (error) {
      if (!isParlorError(error)) throw error;
      this.tell(file, { refused: error.code });
    }
  }

  private tell(file: ExportedFile, standing: Standing): void {
    if (this.files?.includes(file)) this.standings = new Map(this.standings).set(file, standing);
  }
}

define('parlor-export-files', ParlorExportFiles);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-export-files': ParlorExportFiles;
  }
}
