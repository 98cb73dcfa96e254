/** What people of the desk read in Indonesian where they search and give commands. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

export const palette: DeskWords['palette'] = {
  search: 'Pencarian dan perintah',
  hint: 'Cari sesuatu, atau sebutkan yang ingin dilakukan',
  results: 'Hasil',
  groups: {
    actions: 'Lakukan sekarang',
    conversations: 'Percakapan',
    contacts: 'Kontak',
    cases: 'Kasus',
    articles: 'Artikel',
  },
  searching: 'Mencari…',
  none: 'Tidak ada yang ditemukan',
  found: counting('id', { other: '# hasil' }),
  failed: (reason) => `Bagian ini belum bisa dicari sekarang. ${reason}`,
  tryAgain: 'Coba lagi',
  offline: 'Tidak ada koneksi. Pencarian dilanjutkan begitu koneksi kembali.',
  keys: 'Tombol panah memilih, Enter membuka, Esc menutup',
  close: 'Tutup',
  back: 'Kembali ke hasil',
  notLoaded: 'Pencarian tidak dapat dimuat. Coba lagi setelah ada koneksi.',

  home: 'Ke Beranda',
  settings: 'Buka setelan',
  notifications: 'Buka notifikasi',
  nextUnread: 'Ke sesi berikutnya yang ada kabar baru',
  closeSession: (title) => `Akhiri atau tutup ${title}…`,
  sessionPanel: { open: 'Buka panel sesi', collapse: 'Ciutkan panel sesi' },
  talkPanel: { open: 'Buka panel komunikasi', collapse: 'Perkecil panel komunikasi' },
  sounds: { on: 'Putar suara', off: 'Bisukan suara' },
  presence: (name) => `Status: ${name}`,
  theme: (name) => `Tampilan: ${name}`,
  density: (name) => `Kerapatan: ${name}`,
  accept: (title) => `Terima ${title}`,
  decline: (title) => `Tolak ${title}`,
};
