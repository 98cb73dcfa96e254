/** What of a visitor's client those of its parts need that are loaded later. */
import type { MessageCommand } from '../core/conversation/vocabulary.ts';
import type { Clock } from './clock.ts';
import type { Conditions } from './conditions.ts';
import type { VisitorIdentity } from './credentials/visitor-identity.ts';
import type { Replica } from './session/replica.ts';
import type { SessionDriver } from './session/session-driver.ts';
import type { Delivered } from './snapshots.ts';
import type { VisitorClient } from './visitor-verbs.ts';

/** As it is at the moment. */
export interface VisitorSurroundings {
  readonly client: Pick<VisitorClient, 'connect'>;
  readonly clock: Clock;
  /** Checked after every change. */
  readonly conditions: Conditions;
  readonly driver: SessionDriver;
  readonly identity: VisitorIdentity;
  /** Something may still be found that pages which are gone have left. */
  readonly isLooking: () => boolean;
  /** Is somebody else from here on, with what `change` leaves of what is held, or with nothing. */
  readonly become: (identity: VisitorIdentity, change?: (replica: Replica) => Replica) => void;
  readonly submit: (command: MessageCommand) => Promise<Delivered>;
}
