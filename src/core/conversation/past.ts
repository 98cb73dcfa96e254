/**
 * What was said with somebody before: conversations of the same visitor or contact, or about the same case, as agents find
 * and read them. Rules S5, X2 and M9 in docs/SPEC.md. Pure.
 *
 * Who serves somebody may know what was said with them. What goes on elsewhere at the same time is nobody's but theirs who have
 * it: it is in the list, and not to be read.
 */
import { type Inquirer, mayRead, readsAsTheirs } from './access.ts';
import type { Conversation } from './conversation.ts';
import type { Assignee } from './lifecycle.ts';
import { isStaff } from './participants.ts';
import { type Summary, summarise } from './summary.ts';

/** One row of such a list. Plain JSON. */
export interface PastRow
  extends Pick<Summary, 'id' | 'state' | 'mode' | 'workstream' | 'visitor' | 'links' | 'startedAt' | 'since'> {
  /** Who has it, or had it last. */
  readonly agent?: Assignee;
  /** Whether the one who asked may read it; of what they may not, nothing that was said is told. */
  readonly readable: boolean;
  readonly lastMessage?: NonNullable<Summary['lastMessage']>;
}

/** The row of a conversation for this reader, who found it by one that they may read if `through` is given. */
export const pastRowOf = (conversation: Conversation, reader: Inquirer, through?: Conversation): PastRow => {
  const { id, state, mode, workstream, visitor, links, startedAt, since, assignee, former, lastMessage } =
    summarise(conversation);
  const agent = assignee ?? former;
  const readable = mayReadPast(conversation, reader, through);
  return {
    ...{ id, state, mode, workstream, visitor, startedAt, since, readable },
    ...(links && { links }),
    ...(agent && { agent }),
    ...(readable && lastMessage && { lastMessage }),
  };
};

/** Whether it is the same person as in the other conversation, as far as anybody knows. */
const isOfSamePerson = (one: Conversation, other: Conversation): boolean =>
  one.lifecycle.site === other.lifecycle.site &&
  (one.visitor.id === other.visitor.id ||
    (one.links?.contact !== undefined && one.links.contact.id === other.links?.contact?.id));

/** Whether they may read it: as theirs, or once it is over because they may read another one of that person. */
export const mayReadPast = (conversation: Conversation, reader: Inquirer, through?: Conversation): boolean =>
  mayRead(conversation, reader) ||
  (through !== undefined &&
    isStaff(reader.actor.kind) &&
    conversation.seq > 0 &&
    conversation.lifecycle.state === 'closed' &&
    mayRead(through, reader) &&
    isOfSamePerson(conversation, through));

/** Whether nobody has to be told that they read it: it is theirs, or was said before to whom they have. */
export const readsPastAsTheirs = (conversation: Conversation, reader: Inquirer, through?: Conversation): boolean =>
  readsAsTheirs(conversation, reader) || (through !== undefined && readsAsTheirs(through, reader));
