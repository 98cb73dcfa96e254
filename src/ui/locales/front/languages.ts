/** The languages that the words around the site's own come in. */
import type { Languages } from '../languages.ts';
import { restOf } from '../visitors/rest.ts';
import { en } from './en.ts';
import type { FrontStrings } from './strings.ts';

export const front: Languages<FrontStrings> = { name: 'front', en, others: restOf(({ front }) => front) };
