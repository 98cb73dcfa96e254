/** What visitors read, in Indonesian. */
import { title, told } from '../../../core/transcript/words/id.ts';
import { counting } from '../counting.ts';
import type { VisitorWords } from './words.ts';

export const widget: VisitorWords['widget'] = {
  panel: 'Obrolan',
  heading: 'Chat dengan kami',
  minimise: 'Kecilkan',
  newStatus: 'Kami menjawab di sini',
  connectingStatus: 'Menghubungkan…',
  openStatus: 'Mencarikan agen…',
  activeStatus: 'sedang melayani Anda',
  waitingStatus: 'Tulis kapan saja untuk melanjutkan',
  endedStatus: 'Percakapan berakhir',
  errorStatus: 'Tidak tersedia',
  greeting: 'Apa yang bisa kami bantu?',
  greetingText: 'Tulislah kepada kami, dan salah satu agen kami akan menjawab di sini.',
  errorHeading: 'Saat ini kami tidak bisa mengobrol',
  inLine: 'Anda dalam antrean dan akan dilayani begitu ada agen yang siap. Anda boleh terus menulis.',
  place: counting('id', { other: 'Anda nomor # dalam antrean. Anda boleh terus menulis.' }),
  wait: counting('id', { other: 'Waktu tunggu sekitar # menit.' }),
  message: 'Pesan',
  placeholder: 'Tulis pesan…',
  reconnecting: 'Koneksi terputus. Menghubungkan kembali…',
  offline: 'Anda sedang offline. Yang Anda tulis akan dikirim saat Anda kembali online.',
  unreachable: 'Saat ini obrolan tidak dapat dijangkau. Mencoba lagi…',
  tryNow: 'Coba sekarang',
  tryAgain: 'Coba lagi',
  end: 'Akhiri percakapan',
  endShort: 'Akhiri',
  endQuestion: 'Akhiri percakapan ini?',
  endConsequence:
    'Setelah itu tidak ada yang bisa menulis di dalamnya. Anda masih bisa membacanya di sini dan memulai yang baru kapan saja.',
  keepTalking: 'Lanjutkan percakapan',
  endedText: 'Percakapan ini sudah berakhir. Anda masih bisa membacanya di sini.',
  startNew: 'Mulai percakapan baru',
};

const outdated = 'Halaman ini sudah kedaluwarsa. Muat ulang, lalu coba lagi.';
const busy = 'Kami sedang sangat sibuk. Coba lagi sebentar lagi.';
const ours = 'Ada masalah di pihak kami. Coba lagi sebentar lagi.';
const signIn = 'Anda tidak lagi masuk. Silakan masuk, lalu coba lagi.';
const lost = 'Koneksi terputus. Koneksi akan pulih dengan sendirinya.';
const notHere = 'Obrolan belum disiapkan untuk situs web ini.';
const tooMuch = 'Itu terlalu banyak sekaligus. Coba lagi sebentar lagi.';

const over = 'Percakapan ini sudah berakhir.';
const unasked = 'Jawab pertanyaannya terlebih dahulu.';

export const talk: VisitorWords['talk'] = {
  transcript: 'Pesan-pesan',
  loading: 'Memuat pesan',
  loadingEarlier: 'Memuat pesan sebelumnya…',
  newMessages: 'Pesan baru',
  ...told,
  visitorNumber: (number) => `Pengunjung ${number}`,
  says: (name) => `${name} menulis:`,
  sending: 'Mengirim…',
  sent: 'Terkirim',
  seen: 'Dilihat',
  typing: (name) => `${name} sedang mengetik`,
  typingTogether: (names) => `${names} sedang mengetik`,
  notSent: 'Tidak terkirim',
  resend: 'Kirim lagi',
  edit: 'Ubah',
  discard: 'Buang',
  problems: {
    'bad-frame': outdated,
    'frame-too-large': 'Ini terlalu panjang untuk dikirim.',
    'hello-expected': ours,
    'hello-timeout': lost,
    'unsupported-version': outdated,
    'origin-not-allowed': 'Obrolan tidak diaktifkan untuk situs web ini.',
    'unknown-site': notHere,
    'unknown-workstream': notHere,
    'out-of-hours': 'Saat ini tidak ada yang bisa menjawab. Silakan coba lagi pada jam layanan kami.',
    'queue-full': 'Semua agen kami sedang sibuk dan antrean sudah panjang. Silakan coba lagi nanti.',
    'consent-required': 'Setujui pemberitahuannya terlebih dahulu.',
    'answers-required': unasked,
    'answer-invalid': unasked,
    'survey-over': over,
    'survey-answered': over,
    'not-authenticated': signIn,
    'identity-required': signIn,
    'token-expired': signIn,
    'too-many-sockets': 'Obrolan terbuka di terlalu banyak jendela. Tutup beberapa, lalu coba lagi.',
    'too-many-subscriptions': 'Terlalu banyak percakapan yang terbuka. Tutup beberapa, lalu coba lagi.',
    'unknown-conversation': 'Percakapan ini tidak ditemukan.',
    'unknown-command': outdated,
    'invalid-command': outdated,
    'not-allowed': 'Ini tidak bisa dilakukan di sini.',
    'wrong-state': 'Ini tidak bisa dilakukan saat ini.',
    'conversation-ended': over,
    'conversation-exists': 'Anda sudah punya percakapan di sini.',
    'text-empty': 'Tidak ada yang bisa dikirim.',
    'text-too-long': 'Ini lebih dari 6.000 karakter.',
    'text-malformed': 'Ini berisi karakter yang rusak.',
    'id-conflict': ours,
    consumed: ours,
    'lane-gap': ours,
    'rate-limited': tooMuch,
    'rate-abused': tooMuch,
    overloaded: busy,
    unavailable: busy,
    'going-away': lost,
    'slow-reader': lost,
    'no-pong': lost,
    internal: ours,
    stopped: 'Obrolan ditutup sebelum ini terkirim.',
  },
  send: 'Kirim',
  charactersLeft: counting('id', { other: 'Sisa # karakter' }),
  charactersTooMany: counting('id', { other: 'Kelebihan # karakter' }),
  cancel: 'Batal',
};

export const front: VisitorWords['front'] = {
  notice: 'Pemberitahuan',
  agree: 'Saya sudah membaca dan setuju',
  agreeFirst: 'Setujui pemberitahuan di atas sebelum mengirim pesan Anda.',
  closedStatus: 'Sedang tidak di tempat',
  closedHeading: 'Saat ini tidak ada orang di sini',
  closedText: (opens) => (opens === undefined ? 'Silakan kembali lagi nanti.' : `Kami kembali pada ${opens}.`),
  awayText: 'Saat ini tidak ada orang di sini. Tulislah saja: kami akan menjawab begitu kembali.',
};

export const tools: VisitorWords['tools'] = {
  dismiss: 'Tutup',
  sounds: 'Suara',
  masked: 'Sebagian pesan ini disembunyikan',
  emoji: 'Emoji',
  faces: 'Wajah',
  hands: 'Tangan',
  signs: 'Hati dan benda',
};

export const files: VisitorWords['files'] = {
  attach: 'Lampirkan file',
  drop: 'Lepaskan file untuk melampirkannya',
  chosen: 'File yang akan dikirim',
  remove: (name) => `Hapus ${name}`,
  retry: (name) => `Coba lagi ${name}`,
  uploading: 'Mengunggah…',
  ready: 'Siap dikirim',
  meant: 'Akan dikirim setelah selesai diunggah',
  open: (name) => `Buka ${name}`,
  save: (name) => `Simpan ${name}`,
  notLoaded: 'Tidak dapat dimuat saat ini.',
  some: counting('id', { other: '# file' }),
  problems: {
    'unknown-file': () => 'File ini sudah tidak ada. Pilih lagi.',
    'too-many-files': () => 'File terlalu banyak. Kirim lebih sedikit sekaligus.',
    'file-empty': () => 'File ini kosong.',
    'file-too-large': (size) => `File ini terlalu besar. Ukuran maksimumnya ${size}.`,
    'file-not-allowed': () => 'File jenis ini tidak dapat dikirim.',
  },
  failed: 'File tidak dapat diunggah.',
};

export const transcript: VisitorWords['transcript'] = {
  menu: 'Lainnya',
  download: 'Unduh transkrip',
  downloadText: 'Unduh sebagai teks biasa',
  preparing: 'Mengumpulkan transkrip…',
  cancel: 'Batal',
  failed: 'Transkrip tidak dapat diambil seluruhnya, jadi berkas tidak dibuat.',
  tryAgain: 'Coba lagi',
  title,
  site: 'Situs web',
  made: 'Diunduh',
  timeZone: 'Zona waktu',
  notSent: 'Tidak terkirim',
};
