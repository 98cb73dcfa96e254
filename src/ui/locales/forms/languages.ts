/** The languages that the words of forms come in: files of their own, as most pages ask nothing. */
import type { Languages } from '../languages.ts';
import { en } from './en.ts';
import type { FormStrings } from './strings.ts';

export const forms: Languages<FormStrings> = {
  name: 'forms',
  en,
  others: {
    ar: async () => (await import('./ar.ts')).ar,
    de: async () => (await import('./de.ts')).de,
    es: async () => (await import('./es.ts')).es,
    fr: async () => (await import('./fr.ts')).fr,
    id: async () => (await import('./id.ts')).id,
    ja: async () => (await import('./ja.ts')).ja,
    nl: async () => (await import('./nl.ts')).nl,
    pt: async () => (await import('./pt-br.ts')).ptBr,
    ro: async () => (await import('./ro.ts')).ro,
  },
};
