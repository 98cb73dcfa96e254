/** What the routes have in common that keep what people of the desk write, by the version it was made from. */
import Type from 'typebox';
import { Identifier } from '../../core/conversation/shapes.ts';
import { ParlorError, type Refusal } from '../../core/errors.ts';
import { BaseVersion } from '../../core/knowledge/article.shape.ts';
import { searchLengthMax } from '../../core/limits.ts';
import { textProblem } from '../../core/text.ts';

export const Entry = Type.Object({ id: Identifier });
export const Version = Type.Object({ version: BaseVersion });

/** Throws what is refused. */
export const assertKept = (problem: Refusal | undefined): void => {
  if (problem) kept(problem);
};

/** What was answered, if it is no refusal. */
export const kept = <T extends object>(answer: T | Refusal): T => {
  if ('refused' in answer) throw new ParlorError(answer.refused, answer.params && { params: answer.params });
  return answer;
};

/** What is looked for, if that can be. Throws `text-too-long` and `text-malformed`. */
export const searched = (query: string): string => {
  const problem = textProblem(query, searchLengthMax);
  if (problem === undefined || problem === 'text-empty') return query;
  throw new ParlorError(problem, { params: { max: searchLengthMax } });
};
