/** What a visitor reads in one language, but for the launcher's few words: the sets that a page fetches as one file. */
import type { FilesStrings } from '../files/strings.ts';
import type { FrontStrings } from '../front/strings.ts';
import type { VisitorTalkStrings } from '../talk/strings.ts';
import type { ToolStrings } from '../tools/strings.ts';
import type { TranscriptStrings } from '../transcript/strings.ts';
import type { WidgetStrings } from '../widget/strings.ts';

export interface VisitorWords {
  /** The language: where other sets of words in it are found. */
  readonly tag: string;
  readonly widget: WidgetStrings;
  readonly talk: VisitorTalkStrings;
  readonly front: FrontStrings;
  readonly files: FilesStrings;
  readonly tools: ToolStrings;
  readonly transcript: TranscriptStrings;
}
