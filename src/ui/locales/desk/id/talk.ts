/** What people of the desk read in Indonesian beside writing: handing on, consulting, quick replies, messages and articles. */
import type { NotToBeAsked } from '../../../../core/desk/handing-on.ts';
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const count = new Intl.NumberFormat('id');

const named = (name: string): string => name || 'Seorang rekan';

const reasons: Readonly<Record<Exclude<NotToBeAsked, 'presence'>, string>> = {
  'has-it': 'Menangani percakapan ini',
  asked: 'Sudah dihubungi',
  there: 'Sudah ikut membaca',
  'other-queue': 'Tidak bekerja di antrean ini',
  sessions: 'Punya sepuluh sesi terbuka',
};

export const talkDesk: DeskWords['talkDesk'] = {
  more: 'Tindakan lain',
  ask: {
    transfer: { entry: 'Alihkan…', heading: (title) => `Alihkan percakapan dengan ${title}`, button: 'Alihkan' },
    consult: { entry: 'Konsultasi…', heading: (title) => `Minta saran rekan tentang ${title}`, button: 'Minta' },
  },
  transferMeans: {
    nobody: 'Pilih penerima percakapan ini.',
    agent:
      'Rekan itu ditanya lebih dulu, dan percakapan tetap Anda tangani sampai diterima. Setelah itu percakapan berpindah, dan Anda ikut membaca sampai meninggalkannya.',
    queue: 'Percakapan langsung lepas dari Anda dan menunggu agen di antrean ini. Pengunjung bisa terus menulis.',
  },
  consultMeans:
    'Rekan yang menerima membaca seluruh percakapan dan berbicara dengan Anda dalam obrolan tim. Percakapan tetap Anda tangani, dan pengunjung tidak melihat apa pun.',
  agents: 'Agen',
  queues: 'Antrean',
  filter: 'Cari nama',
  noteFor: 'Catatan untuk penerima',
  noteHint: 'Ditulis lebih dulu sebagai catatan internal. Pengunjung tidak pernah melihatnya.',
  noteWritten: 'Catatan Anda sudah ditulis.',
  loadingColleagues: 'Memeriksa siapa yang ada…',
  colleaguesFailed: (reason) => `Daftar rekan tidak dapat diambil. ${reason}`,
  colleaguesKept: 'Anda tidak terhubung. Ini keadaan terakhir yang diketahui.',
  nobodyFound: 'Tidak ada nama yang cocok.',
  nobodyElse: 'Tidak ada orang lain.',
  chooseFirst: 'Pilih seseorang terlebih dahulu.',
  tooMany: counting('id', { other: 'Kurangi pilihan: paling banyak # rekan sekaligus.' }),
  asking: 'Meminta…',
  waitsForConnection: 'Dilakukan begitu Anda terhubung kembali.',
  loadOf: (load, capacity) => `${count.format(load)} dari ${count.format(capacity)} unit`,
  sessionsOf: counting('id', { other: '# sesi' }),
  waitingIn: (waiting) => (waiting === 0 ? 'Tidak ada yang menunggu' : `${count.format(waiting)} menunggu`),
  presentIn: (present) => (present === 0 ? 'Tidak ada agen' : `${count.format(present)} agen di tempat`),
  closedUntil: (time) => (time === undefined ? 'Tutup' : `Tutup sampai ${time}`),
  ownQueue: 'Antrean percakapan ini',
  notToBeAsked: (why, presence) => (why === 'presence' ? `Saat ini tidak bisa diminta: ${presence}` : reasons[why]),
  tryAgain: 'Coba lagi',

  standing: 'Rekan dalam percakapan ini',
  handedTo: (name) => `${named(name)} diminta mengambil alih. Percakapan tetap Anda tangani sampai diterima.`,
  handingFailed: {
    declined: (name) => `${named(name)} menolak mengambil alih. Percakapan tetap Anda tangani.`,
    missed: (name) => `${named(name)} tidak menjawab tepat waktu. Percakapan tetap Anda tangani.`,
    'agent-gone': (name) => `${named(name)} tidak lagi di tempat. Percakapan tetap Anda tangani.`,
  },
  consulted: (name) => `${named(name)} ikut membaca`,
  consultAsked: (name) => `${named(name)} dimintai saran`,
  consultFailed: {
    declined: (name) => `${named(name)} menolak memberi saran`,
    missed: (name) => `${named(name)} tidak menjawab tepat waktu`,
    'agent-gone': (name) => `${named(name)} tidak lagi di tempat`,
  },
  takeBack: 'Batalkan',
  takeBackOf: (what) => `Batalkan: ${what}`,
  takingBack: 'Membatalkan…',
  takenBack: (name) => `Permintaan dibatalkan: ${named(name)}`,
  requestOver: 'Permintaan ini sudah berakhir.',
  dismiss: 'Selesai',
  dismissOf: (what) => `Selesai: ${what}`,
  noted: 'Sembunyikan',
  notedOf: (what) => `Sembunyikan: ${what}`,
  notDone: (reason) => `Tidak dilakukan. ${reason}`,

  release: 'Kembalikan ke antrean…',
  releaseQuestion: (title) => `Kembalikan percakapan dengan ${title} ke antrean?`,
  releaseMeans:
    'Percakapan lepas dari Anda dan menunggu di tempatnya semula untuk agen mana pun di antreannya. Pengunjung bisa terus menulis.',

  readingAlong: 'Ikut membaca',
  readingAlongWith: (agent) => (agent === '' ? 'Anda ikut membaca' : `Anda ikut membaca bersama ${agent}`),
  onlyBeside: 'Percakapan ini ditangani seorang rekan. Anda bisa menulis catatan dan menulis kepada rekan.',
  leave: 'Tinggalkan',
  leaveQuestion: (title) => `Tinggalkan percakapan dengan ${title}?`,
  leaveMeans: 'Anda tidak bisa membacanya lagi. Untuk kembali, Anda harus diminta lagi.',
  presences: {
    available: 'tersedia',
    busy: 'sibuk',
    'do-not-disturb': 'jangan ganggu',
    away: 'tidak di tempat',
    offline: 'offline',
    inactive: 'tidak aktif',
  },
};

export const replies: DeskWords['replies'] = {
  replies: 'Balasan cepat',
  keys: 'Enter menyisipkan, Esc membiarkan garis miring',
  manage: 'Balasan cepat saya…',
  own: 'Milik saya',
  loading: 'Memuat balasan cepat…',
  failed: (reason) => `Balasan cepat tidak tersedia saat ini. ${reason}`,
  noneYet: 'Belum ada balasan cepat. Buat satu di “Balasan cepat saya…”.',
  noneFound: 'Tidak ada balasan cepat dengan kata-kata ini. Enter mengirim yang Anda tulis.',
  count: counting('id', { other: '# balasan cepat' }),

  heading: 'Balasan cepat',
  shelfMeans: 'Ketik / dalam pesan untuk menyisipkannya. Milik Anda tidak terlihat oleh orang lain.',
  close: 'Tutup',
  find: 'Cari balasan cepat',
  make: 'Balasan cepat baru',
  title: 'Judul',
  text: 'Teks',
  placeholders: '{visitor}, {agent}, dan {site} menjadi nama. Tulis {{ dan }} untuk kurung kurawal.',
  whose: 'Untuk siapa',
  shelves: { own: 'Hanya saya', site: 'Semua di situs web ini' },
  save: 'Simpan',
  saving: 'Menyimpan…',
  back: 'Kembali ke daftar',
  remove: 'Hapus',
  removeNow: 'Hapus selamanya',
  removeMeans: 'Tidak ada yang bisa memakainya lagi. Tekan sekali lagi untuk menghapus.',
  notSaved: (reason) => `Tidak disimpan. ${reason}`,
  left: counting('id', { other: 'Sisa # karakter' }),
  tooMany: counting('id', { other: 'Kelebihan # karakter' }),
  titleMissing: 'Beri judul.',
  textMissing: 'Tulis teksnya.',
  changed: 'Ini sudah diubah orang lain sejak Anda membukanya. Versi Anda masih ada; pilih mana yang dipakai.',
  theirs: 'Versi saat ini',
  takeTheirs: 'Pakai yang ini',
  saveMine: 'Simpan versi saya',
  gone: 'Ini sudah dihapus sejak Anda membukanya. Menyimpan akan membuatnya lagi.',
};

export const messages: DeskWords['messages'] = {
  actions: 'Tindakan untuk pesan ini',
  copy: 'Salin teks',
  quote: 'Kutip dalam pesan',
  note: 'Pakai sebagai catatan',
  saveReply: 'Jadikan balasan cepat saya…',
  copied: 'Tersalin.',
  notCopied: 'Browser tidak mengizinkan penyalinan. Pilih teksnya secara manual.',
};

export const knowledge: DeskWords['knowledge'] = {
  search: 'Cari artikel',
  results: 'Artikel',
  loading: 'Memuat artikel…',
  searching: 'Mencari…',
  failed: (reason) => `Artikel tidak bisa ditampilkan saat ini. ${reason}`,
  tryAgain: 'Coba lagi',
  noneYet: 'Situs web ini belum punya artikel. Supervisor dan admin bisa menulisnya.',
  noneFound: (query) => `Tidak ada artikel dengan semua kata “${query}”. Coba lebih sedikit kata atau kata lain.`,
  found: counting('id', { other: '# artikel' }),
  more: 'Tampilkan lagi',
  changedOn: (date) => `Diubah ${date}`,
  back: 'Kembali ke daftar',
  send: 'Kirim',
  insert: 'Sisipkan ke pesan',
  sent: 'Sudah ada di percakapan.',
  inserted: 'Sudah ada di pesan.',
  tooLong: 'Ini lebih panjang daripada batas pesan. Salin bagian yang diperlukan.',
  cannotWrite: 'Saat ini tidak ada yang bisa dikirim kepada pengunjung.',
  gone: 'Artikel ini sudah dihapus.',
};
