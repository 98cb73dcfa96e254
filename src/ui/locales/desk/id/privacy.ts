/** What is read in Indonesian in the audit log and of visitors' data. */
import { counting } from '../../counting.ts';
import type { PrivacyStrings } from '../privacy.ts';

const talks = counting('id', { other: '# percakapan' });
const going = counting('id', { other: '# masih berlangsung' });

const count = new Intl.NumberFormat('id');

export const words: PrivacyStrings = {
  title: 'Log audit',
  views: { log: 'Yang dilakukan', visitors: 'Data pengunjung' },
  loading: 'Memuat…',
  tryAgain: 'Coba lagi',
  more: 'Tampilkan lagi',

  actions: {
    'conversation.assign': 'Menugaskan percakapan',
    'conversation.requeue': 'Memindahkan percakapan ke antrean lain',
    'conversation.transfer': 'Mengalihkan percakapan',
    'transfer.cancel': 'Membatalkan pengalihan',
    'conversation.join': 'Bergabung ke percakapan',
    'conversation.leave': 'Keluar dari percakapan',
    'conversation.force-close': 'Menutup percakapan',
    'conversation.monitor': 'Memantau percakapan',
    'contact.link': 'Menautkan kontak',
    'contact.unlink': 'Melepas tautan kontak',
    'case.link': 'Menautkan kasus',
    'case.unlink': 'Melepas tautan kasus',
    'presence.reset': 'Mengatur ulang status',
    'agent.invite': 'Membuat tautan kata sandi',
    'agent.sign-out': 'Mengakhiri sesi masuk',
    'visitor.export': 'Mengekspor data pengunjung',
    'visitor.erase': 'Menghapus pengunjung',
  },
  about: {
    conversation: (id) => `Percakapan ${id}`,
    agent: (id) => `Agen ${id}`,
    queue: (id) => `Antrean ${id}`,
    visitor: (id) => `Pengunjung ${id}`,
    contact: (id) => `Kontak ${id}`,
  },
  overridden: 'Mengabaikan status dan kapasitas',
  noEntries: 'Tidak ada catatan yang cocok.',
  by: 'Siapa (id)',
  action: 'Apa',
  anyAction: 'Apa saja',
  aboutWhat: 'Terhadap apa (id)',
  from: 'Dari',
  to: 'Sampai',
  clear: 'Hapus filter',
  exportTable: 'Ekspor sebagai CSV',
  exportLines: 'Ekspor sebagai baris JSON',

  find: 'Cari pengunjung',
  findHint: 'Nama, email, akun, nomor, atau id',
  look: 'Cari',
  nobodyFound: 'Tidak ada yang ditemukan.',
  lookFurther: 'Cari lebih jauh ke belakang',
  visitorNumber: (number) => `Pengunjung ${number}`,
  talks: (count, ongoing) => (ongoing === 0 ? talks(count) : `${talks(count)}, ${going(ongoing)}`),
  lastTalk: (when) => `Terakhir ${when}`,
  contacts: (names) => `Kontak: ${names}`,
  exportIt: 'Ekspor',
  exportOf: (name) => `Ekspor data ${name}`,
  eraseIt: 'Hapus',
  eraseOf: (name) => `Hapus ${name}`,

  eraseQuestion: (name) => `Hapus ${name}?`,
  eraseMeans:
    'Semua yang dibicarakan dengan pengunjung ini hilang selamanya: pesan, catatan, jawaban, nama, file, dan yang menunggu dikirim lewat email. Bahwa ada percakapan, kapan dan dengan agen mana, tetap disimpan untuk statistik. Cadangan tetap memuat isinya.',
  eraseEnds: counting('id', {
    other: '# percakapan masih berlangsung. Sekarang diakhiri, dan semua pesertanya diberi tahu.',
  }),
  withContact: (name) => `Hapus juga kontak ${name}`,
  typeToErase: (word) => `Ketik ${word} untuk menghapus`,
  cancel: 'Batal',
  erasing: 'Menghapus…',
  erased: 'Terhapus',
  erasures: 'Baru saja dihapus',
  erasureOf: (visitor, by) => `${visitor}, oleh ${by}`,

  files: {
    heading: (name) => `File ${name}`,
    means: 'File ini tidak ada dalam hasil ekspor, yang hanya menyebutkannya. Setiap unduhan dicatat dalam log audit.',
    some: counting('id', { other: '# file menyertainya.' }),
    none: (name) => `Diekspor. Tidak ada file yang menyertai data ${name}.`,
    unlisted:
      'Diekspor. Hasilnya terlalu besar untuk menampilkan daftar file di sini: alamatnya tercantum di dalamnya.',
    download: 'Unduh',
    downloadOf: (file) => `Unduh ${file}`,
    downloadAll: 'Unduh semua',
    underWay: 'Mengunduh…',
    saved: 'Tersimpan',
    progress: (done, all) => `${count.format(done)} dari ${count.format(all)} file tersimpan.`,
    gone: 'File ini sudah tidak disimpan.',
  },
};
