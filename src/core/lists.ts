/** The live lists that staff can watch, and which rows stand in them. Rules S9, R11, V2, S7 and N7 (in part) in docs/SPEC.md. */
import type { Static } from 'typebox';
import type { CaseRow } from './contacts/case.ts';
import type { Summary } from './conversation/summary.ts';
import { listRowsMax, ongoingRowsMax } from './limits.ts';
import type { AgentRow } from './presence/agent-state.ts';
import type { FilterShape } from './protocol/up.shape.ts';
import type { Right } from './rights.ts';
import { needsAttention, type SentimentLevel } from './sentiment/sentiment.ts';

/**
 * Lists of conversations: what waits for anybody of the agent's queues, what is theirs until they close the session, what
 * waits for its visitor and is theirs to go on with, and what is offered to them or asked of them; what they take part
 * in without having it; what was theirs and has been closed lately; for supervisors with any right, all of the site that
 * is not closed; and, for those who may monitor, what of others' has a visitor who feels as badly as the site wants to be
 * told of.
 */
export type ConversationList = 'open' | 'mine' | 'waiting' | 'offers' | 'joined' | 'closed' | 'ongoing' | 'attention';

/** Lists of agents: oneself, and all of the site. */
export type AgentList = 'me' | 'agents';

/** The open cases that are one's own to see to. */
export type CaseList = 'cases';

export type ListName = ConversationList | AgentList | CaseList;

export type ListRow = Summary | AgentRow | CaseRow;

/** What a list holds. */
export type RowOf<L extends ListName> = L extends ConversationList ? Summary : L extends CaseList ? CaseRow : AgentRow;

export const listNames: readonly ListName[] = [
  'open',
  'mine',
  'waiting',
  'offers',
  'joined',
  'closed',
  'ongoing',
  'attention',
  'me',
  'agents',
  'cases',
];

/** What of the ongoing conversations is wanted: all that is given has to be so. */
export type OngoingFilter = Static<typeof FilterShape>;

/** Who watches a list. */
export interface ListReader {
  readonly id: string;
  readonly site: string;
  /** The queues of theirs; all of the site if left out. */
  readonly queues?: readonly string[];
  /** Their rights at this moment (V1). */
  readonly rights?: readonly Right[];
  readonly filter?: OngoingFilter;
  /** The level at which the site wants to be told how a visitor feels, and every worse one; left out if it does not (S7). */
  readonly attentionAt?: SentimentLevel | undefined;
}

export const isAgentList = (list: ListName): list is AgentList => list === 'me' || list === 'agents';

const isSummary = (row: ListRow): row is Summary => 'state' in row;
const isCase = (row: ListRow): row is CaseRow => 'number' in row;

/** Whether a list has rows of this kind. Ids are unique among those of one kind only. */
export const holds = (list: ListName, row: ListRow): boolean => {
  if (list === 'cases') return isCase(row);
  return !isCase(row) && isSummary(row) !== isAgentList(list);
};

/** A row as it is shown in that list: what is told of a visitor to who is asked is told to nobody else (S5). */
export const rowIn = (list: ListName, row: ListRow): ListRow => {
  if (list === 'offers' || !('told' in row || 'escalation' in row)) return row;
  const { told: _, escalation, ...shown } = row;
  if (!escalation) return shown;
  // The note is read by who is asked, and by who has it without having been asked.
  const { by } = escalation;
  return { ...shown, escalation: list === 'mine' ? escalation : { by } };
};

/** Whether a row stands in that list of that reader. */
export const isListed = (list: ListName, row: ListRow, reader: ListReader): boolean => {
  if (row.site !== reader.site || !holds(list, row)) return false;
  if (isCase(row)) return row.status === 'open' && row.assignee?.id === reader.id;
  if (isAgentList(list)) return list === 'agents' || row.id === reader.id;
  return list !== 'cases' && isSummary(row) && isConversationListed(list, row, reader);
};

const isConversationListed = (list: ConversationList, summary: Summary, reader: ListReader): boolean => {
  const { id, queues, rights = [], filter = {} } = reader;
  const { state, assignee, former, offer, consults, queue } = summary;
  switch (list) {
    case 'open':
      return state === 'open' && (queue === undefined || queues === undefined || queues.includes(queue));
    case 'mine':
      return assignee?.id === id && (state === 'active' || state === 'wrap-up');
    case 'waiting':
      return state === 'waiting' && former?.id === id;
    case 'offers':
      return offer?.agent.id === id || consults?.some(({ agent }) => agent.id === id) === true;
    case 'joined':
      return state !== 'closed' && summary.beside?.includes(id) === true;
    // How lately, the database says: without a clock nobody knows here.
    case 'closed':
      return state === 'closed' && (assignee ?? former)?.id === id;
    case 'ongoing':
      return rights.length > 0 && state !== 'closed' && passes(summary, filter);
    case 'attention':
      return rights.includes('monitor') && assignee?.id !== id && isUneasy(summary, reader);
  }
};

/** While somebody waits or talks. */
const isUneasy = ({ state, sentiment }: Summary, { attentionAt }: Pick<ListReader, 'attentionAt'>): boolean =>
  (state === 'open' || state === 'active') && attentionAt !== undefined && needsAttention(sentiment, attentionAt);

/** How many rows of a list are sent at most. */
export const rowsMaxOf = (list: ListName): number => (list === 'ongoing' ? ongoingRowsMax : listRowsMax);

const passes = (summary: Summary, filter: OngoingFilter): boolean => {
  const { queue, agent, state, mode, workstream, sentiment, after } = filter;
  return (
    isSame(queue, summary.queue) &&
    isSame(agent, (summary.assignee ?? summary.former)?.id) &&
    isSame(state, summary.state) &&
    isSame(mode, summary.mode) &&
    isSame(workstream, summary.workstream) &&
    (sentiment === undefined || isUneasy(summary, { attentionAt: sentiment })) &&
    (after === undefined ||
      summary.startedAt > after.startedAt ||
      (summary.startedAt === after.startedAt && summary.id > after.id))
  );
};

const isSame = (wanted: string | undefined, found: string | undefined): boolean =>
  wanted === undefined || wanted === found;
