/** Titles of conversations and sessions, in words. Rules I3 and S2 in docs/SPEC.md. */
import { type Titled, titleOf } from '../core/conversation/visitor.ts';
import type { TalkStrings } from '../ui/locales/talk/strings.ts';

/** The name of a conversation: its contact’s, visitor’s or case’s, or *Visitor N*. */
export const titleText = (titled: Titled, { visitorNumber }: Pick<TalkStrings, 'visitorNumber'>): string => {
  const title = titleOf(titled);
  return 'name' in title ? title.name : visitorNumber(title.visitorNumber);
};

/** What the visitor of a conversation is called: as its title, but nobody is called like a case. */
export const visitorText = (
  { visitor, links: { contact } = {} }: Titled,
  strings: Pick<TalkStrings, 'visitorNumber'>,
): string => titleText({ visitor, ...(contact && { links: { contact } }) }, strings);
