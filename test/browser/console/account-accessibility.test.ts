/** What axe says of one's own account at the desk: nothing, in light and dark, from left to right and from right to left. */
import { snapshotOf } from '../../support/desk-conversations.ts';
import { areAccessible } from './accessible.ts';
import { accountScenes } from './account-scenes.ts';

areAccessible('one’s own account', accountScenes, snapshotOf({}));
