/** Which conversations somebody means who looks for one. Rules S9 and X2 in docs/SPEC.md. Pure. */
import { fold } from '../folding.ts';
import { searchTermsMax } from '../limits.ts';
import type { Conversation } from './conversation.ts';

/** What is looked for: all words of it have to be there, each as a piece of what a list says of the conversation. */
export const lookedForWords = (query: string): readonly string[] =>
  fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, searchTermsMax);

/** Whether a conversation says all these words: in its title, in what was said last, or as the visitor's number. */
export const saysAll = (
  { visitor, links: { contact, case: about } = {}, messages, lifecycle }: Conversation,
  words: readonly string[],
): boolean => {
  const titles = [
    contact?.name,
    contact?.account,
    visitor.name,
    visitor.account,
    about && `#${about.number} ${about.title}`,
  ];
  const said = fold([...titles, messages.last?.excerpt, lifecycle.workstream].filter(Boolean).join('\n'));
  return words.every((word) => said.includes(word) || word === String(visitor.number));
};
