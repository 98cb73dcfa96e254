/** What the audit log has: what supervisors and admins did, when, and to what. Never what anybody wrote. Rule V8 in docs/SPEC.md. */
import type { Actor } from '../conversation/participants.ts';
import type { CommandType } from '../conversation/vocabulary.ts';

/** The commands of supervisors that are written down, each in the transaction that makes it happen. */
export const auditedCommands = {
  'conversation.assign': true,
  'conversation.requeue': true,
  'conversation.transfer': true,
  'transfer.cancel': true,
  'conversation.join': true,
  'conversation.leave': true,
  'conversation.force-close': true,
  'contact.link': true,
  'contact.unlink': true,
  'case.link': true,
  'case.unlink': true,
} as const satisfies Partial<Record<CommandType, true>>;

export type AuditedAction =
  | keyof typeof auditedCommands
  | 'conversation.monitor'
  | 'presence.reset'
  | 'agent.sign-out'
  | 'agent.invite'
  | 'visitor.export'
  | 'visitor.erase';

/** Something that a supervisor did. */
export interface AuditEntry {
  readonly id: string;
  readonly site: string;
  /** By the database's clock, in milliseconds since 1970. */
  readonly at: number;
  readonly by: Pick<Actor, 'id' | 'name'>;
  readonly action: AuditedAction;
  readonly conversation?: string;
  /** The agent whom it was about. */
  readonly agent?: string;
  readonly queue?: string;
  /** The visitor, and the contact that went with them: names by which nobody is known. */
  readonly visitor?: string;
  readonly contact?: string;
  /** Whether presence and capacity were overridden. */
  readonly override?: boolean;
}

/** Which entries are wanted: all that is given has to be so. */
export interface AuditFilter {
  /** The id of who did it. */
  readonly by?: string;
  readonly action?: string;
  /** The id of something that it was about: a conversation, an agent, a queue, a visitor, a contact. */
  readonly about?: string;
  /** From then on, and before then, in milliseconds since 1970. */
  readonly from?: number;
  readonly to?: number;
}
