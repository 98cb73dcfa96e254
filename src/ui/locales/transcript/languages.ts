/** The languages that the words of a transcript come in. */
import type { Languages } from '../languages.ts';
import { en } from './en.ts';
import type { TranscriptStrings } from './strings.ts';

export const transcript: Languages<TranscriptStrings> = {
  en,
  others: {
    'pt-BR': () => import('./pt-br.ts').then(({ ptBr }) => ptBr),
    id: () => import('./id.ts').then(({ id }) => id),
    ro: () => import('./ro.ts').then(({ ro }) => ro),
    nl: () => import('./nl.ts').then(({ nl }) => nl),
    de: () => import('./de.ts').then(({ de }) => de),
    fr: () => import('./fr.ts').then(({ fr }) => fr),
    es: () => import('./es.ts').then(({ es }) => es),
    ar: () => import('./ar.ts').then(({ ar }) => ar),
    ja: () => import('./ja.ts').then(({ ja }) => ja),
  },
};
