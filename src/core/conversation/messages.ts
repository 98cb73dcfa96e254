/** Messages: what visitors and agents write to each other. Rules W7, C13 and C14 in docs/SPEC.md. Durability: journal. */
import { type Refusal, refuse } from '../errors.ts';
import { excerpt, textProblem } from '../text.ts';
import type { ParticipantKind } from './participants.ts';
import type { State } from './transitions.ts';
import type { MessageCommand, MessageFact, Place } from './vocabulary.ts';

export interface Messages {
  readonly count: number;
  /** The newest message, shortened: what a list shows of the conversation. */
  readonly last?: { readonly by: ParticipantKind; readonly at: number; readonly excerpt: string };
}

export const newMessages: Messages = { count: 0 };

/** Code points of the newest message that a list shows. */
const excerptLength = 120;

/** Where messages may be written, and why not elsewhere. */
const problems = {
  new: 'unknown-conversation',
  open: undefined,
  active: undefined,
  waiting: undefined,
  'wrap-up': 'conversation-ended',
  closed: 'conversation-ended',
} as const satisfies Record<State, string | undefined>;

/** `score` is what the relay makes of it, if it is a visitor's and anything is known. */
export const decideMessage = (
  state: State,
  command: MessageCommand,
  score?: number,
): readonly MessageFact[] | Refusal => {
  const problem = problems[state] ?? textProblem(command.text);
  if (problem !== undefined) return refuse(problem);
  return [{ type: 'message.sent', text: command.text, ...(score !== undefined && { score }) }];
};

export const applyMessages = (messages: Messages, event: MessageFact & Place): Messages => ({
  count: messages.count + 1,
  last: { by: event.by.kind, at: event.at, excerpt: excerpt(event.text, excerptLength) },
});
