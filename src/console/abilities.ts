/** What the agent could do in a session now: advice for its buttons. The relay's verdict is what counts. */
import { type Conversation, could } from '../core/conversation/conversation.ts';
import type { Actor } from '../core/conversation/participants.ts';

export interface Abilities {
  readonly message: boolean;
  readonly note: boolean;
  /** Saying something that only who is there of the desk reads. */
  readonly aside: boolean;
  readonly end: boolean;
  readonly close: boolean;
}

export const abilities = (conversation: Conversation, me: Actor): Abilities => {
  const { site, assignmentEpoch: fence } = conversation.lifecycle;
  const context = { actor: me, site, fence };
  return {
    message: could(conversation, { type: 'message.send', text: '.' }, context),
    note: could(conversation, { type: 'note.write', text: '.' }, context),
    aside: could(conversation, { type: 'aside.write', text: '.' }, context),
    end: could(conversation, { type: 'conversation.end' }, context),
    close: could(conversation, { type: 'session.close' }, context),
  };
};
