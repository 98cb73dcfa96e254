/** Lets the visitor do without sounds: a switch in the header, once there is a conversation. Rule W3 in docs/SPEC.md. */
import { html, nothing, svg } from 'lit';
import { StringsController } from '../ui/controllers/strings-controller.ts';
import { tools } from '../ui/locales/tools/languages.ts';
import { isMuted, setMuted } from './muted.ts';
import type { PanelExtra, PanelHost } from './panel-extra.ts';

const bell = svg`<path d="M6 16.5h12l-1.5-2.2V10a4.5 4.5 0 0 0-9 0v4.3zM10.2 19.5a2 2 0 0 0 3.6 0"/>`;
const silent = svg`${bell}<path d="M4.5 4.5 19.5 19.5"/>`;

export const soundSwitch = (panel: PanelHost): PanelExtra => {
  const words = new StringsController(panel, tools);
  const chat = (): Element | undefined => (panel.getRootNode() as Partial<ShadowRoot>).host;
  const site = (): string => chat()?.getAttribute('site') ?? '';
  const handleClick = (): void => {
    setMuted(site(), !isMuted(site()));
    panel.requestUpdate();
  };
  return {
    header: ({ snapshot }) => {
      if (!snapshot.view || chat()?.getAttribute('sound') === 'off') return nothing;
      const muted = isMuted(site());
      return html`
        <button
          class="icon-button"
          type="button"
          aria-label=${words.strings.sounds}
          aria-pressed=${muted ? 'false' : 'true'}
          title=${words.strings.sounds}
          @click=${handleClick}
        >
          <parlor-icon .drawing=${muted ? silent : bell}></parlor-icon>
        </button>
      `;
    },
  };
};
