/** What people of the desk read in Indonesian around their sessions. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const texts = counting('id', { other: '# tulisan' });
const files = counting('id', { other: '# file' });

export const settings: DeskWords['settings'] = {
  settings: 'Setelan',
  language: 'Bahasa',
  browserLanguage: (language) => `Sesuai browser: ${language}`,
  theme: 'Tampilan',
  themes: { auto: 'Sesuai sistem', light: 'Terang', dark: 'Gelap' },
  density: 'Kerapatan',
  densities: { comfortable: 'Longgar', compact: 'Rapat' },
  hint: 'Untuk browser ini, di semua jendelanya.',
  keys: 'Tombol',
  keyNames: {
    search: 'Pencarian dan perintah',
    session: 'Sesi menurut urutannya',
    home: 'Beranda',
    'next-unread': 'Sesi berikutnya yang ada kabar baru',
    close: 'Tutup sesi yang sedang dibuka',
    minimise: 'Panel komunikasi: perkecil atau perbesar',
    offer: 'Yang menunggu jawaban',
    accept: 'Terima yang ditawarkan',
    decline: 'Tolak yang ditawarkan',
  },
  fieldKeys: {
    send: 'Kirim pesan',
    'new-line': 'Baris baru',
    'quick-replies': 'Balasan cepat',
    'open-beside': 'Buka di samping yang ada dalam daftar',
    leave: 'Tinggalkan yang sedang dibuka',
  },
  keyLabels: { Alt: 'Alt', Control: 'Ctrl', Meta: '⌘', Shift: 'Shift', Enter: 'Enter', Escape: 'Esc' },
  profile: {
    heading: 'Anda di situs ini',
    name: 'Nama',
    login: 'Nama masuk',
    role: 'Peran',
    roles: { agent: 'Agen', bot: 'Bot', supervisor: 'Supervisor', admin: 'Admin' },
    site: 'Situs',
    queues: 'Antrean',
    byAdmin: 'Ini diatur oleh admin.',
    failed: (reason) => `Belum bisa ditampilkan sekarang. ${reason}`,
  },
};

export const workspace: DeskWords['workspace'] = {
  sessionPanel: 'Panel sesi',
  places: {
    work: 'Tugas',
    ongoing: 'Percakapan berlangsung',
    wallboard: 'Papan pantau',
    administration: 'Administrasi',
    audit: 'Log audit',
  },
  placeLoading: 'Memuat…',
  placeMissing: 'Bagian ini tidak dapat dimuat. Periksa koneksi, atau muat ulang halaman.',
  tryAgain: 'Coba lagi',
  kinds: { contact: 'Kontak', case: 'Kasus' },
  tabs: { conversation: 'Percakapan', knowledge: 'Pengetahuan' },
  tabMissing:
    'Halaman ini memerlukan sesuatu yang belum diketahui dari percakapan ini. Halaman akan muncul di sini begitu hal itu diketahui.',
  tabLoading: (name) => `Memuat ${name}…`,
  tabSlow:
    'Halaman ini lama dimuat. Mungkin halaman tidak dapat dijangkau, atau tidak mengizinkan dirinya ditampilkan di sini.',
  tabBlocked:
    'Halaman ini tidak bisa ditampilkan di sini: meja kerja ini dibuka sebelum halaman itu diizinkan, atau halaman itu berasal dari alamat yang sama dengan meja kerja. Muat ulang meja kerja, atau buka halaman di jendela tersendiri.',
  tabReload: 'Muat ulang',
  tabInWindow: 'Buka di jendela baru',
  tabsOf: 'Tab sesi ini',
  talkPanel: 'Panel komunikasi',
  talkWidth: 'Lebar panel komunikasi',
  widthInPx: (px) => `${px} piksel`,
  newMessages: counting('id', { other: '# pesan baru' }),
  sides: { talk: 'Obrolan', page: 'Detail' },
  whichSide: 'Yang ditampilkan',

  closeIt: 'Tutup',
  closeMeansEnd:
    'Percakapan sudah berakhir. Menutup sesi menutupnya untuk selamanya: catatan tidak bisa ditambah lagi.',
  withUnsent: (means) => `${means} Yang Anda tulis di sini dan belum dikirim tidak akan terkirim.`,
  closing: 'Menutup…',
  closesLater: 'Tidak ada koneksi. Ini dilakukan begitu Anda terhubung kembali.',

  nothingKept:
    'Browser ini tidak menyimpan apa pun untuk halaman ini karena penyimpanannya diblokir atau penuh. Yang Anda tulis dan belum dikirim akan hilang saat halaman dimuat ulang atau ditutup.',
  filesUnkept:
    'Tidak semua file yang Anda pilih bisa disimpan di browser ini. File yang tidak bisa disimpan akan hilang jika halaman dimuat ulang atau ditutup sebelum file terkirim.',
  signOutDrafts: (written, chosen) => {
    if (chosen === 0) return `Ada ${texts(written)} yang belum Anda kirim.`;
    if (written === 0) return `Ada ${files(chosen)} yang sudah Anda pilih, tetapi belum dikirim.`;
    return `Ada ${texts(written)} dan ${files(chosen)} yang belum Anda kirim.`;
  },
  signOutStays: 'Yang Anda simpan tetap ada di browser ini dan bisa ditemukan orang lain yang memakai komputer ini.',
  signOutFilesLost: 'File yang tidak bisa disimpan browser ini akan hilang.',
};

export const notifications: DeskWords['notifications'] = {
  list: 'Notifikasi',
  titles: {
    incoming: 'Percakapan masuk',
    returning: 'Percakapan lanjutan',
    escalation: 'Percakapan yang dieskalasi',
    'bot-escalation': 'Dieskalasi oleh bot',
    transfer: 'Permintaan pengalihan',
    consult: 'Permintaan konsultasi',
    assigned: 'Percakapan ditugaskan kepada Anda',
    'supervisor-assigned': 'Supervisor menugaskan percakapan kepada Anda',
    'case-assigned': 'Kasus ditugaskan kepada Anda',
    sentiment: 'Seorang pengunjung perlu perhatian segera',
  },
  alerts: {
    missed: 'Anda melewatkan sebuah percakapan',
    declined: 'Anda menolak sebuah percakapan',
    'session-limit': 'Anda punya sepuluh sesi',
  },
  fields: {
    name: 'Nama',
    queue: 'Antrean',
    workstream: 'Jalur layanan',
    case: 'Kasus',
    language: 'Bahasa',
    page: 'Halaman',
    device: 'Perangkat',
    waited: 'Menunggu selama',
  },
  field: (name, value) => `${name}: ${value}`,
  caseNumber: (number) => `Kasus ${number}`,
  appears: (title, about) => `${title}: ${about}`,
  open: 'Buka',
  seen: 'Sudah lihat',
  dismiss: (title) => `Tutup: ${title}`,
  more: counting('id', { other: 'dan # lagi' }),
  seeFailed: (reason) => `Tidak tercatat. ${reason}`,
  unreadInTitle: (count, page) => `(${count}) ${page}`,

  soundBlocked: 'Suara tidak bisa diputar: browser menunggu Anda mengeklik.',
  allowSound: 'Nyalakan suara',

  settings: 'Notifikasi',
  settingsOff: 'Notifikasi: ada yang dimatikan',
  sounds: 'Suara',
  playSounds: 'Putar suara',
  volume: 'Volume',
  percent: (share) => new Intl.NumberFormat('id', { style: 'percent' }).format(share),
  playMessages: 'Putar suara untuk pesan di sesi yang tidak sedang ditampilkan',
  testSound: 'Uji suara',
  soundAllowed: 'Suara bisa terdengar.',
  system: 'Notifikasi sistem',
  systemHint:
    'Menampilkan apa yang menunggu Anda saat meja kerja ada di latar belakang, dengan tombol untuk menjawabnya.',
  permission: {
    granted: 'Diizinkan di browser ini.',
    default: 'Belum diizinkan.',
    denied: 'Diblokir di browser ini.',
  },
  noSystem: {
    insecure: 'Notifikasi ini perlu alamat yang aman: buka meja kerja lewat HTTPS.',
    unsupported: 'Browser ini tidak bisa menampilkannya.',
    elsewhere: 'Notifikasi ini tidak bisa ditampilkan jika meja kerja berada di dalam halaman lain.',
  },
  askPermission: 'Izinkan notifikasi',
  undoDenied:
    'Untuk mengizinkannya, klik simbol di depan alamat halaman ini, atur Notifikasi ke Izinkan, lalu muat ulang halaman.',
  testSystem: 'Uji notifikasi',
  testTitle: 'Notifikasi berfungsi',
  testBody: 'Beginilah meja kerja memberi tahu Anda tentang apa yang menunggu Anda.',
  testFailed: 'Sistem tidak menampilkan apa pun. Periksa setelan notifikasi di sistem itu sendiri.',
  siteDecides: 'Notifikasi apa saja yang ada dan bagaimana bunyinya ditentukan untuk seluruh situs web.',
  done: 'Selesai',
};

export const sifting: DeskWords['sifting'] = {
  filter: 'Saring tugas',
  filterHint: 'Saring',
  order: 'Urutan',
  orders: { waiting: 'Paling lama menunggu', newest: 'Terbaru', title: 'Menurut nama' },
  shown: (shown, total) => `${shown} dari ${total} ditampilkan`,
  noneMatches: 'Tidak ada yang cocok.',
  showAll: 'Tampilkan semua',
};
