/** What people of the desk read in Arabic around their sessions. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('ar');

const texts = counting('ar', {
  zero: 'لا نصوص',
  one: 'نص واحد',
  two: 'نصان',
  few: '# نصوص',
  many: '# نصًا',
  other: '# نص',
});
const files = counting('ar', {
  zero: 'لا ملفات',
  one: 'ملف واحد',
  two: 'ملفان',
  few: '# ملفات',
  many: '# ملفًا',
  other: '# ملف',
});

export const settings: DeskWords['settings'] = {
  settings: 'الإعدادات',
  language: 'اللغة',
  browserLanguage: (language) => `لغة المتصفح: ${language}`,
  theme: 'المظهر',
  themes: { auto: 'حسب النظام', light: 'فاتح', dark: 'داكن' },
  density: 'الكثافة',
  densities: { comfortable: 'مريحة', compact: 'متراصة' },
  hint: 'لهذا المتصفح، في جميع نوافذه.',
  keys: 'مفاتيح الاختصار',
  keyNames: {
    search: 'البحث والأوامر',
    session: 'جلسة بحسب موضعها',
    home: 'الصفحة الرئيسية',
    'next-unread': 'الجلسة التالية التي فيها جديد',
    close: 'إغلاق الجلسة المعروضة',
    minimise: 'لوحة التواصل: تصغير أو تكبير',
    offer: 'ما ينتظر ردًّا',
    accept: 'قبول المعروض',
    decline: 'رفض المعروض',
  },
  fieldKeys: {
    send: 'إرسال الرسالة',
    'new-line': 'سطر جديد',
    'quick-replies': 'الردود السريعة',
    'open-beside': 'فتح ما في القائمة إلى جانب غيره',
    leave: 'مغادرة المفتوح',
  },
  keyLabels: { Alt: 'Alt', Control: 'Ctrl', Meta: '⌘', Shift: 'Shift', Enter: 'Enter', Escape: 'Esc' },
  profile: {
    heading: 'أنت في هذا الموقع',
    name: 'الاسم',
    login: 'اسم تسجيل الدخول',
    role: 'الدور',
    roles: { agent: 'وكيل', bot: 'روبوت', supervisor: 'مشرف', admin: 'مسؤول' },
    site: 'الموقع',
    queues: 'قوائم الانتظار',
    byAdmin: 'يحددها مسؤول الموقع.',
    failed: (reason) => `لا يمكن عرض ذلك الآن. ${reason}`,
  },
};

export const workspace: DeskWords['workspace'] = {
  sessionPanel: 'لوحة الجلسات',
  places: {
    work: 'عناصر العمل',
    ongoing: 'المحادثات الجارية',
    wallboard: 'لوحة المتابعة',
    administration: 'الإدارة',
    audit: 'سجل التدقيق',
  },
  placeLoading: 'جارٍ التحميل…',
  placeMissing: 'تعذّر تحميل هذا الجزء من المكتب. تحقق من الاتصال، أو أعد تحميل الصفحة.',
  tryAgain: 'إعادة المحاولة',
  kinds: { contact: 'جهة اتصال', case: 'تذكرة' },
  tabs: { conversation: 'المحادثة', knowledge: 'المعرفة' },
  tabMissing: 'تحتاج هذه الصفحة إلى معلومة غير معروفة بعدُ عن هذه المحادثة. ستظهر هنا فور معرفتها.',
  tabLoading: (name) => `جارٍ تحميل ${name}…`,
  tabSlow: 'يستغرق تحميل الصفحة وقتًا طويلًا. ربما يتعذّر الوصول إليها، أو أنها لا تسمح بعرضها هنا.',
  tabBlocked:
    'لا يمكن عرض الصفحة هنا: فُتحت مساحة العمل قبل السماح بها، أو أنها تأتي من مصدر مساحة العمل نفسه. أعد تحميل مساحة العمل، أو افتح الصفحة في نافذة مستقلة.',
  tabReload: 'إعادة التحميل',
  tabInWindow: 'فتح في نافذة جديدة',
  tabsOf: 'علامات تبويب هذه الجلسة',
  talkPanel: 'لوحة التواصل',
  talkWidth: 'عرض لوحة التواصل',
  widthInPx: counting('ar', {
    zero: '# بكسل',
    one: 'بكسل واحد',
    two: 'بكسلان',
    few: '# بكسلات',
    many: '# بكسلًا',
    other: '# بكسل',
  }),
  newMessages: counting('ar', {
    zero: 'لا رسائل جديدة',
    one: 'رسالة جديدة واحدة',
    two: 'رسالتان جديدتان',
    few: '# رسائل جديدة',
    many: '# رسالة جديدة',
    other: '# رسالة جديدة',
  }),
  sides: { talk: 'الرسائل', page: 'التفاصيل' },
  whichSide: 'الجزء المعروض',

  closeIt: 'إغلاق',
  closeMeansEnd: 'انتهت المحادثة. إغلاق الجلسة يغلقها نهائيًا: لن يمكن إضافة ملاحظات بعد ذلك.',
  withUnsent: (means) => `${means} ما كتبته هنا ولم ترسله سيبقى دون إرسال.`,
  closing: 'جارٍ الإغلاق…',
  closesLater: 'لا يوجد اتصال. سيتم ذلك فور عودته.',

  nothingKept:
    'لا يحفظ هذا المتصفح شيئًا لهذه الصفحة، لأن مساحة التخزين محظورة أو ممتلئة. ما تكتبه ولا ترسله يضيع عند إعادة تحميل الصفحة أو إغلاقها.',
  filesUnkept:
    'لا يمكن الاحتفاظ بكل الملفات التي اخترتها في هذا المتصفح. ما لا يُحتفظ به منها يضيع إذا أُعيد تحميل الصفحة أو أُغلقت قبل إرساله.',
  signOutDrafts: (written, chosen) => {
    if (chosen === 0) return `لديك ${texts(written)} دون إرسال.`;
    if (written === 0) return `لديك ${files(chosen)} دون إرسال.`;
    return `لديك ${texts(written)} و${files(chosen)} دون إرسال.`;
  },
  signOutStays: 'ما تحتفظ به يبقى في هذا المتصفح، حيث يمكن لغيرك من مستخدمي هذا الحاسوب العثور عليه.',
  signOutFilesLost: 'الملفات التي لا يستطيع هذا المتصفح الاحتفاظ بها تضيع.',
};

export const notifications: DeskWords['notifications'] = {
  list: 'الإشعارات',
  titles: {
    incoming: 'محادثة واردة',
    returning: 'محادثة عائدة',
    escalation: 'محادثة مصعّدة',
    'bot-escalation': 'محادثة صعّدها روبوت',
    transfer: 'طلب تحويل',
    consult: 'طلب استشارة',
    assigned: 'أُسندت إليك محادثة',
    'supervisor-assigned': 'أسند إليك الإشراف محادثة',
    'case-assigned': 'أُسندت إليك تذكرة',
    sentiment: 'زائر يحتاج إلى اهتمام عاجل',
  },
  alerts: {
    missed: 'فاتتك محادثة',
    declined: 'رفضت محادثة',
    'session-limit': 'لديك عشر جلسات',
  },
  fields: {
    name: 'الاسم',
    queue: 'قائمة الانتظار',
    workstream: 'مسار العمل',
    case: 'التذكرة',
    language: 'اللغة',
    page: 'الصفحة',
    device: 'الجهاز',
    waited: 'مدة الانتظار',
  },
  field: (name, value) => `${name}: ${value}`,
  caseNumber: (caseNumber) => `التذكرة ${caseNumber}`,
  appears: (title, about) => `${title}: ${about}`,
  open: 'فتح',
  seen: 'تم الاطلاع',
  dismiss: (title) => `إخفاء: ${title}`,
  more: counting('ar', {
    zero: 'ولا شيء غير ذلك',
    one: 'وواحد آخر',
    two: 'واثنان آخران',
    few: 'و# أخرى',
    many: 'و# أخرى',
    other: 'و# أخرى',
  }),
  seeFailed: (reason) => `لم يُسجَّل ذلك. ${reason}`,
  unreadInTitle: (count, page) => `(${number.format(count)}) ${page}`,

  soundBlocked: 'تعذّر تشغيل صوت: ينتظر المتصفح أن تنقر.',
  allowSound: 'تشغيل الأصوات',

  settings: 'الإشعارات',
  settingsOff: 'الإشعارات: بعضها غير مفعّل',
  sounds: 'الأصوات',
  playSounds: 'تشغيل الأصوات',
  volume: 'مستوى الصوت',
  percent: (share) => new Intl.NumberFormat('ar', { style: 'percent' }).format(share),
  playMessages: 'تشغيل صوت عند وصول رسائل في الجلسات غير المعروضة',
  testSound: 'تجربة الصوت',
  soundAllowed: 'الأصوات مسموعة.',
  system: 'إشعارات النظام',
  systemHint: 'تُظهر ما ينتظرك حين تكون مساحة العمل في الخلفية، مع أزرار للرد.',
  permission: {
    granted: 'مسموح بها في هذا المتصفح.',
    default: 'لم يُسمح بها بعد.',
    denied: 'محظورة في هذا المتصفح.',
  },
  noSystem: {
    insecure: 'تتطلب عنوانًا آمنًا: افتح مساحة العمل عبر HTTPS.',
    unsupported: 'لا يمكن لهذا المتصفح عرضها.',
    elsewhere: 'لا يمكن عرضها عندما تكون مساحة العمل داخل صفحة أخرى.',
  },
  askPermission: 'السماح بالإشعارات',
  undoDenied:
    'للسماح بها، انقر على الرمز الذي يسبق عنوان هذه الصفحة، واضبط «الإشعارات» على «السماح»، ثم أعد تحميل الصفحة.',
  testSystem: 'تجربة الإشعارات',
  testTitle: 'الإشعارات تعمل',
  testBody: 'هكذا تخبرك مساحة العمل بما ينتظرك.',
  testFailed: 'لم يعرض النظام شيئًا. راجع إعدادات الإشعارات في النظام نفسه.',
  siteDecides: 'أنواع الإشعارات وأصواتها محددة للموقع بأكمله.',
  done: 'تم',
};

export const sifting: DeskWords['sifting'] = {
  filter: 'تصفية بنود العمل',
  filterHint: 'تصفية',
  order: 'الترتيب',
  orders: { waiting: 'الأطول انتظارًا', newest: 'الأحدث', title: 'حسب الاسم' },
  shown: (shown, total) => `معروض ${number.format(shown)} من ${number.format(total)}`,
  noneMatches: 'لا شيء منها يطابق.',
  showAll: 'عرض الكل',
};
