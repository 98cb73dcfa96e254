/** What people of the desk read in Indonesian of supervision: what goes on, who is there, and what supervisors do. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('id');
const conversations = counting('id', { other: '# percakapan' });
const units = counting('id', { other: '# unit' });

export const supervision: DeskWords['supervision'] = {
  tabs: { conversations: 'Percakapan', agents: 'Agen' },
  count: conversations,
  further: counting('id', { other: '# percakapan berikutnya' }),
  nextPage: 'Tampilkan berikutnya',
  firstPage: 'Kembali ke yang pertama',
  firstOf: (shown, total) =>
    `Yang ditampilkan ${number.format(shown)} yang mulai paling awal, dari ${number.format(total)}.`,
  loading: 'Memuat percakapan yang berlangsung…',
  slow: 'Ini lebih lama dari biasanya. Akan muncul begitu tersedia.',
  nothing: 'Tidak ada percakapan yang berlangsung',
  nothingHint: 'Setiap percakapan yang belum ditutup muncul di sini dengan sendirinya.',
  noneMatches: 'Tidak ada percakapan yang cocok dengan filter.',
  filters: 'Filter',
  filterBy: {
    queue: 'Antrean',
    agent: 'Agen',
    state: 'Keadaan',
    mode: 'Mode',
    workstream: 'Alur kerja',
    sentiment: 'Sentimen',
  },
  all: {
    queue: 'Semua antrean',
    agent: 'Semua agen',
    state: 'Semua keadaan',
    mode: 'Semua mode',
    workstream: 'Semua alur kerja',
    sentiment: 'Semua sentimen',
  },
  orWorse: (feeling) => `${feeling} atau lebih buruk`,
  modes: { live: 'Langsung', persistent: 'Berkelanjutan' },
  feelings: {
    'very-negative': 'Sangat negatif',
    negative: 'Negatif',
    'slightly-negative': 'Agak negatif',
    neutral: 'Netral',
    'slightly-positive': 'Agak positif',
    positive: 'Positif',
    'very-positive': 'Sangat positif',
  },
  title: 'Percakapan',
  columns: {
    state: 'Keadaan',
    agent: 'Agen',
    queue: 'Antrean',
    workstream: 'Alur kerja',
    mode: 'Mode',
    waiting: 'Menunggu',
    handled: 'Lama ditangani',
    last: 'Pesan terakhir',
    feeling: 'Sentimen',
    started: 'Mulai',
  },
  chooseColumns: 'Kolom',
  nobody: 'Tidak ada',
  transferAsked: (name) => `${name} diminta mengambil alih`,
  transferFailed: {
    declined: (name) => `${name} menolak mengambil alih`,
    missed: (name) => `${name} tidak menjawab tepat waktu`,
    'agent-gone': (name) => `${name} sudah tidak ada`,
  },
  besides: counting('id', { other: '# orang lain ikut serta' }),
  gone: 'Tidak ada lagi di daftar ini',
  select: (title) => `Pilih ${title}`,
  selectAll: 'Pilih semua yang ditampilkan',
  selected: counting('id', { other: '# dipilih' }),
  unselect: 'Batalkan pilihan',
  withSelected: 'Tindakan untuk yang dipilih',
  monitor: 'Pantau',
  join: 'Bergabung',
  whisper: 'Bisikkan',
  deeds: { assign: 'Tugaskan', transfer: 'Alihkan', 'force-close': 'Tutup paksa' },
  ask: {
    assign: (count, title) =>
      count === 1 ? `Tugaskan percakapan dengan ${title}?` : `Tugaskan ${conversations(count)}?`,
    transfer: (count, title) =>
      count === 1 ? `Alihkan percakapan dengan ${title}?` : `Alihkan ${conversations(count)}?`,
    'force-close': (count, title) =>
      count === 1 ? `Tutup paksa percakapan dengan ${title}?` : `Tutup paksa ${conversations(count)}?`,
  },
  means: {
    assign: {
      agent: 'Langsung menjadi miliknya, kepada siapa pun sedang ditawarkan.',
      queue: 'Menunggu agen di antrean ini dan tetap pada urutannya.',
    },
    transfer: {
      agent: 'Ia akan diminta. Sampai diterima, percakapan tetap pada yang menanganinya, yang kemudian ikut membaca.',
      queue: 'Langsung lepas dari agennya dan menunggu di antrean ini. Pengunjung dapat terus menulis.',
    },
  },
  forceCloseMeans: (count) =>
    count === 1
      ? 'Langsung berakhir, bagi pengunjung dan agen. Keduanya melihat bahwa supervisor mengakhirinya. Tidak dapat dibuka lagi.'
      : 'Langsung berakhir, bagi pengunjung dan agen. Semuanya melihat bahwa supervisor mengakhirinya. Tidak dapat dibuka lagi.',
  onlySome: (able, selected) =>
    `Ini dapat dilakukan pada ${number.format(able)} dari ${number.format(selected)} yang dipilih; yang lain tetap seperti semula.`,
  override: 'Abaikan status dan kapasitas',
  tooManyUnits: (count) => `Kelebihan ${units(count)}`,
  presenceInTheWay: (presence) => `Tidak menerima tugas: ${presence}`,
  underWay: { monitor: 'Membuka…', assign: 'Menugaskan…', transfer: 'Mengalihkan…', 'force-close': 'Menutup…' },
  done: {
    assign: (name) => `Ditugaskan kepada ${name}`,
    requeue: (name) => `Dimasukkan ke ${name}`,
    transfer: (name) => `${name} telah diminta`,
    'force-close': () => 'Ditutup',
  },
  askedAlready: (agent) => `${agent || 'Agen lain'} sudah sedang diminta.`,
  inTheWay: ({ queue, presence, units: count, sessions }) =>
    [
      ...(queue === undefined ? [] : [`Tidak bekerja di ${queue}.`]),
      ...(presence === undefined ? [] : [`Statusnya ${presence}.`]),
      ...(count === undefined ? [] : [`Akan kelebihan ${units(count)}.`]),
      ...(sessions === undefined ? [] : [`Punya sepuluh sesi terbuka.`]),
    ].join(' ') || 'Tidak dapat menanganinya sekarang.',
  agent: 'Agen',
  setBy: 'Diatur oleh',
  setByWhom: { agent: 'Agen', system: 'Sistem' },
  since: 'Selama',
  agentCount: counting('id', { other: '# agen' }),
  noAgents: 'Belum ada yang pernah bertugas.',
  resetQuestion: (name) => `Atur ulang status ${name}?`,
  resetMeans: 'Pilihannya dibatalkan, begitu juga alasan tidak menerima tugas. Beban kerja yang menentukan lagi.',
  resetting: 'Mengatur ulang…',
  wasReset: 'Telah diatur ulang',
  monitoring: 'Anda sedang memantau. Pengunjung maupun agen tidak melihatnya; catatan hanya sampai kepada agen.',
  joined: 'Anda telah bergabung. Pengunjung dan agen melihatnya, dan kiriman Anda sampai kepada keduanya.',
  stop: 'Berhenti memantau',
  joinQuestion: (title) => `Bergabung ke percakapan dengan ${title}?`,
  joinMeans:
    'Pengunjung dan agen diberi tahu bahwa Anda bergabung. Anda dapat menulis kepada keduanya; percakapan tetap pada agen.',
  joining: 'Bergabung…',
  leaveMeans: 'Pengunjung dan agen diberi tahu bahwa Anda keluar. Anda dapat memantaunya lagi kapan saja.',
};
