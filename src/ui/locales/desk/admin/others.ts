/** The languages beside English of what only those read who administer: fetched as one file, when the administration is opened. */
import type { Languages } from '../../languages.ts';
import { pickedFrom, type WordFiles } from '../fetched.ts';
import type { AdminWords } from './strings.ts';

const files: WordFiles<AdminWords> = {
  ar: () => import('../ar/admin.ts'),
  de: () => import('../de/admin.ts'),
  es: () => import('../es/admin.ts'),
  fr: () => import('../fr/admin.ts'),
  id: () => import('../id/admin.ts'),
  ja: () => import('../ja/admin.ts'),
  nl: () => import('../nl/admin.ts'),
  pt: () => import('../pt-br/admin.ts'),
  ro: () => import('../ro/admin.ts'),
};

/** Of each language, what `pick` takes. */
export const adminOthersOf = <T>(pick: (words: AdminWords) => T): Languages<T>['others'] => pickedFrom(files, pick);
