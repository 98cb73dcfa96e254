/** Shapes of the commands and events by which a conversation is linked to a contact and a case. */
import Type from 'typebox';
import { Identifier } from './shapes.ts';

/** The conversation is with this contact of the site, instead of any it was with before (S10). */
export const ContactLink = Type.Object({ type: Type.Literal('contact.link'), contact: Identifier });

/** The conversation is with no contact that the site knows. */
export const ContactUnlink = Type.Object({ type: Type.Literal('contact.unlink') });

/** The conversation is about this case of the site, instead of any it was about before (S10). */
export const CaseLink = Type.Object({ type: Type.Literal('case.link'), case: Identifier });

/** The conversation is about no case. */
export const CaseUnlink = Type.Object({ type: Type.Literal('case.unlink') });

/** What it is linked to has been changed or deleted since (I3). Given by Parlor itself only. */
export const LinksRefresh = Type.Object({ type: Type.Literal('links.refresh') });

const Version = Type.Integer({ minimum: 1 });

/** What a conversation knows of its contact: what titles it. `version` is the contact's, so that a desk can tell whether it has read another one. */
export const LinkedContactShape = Type.Object({
  id: Type.String(),
  version: Version,
  name: Type.Optional(Type.String()),
  account: Type.Optional(Type.String()),
});

/** The same of its case. */
export const LinkedCaseShape = Type.Object({
  id: Type.String(),
  version: Version,
  number: Type.Integer({ minimum: 1 }),
  title: Type.String(),
});

/** Linked to a contact, as it was at that moment: by somebody, or because the site vouches for who it is. For the desk only. */
export const ContactLinked = Type.Object({ type: Type.Literal('contact.linked'), contact: LinkedContactShape });

/** The contact it is linked to is this now. For the desk only. */
export const ContactChanged = Type.Object({ type: Type.Literal('contact.changed'), contact: LinkedContactShape });

/** Linked to that contact no longer: by somebody, or because it was deleted. For the desk only. */
export const ContactUnlinked = Type.Object({ type: Type.Literal('contact.unlinked'), contact: Type.String() });

/** Linked to a case, as it was at that moment. For the desk only. */
export const CaseLinked = Type.Object({ type: Type.Literal('case.linked'), case: LinkedCaseShape });

/** The case it is linked to is this now. For the desk only. */
export const CaseChanged = Type.Object({ type: Type.Literal('case.changed'), case: LinkedCaseShape });

/** Linked to that case no longer. For the desk only. */
export const CaseUnlinked = Type.Object({ type: Type.Literal('case.unlinked'), case: Type.String() });
