/**
 * The sessions of the panel: conversations, which the relay opens and closes, and contacts and cases, which the agent opens by
 * hand (S4). Rules S1 and S4 in docs/SPEC.md. Pure.
 */
import { agentSessionsMax } from '../core/limits.ts';
import type { AgentSnapshot, ConversationView } from '../sdk/snapshots.ts';

export type SessionKind = 'conversation' | 'contact' | 'case';

/** Names a session at the desk. */
export interface SessionKey {
  readonly kind: SessionKind;
  readonly id: string;
}

/** A session that was opened by hand, with the title that it had last. */
export interface RecordSession extends SessionKey {
  readonly kind: 'contact' | 'case';
  readonly title: string;
}

/** One entry of the panel. */
export type ListedSession =
  | { readonly kind: 'conversation'; readonly id: string; readonly view: ConversationView }
  | RecordSession;

export const isSameSession = (one: SessionKey | undefined, other: SessionKey | undefined): boolean =>
  one === other || (one?.kind === other?.kind && one?.id === other?.id);

/** Everything in the panel below Home: conversations in the order they were taken, then what was opened by hand. */
export const listedSessions = (
  records: readonly RecordSession[],
  { sessions }: Pick<AgentSnapshot, 'sessions'>,
): readonly ListedSession[] => [
  ...sessions.map((view): ListedSession => ({ kind: 'conversation', id: view.conversation.id, view })),
  ...records,
];

/** Whether one more can be opened by hand. What the relay gives is never refused for it. */
export const hasRoom = (records: readonly RecordSession[], { sessions }: Pick<AgentSnapshot, 'sessions'>): boolean =>
  sessions.length + records.length < agentSessionsMax;

/** With that session among those that were opened by hand, or with its new title where it is already. */
export const withRecord = (records: readonly RecordSession[], record: RecordSession): readonly RecordSession[] =>
  records.some((one) => isSameSession(one, record))
    ? records.map((one) => (isSameSession(one, record) && one.title !== record.title ? record : one))
    : [...records, record];

export const withoutRecord = (records: readonly RecordSession[], record: SessionKey): readonly RecordSession[] =>
  records.filter((one) => !isSameSession(one, record));
