/** Lets the visitor do without sounds: in the panel's menu, once there is a conversation. Rule W3 in docs/SPEC.md. */
import type { StringsController } from '../ui/controllers/strings-controller.ts';
import type { ToolStrings } from '../ui/locales/tools/strings.ts';
import { isMuted, setMuted } from './muted.ts';
import type { PanelHost } from './panel-extra.ts';
import type { PanelView } from './panel-views.ts';

export const soundSwitch =
  (panel: PanelHost, words: StringsController<ToolStrings>): ((view: PanelView) => PanelView) =>
  (view) => {
    const chat = (panel.getRootNode() as Partial<ShadowRoot>).host;
    if (!view.snapshot.view || chat?.getAttribute('sound') === 'off') return view;
    const site = chat?.getAttribute('site') ?? '';
    const muted = isMuted(site);
    const act = (): void => {
      setMuted(site, !muted);
      panel.requestUpdate();
    };
    return { ...view, menu: [...view.menu, { label: words.strings.sounds, checked: !muted, act }] };
  };
