/** What people of the desk read in Indonesian of their own account. */
import type { DeskWords } from '../words.ts';

export const account: DeskWords['account'] = {
  signIns: 'Tempat Anda masuk',
  thisOne: 'Di sini',
  device: (browser, system) =>
    browser && system ? `${browser} di ${system}` : (browser ?? system ?? 'Peramban tidak dikenal'),
  since: (when) => `Sejak ${when}`,
  lastUsed: (when) => `Terakhir dipakai ${when}`,
  signOutOf: (device) => `Keluar: ${device}`,
  signOutEverywhere: 'Keluar di mana saja',
  signedOut: (device) => `Sudah keluar: ${device}`,
  loading: 'Memuat…',
  tryAgain: 'Coba lagi',
  changePassword: 'Ubah kata sandi',
  formerPassword: 'Kata sandi sekarang',
  newPassword: 'Kata sandi baru',
  passwordHint: 'Beberapa kata yang tidak berkaitan satu sama lain atau dengan Anda mudah diingat dan sulit ditebak.',
  formerMissing: 'Masukkan kata sandi Anda sekarang.',
  formerWrong: 'Ini bukan kata sandi Anda sekarang.',
  weak: {
    long: 'Ini terlalu panjang untuk kata sandi.',
    common: 'Banyak orang memilih yang seperti ini. Pilih yang kurang lazim.',
    personal: 'Orang lain tahu ini tentang Anda. Pilih yang tidak berkaitan dengan Anda.',
  },
  tooShort: (min) => `Kata sandi paling sedikit ${min} karakter.`,
  passwordChanged: 'Kata sandi sudah diubah. Di tempat lain Anda sudah keluar.',
  cancel: 'Batal',
  setPasswordHeading: 'Tetapkan kata sandi Anda',
  whose: (name, login) => `Untuk ${name}. Anda masuk sebagai ${login}.`,
  reading: 'Sebentar…',
  setPassword: 'Tetapkan kata sandi dan masuk',
  settingPassword: 'Sedang masuk…',
  toSignIn: 'Ke halaman masuk',
  signInWith: (provider) => `Masuk dengan ${provider}`,
  turnedAway: {
    cancelled: 'Proses masuk dibatalkan.',
    unknown:
      'Tidak ada yang dikenal dengan akun itu di sini. Minta admin menambahkan Anda, atau masuk dengan akun lain.',
    expired: 'Ini terlalu lama atau dimulai di jendela lain. Coba lagi.',
    unavailable: 'Layanan tempat Anda masuk tidak dapat dijangkau. Coba lagi sebentar lagi.',
    failed: 'Gagal masuk. Coba lagi, atau beri tahu admin.',
  },
};
