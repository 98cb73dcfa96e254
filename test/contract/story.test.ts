/** A day of a shop and its weeks after, on a clock that is put forward. `npm run story` tells it. */
import { test } from 'node:test';
import { playStory } from '../support/story.ts';

test('[M2] [M6] [R5] [N8] [N9] [A5] [A6] [V3] [V5] [C11] a day: by night, at opening, weeks later, missed, declined, accepted, ten sessions, connections lost, supervised', async (context) => {
  await playStory((line) => context.diagnostic(line));
});
