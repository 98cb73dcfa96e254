/** The menu in the panel's header: what other extras have put into `menu` of the view. Loaded once there is something in it. */
import { html, nothing } from 'lit';
import { StringsController } from '../ui/controllers/strings-controller.ts';
import { transcript } from '../ui/locales/transcript/languages.ts';
import type { PanelExtra, PanelHost } from './panel-extra.ts';
import '../ui/elements/parlor-menu.ts';

export const makeExtra = (panel: PanelHost): PanelExtra => {
  const words = new StringsController(panel, transcript);
  return {
    header: ({ menu }) =>
      menu.length === 0
        ? nothing
        : html`<parlor-menu lang=${words.language} label=${words.strings.menu} .entries=${menu}></parlor-menu>`,
  };
};
