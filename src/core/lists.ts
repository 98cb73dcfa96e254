/** The live lists that staff can watch, and which rows stand in them. Rules S9, R11 and N7 (in part) in docs/SPEC.md. */
import type { Summary } from './conversation/summary.ts';
import type { AgentRow } from './presence/agent-state.ts';

/**
 * Lists of conversations: what waits for anybody of the agent's queues, what is theirs until they close the session, what
 * waits for its visitor and is theirs to go on with, and what is offered to them.
 */
export type ConversationList = 'open' | 'mine' | 'waiting' | 'offers';

/** Lists of agents: oneself, and all of the site. */
export type AgentList = 'me' | 'agents';

export type ListName = ConversationList | AgentList;

export type ListRow = Summary | AgentRow;

/** What a list holds. */
export type RowOf<L extends ListName> = L extends ConversationList ? Summary : AgentRow;

export const listNames: readonly ListName[] = ['open', 'mine', 'waiting', 'offers', 'me', 'agents'];

/** Who watches a list. */
export interface ListReader {
  readonly id: string;
  readonly site: string;
  /** The queues of theirs; all of the site if left out. */
  readonly queues?: readonly string[];
}

export const isAgentList = (list: ListName): list is AgentList => list === 'me' || list === 'agents';

const isSummary = (row: ListRow): row is Summary => 'state' in row;

/** Whether a row stands in that list of that reader. */
export const isListed = (list: ListName, row: ListRow, reader: ListReader): boolean => {
  if (row.site !== reader.site) return false;
  if (isAgentList(list)) return !isSummary(row) && (list === 'agents' || row.id === reader.id);
  return isSummary(row) && isConversationListed(list, row, reader);
};

const isConversationListed = (list: ConversationList, summary: Summary, { id, queues }: ListReader): boolean => {
  const { state, assignee, former, offer, queue } = summary;
  switch (list) {
    case 'open':
      return state === 'open' && (queue === undefined || queues === undefined || queues.includes(queue));
    case 'mine':
      return assignee?.id === id && (state === 'active' || state === 'wrap-up');
    case 'waiting':
      return state === 'waiting' && former?.id === id;
    case 'offers':
      return offer?.agent.id === id;
  }
};
