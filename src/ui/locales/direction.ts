/** The direction that words bring along. */
import { primary } from './languages.ts';

/** English stands in for whatever is missing, in pages of either direction: it has none of its own. */
export const directionOf = (language: string): 'ltr' | 'rtl' | undefined => {
  const first = primary(language);
  if (first === 'en') return undefined;
  return first === 'ar' ? 'rtl' : 'ltr';
};
