/**
 * Where files that were chosen and not sent outlive their window: a port, with the browser's IndexedDB and memory beside it.
 * Rule S3 in docs/SPEC.md; why so, in decision 0070.
 *
 * Any call may throw, hang or find nothing of what was kept: nobody waits for it who sends.
 */
import { keptFilesMax } from '../../core/desk-limits.ts';
import { isLike } from '../like.ts';

/** A chosen file, but for its bytes. */
export interface KeptFile {
  readonly id: string;
  /** The name by which it is sent up: the relay goes on with what it has under the same one. */
  readonly upload: string;
  readonly conversation: string;
  readonly name: string;
  /** The media type that the browser gave it: for its picture, and for nothing else. */
  readonly type: string;
  readonly bytes: number;
  /** It is to go as soon as it is up. */
  readonly isMeant: boolean;
  /** What messages call it, once it is up. */
  readonly attachment?: string;
  /** When it was chosen, in milliseconds since 1970. */
  readonly at: number;
}

export interface FileKeep {
  /** All that is kept and not too old at `now`. What is too old, or can't be read any more, is removed. */
  all(now: number): Promise<readonly KeptFile[]>;
  /** One of them with its bytes; undefined if it isn't there, or not to be read: then it is removed. */
  read(id: string): Promise<{ readonly kept: KeptFile; readonly file: Blob } | undefined>;
  /** Keeps one; false if there is no room for it beside the others. */
  write(kept: KeptFile, bytes: ArrayBuffer): Promise<boolean>;
  /** Changes what is said of one, if it is there. */
  change(id: string, change: Partial<Pick<KeptFile, 'isMeant' | 'upload' | 'attachment'>>): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Leaves nothing, whoever kept it. */
  clear(): Promise<void>;
}

/** Whether there is room for one more of so many bytes. */
export const hasRoom = (kept: readonly KeptFile[], bytes: number): boolean =>
  kept.length < keptFilesMax.count && kept.reduce((sum, one) => sum + one.bytes, bytes) <= keptFilesMax.bytes;

/** What was kept; undefined if it is not ours, or too old. */
export const readKeptFile = (value: unknown, now: number): KeptFile | undefined =>
  isLike(sample, value) && value.at > now - keptFilesMax.ageMs ? value : undefined;

const sample: KeptFile = {
  ...{ id: '', upload: '', conversation: '', name: '', type: '' },
  ...{ bytes: 0, isMeant: false, at: 0 },
};
