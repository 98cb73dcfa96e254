/**
 * The languages beside English that visitors can read, each in two files: a small one for the launcher, which every page
 * view in that language loads, and one for the rest, which the small one knows.
 */
import type { Languages } from '../languages.ts';
import type { LauncherStrings } from '../launcher/strings.ts';
import type { VisitorWords } from './words.ts';

interface Words {
  readonly launcher: LauncherStrings;
  readonly rest: () => Promise<VisitorWords>;
}

const files: Languages<Words>['others'] = {
  ar: () => import('../launcher/ar.ts'),
  de: () => import('../launcher/de.ts'),
  es: () => import('../launcher/es.ts'),
  fr: () => import('../launcher/fr.ts'),
  id: () => import('../launcher/id.ts'),
  ja: () => import('../launcher/ja.ts'),
  nl: () => import('../launcher/nl.ts'),
  pt: () => import('../launcher/pt-br.ts'),
  ro: () => import('../launcher/ro.ts'),
};

/** Of each language, what `pick` takes. */
export const othersOf = <T>(pick: (words: Words) => T | Promise<T>): Languages<T>['others'] =>
  Object.fromEntries(Object.entries(files).map(([tag, fetch]) => [tag, () => fetch().then(pick)]));
