/** The audit log: what supervisors did, when, and to what. Never what anybody wrote. Rule V8 in docs/SPEC.md. */
import type { Actor } from '../../core/conversation/participants.ts';
import type { Command, CommandType } from '../../core/conversation/vocabulary.ts';
import type { AppendRequest } from '../store/store.ts';

/** The commands of supervisors that are written down, each in the transaction that makes it happen. */
const audited = {
  'conversation.assign': true,
  'conversation.requeue': true,
  'conversation.transfer': true,
  'conversation.join': true,
  'conversation.leave': true,
  'conversation.force-close': true,
  'contact.link': true,
  'contact.unlink': true,
  'case.link': true,
  'case.unlink': true,
} as const satisfies Partial<Record<CommandType, true>>;

export type AuditedAction = keyof typeof audited | 'conversation.monitor' | 'presence.reset';

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
  /** Whether presence and capacity were overridden. */
  readonly override?: boolean;
}

/** Where a page of it begins: behind this entry, which is newer. */
export type AuditPosition = Pick<AuditEntry, 'at' | 'id'>;

export interface Audit {
  /** Writes down what is no command. Resolves when it is durable. */
  add(entry: Omit<AuditEntry, 'at'>): Promise<void>;

  /** A site's entries, newest first, at most `limit`, from `before` on if that is given. */
  list(site: string, page: { readonly before?: AuditPosition; readonly limit: number }): Promise<readonly AuditEntry[]>;
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

const isAudited = (type: CommandType): type is keyof typeof audited => Object.hasOwn(audited, type);

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
