/** What is read at the administration in one language. */
import type { AdminAccountStrings } from './accounts.ts';
import type { AdminFieldStrings } from './fields.ts';
import type { AdminStrings } from './frame.ts';
import type { AdminHoursStrings } from './hours.ts';
import type { AdminLibraryStrings } from './library.ts';
import type { AdminPreviewStrings } from './previews.ts';
import type { AdminRetentionStrings } from './retention.ts';
import type { AdminTrialStrings } from './trials.ts';

export interface AdminWords {
  readonly frame: AdminStrings;
  readonly fields: AdminFieldStrings;
  readonly hours: AdminHoursStrings;
  readonly trials: AdminTrialStrings;
  readonly accounts: AdminAccountStrings;
  readonly library: AdminLibraryStrings;
  readonly previews: AdminPreviewStrings;
  readonly retention: AdminRetentionStrings;
}
