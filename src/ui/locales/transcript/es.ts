/** A transcript that visitors take with them, and the menu that it is in, in Spanish. */
import type { TranscriptStrings } from './strings.ts';

export const es: TranscriptStrings = {
  menu: 'Más',
  download: 'Descargar la conversación',
  downloadText: 'Descargar como texto sin formato',
  preparing: 'Reuniendo la conversación…',
  cancel: 'Cancelar',
  failed: 'No se pudo obtener la conversación completa, por eso no hay ningún archivo.',
  tryAgain: 'Intentar de nuevo',
  title: 'Transcripción de la conversación',
  site: 'Sitio web',
  made: 'Descargada',
  timeZone: 'Zona horaria',
  notSent: 'No enviado',
};
