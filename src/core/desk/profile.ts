/** Who somebody is at their site, as the relay knows them. Rules S1 and X2 in docs/SPEC.md. */
import type { StaffRole } from '../site-rights.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Profile {
  readonly id: string;
  readonly login: string;
  /** What visitors and colleagues see. */
  readonly name: string;
  readonly role: StaffRole;
  readonly site: Named;
  /** The queues whose work they get, by the site's order. */
  readonly queues: readonly Named[];
  /** Where their picture is, if they have one. */
  readonly picture?: string;
}
