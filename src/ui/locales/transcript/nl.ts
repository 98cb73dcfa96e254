/** A transcript that visitors take with them, and the menu that it is in, in Dutch. */
import type { TranscriptStrings } from './strings.ts';

export const nl: TranscriptStrings = {
  menu: 'Meer',
  download: 'Gesprek downloaden',
  downloadText: 'Downloaden als platte tekst',
  preparing: 'Gesprek wordt verzameld…',
  cancel: 'Annuleren',
  failed: 'Het gesprek kon niet volledig worden opgehaald, daarom is er geen bestand gemaakt.',
  tryAgain: 'Opnieuw proberen',
  title: 'Verslag van het gesprek',
  site: 'Website',
  made: 'Gedownload',
  timeZone: 'Tijdzone',
  notSent: 'Niet verzonden',
};
