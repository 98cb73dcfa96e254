/** What axe says of what administration leads to, beside the configuration itself: nothing. */
import { snapshotOf } from '../../support/desk-conversations.ts';
import { areAccessible } from './accessible.ts';
import { furtherAdminScenes } from './admin-further-scenes.ts';

areAccessible('administration further on', furtherAdminScenes, snapshotOf({}));
