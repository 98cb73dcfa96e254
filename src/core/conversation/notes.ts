/**
 * Private notes: what agents write for each other. Rule C13 in docs/SPEC.md. Durability: journal, never shown to visitors.
 *
 * They can be written while the conversation is active and through wrap-up.
 */
import { type Refusal, refuse } from '../errors.ts';
import { textProblem } from '../text.ts';
import type { State } from './transitions.ts';
import type { NoteCommand, NoteFact, Place } from './vocabulary.ts';

export interface Notes {
  readonly count: number;
}

export const newNotes: Notes = { count: 0 };

const problems = {
  new: 'unknown-conversation',
  open: 'wrong-state',
  active: undefined,
  waiting: undefined,
  'wrap-up': undefined,
  closed: 'conversation-ended',
} as const satisfies Record<State, string | undefined>;

export const decideNote = (state: State, command: NoteCommand): readonly NoteFact[] | Refusal => {
  const problem = problems[state] ?? textProblem(command.text);
  return problem === undefined ? [{ type: 'note.written', text: command.text }] : refuse(problem);
};

export const applyNotes = (notes: Notes, _event: NoteFact & Place): Notes => ({ count: notes.count + 1 });
