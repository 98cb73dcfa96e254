/** What is read in Indonesian at the administration of the accounts of others, of what agents have at hand, of previews, and of how long things are kept. */
import type { AdminWords } from '../admin/strings.ts';

export const accounts: AdminWords['accounts'] = {
  link: 'Undangan atau kata sandi baru',
  linkMeans: (name) =>
    `Dengan tautan sekali pakai, ${name} membuat kata sandinya sendiri. Sampai saat itu, yang sekarang tetap berlaku, jika ada.`,
  saveFirst: (name) => `${name} belum disimpan. Simpan dulu perubahan Anda; setelah itu undangan bisa dibuat di sini.`,
  yourself: 'Ini Anda. Kata sandi dan tempat Anda masuk ada di Pengaturan.',
  noPasswords: 'Di sini tidak ada yang masuk dengan kata sandi, jadi tidak ada tautan yang perlu dibuat.',
  email: 'Kirim lewat email ke alamat ini (boleh kosong)',
  emailWrong: 'Ini bukan alamat email. Kosongkan untuk menyerahkan tautannya sendiri.',
  make: 'Buat tautan',
  making: 'Membuat tautan…',
  theLink: (name) => `Tautan untuk ${name}`,
  holds: (until) =>
    `Berlaku sekali, sampai ${until}. Siapa pun yang memilikinya bisa masuk sebagai orang ini. Hanya ditampilkan sekarang; tautan baru membuatnya tidak berlaku.`,
  mailed: (email) => `Terkirim ke ${email}.`,
  notMailed: (email) =>
    `Tidak terkirim ke ${email}: saat ini tidak ada email yang keluar dari sini. Serahkan tautannya sendiri.`,
  copy: 'Salin tautan',
  copied: 'Tersalin',
  notCopied: 'Pilih dan salin sendiri: browser tidak mengizinkannya.',
  notMade: (reason) => `Tautan tidak dibuat. ${reason}`,
  gone: 'Orang ini sudah tidak ada: seseorang menghapusnya dari konfigurasi.',
  signIns: 'Tempat orang ini masuk',
  nowhere: 'Saat ini tidak di mana pun.',
  everywhereDone: 'Sudah keluar dari semua tempat.',
  notDone: (reason) => `Itu tidak bisa dilakukan. ${reason}`,
  notListed: (reason) => `Saat ini tidak bisa diketahui. ${reason}`,
};

const count = new Intl.NumberFormat('id');

export const library: AdminWords['library'] = {
  sections: { replies: 'Balasan cepat', articles: 'Artikel' },
  means: {
    replies:
      'Yang disisipkan semua orang di situs ke dalam pesan dengan garis miring. Berlaku begitu disimpan di sini.',
    articles: 'Yang ditemukan, dibaca, dan dikirim agen di samping percakapan. Berlaku begitu disimpan di sini.',
  },
  saveSiteFirst: 'Simpan situs ini dahulu. Setelah itu isinya ditulis di sini.',
  unsaved: 'Belum disimpan',
  find: { replies: 'Cari balasan cepat', articles: 'Cari artikel' },
  make: { replies: 'Balasan cepat baru', articles: 'Artikel baru' },
  loading: { replies: 'Memuat balasan cepat…', articles: 'Memuat artikel…' },
  noneYet: { replies: 'Belum ada balasan cepat untuk semua orang.', articles: 'Situs ini belum punya artikel.' },
  noneFound: (query) => `Tidak ada yang memuat semua kata “${query}”. Coba lebih sedikit kata, atau kata lain.`,
  failed: (reason) => `Ini tidak bisa ditampilkan sekarang. ${reason}`,
  language: 'Bahasa',
  languageHint: {
    replies: 'Kode seperti en, de, atau pt-BR; kosong jika untuk semua bahasa.',
    articles: 'Kode seperti en, de, atau pt-BR. Artikel dicari menurut kata dalam bahasanya.',
  },
  languageWrong: 'Ini bukan kode bahasa. Tulis kode seperti en, de, atau pt-BR.',
  textHint: {
    replies: '{visitor}, {agent}, dan {site} menjadi nama. Tulis {{ dan }} untuk kurung kurawal.',
    articles: '**tebal**, *tekanan*, daftar dengan “- ”, dan [kata](https://…) untuk tautan.',
  },
  room: (used, max) => `${count.format(used)} dari ${count.format(max)} karakter`,
  saved: (title) => `Disimpan: ${title}`,
  removed: (title) => `Dihapus: ${title}`,
  discard: 'Buang perubahan',
};

export const previews: AdminWords['previews'] = {
  preview: 'Pratinjau',
  previewMeans: 'Seperti yang akan ditampilkan ruang kerja Anda, dari percakapan rekaan. Tersimpan atau belum.',
  spoken: (text) => `Dibacakan sebagai: ${text}`,
  alertMeans: 'Spanduk di dekat status tetap memakai kata-katanya sendiri; ini judulnya saat ditampilkan oleh sistem.',
  sample: {
    name: 'Rosa Marques',
    message: 'Halo, apakah alamat pesanan saya masih bisa diubah?',
    answer: 'Pesanan 4711',
    caseTitle: 'Pot pecah saat diterima',
    queue: 'Layanan pelanggan',
    workstream: 'Chat langsung',
    page: 'https://shop.example/large-planter',
  },

  messagesPreview: 'Yang dibaca pengunjung',
  messagesMean:
    'Setiap pesan seperti yang dibaca pengunjung suatu bahasa, dengan nama dan angka rekaan, tersimpan atau belum.',
  everybody: 'Pengunjung semua bahasa membaca teks bawaan chat.',
  message: 'Pesan',
  text: 'Teks',
  own: 'teks bawaan chat',
  notTold: 'tidak diberitahukan',
  from: (language) => `dari ${language}`,
  sampleAgent: 'Maya',
  sampleSupervisor: 'Ingrid',
};

export const retention: AdminWords['retention'] = {
  heading: 'Yang dihapus, dan kapan',
  wrong: (min, max) => `Jumlah hari berupa bilangan bulat, dari ${count.format(min)} sampai ${count.format(max)}.`,
  conversationsForGood: 'Isi percakapan disimpan selamanya, kecuali dihapus oleh admin.',
  conversationsGo: (date) =>
    `Isi percakapan yang ditutup sebelum ${date} langsung dihapus begitu Anda menyimpan, beserta catatan, jawaban, nama, dan file; setelah itu hari demi hari. Bahwa ada percakapan, kapan, dan siapa yang menanganinya tetap tersimpan.`,
  filesStay: 'File dihapus bersama percakapannya.',
  filesGo: (date) =>
    `File yang dikirim sebelum ${date} langsung dihapus begitu Anda menyimpan, termasuk dari percakapan yang masih berlangsung.`,
  filesAreLater: 'Di sini masa simpan file lebih lama daripada percakapannya: file dihapus bersama percakapan itu.',
  forever: 'Hanya cadangan yang bisa mengembalikannya.',
};
