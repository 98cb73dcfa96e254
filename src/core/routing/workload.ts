/** What happens to agents when something happens in a conversation: capacity taken and given back, alerts. Rules R7, A3, A4, N8, N9. */
import type { Conversation } from '../conversation/conversation.ts';
import { holdingsOf } from '../conversation/routing.ts';
import type { ConversationEvent } from '../conversation/vocabulary.ts';
import type { AgentChange } from '../presence/agent-state.ts';

/** The changes that lead from a conversation to the same one some events later, for each agent whom they concern. Pure. */
export const agentChanges = (
  before: Conversation,
  after: Conversation,
  events: readonly ConversationEvent[],
): readonly AgentChange[] => {
  const had = taken(before);
  const has = taken(after);
  const concerned = new Set([...had.keys(), ...has.keys()]);
  return [...concerned].flatMap((agent) => {
    const mine = events.filter((event) => 'agent' in event && event.agent.id === agent && !isConsulting(event));
    const units = (has.get(agent)?.units ?? 0) - (had.get(agent)?.units ?? 0);
    const sessions = (has.get(agent)?.sessions ?? 0) - (had.get(agent)?.sessions ?? 0);
    if (units === 0 && sessions === 0 && mine.length === 0) return [];
    const isTaken = mine.some(({ type }) => type === 'conversation.assigned');
    const isClosed = sessions < 0 && before.lifecycle.assignee?.id === agent;
    const { presence: named } = after.routing;
    return [
      {
        agent,
        units,
        sessions,
        by: isTaken ? 'accept' : isClosed ? 'close' : 'other',
        isOffered: mine.some(isGiven),
        ...alertOf(mine),
        ...(isTaken && named && { named }),
      } satisfies AgentChange,
    ];
  });
};

/** Whether the router chose them (R4). */
const isGiven = (event: ConversationEvent): boolean =>
  event.type === 'offer.made' || (event.type === 'conversation.assigned' && event.reason === 'auto-assigned');

/** Units and sessions that a conversation takes, by agent. */
const taken = ({ routing, lifecycle }: Conversation): ReadonlyMap<string, { units: number; sessions: number }> => {
  const sums = new Map<string, { units: number; sessions: number }>();
  for (const { agent, units } of holdingsOf(routing, lifecycle)) {
    const sum = sums.get(agent) ?? { units: 0, sessions: 0 };
    sums.set(agent, { units: sum.units + units, sessions: sum.sessions + 1 });
  }
  return sums;
};

/** Who is asked to look at something has not been given it. */
const isConsulting = ({ type }: ConversationEvent): boolean => type.startsWith('consult.');

const alertOf = (events: readonly ConversationEvent[]): Pick<AgentChange, 'alert'> => {
  for (const event of events) {
    if (event.type !== 'offer.ended' || !event.alert) continue;
    if (event.why === 'declined' || event.why === 'missed') return { alert: event.why };
  }
  return {};
};
