/** The launcher's words in Indonesian, and how to get the rest. */
import { counting } from '../counting.ts';
import type { VisitorWords } from '../visitors/words.ts';
import type { LauncherStrings } from './strings.ts';

export const launcher: LauncherStrings = {
  region: 'Layanan pelanggan',
  launcher: 'Chat dengan kami',
  unread: counting('id', { other: '# pesan baru' }),
  notLoaded: 'Obrolan tidak dapat dimuat. Periksa koneksi Anda, lalu coba lagi.',
};

export const rest = (): Promise<VisitorWords> => import('../visitors/id.ts');
