/**
 * What is at hand in any panel that is connected: files, emoji where no touch keyboard has them, the switch for sounds, and what
 * is said of messages of which something was hidden. In one file: buttons that come one after the other would move each other.
 */
import { StringsController } from '../ui/controllers/strings-controller.ts';
import { tools } from '../ui/locales/tools/languages.ts';
import type { ToolStrings } from '../ui/locales/tools/strings.ts';
import { MaskedMessages } from '../ui/masked-messages.ts';
import { emojiTool } from './emoji.ts';
import type { PanelExtra, PanelHost } from './panel-extra.ts';
import { PanelFiles } from './panel-files.ts';
import { soundSwitch } from './sound-switch.ts';

export const makeExtra = (panel: PanelHost): PanelExtra => {
  const words = new StringsController(panel, tools);
  const files = new PanelFiles(panel);
  const emoji = matchMedia('(pointer: coarse)').matches ? undefined : emojiTool(panel, words);
  const sounds = soundSwitch(panel, words);
  const masked = new MaskedMessages();
  const inBubbles =
    (said: ToolStrings): NonNullable<PanelExtra['attached']> =>
    (row) => [files.attached(row), masked.said(row, said.masked)];
  let spoken = words.strings;
  let attached = inBubbles(spoken);
  return {
    view: (view) => {
      masked.know(view.snapshot.view?.events);
      return sounds(files.view(view));
    },
    // Another function as soon as the words are other ones: bubbles are drawn anew then, and only then.
    get attached() {
      if (words.strings !== spoken) {
        spoken = words.strings;
        attached = inBubbles(spoken);
      }
      return attached;
    },
    hasMore: files.hasMore,
    above: () => [emoji?.above(), files.above()],
    tools: () => [emoji?.tools(), files.tools()],
    over: files.over,
  };
};
