/** The words of a transcript by mail in Indonesian. */
import type { MailStrings } from './strings.ts';

export const id: MailStrings = {
  entry: 'Kirim transkrip lewat email',
  text: 'Semua yang sudah dibicarakan di sini, beserta nama berkasnya.',
  address: 'Alamat email',
  send: 'Kirim',
  sending: 'Mengirim…',
  cancel: 'Batal',
  dismiss: 'Tutup',
  onItsWay: (address) => `Transkrip sedang dikirim ke ${address}.`,
  problems: {
    noAddress: 'Tulis alamat email, misalnya nama@example.com.',
    elsewhere: 'Tidak bisa dikirim ke alamat ini.',
    unanswered: 'Bisa dikirim setelah ada yang menjawab Anda.',
    tooLong: 'Percakapan ini terlalu panjang untuk email. Anda bisa mengunduhnya.',
    tooOften: 'Sudah cukup sering untuk hari ini. Anda bisa mengunduhnya.',
    failed: 'Tidak dapat dikirim. Silakan coba lagi.',
  },
};
