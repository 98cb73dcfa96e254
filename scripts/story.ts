/** `npm run story`: a day of a shop on a real relay, told line by line. Fails where something is not as the rules say. */
import { playStory } from '../test/support/story.ts';

await playStory((line) => console.log(line));
