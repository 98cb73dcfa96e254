/** What a transcript says by itself, in Indonesian. */
import type { MailWords, ToldWords } from '../words.ts';

const someone = (name: string): string => name || 'Salah satu agen kami';
export const told: ToldWords = {
  you: 'Anda',
  someAgent: 'Agen',
  someVisitor: 'Pengunjung',
  notices: {
    started: () => 'Percakapan dimulai',
    'agent-joined': (name) => `${someone(name)} bergabung`,
    'agent-left': (name) => `${someone(name)} keluar`,
    'you-ended': () => 'Anda mengakhiri percakapan',
    'agent-ended': (name) => `${someone(name)} mengakhiri percakapan`,
    'supervisor-ended': () => 'Seorang supervisor mengakhiri percakapan',
    'supervisor-joined': () => 'Seorang supervisor bergabung dalam percakapan',
    'supervisor-left': () => 'Seorang supervisor keluar dari percakapan',
    'visitor-gone': () => 'Diakhiri karena Anda sudah pergi',
    unanswered: () => 'Diakhiri karena tidak ada agen yang bisa menjawab',
    'time-over': () => 'Diakhiri karena lama tidak ada pesan',
    overflow: () => 'Diakhiri karena semua agen kami sedang sibuk. Silakan coba lagi nanti.',
  },
};

export const title = 'Transkrip percakapan';

export const mail: MailWords = {
  intro: (site) => `Berikut transkrip percakapan Anda dengan ${site}.`,
  until: (moment) => `Isinya sampai ${moment}.`,
  times: (zone) => `Zona waktu: ${zone}.`,
  why: (site) =>
    `Anda menerima pesan ini karena alamat ini diberikan dalam percakapan dengan ${site}. Jika bukan Anda yang memberikannya, abaikan saja pesan ini.`,
};
