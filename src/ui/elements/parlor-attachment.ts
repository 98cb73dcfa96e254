/** `<parlor-attachment>`: a file that came with a message: a picture as a picture, anything else by its name. Rule W5. */
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isPicture } from '../../core/attachments/file-kinds.ts';
import type { Attachment } from '../../core/conversation/attachments.ts';
import { StringsController } from '../controllers/strings-controller.ts';
import { define } from '../define.ts';
import { ParlorElement } from '../element.ts';
import { save, sheet } from '../files/file-drawings.ts';
import { fileSize } from '../files/file-size.ts';
import { shortenedName, shortenedNameStyles } from '../files/shortened-name.ts';
import { files } from '../locales/files/languages.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';
import { attachmentStyles } from './parlor-attachment.styles.ts';
import './parlor-icon.ts';

/** The box that a picture is fitted into, in pixels. */
const box = { width: 240, height: 180, least: 48 } as const;

/**
 * A picture is fetched when it comes near the screen, and has its place before. It opens in a tab of its own, from an address
 * that is gone with the element.
 */
export class ParlorAttachment extends ParlorElement {
  static override styles = [tokens, base, controls, shortenedNameStyles, attachmentStyles];

  @property({ attribute: false }) attachment: Attachment | undefined;

  /** Fetches it; left out while it is still on its way to the conversation. */
  @property({ attribute: false }) load: ((attachment: Attachment) => Promise<Blob>) | undefined;

  @state() private url: string | undefined;
  @state() private hasFailed = false;

  private readonly words = new StringsController(this, files);
  private watcher: IntersectionObserver | undefined;
  private isLoading = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.show();
    });
    this.watcher.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher?.disconnect();
    if (this.url !== undefined) URL.revokeObjectURL(this.url);
    this.url = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Looked at already, it may just have come to be had.
    if (changed.get('load') === undefined && changed.has('load') && this.load && this.watcher) {
      this.watcher.unobserve(this);
      this.watcher.observe(this);
    }
  }

  /** By script, as a page's policy may forbid styles in attributes. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('attachment') || !this.attachment) return;
    const { width = box.width, height = box.height } = this.attachment;
    const scale = Math.min(1, box.width / width, box.height / height);
    const [w, h] = [width, height].map((side) => Math.max(box.least, Math.round(side * scale)));
    this.style.setProperty('--_picture-width', `${w}px`);
    this.style.setProperty('--_picture-ratio', `${w} / ${h}`);
  }

  protected override render(): unknown {
    const { attachment } = this;
    if (!attachment) return undefined;
    return isPicture(attachment.type) && this.load && !this.hasFailed
      ? this.picture(attachment)
      : this.file(attachment);
  }

  private picture({ name }: Attachment): TemplateResult {
    const { open } = this.words.strings;
    if (this.url === undefined) return html`<span class="picture loading" role="img" aria-label=${name}></span>`;
    return html`
      <a class="picture" href=${this.url} target="_blank" rel="noopener" aria-label=${open(name)} title=${name}>
        <img src=${this.url} alt="" @error=${this.handleNoPicture} />
      </a>
    `;
  }

  private file({ name, bytes }: Attachment): TemplateResult {
    const { save: saveName, notLoaded } = this.words.strings;
    return html`
      <div class="file">
        <parlor-icon class="kind" .drawing=${sheet}></parlor-icon>
        <span class="about">
          ${shortenedName(name)}
          <span class="size" role=${this.hasFailed ? 'status' : 'none'}>
            <bdi>${this.hasFailed ? notLoaded : fileSize(bytes, this.words.language)}</bdi>
          </span>
        </span>
        ${
          this.load
            ? html`<button class="icon-button" type="button" aria-label=${saveName(name)} title=${saveName(name)} @click=${this.handleSave}>
              <parlor-icon .drawing=${save}></parlor-icon>
            </button>`
            : undefined
        }
      </div>
    `;
  }

  private async show(): Promise<void> {
    const { attachment, load } = this;
    if (!attachment || !load || this.url !== undefined || this.isLoading || !isPicture(attachment.type)) return;
    this.isLoading = true;
    try {
      const blob = await load(attachment);
      if (this.isConnected) this.url = URL.createObjectURL(blob);
    } catch {
      this.hasFailed = true;
    }
    this.isLoading = false;
  }

  private handleNoPicture(): void {
    this.hasFailed = true;
  }

  private async handleSave(): Promise<void> {
    const { attachment, load } = this;
    if (!attachment || !load) return;
    try {
      const url = URL.createObjectURL(await load(attachment));
      const link = document.createElement('a');
      link.href = url;
      link.download = attachment.name;
      link.click();
      // What the click has begun holds on to it.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      this.hasFailed = false;
    } catch {
      this.hasFailed = true;
    }
  }
}

define('parlor-attachment', ParlorAttachment);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-attachment': ParlorAttachment;
  }
}
