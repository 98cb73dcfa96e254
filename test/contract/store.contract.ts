/** What every store promises, as tests; each implementation runs them on a database of its own. */
import { describe } from 'node:test';
import { describeAssigned } from './store/assigned.contract.ts';
import { describeAssigning } from './store/assigning.contract.ts';
import { describeConsulting } from './store/consulting.contract.ts';
import { describeContacts } from './store/contacts.contract.ts';
import { describeExpiring } from './store/expiring.contract.ts';
import { describeFinding } from './store/finding.contract.ts';
import { describeIdentifying } from './store/identifying.contract.ts';
import { describeKeeping } from './store/keeping.contract.ts';
import { describeLibrary } from './store/library.contract.ts';
import { describeLinking } from './store/linking.contract.ts';
import { describeMigrating } from './store/migrating.contract.ts';
import { describeOnceAndInOrder } from './store/once-and-in-order.contract.ts';
import { describeQueueing } from './store/queueing.contract.ts';
import { describeReading } from './store/reading.contract.ts';
import { describeReadCursors } from './store/reading-cursors.contract.ts';
import { describeRelays } from './store/relays.contract.ts';
import { describeRequests } from './store/requests.contract.ts';
import { describeRouting } from './store/routing.contract.ts';
import { describeSecrets } from './store/secrets.contract.ts';
import { describeStarting } from './store/starting.contract.ts';
import { describeSupervising } from './store/supervising.contract.ts';
import type { OpenDatabase } from './store/test-database.ts';
import { describeUploading } from './store/uploading.contract.ts';
import { describeWishing } from './store/wishing.contract.ts';

/** Declares the suite for one implementation; `open` gives a new, empty database each time. */
export const describeStore = (name: string, open: OpenDatabase): void => {
  describe(`store: ${name}`, () => {
    describeStarting(open);
    describeIdentifying(open);
    describeOnceAndInOrder(open);
    describeAssigning(open);
    describeExpiring(open);
    describeReading(open);
    describeReadCursors(open);
    describeKeeping(open);
    describeSecrets(open);
    describeRelays(open);
    describeRouting(open);
    describeAssigned(open);
    describeQueueing(open);
    describeSupervising(open);
    describeConsulting(open);
    describeMigrating(open);
    describeLibrary(open);
    describeFinding(open);
    describeContacts(open);
    describeLinking(open);
    describeRequests(open);
    describeUploading(open);
    describeWishing(open);
  });
};
