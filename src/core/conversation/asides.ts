/**
 * The side conversation: what the agent who has a conversation, their consultants and supervisors say to each other while
 * it goes on. Rule S10 in docs/SPEC.md. Durability: journal, never shown to visitors.
 *
 * A note is for whoever has the conversation later, so it can be written as long as there is one; an aside is for who is
 * there now, so it can be written where people can be consulted, and nowhere else.
 */
import { type Refusal, refuse } from '../errors.ts';
import { textProblem } from '../text.ts';
import { consultingProblem } from './consulting.ts';
import type { State } from './transitions.ts';
import type { AsideCommand, AsideFact } from './vocabulary.ts';

export const decideAside = (state: State, { text }: AsideCommand): readonly AsideFact[] | Refusal => {
  const problem = consultingProblem(state) ?? textProblem(text);
  return problem === undefined ? [{ type: 'aside.written', text }] : refuse(problem);
};
