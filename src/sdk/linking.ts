/** What an agent does about who a conversation is with and what it is about. Rule S10 in docs/SPEC.md. */
import type { Delivered } from './snapshots.ts';
import { Supervising } from './supervising.ts';

/**
 * For who has the conversation, in wrap-up too (C13), and for supervisors who have joined it. Each rejects with
 * `unknown-entry` if the site has no such contact or case, and with `wrong-state` if there is nothing to unlink.
 */
export interface LinkingVerbs {
  /** The conversation is with this contact; its title follows (I3). */
  linkContact(conversation: string, contact: string): Promise<Delivered>;
  unlinkContact(conversation: string): Promise<Delivered>;
  /** The conversation is about this case. */
  linkCase(conversation: string, id: string): Promise<Delivered>;
  unlinkCase(conversation: string): Promise<Delivered>;
}

export abstract class Linking extends Supervising implements LinkingVerbs {
  linkContact(conversation: string, contact: string): Promise<Delivered> {
    return this.submit(conversation, { type: 'contact.link', contact });
  }

  unlinkContact(conversation: string): Promise<Delivered> {
    return this.submit(conversation, { type: 'contact.unlink' });
  }

  linkCase(conversation: string, id: string): Promise<Delivered> {
    return this.submit(conversation, { type: 'case.link', case: id });
  }

  unlinkCase(conversation: string): Promise<Delivered> {
    return this.submit(conversation, { type: 'case.unlink' });
  }
}
