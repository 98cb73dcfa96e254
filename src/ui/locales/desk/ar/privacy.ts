/** What is read in Arabic in the audit log and of visitors' data. */
import { counting } from '../../counting.ts';
import type { PrivacyStrings } from '../privacy.ts';

const talks = counting('ar', {
  zero: 'لا محادثات',
  one: 'محادثة واحدة',
  two: 'محادثتان',
  few: '# محادثات',
  many: '# محادثة',
  other: '# محادثة',
});

const going = counting('ar', {
  zero: 'لا شيء منها جارٍ',
  one: 'واحدة منها جارية',
  two: 'اثنتان منها جاريتان',
  few: '# منها جارية',
  many: '# منها جارية',
  other: '# منها جارية',
});

const count = new Intl.NumberFormat('ar');

export const words: PrivacyStrings = {
  title: 'سجل التدقيق',
  views: { log: 'ما تم فعله', visitors: 'بيانات الزوار' },
  loading: 'جارٍ التحميل…',
  tryAgain: 'إعادة المحاولة',
  more: 'عرض المزيد',

  actions: {
    'conversation.assign': 'إسناد محادثة',
    'conversation.requeue': 'نقل محادثة إلى قائمة أخرى',
    'conversation.transfer': 'تحويل محادثة',
    'transfer.cancel': 'سحب طلب تحويل',
    'conversation.join': 'الانضمام إلى محادثة',
    'conversation.leave': 'مغادرة محادثة',
    'conversation.force-close': 'إغلاق محادثة',
    'conversation.monitor': 'مراقبة محادثة',
    'contact.link': 'ربط جهة اتصال',
    'contact.unlink': 'إلغاء ربط جهة اتصال',
    'case.link': 'ربط تذكرة',
    'case.unlink': 'إلغاء ربط تذكرة',
    'presence.reset': 'إعادة ضبط حالة',
    'agent.invite': 'إنشاء رابط لكلمة مرور',
    'agent.sign-out': 'إنهاء تسجيل دخول',
    'visitor.export': 'تصدير بيانات زائر',
    'visitor.erase': 'محو زائر',
  },
  about: {
    conversation: (id) => `المحادثة ${id}`,
    agent: (id) => `الموظف ${id}`,
    queue: (id) => `قائمة الانتظار ${id}`,
    visitor: (id) => `الزائر ${id}`,
    contact: (id) => `جهة الاتصال ${id}`,
  },
  overridden: 'مع تجاوز الحالة والسعة',
  noEntries: 'لا توجد سجلات مطابقة.',
  by: 'من (المعرّف)',
  action: 'الإجراء',
  anyAction: 'أي إجراء',
  aboutWhat: 'على ماذا (المعرّف)',
  from: 'من تاريخ',
  to: 'إلى تاريخ',
  clear: 'مسح التصفية',
  exportTable: 'تصدير بصيغة CSV',
  exportLines: 'تصدير بأسطر JSON',

  find: 'البحث عن زائر',
  findHint: 'اسم أو بريد أو حساب أو رقم أو معرّف',
  look: 'بحث',
  nobodyFound: 'لم يُعثر على أحد.',
  lookFurther: 'البحث في الأقدم',
  visitorNumber: (number) => `الزائر ${number}`,
  talks: (count, ongoing) => (ongoing === 0 ? talks(count) : `${talks(count)}، ${going(ongoing)}`),
  lastTalk: (when) => `آخرها ${when}`,
  contacts: (names) => `جهة الاتصال: ${names}`,
  exportIt: 'تصدير',
  exportOf: (name) => `تصدير بيانات ${name}`,
  eraseIt: 'محو',
  eraseOf: (name) => `محو ${name}`,

  eraseQuestion: (name) => `هل تريد محو ${name}؟`,
  eraseMeans:
    'يزول نهائيًا كل ما قيل مع هذا الزائر: الرسائل والملاحظات والإجابات والأسماء والملفات وما ينتظر الإرسال بالبريد. ويبقى للإحصاءات أن محادثات جرت، ومتى ومع أي موظفين. وتحتفظ النسخ الاحتياطية بما فيها.',
  eraseEnds: counting('ar', {
    zero: 'لا توجد محادثات جارية.',
    one: 'توجد محادثة واحدة جارية. تُنهى الآن، ويُبلَّغ كل من فيها.',
    two: 'توجد محادثتان جاريتان. تُنهيان الآن، ويُبلَّغ كل من فيهما.',
    few: 'توجد # محادثات جارية. تُنهى الآن، ويُبلَّغ كل من فيها.',
    many: 'توجد # محادثة جارية. تُنهى الآن، ويُبلَّغ كل من فيها.',
    other: 'توجد # محادثة جارية. تُنهى الآن، ويُبلَّغ كل من فيها.',
  }),
  withContact: (name) => `محو جهة الاتصال ${name} أيضًا`,
  typeToErase: (word) => `اكتب ${word} للمحو`,
  cancel: 'إلغاء',
  erasing: 'جارٍ المحو…',
  erased: 'تم المحو',
  erasures: 'ما مُحي مؤخرًا',
  erasureOf: (visitor, by) => `${visitor}، بواسطة ${by}`,

  files: {
    heading: (name) => `ملفات ${name}`,
    means: 'ليست ضمن التصدير، فهو يذكر أسماءها فقط. ويُسجَّل كل تنزيل في سجل التدقيق.',
    some: counting('ar', {
      zero: 'لا ملفات معه.',
      one: 'معه ملف واحد.',
      two: 'معه ملفان.',
      few: 'معه # ملفات.',
      many: 'معه # ملفًا.',
      other: 'معه # ملف.',
    }),
    none: (name) => `تم التصدير. لا ملفات مع بيانات ${name}.`,
    unlisted: 'تم التصدير. حجمه أكبر من أن تُسرد ملفاته هنا: عناوينها مذكورة فيه.',
    download: 'تنزيل',
    downloadOf: (file) => `تنزيل ${file}`,
    downloadAll: 'تنزيل الكل',
    underWay: 'جارٍ التنزيل…',
    saved: 'تم الحفظ',
    progress: (done, all) => `الملفات المحفوظة: ${count.format(done)} من ${count.format(all)}.`,
    gone: 'لم يعد هذا الملف محتفظًا به.',
  },
};
