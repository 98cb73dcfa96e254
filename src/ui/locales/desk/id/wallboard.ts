/** What people of the desk read in Indonesian of the wallboard. */
import type { DeskWords } from '../words.ts';

export const wallboard: DeskWords['wallboard'] = {
  loading: 'Memuat angka…',
  dayIn: (day, timeZone) => `${day} · ${timeZone}`,
  staleSince: (time) => `Tidak terbaru: begini keadaannya pukul ${time}.`,
  noQueue: 'Tanpa antrean',
  waiting: 'Sedang menunggu',
  longest: 'Tunggu terlama',
  nobodyWaits: 'Tidak ada yang menunggu',
  level: 'Tingkat layanan',
  levelMeans: (seconds) => `diambil dalam ${seconds} detik`,
  noLevel: 'Belum ada',
  counts: (seconds) => ({
    inTime: `Diambil dalam ${seconds} dtk`,
    late: 'Diambil kemudian',
    abandoned: 'Ditinggalkan',
    unserved: 'Berakhir tanpa agen',
    handled: 'Ditangani',
  }),
  taken: 'Diambil',
  overTheDay: 'Sepanjang hari',
  hour: 'Jam',
  wholeDay: 'Sehari penuh',
  byQueue: 'Per antrean',
  chart: 'Satu batang untuk tiap jam. Tabel di sebelahnya berisi angka yang sama.',
  emptyDay: 'Belum ada yang dihitung hari ini',
  emptyHint: 'Begitu percakapan diambil, ditinggalkan, atau berakhir, percakapan itu muncul di sini dengan sendirinya.',
  explain: 'Apa yang dihitung',
  means: (seconds) => ({
    waiting:
      'Percakapan terbuka yang belum dipegang siapa pun, langsung dan berkelanjutan. Tunggu terlama adalah milik yang pertama di antaranya.',
    level: `Dari percakapan langsung yang pertama kali diambil agen atau ditinggalkan, bagian yang diambil dalam ${seconds} detik sejak dimulai.`,
    abandoned: 'Percakapan langsung yang pengunjungnya pergi sebelum diambil agen, secepat apa pun.',
    unserved:
      'Percakapan langsung yang berakhir dengan cara lain sebelum diambil agen: tidak ada yang datang tepat waktu, antrean penuh, atau supervisor mengakhirinya. Tidak termasuk dalam tingkat layanan.',
    handled: 'Percakapan yang sudah berakhir dan pernah dipegang agen, langsung dan berkelanjutan.',
  }),
};
