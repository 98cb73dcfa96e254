/** What stands in the panel of sessions: the agent's own, and behind them what they read along with. Rules S10, V3 and V5. Pure. */
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { AgentSnapshot } from '../../sdk/snapshots.ts';

/**
 * Gives the snapshot with both in its sessions: whoever hands a conversation on goes on reading where they were. The same value
 * for the same snapshot.
 */
export const withBeside = (): ((client: AgentSnapshot) => AgentSnapshot) => {
  let last: { readonly client: AgentSnapshot; readonly seen: AgentSnapshot } | undefined;
  return (client) => {
    if (last?.client !== client) {
      const { sessions, monitored } = client;
      last = { client, seen: monitored.length === 0 ? client : { ...client, sessions: [...sessions, ...monitored] } };
    }
    return last.seen;
  };
};

/** Whether somebody reads along without having it. */
export const isReadAlong = ({ lifecycle }: Conversation, me: { readonly id: string }): boolean =>
  lifecycle.assignee?.id !== me.id;

/** Whether a supervisor has joined what another one has. */
export const isJoined = ({ supervision }: Conversation, me: { readonly id: string }): boolean =>
  supervision?.joined.some(({ id }) => id === me.id) === true;

/** Whether somebody reads it as a supervisor, joined or not, and not because a colleague has asked them to. */
export const isSupervised = (conversation: Conversation, me: { readonly id: string }): boolean =>
  isReadAlong(conversation, me) &&
  conversation.lifecycle.state !== 'closed' &&
  conversation.supervision?.consultants.some(({ id }) => id === me.id) !== true;
