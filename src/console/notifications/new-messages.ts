/** Which messages of visitors have come since one looked last. Rules N4 and S6 in docs/SPEC.md. Pure. */
import type { AgentSnapshot, ConversationView } from '../../sdk/snapshots.ts';

/** The newest message of the visitor in each session, by conversation: its seq, 0 if there is none. */
export type Newest = ReadonlyMap<string, number>;

export const newestIn = ({ sessions }: Pick<AgentSnapshot, 'sessions'>): Newest =>
  new Map(sessions.flatMap((view) => (view.loaded ? [[view.conversation.id, newestOf(view)] as const] : [])));

/** From the end: transcripts are long, and this is asked with every key that is pressed. */
const newestOf = ({ events }: ConversationView): number => {
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const event = events[at];
    if (event?.type === 'message.sent' && event.by.kind === 'visitor') return event.seq;
  }
  return 0;
};

/** Those that are newer now, in sessions that were there before. */
export const arrived = (before: Newest, after: Newest): readonly (readonly [conversation: string, seq: number])[] =>
  [...after].filter(([conversation, seq]) => seq > (before.get(conversation) ?? Number.POSITIVE_INFINITY));
