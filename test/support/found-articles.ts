/** What a search has to find, said in the simplest way: the model that databases are held against. */
import { indexedTerms, isFound, searchTerms } from '../../src/core/knowledge/words.ts';

/** Whether an article with this text has everything that somebody looks for who has typed this. */
export const isFoundIn = (text: string, typed: string): boolean => {
  const own = indexedTerms(text).split(' ');
  return searchTerms(typed).every((term) => own.some((one) => isFound(term, one)));
};
