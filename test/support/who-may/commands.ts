/**
 * Who may give which command when, as the rules M1, C1–C14, R6, R11, N, S10, V1 and V3–V6 in docs/SPEC.md have it. Written by
 * hand from them: nothing here is worked out by the code that it judges.
 *
 * The letters are those of `people.ts`, the states those of `stage.ts`. A dot is nobody; `x`, who is of another site, stands
 * nowhere. What stands in no cell is refused.
 */
import { randomUUID } from 'node:crypto';
import { tokenOf } from '../vouching-site.ts';
import { otherQueue, target, type Who } from './people.ts';
import { records, type Scene, states } from './stage.ts';

/** Gives rule by rule what agents, visitors and supervisors ask for; below are the commands that only the relay gives. */
const mayGive = `
                         | new | open    | open°   | offered | active | active° | unseen | asked | handed | joined | waiting° | wrap-up | closed
conversation.start       | vw  | .       | .       | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
conversation.pick        | .   | hk0MATFR| hk0MATFR| h       | .      | .       | .      | .     | .      | .      | .        | .       | .
conversation.release     | .   | .       | .       | .       | h      | h       | h      | h     | h      | h      | .        | .       | .
conversation.reopen      | .   | .       | .       | .       | .      | .       | .      | .     | .      | .      | h        | .       | .
conversation.end         | .   | v       | .       | v       | vh     | h       | vh     | vh    | vh     | vh     | .        | .       | .
session.close            | .   | .       | .       | .       | h      | h       | h      | h     | h      | h      | .        | h       | .
message.send             | .   | v       | v       | v       | vh     | vh      | vh     | vh    | vh     | vhM    | v        | .       | .
note.write               | .   | .       | .       | .       | hMR    | hMR     | hMR    | hMR   | hMR    | hkMR   | MR       | hMR     | .
aside.write              | .   | .       | .       | .       | hMR    | hMR     | hMR    | hMR   | hMR    | hkMR   | .        | .       | .
visitor.identify         | .   | v       | v       | v       | v      | v       | v      | v     | v      | v      | v        | .       | .
survey.answer            | .   | .       | .       | .       | .      | .       | .      | .     | .      | .      | .        | v       | v
context.update           | .   | v       | v       | v       | v      | v       | v      | v     | v      | v      | v        | .       | .
offer.accept             | .   | .       | .       | h       | .      | .       | .      | .     | k      | .      | .        | .       | .
offer.decline            | .   | .       | .       | h       | .      | .       | .      | .     | k      | .      | .        | .       | .
assignment.see           | .   | .       | .       | .       | .      | .       | h      | .     | .      | .      | .        | .       | .
conversation.assign      | .   | AR      | AR      | AR      | .      | .       | .      | .     | .      | .      | .        | .       | .
conversation.requeue     | .   | AR      | AR      | AR      | hTR    | hTR     | hTR    | hTR   | hTR    | hTR    | hTR      | .       | .
conversation.transfer    | .   | .       | .       | .       | hTR    | hTR     | hTR    | hTR   | .      | hTR    | hTR      | .       | .
transfer.cancel          | .   | .       | .       | .       | .      | .       | .      | .     | h      | .      | .        | .       | .
conversation.join        | .   | .       | .       | .       | MR     | MR      | MR     | MR    | MR     | R      | MR       | .       | .
conversation.leave       | .   | .       | .       | .       | .      | .       | .      | .     | .      | kM     | .        | .       | .
conversation.force-close | .   | FR      | FR      | FR      | FR     | FR      | FR     | FR    | FR     | FR     | FR       | FR      | .
consult.ask              | .   | .       | .       | .       | h      | h       | h      | h     | h      | h      | .        | .       | .
consult.accept           | .   | .       | .       | .       | .      | .       | .      | k     | .      | .      | .        | .       | .
consult.decline          | .   | .       | .       | .       | .      | .       | .      | k     | .      | .      | .        | .       | .
consult.cancel           | .   | .       | .       | .       | .      | .       | .      | h     | .      | .      | .        | .       | .
consult.end              | .   | .       | .       | .       | .      | .       | .      | .     | .      | h      | .        | .       | .
contact.link             | .   | .       | .       | .       | h      | h       | h      | h     | h      | hM     | .        | h       | .
contact.unlink           | .   | .       | .       | .       | h      | h       | h      | h     | h      | hM     | .        | h       | .
case.link                | .   | .       | .       | .       | h      | h       | h      | h     | h      | hM     | .        | h       | .
case.unlink              | .   | .       | .       | .       | h      | h       | h      | h     | h      | hM     | .        | h       | .
conversation.reclaim     | .   | .       | .       | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
conversation.recall      | .   | .       | .       | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
conversation.expire      | .   | .       | .       | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
conversation.auto-assign | .   | .       | .       | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
offer.make               | .   | .       | .       | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
offer.expire             | .   | .       | .       | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
offer.withdraw           | .   | .       | .       | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
round.end                | .   | .       | .       | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
queue.overflow           | .   | .       | .       | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
wrap-up.free             | .   | .       | .       | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
consult.expire           | .   | .       | .       | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
consult.withdraw         | .   | .       | .       | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
links.refresh            | .   | .       | .       | .       | .      | .       | .      | .     | .      | .      | .        | .       | .
`;

/** Of which every line is read: who may, by what and where. */
export type Table = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<Who>>>;

/** Reads a table: its first line names the columns, the first word of each further one what it is about. */
export const tableOf = (text: string, columns: readonly string[]): Table => {
  const [head = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const named = head.slice(head.length - columns.length);
  if (named.join() !== columns.join()) throw new Error(`The table has the columns ${named.join()}`);
  return new Map(
    lines.map(([what = '', ...cells]) => {
      if (cells.length !== columns.length) throw new Error(`${what} has ${cells.length} cells`);
      return [
        what,
        new Map(columns.map((column, at) => [column, new Set((cells[at] ?? '').replace('.', '')) as Set<Who>])),
      ];
    }),
  );
};

export const commandTable: Table = tableOf(mayGive, states);

const reasons = { method: 'most-free', freeUnits: 100, idleSince: 0, lastOfferAt: 0 };
const agent = { id: target, name: 'Person target' };
const terms = {
  ...{ agent, scenario: 'incoming', ms: 120_000, countdown: true, declinable: true, timeout: 'route-on' },
  ...{ missedAlert: false, declinedAlert: false, reasons, presences: ['available', 'busy'] },
};

/** What each command says beside its type. */
const fields: Readonly<Record<string, (scene: Scene) => object | Promise<object>>> = {
  'conversation.start': () => ({ workstream: 'chat' }),
  'message.send': () => ({ text: 'Hello' }),
  'note.write': () => ({ text: 'A note' }),
  'aside.write': () => ({ text: 'Between us' }),
  'visitor.identify': async () => ({ token: await tokenOf(randomUUID()) }),
  'survey.answer': () => ({ answers: [{ question: 'better', answer: 'Nothing' }] }),
  'context.update': () => ({ page: { plan: 'gold' } }),
  'offer.accept': ({ offer }) => ({ offer }),
  'offer.decline': ({ offer }) => ({ offer }),
  'offer.expire': ({ offer }) => ({ offer }),
  'offer.withdraw': ({ offer }) => ({ offer }),
  'transfer.cancel': ({ offer }) => ({ offer }),
  'offer.make': () => terms,
  'conversation.assign': () => ({ agent: target, override: true }),
  'conversation.requeue': () => ({ queue: otherQueue }),
  'conversation.transfer': () => ({ agent: target }),
  'conversation.reclaim': () => ({ epoch: 1 }),
  'conversation.recall': () => ({ epoch: 1 }),
  'conversation.expire': () => ({ since: 0, reason: 'time-over' }),
  'conversation.auto-assign': () => terms,
  'queue.overflow': () => ({ since: 0, action: 'end' }),
  'wrap-up.free': () => ({ since: 0 }),
  'consult.ask': () => ({ agent: target }),
  'consult.accept': ({ consult }) => ({ consult }),
  'consult.decline': ({ consult }) => ({ consult }),
  'consult.cancel': ({ consult }) => ({ consult }),
  'consult.expire': ({ consult }) => ({ consult }),
  'consult.withdraw': ({ consult }) => ({ consult }),
  'consult.end': () => ({ agent: 'colleague' }),
  'contact.link': () => ({ contact: records.contact }),
  'case.link': () => ({ case: records.case }),
};

/** The command as it is sent in that scene. */
export const commandIn = async (type: string, scene: Scene): Promise<object> => ({
  type,
  ...(await fields[type]?.(scene)),
});
