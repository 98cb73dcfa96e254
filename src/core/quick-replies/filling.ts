/** Filling the placeholders of a quick reply. Rule S10. */
import { type Refusal, refuse } from '../errors.ts';
import { textLengthMax } from '../limits.ts';
import { filled } from '../placeholders.ts';
import { textProblem } from '../text.ts';

/** What a text can leave open: `{visitor}`, `{agent}`, `{site}`. */
export const placeholders = ['visitor', 'agent', 'site'] as const;

/** Names as the visitor is to read them. One that is not known is left out, and its placeholder stays for the agent to see. */
export type PlaceholderValues = Readonly<Partial<Record<(typeof placeholders)[number], string>>>;

/**
 * The text with its placeholders filled, `{{` and `}}` as the braces they stand for, and everything else as it is. What is
 * put in is text, whatever it looks like: it is not looked at again. Refused if it can't be sent as a message.
 */
export const fillPlaceholders = (text: string, values: PlaceholderValues): string | Refusal => {
  const message = filled(text, new Map(Object.entries(values)));
  const problem = textProblem(message);
  if (problem === undefined) return message;
  return problem === 'text-too-long' ? refuse(problem, { max: textLengthMax }) : refuse(problem);
};
