/** Words about files: chosen, on their way, and come. Loaded where files can be sent. */
import type { FileCode } from '../../../core/further-meanings.ts';

export interface FilesStrings {
  /** The button that chooses them. */
  readonly attach: string;
  /** Over the panel while files are held above it. */
  readonly drop: string;
  /** Names the list of those that are chosen. */
  readonly chosen: string;
  readonly remove: (name: string) => string;
  readonly retry: (name: string) => string;
  /** How one stands. */
  readonly uploading: string;
  readonly ready: string;
  /** It was sent before it was up. */
  readonly meant: string;
  /** Names of what is done with one that has come. */
  readonly open: (name: string) => string;
  readonly save: (name: string) => string;
  readonly notLoaded: string;
  /** In the place of files of which nothing is known here but how many they are. */
  readonly some: (count: number) => string;
  /** Why one can't be sent; `size` is the largest there may be. */
  readonly problems: Readonly<Record<FileCode, (size: string) => string>>;
  /** For any other reason. */
  readonly failed: string;
}
