/** Which agents a batch makes a difference to: those whose rows are locked with it. */
import type { Conversation } from '../../core/conversation/conversation.ts';
import { isStaff } from '../../core/conversation/participants.ts';
import type { CommandType } from '../../core/conversation/vocabulary.ts';
import type { AppendRequest } from './store.ts';

/** The agent whom a command is to give work, or ask, if it is such a command. */
export const agentConcerned = ({ command, actor }: AppendRequest): string | undefined => {
  if (command.type === 'offer.make' || command.type === 'conversation.auto-assign') return command.agent.id;
  if (command.type === 'conversation.assign' || command.type === 'conversation.transfer') return command.agent;
  if (command.type === 'consult.ask') return command.agent;
  const takes = command.type === 'conversation.pick' || command.type === 'conversation.reopen';
  return isStaff(actor.kind) && (takes || command.type === 'offer.accept') ? actor.id : undefined;
};

/**
 * Agents whom the batch may give work or take it from: those who have a conversation of it or are offered it, and those
 * whom a command is about. Talk concerns nobody's workload. In id order, so that no two relays deadlock.
 */
export const agentsOf = (
  requests: readonly AppendRequest[],
  known: ReadonlyMap<string, Conversation>,
): readonly string[] => {
  const agents = new Set<string>();
  for (const request of requests) {
    const { lifecycle, routing } = known.get(request.conversation) ?? {};
    // What its visitor calls back is not offered to anybody any more.
    if (isTalk(request) && !(lifecycle?.state === 'waiting' && routing?.offer)) continue;
    const concerned = agentConcerned(request);
    for (const id of [concerned, lifecycle?.assignee?.id, routing?.offer?.agent.id])
      if (id !== undefined) agents.add(id);
  }
  return [...agents].sort();
};

const isTalk = ({ command: { type } }: AppendRequest): boolean => talk.has(type);

const talk: ReadonlySet<CommandType> = new Set([
  'message.send',
  'note.write',
  'aside.write',
  'context.update',
  'visitor.identify',
]);
