/** What is read in Indonesian of what is wrong with a configuration. */
import { counting } from '../../counting.ts';
import type { AdminProblemStrings } from '../admin/problems.ts';

export const words: AdminProblemStrings = {
  space: ' ',
  quote: (text) => `“${text}”`,
  list: counting('id', { other: 'daftar berisi #' }),
  object: 'objek',
  here: (value) => `Di sini tertulis ${value}.`,
  meant: (what) => `Maksud Anda ${what}?`,
  types: {
    object: 'objek',
    array: 'daftar',
    string: 'teks, dalam tanda kutip di file',
    integer: 'bilangan bulat',
    boolean: 'true atau false',
  },
  forms: {
    identifier: 'Pakai paling banyak 64 huruf kecil, angka, dan tanda hubung, diawali huruf atau angka.',
    'web-address': 'Tulis alamat yang diawali https:// atau http://.',
    'https-address': 'Tulis alamat yang diawali https://.',
    origin:
      'Tulis asal halaman saja, seperti https://shop.example: tanpa path, tanpa garis miring di akhir, dan tanpa wildcard.',
    link: 'Tulis alamat yang diawali https://, mailto:, atau tel:.',
    picture: 'Tulis alamat yang diawali https://, atau path halaman seperti /team/ana.jpg.',
    email: 'Tulis alamat email, seperti ana@shop.example.',
    'password-hash': 'Pakai baris yang ditampilkan `parlor hash-password`; awalnya scrypt$.',
    time: 'Tulis jam dari 00:00 sampai 24:00, selalu dengan dua angka.',
    date: 'Tulis tanggal seperti 2026-12-25.',
    character: 'Pakai salah satu dari # * + = ~ % ? ! × • ● ■ █ ░',
    'file-type': 'Pakai jenis media yang bisa dikenali dari isi file, seperti image/png atau application/pdf.',
    own: 'Penulisannya tidak sesuai.',
  },
  kinds: {
    type: (given, { here }) => `${here(given)}Seharusnya ${words.types[given.expected]}.`,
    form: (given, { here, n }) =>
      `${here(given)}${given.max === undefined ? words.forms[given.form] : `Paling banyak ${n(given.max)} karakter.`}`,
    length: ({ value, min, max }, { n }) =>
      value === ''
        ? 'Ini tidak boleh kosong.'
        : max === undefined
          ? `Harus paling sedikit ${n(min)} karakter.`
          : `Harus ${n(min)} sampai ${n(max)} karakter.`,
    range: (given, { here, amount }) =>
      `${here(given)}Nilai yang bisa dipakai: ${amount(given.min)} sampai ${amount(given.max)}.`,
    choice: (given, { here, any, q, meant }) =>
      `${here(given)}Seharusnya ${any([...given.words.map(q), ...(given.or === undefined ? [] : [words.object])])}.${meant(given)}`,
    unknown: ({ known }, { all, q }) => `Nama ini tidak dikenal di sini. Yang dikenal: ${all(known.map(q))}.`,
    mistyped: (given, { meant }) => `Nama ini tidak dikenal di sini.${meant(given)}`,
    missing: () => 'Ini belum ada dan harus diisi.',
    'not-exactly': ({ count, exactly }, { n }) => `Di sini ada ${n(count)}, padahal harus tepat ${n(exactly)}.`,
    'too-few': ({ count, min }, { n }) => `Di sini ada ${n(count)}, padahal harus paling sedikit ${n(min)}.`,
    'too-many': ({ count, max }, { n }) => `Di sini ada ${n(count)}, padahal boleh paling banyak ${n(max)}.`,
    invalid: () => 'Isian ini tidak sah.',

    address: (given, { here, q }) =>
      `${here(given)}Itu bukan alamat${given.like === undefined ? '' : ` seperti ${q(given.like)}`}.`,
    twice: ({ value }, { v }) => `${v(value)} dipakai dua kali. Masing-masing perlu nilainya sendiri.`,
    either: ({ names: [one, other] }, { f }) => `Isi ${f(one)} atau ${f(other)}, salah satu saja.`,
    'no-key': () =>
      'Ini bukan kunci publik yang bisa dipakai: harus PEM (SPKI) dengan RSA (minimal 2.048 bit), P-256, atau Ed25519.',
    'no-site': (given, { v, meant }) => `Tidak ada situs ${v(given.value)}.${meant(given)}`,
    powerless: () => 'Hanya supervisor dan admin yang bisa punya hak. Hapus haknya, atau pilih peran lain.',
    'nobody-signed-in': (_, { f }) =>
      `Dalam percakapan berkelanjutan, pengunjung harus dikenal: atur ${f('identity')} untuk situs, atau aktifkan ${f('allowsAnonymous')} di sini.`,

    zone: ({ zone }, { q }) => `Tidak ada zona waktu ${q(zone)}. Pakai nama seperti Europe/Lisbon.`,
    'no-date': ({ date }, { q }) => `${q(date)} tidak ada di kalender.`,
    'date-twice': ({ date }, { q }) => `${q(date)} ada dua kali. Gabungkan jamnya dalam satu pengecualian.`,

    'no-queue': (given, { v, meant }) => `Situs tidak punya antrean ${v(given.value)}.${meant(given)}`,
    'same-queue': ({ value }, { v }) => `${v(value)} adalah antrean tempat percakapan sudah menunggu. Pilih yang lain.`,
    'offers-nothing': () => 'Yang dipilih sendiri oleh agen tidak ditawarkan kepada siapa pun. Pilih yang lain.',
    'needs-queue': (_, { f, o }) =>
      `Untuk ${o('action', 'queue')}, sebutkan antreannya; untuk yang lain, biarkan ${f('queue')} kosong.`,

    'notice-untold': () => 'Pemberitahuan ini tidak punya teks. Tulis teksnya setidaknya dalam satu bahasa.',
    'notice-versionless': (_, { f }) =>
      `Ada teks untuk pemberitahuan, tetapi pemberitahuannya tidak ada. Atur dulu ${f('notice')} dengan versinya.`,
    'no-language': ({ value }, { v }) => `${v(value)} bukan kode bahasa. Pakai kode seperti en, id, atau pt-BR.`,
    'language-twice': ({ value }, { v }) => `Bahasa ${v(value)} ada dua kali. Gabungkan semuanya di satu tempat.`,
    'others-twice': () =>
      'Pengunjung berbahasa lain hanya bisa membaca satu bahasa. Nonaktifkan ini di bahasa lainnya.',
    'no-plural': ({ language, forms }, { q, f, all }) =>
      `Bahasa ${q(language)} tidak punya bentuk jamak ini. Yang ada: ${all(forms.map(f))}.`,
    placeholder: (given, { meant }) =>
      `Tidak ada yang mengisi {${given.name}}.${given.meant === undefined ? ' Pesan ini tidak punya placeholder.' : meant(given, (word) => `{${word}}`)} Tulis {{ dan }} untuk kurung kurawal.`,

    'question-untold': () => 'Pertanyaan ini tidak punya teks. Tulis yang ditanyakan setidaknya dalam satu bahasa.',
    choiceless: ({ kind }, { o }) => `${o('kind', kind)} memerlukan pilihan. Tambahkan beberapa.`,
    'choices-unwanted': (_, { o }) =>
      `Pilihan hanya untuk ${o('kind', 'choice')} dan ${o('kind', 'choices')}. Hapus pilihannya, atau pakai jenis jawaban lain.`,
    'choice-twice': () => 'Ada pilihan yang tercantum dua kali. Masing-masing perlu pengenal sendiri.',
    'choices-differ': ({ value }, { v }) =>
      `${v(value)} punya pilihan lain di formulir lain. Pertanyaan dengan pengenal yang sama memakai teks yang sama: samakan pilihannya.`,
    'choice-untold': ({ value }, { v }) => `Pilihan ${v(value)} tidak punya teks. Tulis teksnya.`,
    'choice-unknown': ({ value }, { v }) =>
      `Pertanyaan ini tidak punya pilihan ${v(value)}. Tambahkan di sana, atau hapus di sini.`,
    'about-kind': ({ about, kind }, { o }) => `Untuk ${o('about', about)}, jenis jawabannya harus ${o('kind', kind)}.`,
    unasked: (given, { v, meant }) => `Tidak ada formulir yang mengajukan pertanyaan ${v(given.value)}.${meant(given)}`,
    'texts-twice': ({ value }, { v }) => `Teks pertanyaan ${v(value)} ada dua kali. Gabungkan di satu tempat.`,
    'asked-anyway': ({ value }, { o }) => `Formulir ini sudah menanyakan ${o('about', value)}. Hapus pertanyaan ini.`,
    'contact-persistent': () =>
      'Formulir ini untuk percakapan langsung. Dalam percakapan berkelanjutan, pengunjung bisa menulis kapan saja. Hapus formulirnya.',
    'contact-hourless': (_, { f }) => `Formulir ini untuk saat tidak ada orang: atur ${f('hours')} untuk alur kerja.`,
    'no-agent': (given, { v, meant }) =>
      `Tidak ada orang di situs ini dengan pengenal ${v(given.value)}.${meant(given)}`,

    pattern: ({ value, reason }, { v }) => `${v(value)} tidak bisa dipakai sebagai pola: ${reason}`,
    'pattern-costly': ({ value, steps, max }, { v, n }) =>
      `${v(value)} memerlukan ${n(steps)} langkah per karakter, padahal paling banyak ${n(max)}. Sederhanakan polanya.`,
    'pattern-empty': ({ value }, { v }) =>
      `${v(value)} juga cocok di tempat yang tidak ada apa-apanya. Pola harus menyembunyikan sesuatu.`,

    mailless: ({ value }, { o }) =>
      `${o('transcriptMail', value)} memerlukan server email, dan di sini belum ada. Itu diatur di file yang dibaca saat mulai.`,
    voucherless: ({ value }, { o, f }) =>
      `${o('transcriptMail', value)} memerlukan situs yang menjamin alamat: atur ${f('identity')}.`,

    'tabs-full': ({ max }, { n }) =>
      `Ini terlalu banyak: bersama tab situs, satu percakapan hanya memuat ${n(max)} tab.`,
    'tab-address': ({ value }, { v }) =>
      `${v(value)} bukan alamat halaman, seperti https://crm.example/customers. Alamat diawali https://, tanpa spasi dan tanpa placeholder sebelum path.`,
    'tab-brace': ({ value }, { v }) =>
      `${v(value)} memuat kurung kurawal yang bukan bagian dari placeholder. Tulis sebagai %7B atau %7D.`,
    'tab-segment': ({ value }, { v }) =>
      `Dalam ${v(value)} ada placeholder di samping teks lain di antara dua garis miring. Beri tempat sendiri, seperti /{visitor}/, atau taruh setelah tanda tanya.`,
    'tab-placeholder': (given, { meant, all }) =>
      `Tidak ada placeholder {${given.name}}.${meant(given, (word) => `{${word}}`)} Yang ada: ${all([...given.known.map((one) => `{${one}}`), '{context.…}', '{page.…}'])}.`,

    shared: ({ value }, { v }) => `${v(value)} sudah dipakai orang lain. Setiap orang perlu miliknya sendiri.`,
    'nowhere-back': (_, { f }) => `${f('publicUrl')} diperlukan: ke sanalah orang kembali dari penyedia.`,
    insecure: ({ value }, { v }) => `${v(value)} tidak terenkripsi. Alamatnya harus diawali https://.`,
    credentials: () => 'Alamat ini memuat nama atau kata sandi. Hapus bagian itu.',
    'well-known': () => 'Tulis hanya bagian sebelum /.well-known/.',
    'no-way-in': () => 'Tanpa kata sandi dan tanpa penyedia identitas, tidak ada yang bisa masuk.',
    'admin-unknown': (_, { f }) =>
      `Di sini tidak ada yang masuk dengan kata sandi: setidaknya satu admin perlu ${f('email')} atau ${f('oidcSubject')}.`,

    'read-at-start': () => 'Ini sudah berubah, dan hanya dibaca saat mulai. Mulai ulang server.',
    'file-only': () => 'Ini hanya ada di file yang dibaca saat mulai. Hapus dari sini.',
    'mode-fixed': ({ value, was }, { o }) =>
      `Mode alur kerja tidak bisa diubah, dan modenya ${o('mode', was)}. Untuk ${o('mode', value)}, tambahkan alur kerja lain.`,
    'assign-fixed': ({ value, was }, { o }) =>
      `Cara pekerjaan dibagikan di alur kerja tidak bisa diubah, dan caranya ${o('assign', was)}. Untuk ${o('assign', value)}, tambahkan alur kerja lain.`,
    adminless: () => 'Harus ada setidaknya satu admin, agar konfigurasi bisa diubah lagi.',

    'password-beside': () => 'Ada kata sandi dan hash kata sandi. Hapus salah satunya.',
    'password-type': ({ min, max }, { n }) => `Kata sandi terdiri dari ${n(min)} sampai ${n(max)} karakter.`,
    'password-short': ({ min }, { n }) => `Kata sandi ini terlalu pendek. Harus paling sedikit ${n(min)} karakter.`,
    'password-long': ({ max }, { n }) => `Kata sandi ini terlalu panjang. Paling banyak ${n(max)} karakter.`,
    'password-common': () => 'Kata sandi ini mirip dengan yang dipilih banyak orang. Pilih yang lebih tidak umum.',
    'password-personal': () =>
      'Kata sandi ini hal yang diketahui orang lain tentang orang ini. Pilih yang tidak ada hubungannya dengannya.',
    'passwords-many': ({ max }, { n }) =>
      `Hanya ${n(max)} kata sandi yang bisa diatur sekaligus. Simpan dalam dua langkah.`,
  },
};
