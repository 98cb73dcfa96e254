/** The languages that the words of a transcript by mail come in: in one file with those of forms, as few sites have either. */
import type { Languages } from '../languages.ts';
import { en } from './en.ts';
import type { MailStrings } from './strings.ts';

export const mail: Languages<MailStrings> = {
  name: 'mail',
  en,
  others: {
    ar: async () => (await import('../forms/ar.ts')).mail,
    de: async () => (await import('../forms/de.ts')).mail,
    es: async () => (await import('../forms/es.ts')).mail,
    fr: async () => (await import('../forms/fr.ts')).mail,
    id: async () => (await import('../forms/id.ts')).mail,
    ja: async () => (await import('../forms/ja.ts')).mail,
    nl: async () => (await import('../forms/nl.ts')).mail,
    pt: async () => (await import('../forms/pt-br.ts')).mail,
    ro: async () => (await import('../forms/ro.ts')).mail,
  },
};
