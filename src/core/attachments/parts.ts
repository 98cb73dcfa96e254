/** A file goes up and down in parts: which there are, and how long each is. Rules W5 and X3 in docs/SPEC.md. */
import { filePartBytes } from '../limits.ts';

/** How many parts a file of so many bytes has; at least one. */
export const partCount = (bytes: number): number => Math.ceil(bytes / filePartBytes);

/** Bytes of one of its parts, counted from 0; 0 behind the last. */
export const partLength = (bytes: number, part: number): number =>
  Math.max(0, Math.min(filePartBytes, bytes - part * filePartBytes));

/** What a relay has of an upload. */
export interface UploadStanding<A> {
  /** What the relay calls it. */
  readonly upload: string;
  /** The first so many parts are kept: the next one is this one. */
  readonly parts: number;
  /** Once it is whole. */
  readonly attachment?: A;
  /** A message has gone out with it. */
  readonly sent?: true;
}
