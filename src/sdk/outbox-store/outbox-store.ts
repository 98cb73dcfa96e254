/**
 * Where what is not confirmed outlives a page: a port, with the browser's storages and memory beside it. Rule D4 in
 * docs/SPEC.md.
 *
 * Storage is behind, never in the way: sending does not wait for it, and a store may throw, hang or forget at any time.
 */
import type { Pending } from '../../core/conversation/timeline.ts';
import type { Visitor } from '../../core/conversation/visitor.ts';

/** One SDK instance's commands that are not confirmed, as plain data. */
export interface KeptLane {
  /** Names the instance that wrote it. */
  readonly lane: string;
  /** Whose they are: the visitor's device, or the agent's id. */
  readonly owner: string;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  readonly conversations: readonly KeptConversation[];
}

export interface KeptConversation {
  readonly c: string;
  /** Who it is with; for agents, who have many. To be checked by who shows it. */
  readonly visitor?: Visitor;
  /** In the order in which they are to be sent. */
  readonly entries: readonly KeptEntry[];
}

/** A command with its place: sent again with the same id, lane and number, it can happen only once. */
export interface KeptEntry {
  readonly pending: Pending;
  readonly lane: string;
  readonly n: number;
  readonly fence?: number;
}

export interface OutboxStore {
  /** Every lane that is kept. */
  all(): Promise<readonly KeptLane[]>;
  read(lane: string): Promise<KeptLane | undefined>;
  /** Like `write`, but done when it returns: for what must not be lost in the moment that a better store takes. May throw. */
  jot?(kept: KeptLane): void;
  /** Keeps `kept` instead of what was there of its lane. Called with the first message, never before. */
  write(kept: KeptLane): Promise<void>;
  remove(lane: string): Promise<void>;
  /** Leaves nothing, whatever was there and whoever wrote it. */
  clear(): Promise<void>;
}

/** What was kept, or undefined if it isn't ours: other scripts of the page can write there too. */
export const readKept = (value: unknown): KeptLane | undefined => {
  if (!isRecord(value) || typeof value.lane !== 'string' || typeof value.owner !== 'string') return undefined;
  if (typeof value.at !== 'number' || !Array.isArray(value.conversations)) return undefined;
  return value.conversations.every(isConversation) ? (value as unknown as KeptLane) : undefined;
};

const isConversation = (value: unknown): boolean =>
  isRecord(value) && typeof value.c === 'string' && Array.isArray(value.entries) && value.entries.every(isEntry);

const isEntry = (value: unknown): boolean =>
  isRecord(value) && typeof value.lane === 'string' && typeof value.n === 'number' && isPending(value.pending);

/** Whether it can be shown, or sent. */
export const isPending = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  typeof value.at === 'number' &&
  isRecord(value.command) &&
  typeof value.command.type === 'string' &&
  (!['message.send', 'note.write', 'aside.write'].includes(value.command.type) ||
    typeof value.command.text === 'string');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
