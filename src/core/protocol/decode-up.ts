/**
 * Text from a client → frames or a refusal. Total: never throws, whatever comes. Used by the relay.
 *
 * Bounds on bytes are the socket's; here is what the text says. A command of an unknown word or shape is not a bad
 * frame: the connection lives on, and the command is refused by its id.
 */
import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { commandShapes } from '../conversation/vocabulary.shape.ts';
import type { Command } from '../conversation/vocabulary.ts';
import type { ErrorCode } from '../errors.ts';
import { framesPerBatchMax } from '../limits.ts';
import { upShapes } from './up.shape.ts';
import type { UpFrame } from './up.ts';

/** Why something is not what it should be, for developers. */
export interface Malformed {
  readonly refused: ErrorCode;
  readonly detail: string;
}

/** A frame whose command, if it has one, is still to be checked with `decodeCommand`. */
export type RawUpFrame = UpFrame<{ type: string }>;

const compileAll = (shapes: Readonly<Record<string, TSchema>>): ReadonlyMap<string, Validator> =>
  new Map(Object.entries(shapes).map(([name, shape]) => [name, Compile(shape)]));

const frames = compileAll(upShapes);
const commands = compileAll(commandShapes);

export const decodeUp = (text: string): readonly RawUpFrame[] | Malformed => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { refused: 'bad-frame', detail: 'The text is not JSON.' };
  }
  const batch: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  if (batch.length > framesPerBatchMax) {
    return { refused: 'bad-frame', detail: `A batch may hold ${framesPerBatchMax} frames.` };
  }
  for (const [index, frame] of batch.entries()) {
    const problem = frameProblem(frame);
    if (problem !== undefined) return { refused: 'bad-frame', detail: `Frame ${index + 1}: ${problem}` };
  }
  return batch as readonly RawUpFrame[];
};

/** The command, checked against the shape of its word. */
export const decodeCommand = (command: { readonly type: string }): Command | Malformed => {
  const shape = commands.get(command.type);
  if (!shape)
    return { refused: 'unknown-command', detail: `No command is called ${JSON.stringify(command.type).slice(0, 80)}.` };
  const problem = shapeProblem(shape, command);
  return problem === undefined ? (command as Command) : { refused: 'invalid-command', detail: problem };
};

/** Whether a word is in the vocabulary. */
export const isCommandType = (type: string): boolean => commands.has(type);

export const isMalformed = (value: object): value is Malformed => 'refused' in value;

const frameProblem = (frame: unknown): string | undefined => {
  if (typeof frame !== 'object' || frame === null || !('t' in frame) || typeof frame.t !== 'string') {
    return 'it has no `t`.';
  }
  const shape = frames.get(frame.t);
  return shape ? shapeProblem(shape, frame) : `no frame is called ${JSON.stringify(frame.t).slice(0, 80)}.`;
};

const shapeProblem = (shape: Validator, value: unknown): string | undefined => {
  if (shape.Check(value)) return undefined;
  const [first] = shape.Errors(value);
  return `${first?.instancePath || '/'} ${first?.message ?? 'is not of the documented shape'}`.slice(0, 200);
};
