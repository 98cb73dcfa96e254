/** What axe says of the wallboard: nothing, in light and dark, from left to right and from right to left. */
import { areAccessible } from './accessible.ts';
import { overlooking, wallboardScenes } from './wallboard-scenes.ts';

areAccessible('the wallboard', wallboardScenes, overlooking());
