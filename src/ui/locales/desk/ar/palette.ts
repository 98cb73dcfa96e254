/** What people of the desk read in Arabic where they search and give commands. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

export const palette: DeskWords['palette'] = {
  search: 'البحث والأوامر',
  hint: 'ابحث عن شيء أو اكتب ما تريد فعله',
  results: 'النتائج',
  groups: {
    actions: 'ما يمكن فعله الآن',
    conversations: 'المحادثات',
    contacts: 'جهات الاتصال',
    cases: 'التذاكر',
    articles: 'المقالات',
  },
  searching: 'جارٍ البحث…',
  none: 'لم يُعثر على شيء',
  found: counting('ar', {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '# نتائج',
    many: '# نتيجة',
    other: '# نتيجة',
  }),
  failed: (reason) => `لا يمكن البحث هنا الآن. ${reason}`,
  tryAgain: 'إعادة المحاولة',
  offline: 'لا يوجد اتصال. سيجري البحث فور عودته.',
  keys: 'الأسهم للاختيار، وEnter للفتح، وEsc للإغلاق',
  close: 'إغلاق',
  back: 'العودة إلى النتائج',
  notLoaded: 'تعذّر تحميل البحث. أعد المحاولة عند توفر الاتصال.',

  home: 'الانتقال إلى الصفحة الرئيسية',
  settings: 'فتح الإعدادات',
  notifications: 'فتح الإشعارات',
  nextUnread: 'الانتقال إلى الجلسة التالية التي فيها جديد',
  closeSession: (title) => `إنهاء أو إغلاق ${title}…`,
  sessionPanel: { open: 'فتح لوحة الجلسات', collapse: 'طي لوحة الجلسات' },
  talkPanel: { open: 'فتح لوحة التواصل', collapse: 'تصغير لوحة التواصل' },
  sounds: { on: 'تشغيل الأصوات', off: 'كتم الأصوات' },
  presence: (name) => `الحالة: ${name}`,
  theme: (name) => `المظهر: ${name}`,
  density: (name) => `الكثافة: ${name}`,
  accept: (title) => `قبول ${title}`,
  decline: (title) => `رفض ${title}`,
};
