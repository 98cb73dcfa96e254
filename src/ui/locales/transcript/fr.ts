/** A transcript that visitors take with them, and the menu that it is in, in French. */
import type { TranscriptStrings } from './strings.ts';

export const fr: TranscriptStrings = {
  menu: 'Plus',
  download: 'Télécharger la conversation',
  downloadText: 'Télécharger en texte brut',
  preparing: 'Récupération de la conversation…',
  cancel: 'Annuler',
  failed: 'La conversation n’a pas pu être récupérée en entier : aucun fichier n’a été créé.',
  tryAgain: 'Réessayer',
  title: 'Transcription de la conversation',
  site: 'Site web',
  made: 'Téléchargée le',
  timeZone: 'Fuseau horaire',
  notSent: 'Non envoyé',
};
