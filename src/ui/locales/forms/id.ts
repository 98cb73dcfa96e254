/** The words of forms, and of the question where a mail goes, in Indonesian. */
import type { MailStrings } from '../mail/strings.ts';
import type { FormStrings } from './strings.ts';

export const id: FormStrings = {
  beforeHeading: 'Sebelum kita mulai',
  goOn: 'Lanjutkan',
  afterHeading: 'Bagaimana tadi?',
  rating: 'Seberapa puas Anda dengan percakapan ini?',
  ratings: ['Sangat tidak puas', 'Tidak puas', 'Cukup', 'Puas', 'Sangat puas'],
  send: 'Kirim',
  skip: 'Lewati',
  thanks: 'Terima kasih atas jawaban Anda.',
  contactHeading: 'Tinggalkan pesan',
  contactSend: 'Kirim pesan',
  contactSent: 'Pesan Anda sudah kami terima. Kami akan membalas lewat email atau telepon.',
  questions: { name: 'Nama', email: 'Email', phone: 'Telepon', message: 'Pesan Anda' },
  reachHelp: 'Salah satu sudah cukup.',
  optional: 'opsional',
  choose: 'Pilih…',
  problems: {
    missing: 'Mohon dijawab.',
    'too-long': 'Ini terlalu panjang.',
    malformed: 'Ada karakter yang rusak di dalamnya.',
    'no-email': 'Tulis alamat email, seperti nama@example.com.',
    'no-phone': 'Tulis nomor telepon saja, seperti +62 21 1234 5678.',
    'no-choice': 'Pilih salah satu.',
  },
  wrong: 'Periksa jawaban yang ditandai.',
  notSent: 'Belum bisa dikirim. Semuanya masih ada: coba lagi.',
  sending: 'Mengirim…',
};

export const mail: MailStrings = {
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
