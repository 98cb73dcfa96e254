/** `<parlor-admin-text>`: the whole configuration as text, and as a file, out and in. Rule O1. */
import { css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { configBytesMax } from '../../core/limits.ts';
import type { AdminConfig } from '../../sdk/admin/agent-admin.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { admin } from '../../ui/locales/desk/admin/frame.ts';
import { adminStyles } from './admin.styles.ts';
import { configText, type ReadConfig, readConfigText, type UnreadConfig } from './config-file.ts';
import { problemText } from './problem-text.ts';
import type { ToldProblem } from './told-problems.ts';

/** All of the configuration is to be another one. */
export class ConfigReplaceEvent extends Event {
  static readonly type = 'parlor-config-replace';
  readonly config: AdminConfig;

  constructor(config: AdminConfig) {
    super(ConfigReplaceEvent.type, { bubbles: true, composed: true });
    this.config = config;
  }
}

/** Why what was read last is no configuration, and whether that was a file. */
type Wrong = (UnreadConfig | { readonly outcome: 'unread' }) & { readonly isFile: boolean };

/** @fires {ConfigReplaceEvent} parlor-config-replace - Another configuration was written or imported. */
export class ParlorAdminText extends ParlorElement {
  static override styles = [
    ...adminStyles,
    css`
      textarea {
        min-block-size: 420px;
        font-family: ui-monospace, monospace;
        font-size: 14px;
        line-height: 20px;
        white-space: pre;
      }

      @media (pointer: coarse) {
        textarea {
          font-size: 16px;
        }
      }

      input[type='file'] {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) config: AdminConfig = { sites: [], agents: [] };

  @property({ attribute: false }) problems: readonly ToldProblem[] = [];

  /** What is written and can't be taken over yet. */
  @state() private written: string | undefined;

  /** The file that was taken over last. */
  @state() private imported = '';

  @state() private wrong: Wrong | undefined;

  @query('input[type=file]') private readonly chooser!: HTMLInputElement;

  @query('textarea') private readonly area!: HTMLTextAreaElement;

  private readonly words = new StringsController(this, admin);

  goTo(): boolean {
    this.area.focus();
    return true;
  }

  protected override render(): unknown {
    const words = this.words.strings;
    return html`
      <p class="hint">${words.startOnly}</p>
      <div class="ways">
        <button class="button" type="button" @click=${this.handleExport}>${words.export}</button>
        <button class="button" type="button" @click=${() => this.chooser.click()}>${words.import}</button>
        <input type="file" accept="application/json,.json" aria-label=${words.import} @change=${this.handleFile} />
      </div>
      <p class="hint">${words.importMeans}</p>
      <p class="hint" role="status">${this.imported === '' ? nothing : words.imported(this.imported)}</p>
      <p class="problem" role="alert">${this.wrong ? this.problemOf(this.wrong) : nothing}</p>
      <label class="field" for="text">${words.text}</label>
      <textarea id="text" dir="ltr" spellcheck="false" autocomplete="off" .value=${this.written ?? this.shown()} @input=${this.handleInput} @blur=${this.handleBlur}></textarea>
      <div class="problem">${this.problems.map((one) => html`<p><bdi dir="ltr">${one.path}</bdi> ${problemText(one)}</p>`)}</div>
    `;
  }

  /** Somebody who writes keeps their own spaces and lines. */
  private shown(): string {
    const { area } = this;
    const typed = area ? readConfigText(area.value) : undefined;
    const text = configText(this.config);
    const isSame = typed?.outcome === 'read' && configText(typed.config) === text;
    return isSame && this.shadowRoot?.activeElement === area ? area.value : text;
  }

  private handleInput(): void {
    const read = readConfigText(this.area.value);
    this.wrong = read.outcome === 'read' ? undefined : { ...read, isFile: false };
    this.imported = '';
    this.written = read.outcome === 'read' ? undefined : this.area.value;
    if (read.outcome === 'read') this.dispatchEvent(new ConfigReplaceEvent(read.config));
  }

  private handleBlur(): void {
    this.requestUpdate();
  }

  private async handleFile(): Promise<void> {
    const [file] = this.chooser.files ?? [];
    // The same file may be chosen again once it is mended.
    const name = file?.name ?? '';
    const text = file && file.size > configBytesMax ? undefined : await file?.text().catch(() => null);
    this.chooser.value = '';
    if (!file) return;
    this.imported = '';
    if (text === null) {
      this.wrong = { outcome: 'unread', isFile: true };
      return;
    }
    const read: ReadConfig = text === undefined ? { outcome: 'too-large' } : readConfigText(text);
    this.wrong = read.outcome === 'read' ? undefined : { ...read, isFile: true };
    if (read.outcome !== 'read') return;
    this.written = undefined;
    this.imported = name;
    this.dispatchEvent(new ConfigReplaceEvent(read.config));
  }

  private problemOf(wrong: Wrong): string {
    const { textWrong, fileNotJson, fileTooLarge, fileNotConfig, fileUnread } = this.words.strings;
    switch (wrong.outcome) {
      case 'unread':
        return fileUnread;
      case 'too-large':
        return fileTooLarge;
      case 'not-config':
        return fileNotConfig;
      case 'not-json':
        return (wrong.isFile ? fileNotJson : textWrong)(wrong.reason);
    }
  }

  private handleExport(): void {
    const url = URL.createObjectURL(new Blob([configText(this.config)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'parlor.config.json';
    link.click();
    // Some browsers read it only after the click.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}

define('parlor-admin-text', ParlorAdminText);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-admin-text': ParlorAdminText;
  }

  interface HTMLElementEventMap {
    'parlor-config-replace': ConfigReplaceEvent;
  }
}
