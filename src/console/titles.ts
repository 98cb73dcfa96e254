/** Titles of conversations and sessions, in words. Rules I3 and S2 in docs/SPEC.md. */
import { titleOf, type Visitor } from '../core/conversation/visitor.ts';
import type { TalkStrings } from '../ui/locales/talk/strings.ts';

/** The name of a conversation: the visitor's, or *Visitor N*. */
export const titleText = (visitor: Visitor, { visitorNumber }: Pick<TalkStrings, 'visitorNumber'>): string => {
  const title = titleOf(visitor);
  return 'name' in title ? title.name : visitorNumber(title.visitorNumber);
};
