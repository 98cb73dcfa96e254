/** Colleagues in a conversation, as its header shows them: who is asked, who is there, who was asked in vain. Rules S10 and V5. Pure. */
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Assignee } from '../../core/conversation/lifecycle.ts';

type Failure = 'declined' | 'missed' | 'agent-gone';

interface Somebody {
  /** Tells it from others in the same conversation. */
  readonly key: string;
  readonly agent: Assignee;
}

export type Standing =
  /** Asked to take it over: `isOurs` if the reader has asked for it, `isHolder` if it is theirs until the answer. */
  | (Somebody & { readonly kind: 'handed'; readonly isOurs: boolean; readonly isHolder: boolean })
  /** Asked for advice, or there to give it; `isOurs` if the reader can do without them. */
  | (Somebody & { readonly kind: 'asked' | 'there'; readonly isOurs: boolean })
  | (Somebody & { readonly kind: 'handing-failed' | 'consult-failed'; readonly why: Failure });

/** Nothing of it once nobody has the conversation, nor had it where it waits: then nobody waits for anybody. */
export const standingsOf = (
  { lifecycle, routing, supervision, consulting }: Conversation,
  me: { readonly id: string },
): readonly Standing[] => {
  if (lifecycle.state !== 'active' && lifecycle.state !== 'waiting') return [];
  const isOurs = lifecycle.assignee?.id === me.id;
  const { offer } = routing;
  const failed = supervision?.failedTransfer;
  const standings: Standing[] = [];
  if (offer?.scenario === 'transfer') {
    const asked = { isOurs: offer.askedBy === me.id, isHolder: isOurs };
    standings.push({ kind: 'handed', key: `handed:${offer.seq}`, agent: offer.agent, ...asked });
  } else if (failed && isOurs)
    standings.push({ kind: 'handing-failed', key: `handing:${failed.agent.id}:${failed.why}`, ...failed });
  for (const { seq, agent } of consulting?.requests ?? [])
    standings.push({ kind: 'asked', key: `asked:${seq}`, agent, isOurs });
  for (const agent of supervision?.consultants ?? [])
    if (agent.id !== me.id) standings.push({ kind: 'there', key: `there:${agent.id}`, agent, isOurs });
  if (!isOurs) return standings;
  for (const { agent, why } of consulting?.failed ?? [])
    standings.push({ kind: 'consult-failed', key: `consult:${agent.id}:${why}`, agent, why });
  return standings;
};
