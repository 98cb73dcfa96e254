/** What axe says of a supervisor's desk: nothing, in light and dark, from left to right and from right to left. */
import { areAccessible } from './accessible.ts';
import { overseeing, supervisionScenes } from './supervision-scenes.ts';

areAccessible('supervision', supervisionScenes, overseeing());
