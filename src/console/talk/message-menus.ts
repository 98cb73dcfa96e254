/** The menus of the messages of one transcript: which entries each has, and which of them the tab key comes to. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { MessageRow, Row } from '../../core/conversation/timeline.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import type { MenuEntry } from '../../ui/elements/parlor-menu.ts';
import { messages } from '../../ui/locales/desk/messages.ts';
import type { Abilities } from '../abilities.ts';
import { entriesFor, type MessageRoom } from './message-entries.ts';
import type { ParlorMessageMenu } from './parlor-message-menu.ts';
import './parlor-message-menu.ts';

type Host = ReactiveControllerHost & HTMLElement;

export class MessageMenus implements ReactiveController {
  private readonly host: Host;
  private readonly room: Omit<MessageRoom, 'copy'>;
  private readonly words: StringsController<typeof messages.en>;
  private can: Abilities | undefined;
  private known = new WeakMap<MessageRow, readonly MenuEntry[]>();
  private last: string | undefined;
  private reached: ParlorMessageMenu | undefined;
  private said = '';

  constructor(host: Host, room: Omit<MessageRoom, 'copy'>) {
    this.host = host;
    this.room = room;
    this.words = new StringsController(host, messages);
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('parlor-reached', this.handleReached);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('parlor-reached', this.handleReached);
  }

  /** What is in the transcript now, and what can be done. */
  know(rows: readonly Row[], can: Abilities): void {
    if (can.message !== this.can?.message || can.note !== this.can.note) this.known = new WeakMap();
    this.can = can;
    this.last = undefined;
    for (let at = rows.length - 1; at >= 0 && this.last === undefined; at -= 1) {
      const row = rows[at];
      if (row && 'text' in row && entriesFor(row, can).length > 0) this.last = row.key;
    }
  }

  /** In the bubble of a message. */
  of(row: MessageRow): unknown {
    const entries = this.entriesOf(row);
    if (entries.length === 0) return nothing;
    return html`
      <parlor-message-menu
        lang=${this.words.language}
        ?own=${row.own}
        .reachable=${row.key === this.last}
        .entries=${entries}
      ></parlor-message-menu>
    `;
  }

  /** What was done and is seen nowhere. */
  status(): unknown {
    return html`<p class="spoken" role="status">${this.said}</p>`;
  }

  /** The same ones for the same message, so that nothing is drawn anew for them. */
  private entriesOf(row: MessageRow): readonly MenuEntry[] {
    const { can, words } = this;
    if (!can) return [];
    const known = this.known.get(row);
    if (known) return known;
    const entries = entriesFor(row, can).map(({ label, act }) => ({
      label: label(words.strings),
      act: () => act(row, this.whole),
    }));
    this.known.set(row, entries);
    return entries;
  }

  private get whole(): MessageRoom {
    const { room } = this;
    return {
      copy: (text) => void this.copy(text),
      write: (mode, text) => room.write(mode, text),
      saveReply: (text) => room.saveReply(text),
    };
  }

  private async copy(text: string): Promise<void> {
    const { copied, notCopied } = this.words.strings;
    try {
      await navigator.clipboard.writeText(text);
      this.said = copied;
    } catch {
      this.said = notCopied;
    }
    this.host.requestUpdate();
  }

  private readonly handleReached = (event: Event): void => {
    const [reached] = event.composedPath() as ParlorMessageMenu[];
    if (!reached || reached === this.reached) return;
    const root = reached.getRootNode() as ParentNode;
    for (const one of root.querySelectorAll('parlor-message-menu')) one.reachable = one === reached;
    this.reached = reached;
  };
}
