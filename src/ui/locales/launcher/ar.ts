/** The launcher's words in Arabic, and how to get the rest. */
import { counting } from '../counting.ts';
import type { VisitorWords } from '../visitors/words.ts';
import type { LauncherStrings } from './strings.ts';

export const launcher: LauncherStrings = {
  region: 'دعم العملاء',
  launcher: 'تحدّث معنا',
  unread: counting('ar', {
    one: 'رسالة جديدة واحدة',
    two: 'رسالتان جديدتان',
    few: '# رسائل جديدة',
    other: '# رسالة جديدة',
  }),
  notLoaded: 'تعذّر تحميل المحادثة. تحقّق من اتصالك وحاول مرة أخرى.',
};

export const rest = (): Promise<VisitorWords> => import('../visitors/ar.ts');
