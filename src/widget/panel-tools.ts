/**
 * What is at hand in any panel that is connected: files, emoji where no touch keyboard has them, the switch for sounds, and what
 * is said of messages of which something was hidden. In one file: buttons that come one after the other would move each other.
 */
import { StringsController } from '../ui/controllers/strings-controller.ts';
import { tools } from '../ui/locales/tools/languages.ts';
import { MaskedMessages } from '../ui/masked-messages.ts';
import { emojiTool } from './emoji.ts';
import type { PanelExtra, PanelHost } from './panel-extra.ts';
import { PanelFiles } from './panel-files.ts';
import { soundSwitch } from './sound-switch.ts';

export const makeExtra = (panel: PanelHost): PanelExtra => {
  const files = new PanelFiles(panel);
  const emoji = matchMedia('(pointer: coarse)').matches ? undefined : emojiTool(panel);
  const sounds = soundSwitch(panel);
  const masked = new MaskedMessages();
  const words = new StringsController(panel, tools);
  return {
    view: (view) => {
      masked.know(view.snapshot.view?.events);
      return sounds(files.view(view));
    },
    attached: (row) => [files.attached(row), masked.said(row, words.strings.masked)],
    hasMore: files.hasMore,
    above: () => [emoji?.above(), files.above()],
    tools: () => [emoji?.tools(), files.tools()],
    over: files.over,
  };
};
