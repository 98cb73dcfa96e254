/** Words of a transcript that visitors take with them, and of the menu that it is in. Loaded once there is a conversation. */
import type { FileWords } from '../../../core/transcript/words.ts';

export interface TranscriptStrings extends FileWords {
  /** Names the menu in the panel's header. */
  readonly menu: string;
  /** Entries of it: the transcript as a page, and as plain text. */
  readonly download: string;
  readonly downloadText: string;
  /** While what was said before is being fetched. */
  readonly preparing: string;
  readonly cancel: string;
  /** Why there is no file: it would have had a gap. */
  readonly failed: string;
  readonly tryAgain: string;
}
