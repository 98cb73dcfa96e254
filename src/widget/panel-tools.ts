/** What is at hand in any panel: the switch for sounds, and emoji where no touch keyboard has them. */
import { emojiTool } from './emoji.ts';
import type { PanelExtra, PanelHost } from './panel-extra.ts';
import { soundSwitch } from './sound-switch.ts';

export const makeExtra = (panel: PanelHost): PanelExtra => ({
  ...soundSwitch(panel),
  ...(matchMedia('(pointer: coarse)').matches ? {} : emojiTool(panel)),
});
