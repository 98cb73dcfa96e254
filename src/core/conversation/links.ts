/**
 * What a conversation is linked to: the contact it is with, and the case it is about. Rules I3, S10 and C13 in docs/SPEC.md.
 * Durability: journal, never shown to visitors.
 *
 * Contacts and cases are rows that change without the conversation; it knows as much of them as its title takes, and is told
 * when that is another (`links.refresh`).
 */
import type { Static } from 'typebox';
import { type Refusal, refuse, unreachable } from '../errors.ts';
import type * as shapes from './links.shape.ts';
import type { State } from './transitions.ts';
import type { LinkCommand, LinkFact, Place } from './vocabulary.ts';

export type LinkedContact = Readonly<Static<typeof shapes.LinkedContactShape>>;
export type LinkedCase = Readonly<Static<typeof shapes.LinkedCaseShape>>;

export interface Links {
  readonly contact?: LinkedContact;
  readonly case?: LinkedCase;
}

/** What the database says at that moment. */
export interface FoundLinks extends Links {
  /** The one contact of the site that what it vouches for fits, for who starts a conversation or signs in (I1). */
  readonly fitting?: LinkedContact;
}

const problems = {
  new: 'unknown-conversation',
  open: undefined,
  active: undefined,
  waiting: undefined,
  'wrap-up': undefined,
  closed: 'conversation-ended',
} as const satisfies Record<State, string | undefined>;

/** `found` is the contact or the case that the command names, as far as the site has it, or both that are linked to. */
export const decideLinks = (
  state: State,
  links: Links = {},
  command: LinkCommand,
  found: FoundLinks = {},
): readonly LinkFact[] | Refusal => {
  const problem = problems[state];
  if (problem !== undefined) return refuse(problem);
  switch (command.type) {
    case 'contact.link':
      return found.contact ? [{ type: 'contact.linked', contact: found.contact }] : refuse('unknown-entry');
    case 'contact.unlink':
      return links.contact ? [{ type: 'contact.unlinked', contact: links.contact.id }] : refuse('wrong-state');
    case 'case.link':
      return found.case ? [{ type: 'case.linked', case: found.case }] : refuse('unknown-entry');
    case 'case.unlink':
      return links.case ? [{ type: 'case.unlinked', case: links.case.id }] : refuse('wrong-state');
    case 'links.refresh': {
      const changes = [...contactChanges(links, found), ...caseChanges(links, found)];
      return changes.length > 0 ? changes : refuse('wrong-state');
    }
    default:
      return unreachable(command);
  }
};

const contactChanges = ({ contact: former }: Links, { contact }: Links): readonly LinkFact[] => {
  if (!former || contact?.version === former.version) return [];
  return [contact ? { type: 'contact.changed', contact } : { type: 'contact.unlinked', contact: former.id }];
};

const caseChanges = ({ case: former }: Links, { case: present }: Links): readonly LinkFact[] => {
  if (!former || present?.version === former.version) return [];
  return [present ? { type: 'case.changed', case: present } : { type: 'case.unlinked', case: former.id }];
};

/** What follows from letting somebody in whom the site has vouched for: its word counts for more than an agent's guess. */
export const linkFitting = ({ contact }: Links = {}, { fitting }: FoundLinks = {}): readonly LinkFact[] =>
  fitting && fitting.id !== contact?.id ? [{ type: 'contact.linked', contact: fitting }] : [];

export const applyLinks = (links: Links = {}, event: LinkFact & Place): Links => {
  const { contact: _, ...withoutContact } = links;
  const { case: __, ...withoutCase } = links;
  switch (event.type) {
    case 'contact.linked':
    case 'contact.changed':
      return { ...links, contact: event.contact };
    case 'contact.unlinked':
      return withoutContact;
    case 'case.linked':
    case 'case.changed':
      return { ...links, case: event.case };
    case 'case.unlinked':
      return withoutCase;
    default:
      return unreachable(event);
  }
};
