/** Files in the panel. Rule W5 in docs/SPEC.md. */
import { fileRules } from '../core/attachments/file-rules.ts';
import type { Files } from '../sdk/files/files.ts';
import type { ParlorSendEvent } from '../ui/events.ts';
import { dropStyles } from '../ui/files/drop-styles.ts';
import { FileChooser } from '../ui/files/file-chooser.ts';
import { PanelDeedEvent } from './panel-acts.ts';
import type { PanelExtra, PanelHost } from './panel-extra.ts';
import type { PanelView } from './panel-views.ts';

export class PanelFiles implements PanelExtra {
  private readonly chooser: FileChooser;
  private shown: PanelView | undefined;

  constructor(panel: PanelHost) {
    this.chooser = new FileChooser(panel, {
      files: () =>
        new Promise<Files>((resolve, reject) => {
          panel.dispatchEvent(new PanelDeedEvent((client) => client.files().then(resolve, reject)));
        }),
      conversation: () => this.shown?.snapshot.view?.conversation.id ?? '',
      rules: () => (this.shown && canSend(this.shown) ? fileRules(this.shown.front?.files) : undefined),
    });
    if (dropStyles.styleSheet) panel.shadowRoot?.adoptedStyleSheets.push(dropStyles.styleSheet);
    // Behind whatever may stop a message, and before it leaves the panel.
    panel.shadowRoot?.addEventListener('parlor-send', (event) => this.handleSend(event as ParlorSendEvent));
  }

  readonly view = (view: PanelView): PanelView => {
    this.shown = view;
    return view;
  };

  get attached(): FileChooser['attached'] {
    return this.chooser.attached;
  }

  readonly hasMore = (): boolean => this.chooser.hasMore;

  readonly above = (): unknown => this.chooser.list();

  readonly tools = (): unknown => this.chooser.button();

  readonly over = (): unknown => this.chooser.dropHint();

  private handleSend(event: ParlorSendEvent): void {
    if (!this.chooser.hasMore) return;
    event.stopPropagation();
    void this.chooser.send(event.text);
  }
}

const canSend = ({ phase }: PanelView): boolean => phase !== 'ended' && phase !== 'error' && phase !== 'connecting';
