/** What was read, as the store keeps it: of each conversation one row with the newest of each side. Rule W4 in docs/SPEC.md. */
import type { ReadCursor, ReadingSide } from '../../core/conversation/standing.ts';

/** Somebody has read a conversation up to here. */
export interface ReadMark {
  readonly conversation: string;
  readonly side: ReadingSide;
  readonly seq: number;
}

export interface ReadCursors {
  /**
   * Moves cursors forward, in one transaction, and resolves when that is durable. A mark that is behind its cursor, beyond
   * its conversation's head, or of none, changes nothing. Gives those of the conversations that were moved, as they are now.
   */
  advance(marks: readonly ReadMark[]): Promise<ReadonlyMap<string, ReadCursor>>;

  /** The cursors of these conversations, as far as anybody has read them. */
  of(conversations: readonly string[]): Promise<ReadonlyMap<string, ReadCursor>>;
}
