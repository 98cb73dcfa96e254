/** A transcript that visitors take with them, and the menu that it is in, in Indonesian. */
import type { TranscriptStrings } from './strings.ts';

export const id: TranscriptStrings = {
  menu: 'Lainnya',
  download: 'Unduh transkrip',
  downloadText: 'Unduh sebagai teks biasa',
  preparing: 'Mengumpulkan transkrip…',
  cancel: 'Batal',
  failed: 'Transkrip tidak dapat diambil seluruhnya, jadi berkas tidak dibuat.',
  tryAgain: 'Coba lagi',
  title: 'Transkrip percakapan',
  site: 'Situs web',
  made: 'Diunduh',
  timeZone: 'Zona waktu',
  notSent: 'Tidak terkirim',
};
