/**
 * A window of the desk among the agent's others in this browser: what is written, filled in, seen and opened in one is so in all. Rules S3
 * and S6 in docs/SPEC.md. Nothing is needed for it to be right: what they keep and what the relay knows is read at every load.
 */
import { broadcastSiblings, type Siblings } from '../sdk/siblings/siblings.ts';
import { type HeardText, writeModes } from './draft-agreement.ts';
import { type HeardForm, isHeardForm } from './records/form-agreement.ts';
import type { RecordSession } from './session-list.ts';

/** What one window tells the others. */
export type DeskWord =
  | { readonly kind: 'text'; readonly heard: HeardText }
  | { readonly kind: 'seen'; readonly conversation: string; readonly seq: number }
  | { readonly kind: 'form'; readonly heard: HeardForm }
  /** All that is opened by hand. */
  | { readonly kind: 'records'; readonly records: readonly RecordSession[] };

/** Counts up when words change their meaning: windows of different versions do not understand each other. */
const version = 1;

export class DeskWindows {
  readonly #siblings: Siblings;

  constructor(siblings: Siblings, hear: (word: DeskWord) => void) {
    this.#siblings = siblings;
    siblings.listen((heard) => {
      const word = wordOf(heard);
      if (word) hear(word);
    });
  }

  tell(word: DeskWord): void {
    this.#siblings.post({ v: version, ...word });
  }

  leave(): void {
    this.#siblings.close();
  }
}

/** The other windows of that agent. */
export const siblingDesks = (agent: string): Siblings => broadcastSiblings(`parlor-desk:${agent}`);

/** A word as it is to be; undefined of whatever else is heard. */
const wordOf = (value: unknown): DeskWord | undefined => {
  if (!isRecord(value) || value['v'] !== version) return undefined;
  const { kind, heard, conversation, seq, records } = value;
  if (kind === 'text' && isHeard(heard)) return { kind, heard };
  if (kind === 'form' && isHeardForm(heard)) return { kind, heard };
  if (kind === 'seen' && typeof conversation === 'string' && Number.isSafeInteger(seq))
    return { kind, conversation, seq: seq as number };
  if (kind === 'records' && Array.isArray(records) && records.every(isRecordSession)) return { kind, records };
  return undefined;
};

const isHeard = (value: unknown): value is HeardText =>
  isRecord(value) &&
  typeof value['conversation'] === 'string' &&
  writeModes.some((mode) => mode === value['mode']) &&
  typeof value['text'] === 'string' &&
  Number.isSafeInteger(value['at']) &&
  Number.isSafeInteger(value['over']);

/** Of what is opened by hand, as it comes from another window or another time. */
export const isRecordSession = (value: unknown): value is RecordSession =>
  isRecord(value) &&
  (value['kind'] === 'contact' || value['kind'] === 'case') &&
  typeof value['id'] === 'string' &&
  typeof value['title'] === 'string';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
