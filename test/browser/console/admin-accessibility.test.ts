/** What axe says of the administration: nothing. */
import { snapshotOf } from '../../support/desk-conversations.ts';
import { areAccessible } from './accessible.ts';
import { adminScenes } from './admin-scenes.ts';

areAccessible('the administration', adminScenes, snapshotOf({}));
