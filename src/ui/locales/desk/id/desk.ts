/** What people of the desk read in Indonesian: signing in, presence, offers, work items, writing and ending. */
import { counting } from '../../counting.ts';
import { waitInWords } from '../wait-in-words.ts';
import type { DeskWords } from '../words.ts';

const seconds = counting('id', { other: '# detik' });
const minutes = counting('id', { other: '# menit' });
const units = counting('id', { other: '# unit' });
const updates = counting('id', { other: '# pembaruan baru' });
const colleague = (name: string): string => name || 'Seorang rekan';

export const shared: DeskWords['shared'] = {
  notices: {
    'you-joined': () => 'Anda mengambil percakapan ini',
    'you-left': () => 'Anda mengembalikan percakapan ini ke antrean',
    consented: (notice) => `Pemberitahuan ${notice} disetujui`,
    surveyed: (rating) =>
      rating === '' ? 'Pengunjung menjawab survei' : `Pengunjung menilai percakapan ini ${rating} dari 5`,
    'visitor-ended': (name) => `${name || 'Pengunjung'} mengakhiri percakapan`,
    closed: () => 'Sesi ditutup',
  },
  problems: {
    'sign-in-failed': 'Nama pengguna atau kata sandi salah.',
    'login-taken': 'Nama pengguna ini sudah dipakai. Pilih yang lain.',
    'sign-in-blocked': 'Terlalu banyak percobaan yang gagal. Tunggu sebentar, lalu coba lagi.',
    'already-offered': 'Percakapan ini sedang ditawarkan kepada agen lain.',
    'offer-over': 'Ini tidak lagi ditawarkan kepada Anda.',
    'agent-unavailable': 'Agen ini tidak bisa menerimanya saat ini.',
    'unknown-presence': 'Status ini sudah tidak ada. Pilih yang lain.',
    'password-weak': 'Kata sandi ini terlalu mudah ditebak. Pilih yang lain.',
    'link-over': 'Tautan ini sudah digunakan atau terlalu lama. Mintalah yang baru.',
    'session-limit': 'Anda punya sepuluh sesi terbuka. Tutup satu terlebih dahulu.',
    'too-many-consultants': 'Lima rekan sudah dimintai saran.',
    'already-assigned': 'Agen lain sudah mengambil percakapan ini.',
    'not-assigned': 'Percakapan ini tidak ditugaskan kepada Anda.',
    'stale-assignment': 'Percakapan ini sudah ditugaskan ulang.',
    'unknown-entry': 'Ini sudah dihapus.',
    'stale-version': 'Ini sudah diubah orang lain sejak Anda membukanya.',
    'unknown-file': 'File ini sudah tidak ada. Pilih lagi.',
    'too-many-files': 'File terlalu banyak. Kirim lebih sedikit sekaligus.',
    'file-empty': 'File ini kosong.',
    'file-too-large': 'File ini terlalu besar.',
    'file-not-allowed': 'File jenis ini tidak dapat dikirim.',
    'library-full': 'Tidak ada tempat lagi. Hapus salah satu yang tidak diperlukan.',
  },
};

export const desk: DeskWords['desk'] = {
  desk: 'Meja kerja Parlor',

  signIn: 'Masuk',
  signInHint: 'Layani beberapa pengunjung sekaligus.',
  login: 'Nama pengguna',
  password: 'Kata sandi',
  signingIn: 'Sedang masuk…',
  loginMissing: 'Isi nama pengguna Anda.',
  passwordMissing: 'Isi kata sandi Anda.',
  signInBlocked: (waitMs) => {
    if (waitMs === undefined) return 'Terlalu banyak percobaan yang gagal. Coba lagi nanti.';
    const wait = waitInWords(seconds, minutes)(waitMs);
    return `Terlalu banyak percobaan yang gagal. Coba lagi dalam ${wait}.`;
  },
  relayUnreachable: 'Server tidak dapat dijangkau. Periksa koneksi Anda, lalu coba lagi.',
  signInEnded: 'Sesi masuk Anda sudah berakhir. Masuk lagi untuk melanjutkan pekerjaan Anda.',
  signOut: 'Keluar',
  signOutQuestion: 'Keluar meskipun ada yang belum terkirim?',
  signOutKept: counting('id', {
    other:
      '# tulisan atau tindakan Anda belum terkirim. Jika disimpan, isinya tetap ada di browser ini, bisa ditemukan orang lain yang memakai komputer ini, dan akan dikirim saat Anda masuk lagi di sini.',
  }),
  signOutLost: counting('id', {
    other:
      '# tulisan atau tindakan Anda belum terkirim. Browser ini tidak bisa menyimpannya, jadi akan hilang jika Anda keluar.',
  }),
  keepAndSignOut: 'Simpan dan keluar',
  discardAndSignOut: 'Buang dan keluar',

  masked: 'Sebagian isinya disembunyikan',

  connecting: 'Menghubungkan…',
  connected: 'Terhubung',
  reconnecting: 'Menghubungkan kembali…',
  offline: 'Anda sedang offline',
  keptMeanwhile: 'Yang Anda tulis disimpan dan akan dikirim begitu Anda terhubung kembali.',
  tryNow: 'Coba sekarang',
  stopped: 'Tidak terhubung',

  account: 'Akun',
  presence: 'Status',
  presences: {
    available: 'Tersedia',
    busy: 'Sibuk',
    'do-not-disturb': 'Jangan ganggu',
    away: 'Tidak di tempat',
    offline: 'Offline',
    inactive: 'Tidak aktif',
  },
  presenceChoices: {
    available: 'Tersedia',
    busy: 'Sibuk',
    'do-not-disturb': 'Jangan ganggu',
    away: 'Tidak di tempat',
    offline: 'Tampil offline',
  },
  presenceSetBy: { agent: 'dipilih oleh Anda', system: 'diatur oleh sistem' },
  presenceNow: (presence, setBy) => `Status: ${presence}, ${setBy}`,
  resetPresence: 'Atur ulang status',
  presenceChanging: (presence) => (presence === undefined ? 'Mengatur ulang…' : `Mengubah ke ${presence}…`),
  presenceWaits: (presence) =>
    presence === undefined
      ? 'Diatur ulang begitu Anda terhubung kembali.'
      : `Berubah menjadi ${presence} begitu Anda terhubung kembali.`,
  presenceFailed: (reason) => `Status tidak berubah. ${reason}`,
  capacity: 'Kapasitas',
  unitsOf: (load, capacity) => `${new Intl.NumberFormat('id').format(load)} dari ${units(capacity)}`,
  presenceAlerts: {
    missed:
      'Anda melewatkan sebuah percakapan, jadi status Anda kini “Tidak aktif” dan Anda tidak mendapat percakapan baru.',
    declined:
      'Anda menolak sebuah percakapan, jadi status Anda kini “Jangan ganggu” dan Anda tidak mendapat percakapan baru.',
    'session-limit':
      'Anda punya sepuluh sesi, jumlah maksimumnya, jadi Anda tidak mendapat percakapan baru. Tutup beberapa, lalu atur ulang status.',
  },

  offers: {
    incoming: 'Percakapan masuk',
    returning: 'Percakapan lanjutan',
    escalation: 'Percakapan yang dieskalasi',
    'bot-escalation': 'Dieskalasi oleh bot',
    transfer: 'Permintaan pengalihan',
    consult: 'Permintaan konsultasi',
  },
  offerOf: (place, count) => `${place} dari ${count}`,
  escalatedBy: (name) => `Dieskalasi oleh ${name}`,
  offerWaiting: 'Menunggu selama',
  offerKey: (key) => `Tekan ${key} untuk ke sini`,
  secondsLeft: (count) => `sisa ${seconds(count)}`,
  offerAppears: (offer, title, key, left) =>
    `${offer}: ${title}. ${left === undefined ? '' : `Waktu menjawab ${seconds(left)}. `}Tekan ${key} untuk ke sana.`,
  offerRunsOut: (title, left) => `Sisa ${seconds(left)} untuk menjawab ${title}.`,
  accept: 'Terima',
  decline: 'Tolak',
  accepting: 'Menerima…',
  declining: 'Menolak…',
  takenBack: (title) => `Percakapan dengan ${title} ditarik sebelum sempat Anda tangani.`,
  consultOver: (title) => `Saran Anda tentang ${title} tidak diperlukan lagi.`,
  notTaken: (title, reason) => `Anda tidak mendapatkan percakapan dengan ${title}. ${reason}`,
  offersInTitle: {
    incoming: (count, page) => `(${count}) Baru masuk – ${page}`,
    returning: (count, page) => `(${count}) Lanjutan – ${page}`,
    escalation: (count, page) => `(${count}) Eskalasi – ${page}`,
    'bot-escalation': (count, page) => `(${count}) Eskalasi – ${page}`,
    transfer: (count, page) => `(${count}) Pengalihan – ${page}`,
    consult: (count, page) => `(${count}) Konsultasi – ${page}`,
  },
  offeredTo: (agent) => `Ditawarkan ke ${agent}`,
  offeredToYou: 'Ditawarkan ke Anda',

  home: 'Beranda',
  sessions: 'Sesi',
  noSessions: 'Percakapan yang Anda terima atau ambil muncul di sini.',
  urgent: (title) => `${title}. Percakapan Anda perlu perhatian segera`,
  updates: (title, count) => `${title}. ${updates(count)} dalam percakapan Anda`,
  badge: (count) => (count > 9 ? '9+' : String(count)),
  quoted: (name, excerpt) => `${name}: ${excerpt}`,

  notSentHint: (count) =>
    count === 1
      ? 'Ini ditolak karena sesinya sudah tidak ada. Belum ada yang melihatnya. Salin yang masih Anda perlukan.'
      : 'Semua ini ditolak karena sesinya sudah tidak ada. Belum ada yang melihatnya. Salin yang masih Anda perlukan.',
  messageTo: (title) => `Pesan untuk ${title}`,
  noteOn: (title) => `Catatan tentang ${title}`,
  asideOn: (title) => `Obrolan tim tentang ${title}`,
  endOf: (title) => `Pengakhiran percakapan dengan ${title}`,
  closeOf: (title) => `Penutupan sesi dengan ${title}`,
  actOn: (title) => `Perubahan pada percakapan dengan ${title}`,
  copy: 'Salin',
  copied: 'Tersalin',

  openItems: 'Tugas terbuka',
  waitingCount: counting('id', { other: '# pengunjung menunggu' }),
  nobodyWaiting: 'Tidak ada yang menunggu',
  nobodyWaitingHint:
    'Percakapan baru muncul di sini dengan sendirinya, yang paling lama menunggu di atas. Ambil salah satu untuk menjawabnya.',
  moreWaiting: counting('id', { other: 'dan # lagi' }),
  loadingItems: 'Memuat tugas',
  isNew: 'Baru',
  isBack: 'Kembali ke antrean',
  waitingSince: { pick: 'Menunggu selama', reopen: 'Tanpa pesan selama' },
  myItems: 'Tugas saya',
  myItemsHint: 'Milik Anda sampai pengunjungnya menulis lagi. Buka salah satu untuk menulis lebih dulu.',
  isWaiting: 'Menunggu pengunjung',
  take: { pick: 'Ambil', reopen: 'Buka' },
  takingIt: { pick: 'Mengambil…', reopen: 'Membuka…' },
  dismiss: 'Tutup',
  takenBy: (agent) => `${agent || 'Agen lain'} sudah menangani percakapan ini.`,

  states: {
    new: 'Baru',
    open: 'Terbuka',
    active: 'Aktif',
    waiting: 'Menunggu',
    'wrap-up': 'Tahap akhir',
    closed: 'Ditutup',
  },
  startedAt: (time) => `Dimulai pukul ${time}`,
  waited: (elapsed) => `menunggu ${elapsed}`,
  answersBefore: 'Dijawab di awal',
  answersAfter: 'Dijawab di akhir',
  rating: 'Penilaian',
  ratedAs: (rating) => `${rating} dari 5`,
  facts: 'Tentang percakapan ini',
  factState: 'Status',
  factStarted: 'Dimulai',
  factWaited: 'Lama menunggu',
  factWorkstream: 'Jalur layanan',
  factPage: 'Halaman',
  factDevice: 'Perangkat',
  factLanguage: 'Bahasa',

  rows: {
    bot: (name) => `${name} (bot)`,
    written: {
      note: { label: 'Catatan internal', spoken: (name) => `Catatan internal dari ${name}:` },
      aside: { label: 'Obrolan tim', spoken: (name) => `${name} dalam obrolan tim:` },
    },
    notices: {
      'consult-asked': (name) => `${colleague(name)} dimintai saran`,
      'consult-accepted': (name) => `${colleague(name)} bersedia memberi saran`,
      'consult-declined': (name) => `${colleague(name)} menolak memberi saran`,
      'consult-missed': (name) => `${colleague(name)} tidak menjawab tepat waktu`,
      'consult-agent-gone': (name) => `${colleague(name)} tidak lagi di tempat untuk menjawab`,
      'consult-cancelled': (name) => `${colleague(name)} tidak jadi dimintai saran`,
      'consult-ended': (name) => `Konsultasi dengan ${name || 'seorang rekan'} selesai`,
      'consultant-left': (name) => `${colleague(name)} tidak lagi ikut membaca`,
    },
  },

  writing: {
    message: { label: 'Pesan', hint: 'Tulis kepada pengunjung', send: 'Kirim' },
    note: { label: 'Catatan', hint: 'Hanya tim Anda yang melihat ini', send: 'Tambah catatan' },
    aside: {
      label: 'Obrolan tim',
      hint: 'Tim Anda melihat ini, juga nanti; pengunjung tidak pernah',
      send: 'Kirim ke rekan',
    },
  },
  writeWhat: 'Jenis tulisan',
  onlyNotes: 'Percakapan sudah berakhir. Anda masih bisa menambah catatan.',

  end: 'Akhiri',
  close: 'Tutup sesi',
  cancel: 'Batal',
  endQuestion: (title) => `Akhiri percakapan dengan ${title}?`,
  endMeans: (title) =>
    `${title} diberi tahu bahwa Anda mengakhirinya, dan tidak ada lagi yang bisa menulis pesan. Anda masih bisa menambah catatan sampai sesi ditutup.`,
  closeQuestion: (title) => `Tutup sesi dengan ${title}?`,
  closeMeans: {
    live: 'Percakapan berlanjut: percakapan kembali ke tempatnya dalam antrean dan bisa diambil agen mana pun. Jika sudah selesai, akhiri saja percakapannya.',
    persistent:
      'Percakapan berlanjut: percakapan menunggu sampai pengunjung menulis lagi. Jika sudah selesai, akhiri saja percakapannya.',
  },
  endFailed: (reason) => `Tidak diakhiri. ${reason}`,
  closeFailed: (reason) => `Tidak ditutup. ${reason}`,
};
