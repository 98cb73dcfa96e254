/** Titles of conversations and sessions, in words. Rules I3 and S2 in docs/SPEC.md. */
import type { ContactContent } from '../core/contacts/contact.shape.ts';
import { type Titled, titleOf } from '../core/conversation/visitor.ts';
import type { TalkStrings } from '../ui/locales/talk/strings.ts';

/** The name of a conversation: its contact’s, visitor’s or case’s, or *Visitor N*. */
export const titleText = (titled: Titled, { visitorNumber }: Pick<TalkStrings, 'visitorNumber'>): string => {
  const title = titleOf(titled);
  return 'name' in title ? title.name : visitorNumber(title.visitorNumber);
};

/** What a contact goes by where it stands by itself: the first thing that is known of them. */
export const contactTitle = ({ id, name, account, email, phone }: ContactContent & { readonly id: string }): string =>
  name ?? account ?? email ?? phone ?? id;

/** What the visitor of a conversation is called: as its title, but nobody is called like a case. */
export const visitorText = (
  { visitor, links: { contact } = {} }: Titled,
  strings: Pick<TalkStrings, 'visitorNumber'>,
): string => titleText({ visitor, ...(contact && { links: { contact } }) }, strings);

/** The name of an agent, who may be a bot. */
export const agentText = (
  { name, isBot = false }: { readonly name: string; readonly isBot?: boolean },
  { bot }: { readonly bot: (name: string) => string },
): string => (isBot ? bot(name) : name);

/** What somebody of the desk wrote, behind their name. Both keep the direction of their script to themselves. */
export const quotedText = (
  { quoted }: { readonly quoted: (name: string, excerpt: string) => string },
  name: string,
  excerpt: string,
): string => quoted(isolated(name), isolated(excerpt));

/** Unicode's first-strong isolate. */
const isolated = (text: string): string => `\u2068${text}\u2069`;
