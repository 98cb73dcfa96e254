/** A transcript that visitors take with them, and the menu that it is in, in Romanian. */
import type { TranscriptStrings } from './strings.ts';

export const ro: TranscriptStrings = {
  menu: 'Mai multe',
  download: 'Descarcă conversația',
  downloadText: 'Descarcă drept text simplu',
  preparing: 'Se adună conversația…',
  cancel: 'Anulează',
  failed: 'Conversația nu a putut fi preluată în întregime, așa că nu există niciun fișier.',
  tryAgain: 'Încearcă din nou',
  title: 'Transcrierea conversației',
  site: 'Site',
  made: 'Descărcată',
  timeZone: 'Fus orar',
  notSent: 'Netrimis',
};
