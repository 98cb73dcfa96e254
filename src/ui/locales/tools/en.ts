/** The words of the tools in English. */
import type { ToolStrings } from './strings.ts';

export const en: ToolStrings = {
  dismiss: 'Close',
  sounds: 'Sounds',
  masked: 'Part of this was hidden',
  emoji: 'Emoji',
  faces: 'Faces',
  hands: 'Hands',
  signs: 'Hearts and things',
};
