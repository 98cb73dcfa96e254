/** What the agent could do in a session now: advice for its buttons. The relay's verdict is what counts. */
import { type Conversation, could } from '../core/conversation/conversation.ts';
import type { Actor } from '../core/conversation/participants.ts';
import type { Right } from '../core/rights.ts';

export interface Abilities {
  readonly message: boolean;
  readonly note: boolean;
  /** Saying something that only who is there of the desk reads. */
  readonly aside: boolean;
  readonly end: boolean;
  readonly close: boolean;
  /** Handing it on, returning it to the queue, consulting colleagues. */
  readonly handOn: boolean;
  /** Reading along no longer. */
  readonly leave: boolean;
  /** Linking it to a contact and a case. */
  readonly link: boolean;
}

/** Something that could be linked to. */
const anyLinks = { contact: { id: '.', version: 1 } } as const;

/** `rights`: what they may do with what is another one's (V1). */
export const abilities = (conversation: Conversation, me: Actor, rights: readonly Right[] = []): Abilities => {
  const { site, assignmentEpoch: fence } = conversation.lifecycle;
  const context = { actor: me, site, fence, rights };
  return {
    message: could(conversation, { type: 'message.send', text: '.' }, context),
    note: could(conversation, { type: 'note.write', text: '.' }, context),
    aside: could(conversation, { type: 'aside.write', text: '.' }, context),
    end: could(conversation, { type: 'conversation.end' }, context),
    link: could(conversation, { type: 'contact.link', contact: '.' }, { ...context, links: anyLinks }),
    close: could(conversation, { type: 'session.close' }, context),
    handOn: could(conversation, { type: 'conversation.release' }, context),
    leave: could(conversation, { type: 'conversation.leave' }, context),
  };
};
