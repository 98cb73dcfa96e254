/** The audit log: what supervisors did, when, and to what. Never what anybody wrote. Rule V8 in docs/SPEC.md. */
import type { Command, CommandType } from '../../core/conversation/vocabulary.ts';
import { type AuditEntry, type AuditFilter, auditedCommands } from '../../core/privacy/audit-entry.ts';
import type { AppendRequest } from '../store/store.ts';

/** Where a page of it begins: behind this entry, which is newer. */
export type AuditPosition = Pick<AuditEntry, 'at' | 'id'>;

export interface Audit {
  /** Writes down what is no command. Resolves when it is durable. */
  add(entry: Omit<AuditEntry, 'at'>): Promise<void>;

  /** A site's entries that are as wanted, newest first, at most `limit`, from `before` on if that is given. */
  list(
    site: string,
    page: AuditFilter & { readonly before?: AuditPosition; readonly limit: number },
  ): Promise<readonly AuditEntry[]>;
}

/** What is written down of a command that has happened; undefined if nothing is. */
export const auditOf = (
  { conversation, id, site, actor, command }: AppendRequest,
  at: number,
): AuditEntry | undefined => {
  const { type } = command;
  if (actor.kind !== 'supervisor' || !isAudited(type)) return undefined;
  const by = { id: actor.id, ...(actor.name !== undefined && { name: actor.name }) };
  return { id: `${conversation}/${id}`, site, at, by, action: type, conversation, ...detailsOf(command) };
};

const isAudited = (type: CommandType): type is keyof typeof auditedCommands => Object.hasOwn(auditedCommands, type);

const detailsOf = (command: Command): Pick<AuditEntry, 'agent' | 'queue' | 'override'> => {
  switch (command.type) {
    case 'conversation.assign':
      return { agent: command.agent, ...(command.override && { override: true }) };
    case 'conversation.transfer':
      return { agent: command.agent };
    case 'conversation.requeue':
      return { queue: command.queue };
    default:
      return {};
  }
};
