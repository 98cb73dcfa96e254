/**
 * Who may send files up for a conversation, go on with them or give them up, and have those that are in it, when: the rules W5
 * and X2 in docs/SPEC.md, written by hand.
 *
 * Letters and states are those of `commands.ts`.
 */
import { FileDoor } from '../file-door.ts';
import { files } from '../files.ts';
import { type Table, tableOf } from './commands.ts';
import type { People, Who } from './people.ts';
import { type Scene, states } from './stage.ts';

export const fileTable: Table = tableOf(
  `
                     | new | open | open° | offered | active | active° | unseen | asked | handed | joined | waiting° | wrap-up | closed
POST uploads         | .   | v    | v     | v       | vh     | vh      | vh     | vh    | vh     | vhM    | v        | .       | .
GET attachments/{id} | .   | v    | v     | v       | vhMR   | vhMR    | vhMR   | vhMR  | vhMR   | vhkMR  | vhMR     | vhMR    | vh
`,
  states,
);

/** Who may go on with an upload, and give it up, by whose it is. */
export const uploadTable: Table = tableOf(
  `
                         | of the visitor | of the agent
PUT uploads/{id}/parts/0 | v              | h
DELETE uploads/{id}      | v              | h
`,
  ['of the visitor', 'of the agent'],
);

/** In somebody's name, at the site that is theirs. */
export const doorOf = (people: People, who: Who): FileDoor => {
  people.pace(who);
  // More than a few parts in a row have to wait.
  people.clock.leap(100);
  const as = who === 'v' || who === 'w' ? 'visitor' : 'agent';
  return new FileDoor(people.relay, { as, token: people.tokenOf(who) }, who === 'x' ? 'other' : 'demo');
};

/** Tries what a line of the table is about. Gives *ok*, or the code of the refusal. */
export const askForFile = async (
  people: People,
  what: string,
  who: Who,
  { c, file = 'a-file-that-is-none' }: Scene,
): Promise<string> => {
  const door = doorOf(people, who);
  if (what === 'GET attachments/{id}') {
    const response = await door.get(c, file);
    const text = await response.text();
    return response.ok ? 'ok' : String(JSON.parse(text)['code']);
  }
  const { status, body } = await door.announce('cat.png', files.png.length, { conversation: c });
  // Only so many may be on their way.
  if (status === 200) await door.drop(body['upload']);
  return status === 200 ? 'ok' : String(body['code']);
};
