/** What supervisors may do with other people's conversations, each switched by the admin. Rule V1 in docs/SPEC.md. */
import { mayChangeForSite, type StaffRole } from './site-rights.ts';

/** Reading along and joining; giving open work to somebody; handing on what somebody has; ending anything. */
export type Right = 'monitor' | 'assign' | 'transfer' | 'force-close';

export const allRights: readonly Right[] = ['monitor', 'assign', 'transfer', 'force-close'];

/** What is configured of somebody. */
interface Configured {
  readonly role: StaffRole;
  readonly rights?: readonly Right[] | undefined;
}

/** The rights of somebody as configured: supervisors and admins have all of them unless it says which, agents and bots have none. */
export const rightsOf = (person: Configured | undefined): readonly Right[] =>
  person === undefined || !mayChangeForSite(person.role) ? [] : (person.rights ?? allRights);
