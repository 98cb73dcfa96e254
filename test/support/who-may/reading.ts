/**
 * Who may read a conversation, or see it in a list, when: the rules X2, M6, S5, S9, V2 and V3 in docs/SPEC.md, written by hand.
 *
 * Letters and states are those of `commands.ts`.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { UpType } from '../../../src/core/protocol/up.ts';
import { askerOf } from '../desk-asker.ts';
import { type Table, tableOf } from './commands.ts';
import type { People, Who } from './people.ts';
import { states } from './stage.ts';

/** What each frame of a client is judged by; one that has no line here does not compile. */
export const judgedBy: Readonly<Record<UpType, string>> = {
  send: 'the table of commands',
  sub: 'the table of reading',
  page: 'the table of reading',
  watch: 'the table of lists',
  presence: 'the table of presences',
  sig: 'the table of signals',
  read: 'the table of signals',
  unsub: 'nothing: it takes away what one has',
  unwatch: 'nothing: it takes away what one has',
  hello: 'its credential: defences.test.ts, identified.test.ts',
  auth: 'its credential: signing-in.test.ts',
  ping: 'nothing: anybody is answered',
  pong: 'nothing: it is an answer',
};

/** By socket, and by request for the people of the desk. */
export const readingTable: Table = tableOf(
  `
                    | new | open | open° | offered | active | active° | unseen | asked | handed | joined | waiting° | wrap-up | closed
sub                 | .   | v    | v     | v       | vhMR   | vhMR    | vhMR   | vhMR  | vhMR   | vhkMR  | vhMR     | vhMR    | vh
page                | .   | v    | v     | v       | vhMR   | vhMR    | vhMR   | vhMR  | vhMR   | vhkMR  | vhMR     | vhMR    | vh
GET /events         | .   | .    | .     | .       | hMR    | hMR     | hMR    | hMR   | hMR    | hkMR   | hMR      | hMR     | h
GET /earlier        | .   | .    | .     | .       | hMR    | hMR     | hMR    | hMR   | hMR    | hkMR   | hMR      | hMR     | h
GET /handing-on     | .   | AR   | AR    | AR      | hTR    | hTR     | hTR    | hTR   | hTR    | hTR    | hTR      | .       | .
`,
  states,
);

export const listTable: Table = tableOf(
  `
          | new | open     | open°    | offered | active | active° | unseen | asked | handed | joined | waiting° | wrap-up | closed
open      | .   | hk0MATFR | hk0MATFR | h       | .      | .       | .      | .     | .      | .      | .        | .       | .
mine      | .   | .        | .        | .       | h      | h       | h      | h     | h      | h      | .        | h       | .
waiting   | .   | .        | .        | .       | .      | .       | .      | .     | .      | .      | h        | .       | .
offers    | .   | .        | .        | h       | .      | .       | .      | k     | k      | .      | .        | .       | .
joined    | .   | .        | .        | .       | .      | .       | .      | .     | .      | kM     | .        | .       | .
closed    | .   | .        | .        | .       | .      | .       | .      | .     | .      | .      | .        | .       | h
ongoing   | .   | MATFR    | MATFR    | MATFR   | MATFR  | MATFR   | MATFR  | MATFR | MATFR  | MATFR  | MATFR    | MATFR   | .
attention | .   | .        | .        | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
me        | .   | .        | .        | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
agents    | .   | .        | .        | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
cases     | .   | .        | .        | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
`,
  states,
);

/** Tries to read, and gives what it is refused with, or *ok*. */
export type Reading = (people: People, who: Who, c: string) => Promise<string>;

const follow: Reading = async (people, who, c) => {
  const socket = people.socketOf(who);
  const from = socket.frames.length;
  people.pace(who);
  socket.send({ t: 'sub', c, s: 0 });
  const answered = () => socket.frames.slice(from).find((frame) => isAbout(frame, c, ['live', 'denied']));
  await socket.until(() => answered() !== undefined || socket.closed !== undefined);
  const answer = answered();
  assert.ok(answer, `${who} was put out`);
  socket.send({ t: 'unsub', c });
  return answer.t === 'denied' ? answer.code : 'ok';
};

const readBack: Reading = async (people, who, c) => {
  const socket = people.socketOf(who);
  const from = socket.frames.length;
  people.pace(who);
  socket.send({ t: 'page', c, before: 2, limit: 1 });
  const answered = () => socket.frames.slice(from).find((frame) => isAbout(frame, c, ['page', 'denied']));
  await socket.until(() => answered() !== undefined || socket.closed !== undefined);
  const answer = answered();
  assert.ok(answer, `${who} was put out`);
  return answer.t === 'denied' ? answer.code : 'ok';
};

const isAbout = (frame: { readonly t: string }, c: string, types: readonly string[]): boolean =>
  types.includes(frame.t) && 'c' in frame && frame.c === c;

const byRequest =
  (what: string): Reading =>
  async (people, who, c) => {
    people.pace(who);
    const { status, body } = await askerOf(people.relay, '/v1/', people.tokenOf(who))(`GET conversations/${c}${what}`);
    return status === 200 ? 'ok' : String(body['code']);
  };

export const readings: Readonly<Record<string, Reading>> = {
  sub: follow,
  page: readBack,
  'GET /events': byRequest('/events'),
  'GET /earlier': byRequest('/earlier'),
  'GET /handing-on': byRequest('/handing-on'),
};

/** Whether a conversation stands in somebody's list. */
export const seesIn = async (people: People, who: Who, list: string, c: string): Promise<string> => {
  const socket = people.socketOf(who);
  const q = randomUUID();
  people.pace(who);
  socket.send({ t: 'watch', q, list });
  const rows = await socket.next('rows', (frame) => frame.q === q && frame.reset === true);
  socket.send({ t: 'unwatch', q });
  return rows.upsert.some(({ id }) => id === c) ? 'ok' : 'not listed';
};

/** What becomes of somebody's wish for a presence. */
export const wishPresence = async (people: People, who: Who, wish: object): Promise<string> => {
  const socket = people.socketOf(who);
  const id = randomUUID();
  people.pace(who);
  socket.send({ t: 'presence', id, ...wish });
  return (await socket.next('presence', (frame) => frame.id === id)).code ?? 'ok';
};
