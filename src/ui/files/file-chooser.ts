/**
 * Files of one conversation in an element: chosen by a button, pasted or dropped, and shown. The element draws what this gives
 * it, where it wants to. Rule W5 in docs/SPEC.md.
 */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FileRules } from '../../core/attachments/file-rules.ts';
import type { Attachment } from '../../core/conversation/attachments.ts';
import type { MessageRow } from '../../core/conversation/timeline.ts';
import type { Files, FileView } from '../../sdk/files/files.ts';
import { StringsController } from '../controllers/strings-controller.ts';
import type { ParlorFileActEvent } from '../elements/parlor-file-list.ts';
import { files as languages } from '../locales/files/languages.ts';
import { clip } from './file-drawings.ts';

interface Around {
  /** Gives the files of the conversation, for as long as it is the same. */
  readonly files: () => Promise<Files>;
  readonly conversation: () => string;
  /** What may be sent now; undefined if nothing. */
  readonly rules: () => FileRules | undefined;
}

export class FileChooser implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly around: Around;
  private readonly words: StringsController<typeof languages.en>;
  private held: Files | undefined;
  private stopFollowing: (() => void) | undefined;
  /** How often the conversation has become another one. */
  private turns = 0;
  private areElementsWanted = false;
  /** Files are held above it. */
  private isOver = false;

  constructor(host: ReactiveControllerHost & HTMLElement, around: Around) {
    this.host = host;
    this.around = around;
    this.words = new StringsController(host, languages);
    host.addController(this);
  }

  get views(): readonly FileView[] {
    return this.held?.getSnapshot() ?? [];
  }

  /** Whether there is something to send beside a text. */
  get hasMore(): boolean {
    return this.views.some(({ state, isMeant }) => state !== 'failed' && !isMeant);
  }

  hostConnected(): void {
    for (const [type, listener] of Object.entries(this.listeners)) this.host.addEventListener(type, listener);
    if (this.held) this.follow(this.held);
  }

  hostDisconnected(): void {
    for (const [type, listener] of Object.entries(this.listeners)) this.host.removeEventListener(type, listener);
    this.stopFollowing?.();
  }

  /** The conversation is another one: shows what is chosen for that one, as soon as it is known. */
  async turn(): Promise<void> {
    this.turns += 1;
    this.stopFollowing?.();
    this.held = undefined;
    await this.have().catch(() => undefined);
  }

  async add(chosen: readonly File[]): Promise<void> {
    if (chosen.length === 0 || !this.around.rules()) return;
    const files = await this.have();
    for (const file of chosen) files.add(file);
  }

  /** A refused message says so itself, where it stands in the transcript. */
  async send(text: string): Promise<void> {
    await this.held?.send(text).catch(() => undefined);
  }

  /** The button that chooses files; nothing where none can be sent. */
  button(): TemplateResult | undefined {
    const rules = this.around.rules();
    if (!rules) return undefined;
    const { attach } = this.words.strings;
    return html`
      <button slot="tools" class="icon-button" type="button" aria-label=${attach} title=${attach} @click=${this.handleChoose}>
        <parlor-icon .drawing=${clip}></parlor-icon>
      </button>
    `;
  }

  /** Those that are chosen, above the composer. */
  list(): unknown {
    if (this.views.length === 0) return nothing;
    this.wantElements();
    return html`<parlor-file-list lang=${this.words.language} .views=${this.views} @parlor-file-act=${this.handleAct}></parlor-file-list>`;
  }

  /** Over everything while files are held above it. */
  dropHint(): unknown {
    return this.isOver ? html`<div class="drop" part="drop">${this.words.strings.drop}</div>` : nothing;
  }

  /** What came with a message, in its bubble. */
  readonly attached = (row: MessageRow): unknown => {
    const { attachments, uploads } = row;
    const { language } = this.words;
    if (!attachments && !uploads) return nothing;
    this.wantElements();
    if (attachments)
      return attachments.map(
        (one) => html`<parlor-attachment lang=${language} .attachment=${one} .load=${this.load}></parlor-attachment>`,
      );
    const known = (uploads ?? []).flatMap((id) => this.held?.known(id) ?? []);
    const reason =
      row.refused && (this.words.strings.problems as Partial<Record<string, (size: string) => string>>)[row.refused];
    return html`
      ${
        known.length > 0
          ? known.map((one) => html`<parlor-attachment lang=${language} .attachment=${one}></parlor-attachment>`)
          : html`<p class="text">${this.words.strings.some(uploads?.length ?? 0)}</p>`
      }
      ${reason ? html`<p class="text">${reason('')}</p>` : nothing}
    `;
  };

  private readonly load = async (attachment: Attachment): Promise<Blob> => {
    const conversation = this.around.conversation();
    return (await this.have()).load(conversation, attachment);
  };

  private async have(): Promise<Files> {
    if (this.held) return this.held;
    const { turns } = this;
    const files = await this.around.files();
    // Another conversation may be in front by now.
    if (this.held !== files && this.turns === turns) this.follow(files);
    return files;
  }

  private follow(files: Files): void {
    this.stopFollowing?.();
    this.held = files;
    this.stopFollowing = files.subscribe(() => this.host.requestUpdate());
    this.host.requestUpdate();
  }

  /** Until they are there, their places are empty. */
  private wantElements(): void {
    if (this.areElementsWanted) return;
    this.areElementsWanted = true;
    Promise.all([import('../elements/parlor-attachment.ts'), import('../elements/parlor-file-list.ts')]).catch(() => {
      this.areElementsWanted = false;
    });
  }

  private readonly handleChoose = (): void => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = this.around.rules()?.types.join() ?? '';
    input.addEventListener('change', () => void this.add([...(input.files ?? [])]));
    input.click();
  };

  private readonly handleAct = ({ act, id }: ParlorFileActEvent): void => this.held?.[act](id);

  private readonly listeners: Readonly<Record<string, (event: Event) => void>> = {
    paste: (event) => {
      const { files } = (event as ClipboardEvent).clipboardData ?? {};
      if (!files?.length || !this.around.rules()) return;
      event.preventDefault();
      void this.add([...files]);
    },
    dragover: (event) => {
      const { dataTransfer } = event as DragEvent;
      if (!dataTransfer?.types.includes('Files') || !this.around.rules()) return;
      // Else the page itself would open it.
      event.preventDefault();
      dataTransfer.dropEffect = 'copy';
      this.over(true);
    },
    dragleave: (event) => {
      const to = (event as DragEvent).relatedTarget;
      if (!(to instanceof Node && this.host.contains(to))) this.over(false);
    },
    drop: (event) => {
      const { files } = (event as DragEvent).dataTransfer ?? {};
      this.over(false);
      if (!files?.length || !this.around.rules()) return;
      event.preventDefault();
      void this.add([...files]);
    },
  };

  private over(isOver: boolean): void {
    if (this.isOver === isOver) return;
    this.isOver = isOver;
    this.host.requestUpdate();
  }
}
