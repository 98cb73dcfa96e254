/** Who is typing, and what was seen: loaded once there is a conversation. Rule W4 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { isOver } from '../core/conversation/lifecycle.ts';
import { withSeen } from '../core/conversation/seen-rows.ts';
import type { Row } from '../core/conversation/timeline.ts';
import { PanelDeedEvent } from './panel-acts.ts';
import type { PanelExtra, PanelHost } from './panel-extra.ts';
import type { PanelView } from './panel-views.ts';
import '../ui/elements/parlor-typing.ts';

class TypingAndSeen implements PanelExtra {
  private names: readonly string[] = [];

  private made: { readonly of: readonly unknown[]; readonly rows: readonly Row[] } | undefined;

  constructor(panel: PanelHost) {
    panel.addEventListener('parlor-draft', ({ text }) => {
      panel.dispatchEvent(new PanelDeedEvent((client) => client.typing(text.trim() !== '')));
    });
  }

  /** The rows with what was seen of them: the same as before, as long as nothing they are made of has changed. */
  readonly rows = (rows: readonly Row[], { snapshot: { view } }: PanelView): readonly Row[] => {
    const seenTo = view?.read?.agent;
    if (!view || seenTo === undefined) return rows;
    const of = [rows, view.events, seenTo];
    if (this.made?.of.some((one, index) => one !== of[index]) ?? true) {
      this.made = { of, rows: withSeen(rows, view.events, seenTo) };
    }
    return this.made?.rows ?? rows;
  };

  readonly below = ({ language, snapshot: { view }, talk }: PanelView): unknown => {
    if (!view || isOver(view.conversation.lifecycle.state)) return nothing;
    const names = (view.typing ?? []).map(({ name }) => name || talk.someAgent);
    return html`<parlor-typing slot="end" lang=${language} .names=${this.same(names)}></parlor-typing>`;
  };

  /** Names that are those of before are no change. */
  private same(names: readonly string[]): readonly string[] {
    if (names.join('\n') !== this.names.join('\n')) this.names = names;
    return this.names;
  }
}

export const makeExtra = (panel: PanelHost): PanelExtra => new TypingAndSeen(panel);
