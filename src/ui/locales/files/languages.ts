/** The languages that the words about files come in. */
import type { Languages } from '../languages.ts';
import { restOf } from '../visitors/rest.ts';
import { en } from './en.ts';
import type { FilesStrings } from './strings.ts';

export const files: Languages<FilesStrings> = { name: 'files', en, others: restOf(({ files }) => files) };
