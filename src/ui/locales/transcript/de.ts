/** A transcript that visitors take with them, and the menu that it is in, in German. */
import type { TranscriptStrings } from './strings.ts';

export const de: TranscriptStrings = {
  menu: 'Mehr',
  download: 'Gespräch herunterladen',
  downloadText: 'Als reinen Text herunterladen',
  preparing: 'Das Gespräch wird zusammengestellt\u00a0…',
  cancel: 'Abbrechen',
  failed: 'Das Gespräch konnte nicht vollständig geladen werden; deshalb gibt es keine Datei.',
  tryAgain: 'Noch einmal versuchen',
  title: 'Gesprächsverlauf',
  site: 'Website',
  made: 'Heruntergeladen',
  timeZone: 'Zeitzone',
  notSent: 'Nicht gesendet',
};
