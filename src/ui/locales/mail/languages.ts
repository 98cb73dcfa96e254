/** The languages that the words of a transcript by mail come in: files of their own, as most sites send none. */
import type { Languages } from '../languages.ts';
import { en } from './en.ts';
import type { MailStrings } from './strings.ts';

export const mail: Languages<MailStrings> = {
  name: 'mail',
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
