/** Conversations whose contact or case was changed or deleted are told of it, whoever changed it and whatever died since. Rule I3. */
import { linksLookMs } from '../../core/limits.ts';
import type { DueSource } from '../expiry.ts';
import type { ContactBook } from './contacts.ts';

export const linkChanges = (book: Pick<ContactBook, 'outdated'>): DueSource => ({
  find: async (count) =>
    (await book.outdated(count)).map(({ conversation, site, head, contact, case: about }) => ({
      conversation,
      site,
      command: { type: 'links.refresh' },
      // The same change at another place of the log is another command: at this one it may have come too late.
      id: `links-${head}-${contact}-${about}`,
      remainingMs: 0,
    })),
  shortestMs: () => linksLookMs,
});
