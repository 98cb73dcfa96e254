/** Indonesian, written and spoken: its grammar, and how customers speak. */
import type { Words } from './words.ts';

export const id: Words = {
  plain: `yang dan atau tapi tetapi kalau jika maka agar supaya dari ke di pada untuk buat dengan dalam oleh tentang antara
    sampai sejak karena saya aku kamu anda dia kami kita mereka kalian ini itu sini situ sana siapa apa apakah
    kapan mana dimana kenapa mengapa bagaimana gimana berapa adalah ialah ada akan sudah udah sedang masih telah
    bisa dapat boleh harus mau ingin perlu hanya cuma juga sangat sekali lebih paling semua setiap lain lagi
    tolong mohon halo hai selamat_pagi selamat_siang selamat_sore selamat_malam ya iya oke maaf permisi dong sih
    kok nih deh kah nya hal siap agak maju naik ikut luas kaya muda hati alam lagu pelayanan layanan akun
    pembayaran harga alamat faktur sepatu produk barang kardus pelanggan telepon kartu nomor mengembalikan bayar
    kemarin`,
  negators: `tidak tak tdk bukan belum blm jangan gak ga nggak enggak ngga tanpa tiada`,
  expected: `berfungsi jalan berjalan sampai tiba datang diterima terima dibalas balas dijawab jawab membantu bantu dibantu
    terbuka buka dibuka memuat muncul masuk terkirim dikirim ditanggapi kabar kembali respon respons sesuai
    berhasil belanja beli pesan paket pesanan pengiriman refund uang jawaban konfirmasi akses tanggapan pernah`,
  awful: `penipuan penipu memalukan keterlaluan parah bencana mengerikan terburuk buruk brengsek marah bohong skandal
    menjijikkan`,
  bad: `telat terlambat keterlambatan lambat lama_sekali menunggu nunggu rusak pecah penyok cacat salah keliru hilang
    kurang error eror gagal macet hang lemot terblokir diblokir masalah kendala keluhan mengeluh komplain kasar
    diabaikan mengabaikan kecewa mengecewakan kesal sebal jengkel jengkelin emosi frustrasi bosan capek konyol lelucon
    sobek kotor tergores bocor pengacara sedih jelek payah mahal sayangnya lelah ribet`,
  good: `terima_kasih makasih trims thanks bersyukur baik bagus lebih_baik senang gembira puas suka ramah sopan cepat
    membantu_sekali sangat_membantu terbantu rekomendasi rekomendasikan menghargai selesai beres teratasi lancar mudah
    indah cantik nyaman pas menyenangkan lumayan bahagia asyik`,
  great: `sempurna hebat mantap mantul keren luar_biasa terbaik cinta terkesan istimewa top juara memuaskan`,
};
