/** The dialog of quick replies in a session: loaded when it is wanted for the first time. Rule S10 in docs/SPEC.md. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Actor } from '../../core/conversation/participants.ts';
import type { AgentLibrary } from '../../sdk/library/agent-library.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { replies } from '../../ui/locales/desk/replies.ts';
import type { TalkStrings } from '../../ui/locales/talk/strings.ts';
import { ActEvent } from '../acts.ts';
import '../../ui/elements/parlor-dialog.ts';

type Host = ReactiveControllerHost & HTMLElement;

export class ReplyShelf implements ReactiveController {
  private readonly host: Host;
  private library: AgentLibrary | undefined;
  private isOpen = false;
  private isMissing = false;
  private readonly words: StringsController<typeof replies.en>;

  constructor(host: Host) {
    this.host = host;
    this.words = new StringsController(host, replies);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.isOpen = false;
  }

  /** Opens the list, or the form of a new one that says this. */
  async open(text?: string): Promise<void> {
    this.isMissing = false;
    try {
      const [library] = await Promise.all([this.fetched(), import('./parlor-reply-shelf.ts')]);
      this.library = library;
    } catch {
      this.isMissing = true;
    }
    this.isOpen = true;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const dialog = this.host.shadowRoot?.querySelector('parlor-reply-shelf');
    await dialog?.updateComplete;
    if (text !== undefined) dialog?.make(text);
  }

  render({ kind }: Actor, problems: TalkStrings['problems']): unknown {
    if (this.isMissing) return this.missing(problems);
    if (!this.library) return nothing;
    return html`
      <parlor-reply-shelf
        .open=${this.isOpen}
        .library=${this.library}
        ?supervises=${kind === 'supervisor'}
        @parlor-choice=${this.handleClose}
      ></parlor-reply-shelf>
    `;
  }

  /** This part of the desk can't be loaded now. */
  private missing({ unavailable }: TalkStrings['problems']): unknown {
    const { heading, failed, close } = this.words.strings;
    return html`
      <parlor-dialog
        .open=${this.isOpen}
        heading=${heading}
        text=${failed(unavailable)}
        way-out=${close}
        @parlor-choice=${this.handleClose}
      ></parlor-dialog>
    `;
  }

  private fetched(): Promise<AgentLibrary> {
    return new Promise((resolve, reject) => {
      this.host.dispatchEvent(new ActEvent({ do: 'library', give: (library) => library.then(resolve, reject) }));
    });
  }

  private readonly handleClose = (): void => {
    this.isOpen = false;
    this.host.requestUpdate();
  };
}
