/** A transcript that visitors take with them, and the menu that it is in, in Arabic. */
import type { TranscriptStrings } from './strings.ts';

export const ar: TranscriptStrings = {
  menu: 'المزيد',
  download: 'تنزيل المحادثة',
  downloadText: 'تنزيل كنص عادي',
  preparing: 'جارٍ جمع المحادثة…',
  cancel: 'إلغاء',
  failed: 'تعذّر جلب المحادثة كاملةً، لذلك لم يُنشأ أي ملف.',
  tryAgain: 'إعادة المحاولة',
  title: 'نص المحادثة',
  site: 'الموقع',
  made: 'تاريخ التنزيل',
  timeZone: 'المنطقة الزمنية',
  notSent: 'لم تُرسل',
};
