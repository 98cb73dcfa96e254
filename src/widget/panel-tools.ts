/**
 * What is at hand in any panel that is connected: files, emoji where no touch keyboard has them, the switch for sounds. In one
 * file: buttons that come one after the other would move each other.
 */
import { emojiTool } from './emoji.ts';
import type { PanelExtra, PanelHost } from './panel-extra.ts';
import { PanelFiles } from './panel-files.ts';
import { soundSwitch } from './sound-switch.ts';

export const makeExtra = (panel: PanelHost): PanelExtra => {
  const files = new PanelFiles(panel);
  const emoji = matchMedia('(pointer: coarse)').matches ? undefined : emojiTool(panel);
  const sounds = soundSwitch(panel);
  return {
    view: (view) => sounds(files.view(view)),
    attached: files.attached,
    hasMore: files.hasMore,
    above: () => [emoji?.above(), files.above()],
    tools: () => [emoji?.tools(), files.tools()],
    over: files.over,
  };
};
