/** What people of the desk read in Arabic: signing in, presence, offers, work items, writing and ending. */
import { counting } from '../../counting.ts';
import { waitInWords } from '../wait-in-words.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('ar');
const colleague = (name: string): string => name || 'أحد الزملاء';

const afterSeconds = counting('ar', {
  zero: 'حاول مرة أخرى الآن.',
  one: 'حاول مرة أخرى بعد ثانية واحدة.',
  two: 'حاول مرة أخرى بعد ثانيتين.',
  few: 'حاول مرة أخرى بعد # ثوانٍ.',
  many: 'حاول مرة أخرى بعد # ثانية.',
  other: 'حاول مرة أخرى بعد # ثانية.',
});
const afterMinutes = counting('ar', {
  zero: 'حاول مرة أخرى الآن.',
  one: 'حاول مرة أخرى بعد دقيقة واحدة.',
  two: 'حاول مرة أخرى بعد دقيقتين.',
  few: 'حاول مرة أخرى بعد # دقائق.',
  many: 'حاول مرة أخرى بعد # دقيقة.',
  other: 'حاول مرة أخرى بعد # دقيقة.',
});
const secondsLeft = counting('ar', {
  zero: 'لم يتبقَّ وقت',
  one: 'تبقّت ثانية واحدة',
  two: 'تبقّت ثانيتان',
  few: 'تبقّت # ثوانٍ',
  many: 'تبقّت # ثانية',
  other: 'تبقّت # ثانية',
});
const units = counting('ar', {
  zero: '# وحدة',
  one: 'وحدة واحدة',
  two: 'وحدتين',
  few: '# وحدات',
  many: '# وحدة',
  other: '# وحدة',
});
const updates = counting('ar', {
  zero: 'لا توجد تحديثات جديدة في محادثتك',
  one: 'تحديث جديد واحد في محادثتك',
  two: 'تحديثان جديدان في محادثتك',
  few: '# تحديثات جديدة في محادثتك',
  many: '# تحديثًا جديدًا في محادثتك',
  other: '# تحديث جديد في محادثتك',
});

export const shared: DeskWords['shared'] = {
  notices: {
    'you-joined': () => 'أصبحت هذه المحادثة لديك',
    'you-left': () => 'أعدت هذه المحادثة إلى قائمة الانتظار',
    consented: (notice) => `تمت الموافقة على الإشعار ${notice}`,
    surveyed: (rating) => (rating === '' ? 'تمت الإجابة عن الاستبيان' : `تقييم الزائر للمحادثة: ${rating} من 5`),
    'visitor-ended': (name) => `إنهاء المحادثة من قِبل ${name || 'الزائر'}`,
    closed: () => 'أُغلقت الجلسة',
  },
  problems: {
    'sign-in-failed': 'الاسم أو كلمة المرور غير صحيحة.',
    'login-taken': 'هذا الاسم مستخدم لتسجيل الدخول بالفعل. اختر اسمًا آخر.',
    'sign-in-blocked': 'محاولات فاشلة كثيرة. انتظر قليلًا ثم حاول مرة أخرى.',
    'already-offered': 'هذه المحادثة معروضة الآن على شخص آخر.',
    'offer-over': 'لم يعد هذا معروضًا عليك.',
    'agent-unavailable': 'لا يمكن لهذا الموظف استلامها الآن.',
    'unknown-presence': 'لم تعد هذه الحالة موجودة. اختر حالة أخرى.',
    'password-weak': 'كلمة المرور هذه سهلة التخمين. اختر كلمة أخرى.',
    'link-over': 'هذا الرابط استُخدم من قبل أو انتهت صلاحيته. اطلب رابطًا آخر.',
    'session-limit': 'لديك عشر جلسات مفتوحة. أغلق إحداها أولًا.',
    'too-many-consultants': 'سبق أن طُلبت استشارة خمسة زملاء.',
    'already-assigned': 'استلم موظف آخر هذه المحادثة.',
    'not-assigned': 'هذه المحادثة غير مُسندة إليك.',
    'stale-assignment': 'أُسندت هذه المحادثة من جديد في هذه الأثناء.',
    'unknown-entry': 'حُذف هذا العنصر.',
    'stale-version': 'عدّل شخص آخر هذا العنصر بعد أن فتحته.',
    'unknown-file': 'لم يعد هذا الملف موجودًا. اختره مرة أخرى.',
    'too-many-files': 'هذه ملفات كثيرة جدًا. أرسِل عددًا أقل في المرة الواحدة.',
    'file-empty': 'هذا الملف فارغ.',
    'file-too-large': 'هذا الملف كبير جدًا.',
    'file-not-allowed': 'لا يمكن إرسال ملفات من هذا النوع.',
    'library-full': 'لا يوجد متسع لعنصر آخر. احذف عنصرًا لا يحتاج إليه أحد.',
  },
};

export const desk: DeskWords['desk'] = {
  desk: 'مساحة عمل Parlor',

  signIn: 'تسجيل الدخول',
  signInHint: 'ردّ على عدة زوار في الوقت نفسه.',
  login: 'الاسم',
  password: 'كلمة المرور',
  signingIn: 'جارٍ تسجيل الدخول…',
  loginMissing: 'أدخِل اسمك.',
  passwordMissing: 'أدخِل كلمة المرور.',
  signInBlocked: (waitMs) => {
    if (waitMs === undefined) return 'محاولات فاشلة كثيرة. حاول مرة أخرى لاحقًا.';
    const again = waitInWords(afterSeconds, afterMinutes)(waitMs);
    return `محاولات فاشلة كثيرة. ${again}`;
  },
  relayUnreachable: 'يتعذّر الوصول إلى الخادم. تحقّق من اتصالك ثم حاول مرة أخرى.',
  signInEnded: 'انتهت جلسة تسجيل دخولك. سجّل الدخول مجددًا للمتابعة من حيث توقفت.',
  signOut: 'تسجيل الخروج',
  signOutQuestion: 'هل تريد تسجيل الخروج مع وجود ما لم يُرسَل؟',
  signOutKept: counting('ar', {
    zero: 'أُرسل كل ما كتبته أو أجريته.',
    one: 'لم يُرسَل بعدُ عنصر واحد مما كتبته أو أجريته. إذا احتفظت به، فسيبقى في هذا المتصفح، حيث يمكن لغيرك من مستخدمي هذا الحاسوب العثور عليه، وسيُرسَل عند تسجيل دخولك هنا مجددًا.',
    two: 'لم يُرسَل بعدُ عنصران مما كتبته أو أجريته. إذا احتفظت بهما، فسيبقيان في هذا المتصفح، حيث يمكن لغيرك من مستخدمي هذا الحاسوب العثور عليهما، وسيُرسَلان عند تسجيل دخولك هنا مجددًا.',
    few: 'لم تُرسَل بعدُ # عناصر مما كتبته أو أجريته. إذا احتفظت بها، فستبقى في هذا المتصفح، حيث يمكن لغيرك من مستخدمي هذا الحاسوب العثور عليها، وستُرسَل عند تسجيل دخولك هنا مجددًا.',
    many: 'لم يُرسَل بعدُ # عنصرًا مما كتبته أو أجريته. إذا احتفظت بها، فستبقى في هذا المتصفح، حيث يمكن لغيرك من مستخدمي هذا الحاسوب العثور عليها، وستُرسَل عند تسجيل دخولك هنا مجددًا.',
    other:
      'لم يُرسَل بعدُ # عنصر مما كتبته أو أجريته. إذا احتفظت بها، فستبقى في هذا المتصفح، حيث يمكن لغيرك من مستخدمي هذا الحاسوب العثور عليها، وستُرسَل عند تسجيل دخولك هنا مجددًا.',
  }),
  signOutLost: counting('ar', {
    zero: 'أُرسل كل ما كتبته أو أجريته.',
    one: 'لم يُرسَل بعدُ عنصر واحد مما كتبته أو أجريته. لا يمكن لهذا المتصفح الاحتفاظ به: ستفقده إذا سجّلت الخروج.',
    two: 'لم يُرسَل بعدُ عنصران مما كتبته أو أجريته. لا يمكن لهذا المتصفح الاحتفاظ بهما: ستفقدهما إذا سجّلت الخروج.',
    few: 'لم تُرسَل بعدُ # عناصر مما كتبته أو أجريته. لا يمكن لهذا المتصفح الاحتفاظ بها: ستفقدها إذا سجّلت الخروج.',
    many: 'لم يُرسَل بعدُ # عنصرًا مما كتبته أو أجريته. لا يمكن لهذا المتصفح الاحتفاظ بها: ستفقدها إذا سجّلت الخروج.',
    other: 'لم يُرسَل بعدُ # عنصر مما كتبته أو أجريته. لا يمكن لهذا المتصفح الاحتفاظ بها: ستفقدها إذا سجّلت الخروج.',
  }),
  keepAndSignOut: 'الاحتفاظ وتسجيل الخروج',
  discardAndSignOut: 'التجاهل وتسجيل الخروج',

  masked: 'أُخفي جزء من هذا النص',

  connecting: 'جارٍ الاتصال…',
  connected: 'متصل',
  reconnecting: 'جارٍ إعادة الاتصال…',
  offline: 'لا يوجد اتصال بالإنترنت',
  keptMeanwhile: 'سيُحفَظ ما تكتبه ويُرسَل فور عودة الاتصال.',
  tryNow: 'المحاولة الآن',
  stopped: 'غير متصل',

  account: 'الحساب',
  presence: 'الحالة',
  presences: {
    available: 'متاح',
    busy: 'مشغول',
    'do-not-disturb': 'عدم الإزعاج',
    away: 'بالخارج',
    offline: 'غير متصل',
    inactive: 'غير نشط',
  },
  presenceChoices: {
    available: 'متاح',
    busy: 'مشغول',
    'do-not-disturb': 'عدم الإزعاج',
    away: 'بالخارج',
    offline: 'الظهور غير متصل',
  },
  presenceSetBy: { agent: 'من اختيارك', system: 'من ضبط النظام' },
  presenceNow: (presence, setBy) => `الحالة: ${presence}، ${setBy}`,
  resetPresence: 'إعادة تعيين الحالة',
  presenceChanging: (presence) => (presence === undefined ? 'جارٍ إعادة التعيين…' : `جارٍ التغيير إلى «${presence}»…`),
  presenceWaits: (presence) =>
    presence === undefined
      ? 'سيُعاد تعيين الحالة فور عودة الاتصال.'
      : `ستتغيّر الحالة إلى «${presence}» فور عودة الاتصال.`,
  presenceFailed: (reason) => `لم تتغيّر الحالة. ${reason}`,
  capacity: 'السعة',
  unitsOf: (load, capacity) => `${number.format(load)} من ${units(capacity)}`,
  presenceAlerts: {
    missed: 'فاتتك محادثة، لذلك حالتك الآن «غير نشط» ولن تصلك أعمال جديدة.',
    declined: 'رفضت محادثة، لذلك حالتك الآن «عدم الإزعاج» ولن تصلك أعمال جديدة.',
    'session-limit': 'لديك عشر جلسات، وهو الحد الأقصى، لذلك لن تصلك أعمال جديدة. أغلق بعضها ثم أعد تعيين الحالة.',
  },

  offers: {
    incoming: 'محادثة واردة',
    returning: 'محادثة عائدة',
    escalation: 'محادثة مصعّدة',
    'bot-escalation': 'محادثة صعّدها روبوت',
    transfer: 'طلب تحويل',
    consult: 'طلب استشارة',
  },
  offerOf: (place, count) => `${number.format(place)} من ${number.format(count)}`,
  escalatedBy: (name) => `صعّدها ${name}`,
  offerWaiting: 'مدة الانتظار',
  offerKey: (key) => `للانتقال: ${key}`,
  secondsLeft,
  offerAppears: (offer, title, key, left) =>
    `${offer}: ${title}. ${left === undefined ? '' : `${secondsLeft(left)} للرد. `}اضغط ${key} للانتقال إلى هناك.`,
  offerRunsOut: (title, left) => `${secondsLeft(left)} للرد على ${title}.`,
  accept: 'قبول',
  decline: 'رفض',
  accepting: 'جارٍ القبول…',
  declining: 'جارٍ الرفض…',
  takenBack: (title) => `سُحبت المحادثة مع ${title} قبل وصولها إليك.`,
  consultOver: (title) => `لم تعد هناك حاجة إلى مشورتك بشأن ${title}.`,
  notTaken: (title, reason) => `لم تُسنَد إليك المحادثة مع ${title}. ${reason}`,
  offersInTitle: {
    incoming: (count, page) => `(${number.format(count)}) واردة – ${page}`,
    returning: (count, page) => `(${number.format(count)}) عائدة – ${page}`,
    escalation: (count, page) => `(${number.format(count)}) تصعيد – ${page}`,
    'bot-escalation': (count, page) => `(${number.format(count)}) تصعيد – ${page}`,
    transfer: (count, page) => `(${number.format(count)}) تحويل – ${page}`,
    consult: (count, page) => `(${number.format(count)}) استشارة – ${page}`,
  },
  offeredTo: (agent) => `معروضة على ${agent}`,
  offeredToYou: 'معروضة عليك',

  home: 'الرئيسية',
  sessions: 'الجلسات',
  noSessions: 'تظهر هنا المحادثات التي تقبلها أو تستلمها.',
  urgent: (title) => `${title}. محادثتك تحتاج إلى اهتمام عاجل`,
  updates: (title, count) => `${title}. ${updates(count)}`,
  badge: (count) => (count > 9 ? '9+' : String(count)),
  quoted: (name, excerpt) => `${name}: ${excerpt}`,

  notSentHint: counting('ar', {
    zero: 'لا يوجد ما رُفض.',
    one: 'رُفض هذا بعد انتهاء جلسته، ولم يره أحد. انسخ منه ما لا تزال تحتاج إليه.',
    two: 'رُفض هذان بعد انتهاء جلستيهما، ولم يرهما أحد. انسخ منهما ما لا تزال تحتاج إليه.',
    few: 'رُفضت هذه بعد انتهاء جلساتها، ولم يرها أحد. انسخ منها ما لا تزال تحتاج إليه.',
    many: 'رُفضت هذه بعد انتهاء جلساتها، ولم يرها أحد. انسخ منها ما لا تزال تحتاج إليه.',
    other: 'رُفضت هذه بعد انتهاء جلساتها، ولم يرها أحد. انسخ منها ما لا تزال تحتاج إليه.',
  }),
  messageTo: (title) => `رسالة إلى ${title}`,
  noteOn: (title) => `ملاحظة عن ${title}`,
  asideOn: (title) => `محادثة جانبية عن ${title}`,
  endOf: (title) => `إنهاء المحادثة مع ${title}`,
  closeOf: (title) => `إغلاق الجلسة مع ${title}`,
  actOn: (title) => `تغيير في المحادثة مع ${title}`,
  copy: 'نسخ',
  copied: 'تم النسخ',

  openItems: 'عناصر العمل المفتوحة',
  waitingCount: counting('ar', {
    zero: 'لا زوار في الانتظار',
    one: 'زائر واحد في الانتظار',
    two: 'زائران في الانتظار',
    few: '# زوار في الانتظار',
    many: '# زائرًا في الانتظار',
    other: '# زائر في الانتظار',
  }),
  nobodyWaiting: 'لا أحد في الانتظار',
  nobodyWaitingHint: 'تظهر المحادثات الجديدة هنا تلقائيًا، الأطول انتظارًا أولًا. استلم إحداها للرد عليها.',
  moreWaiting: counting('ar', {
    zero: 'ولا شيء غير ذلك',
    one: 'وواحدة أخرى',
    two: 'واثنتان أخريان',
    few: 'و# أخرى',
    many: 'و# أخرى',
    other: 'و# أخرى',
  }),
  loadingItems: 'جارٍ تحميل عناصر العمل',
  isNew: 'جديدة',
  isBack: 'عادت إلى قائمة الانتظار',
  waitingSince: { pick: 'مدة الانتظار', reopen: 'مدة السكون' },
  myItems: 'عناصر عملي',
  myItemsHint: 'محادثاتك إلى أن يكتب زوارها مجددًا. افتح إحداها لتكتب أنت أولًا.',
  isWaiting: 'بانتظار الزائر',
  take: { pick: 'استلام', reopen: 'فتح' },
  takingIt: { pick: 'جارٍ الاستلام…', reopen: 'جارٍ الفتح…' },
  dismiss: 'إخفاء',
  takenBy: (agent) => `هذه المحادثة لدى ${agent || 'موظف آخر'} بالفعل.`,

  states: {
    new: 'جديدة',
    open: 'مفتوحة',
    active: 'نشطة',
    waiting: 'منتظرة',
    'wrap-up': 'قيد الاختتام',
    closed: 'مغلقة',
  },
  startedAt: (time) => `بدأت الساعة ${time}`,
  waited: (elapsed) => `الانتظار ${elapsed}`,
  answersBefore: 'إجابات قبل المحادثة',
  answersAfter: 'إجابات بعد المحادثة',
  rating: 'التقييم',
  ratedAs: (rating) => `${number.format(rating)} من ${number.format(5)}`,
  facts: 'عن هذه المحادثة',
  factState: 'الحالة',
  factStarted: 'وقت البدء',
  factWaited: 'مدة الانتظار',
  factWorkstream: 'مسار العمل',
  factPage: 'الصفحة',
  factDevice: 'الجهاز',
  factLanguage: 'اللغة',

  rows: {
    bot: (name) => `${name} (روبوت)`,
    written: {
      note: { label: 'ملاحظة خاصة', spoken: (name) => `ملاحظة خاصة من ${name}:` },
      aside: { label: 'محادثة جانبية', spoken: (name) => `من ${name} في المحادثة الجانبية:` },
    },
    notices: {
      'consult-asked': (name) => `طُلبت استشارة ${colleague(name)}`,
      'consult-accepted': (name) => `بدأت استشارة ${colleague(name)}`,
      'consult-declined': (name) => `اعتذار ${colleague(name)} عن الاستشارة`,
      'consult-missed': (name) => `لم يصل ردّ من ${colleague(name)} في الوقت المحدد`,
      'consult-agent-gone': (name) => `مغادرة ${colleague(name)} قبل الرد على الطلب`,
      'consult-cancelled': (name) => `أُلغي طلب استشارة ${colleague(name)}`,
      'consult-ended': (name) => `انتهت استشارة ${colleague(name)}`,
      'consultant-left': (name) => `انتهى اطلاع ${colleague(name)} على المحادثة`,
    },
  },

  writing: {
    message: { label: 'رسالة', hint: 'اكتب إلى الزائر', send: 'إرسال' },
    note: { label: 'ملاحظة', hint: 'يراها فريقك فقط', send: 'إضافة ملاحظة' },
    aside: {
      label: 'محادثة جانبية',
      hint: 'يراها فريقك الآن ولاحقًا، ولا يراها الزائر أبدًا',
      send: 'إرسال إلى الزملاء',
    },
  },
  writeWhat: 'نوع ما تكتبه',
  onlyNotes: 'انتهت المحادثة. ما زال بإمكانك إضافة ملاحظات.',

  end: 'إنهاء',
  close: 'إغلاق الجلسة',
  cancel: 'إلغاء',
  endQuestion: (title) => `هل تريد إنهاء المحادثة مع ${title}؟`,
  endMeans: (title) =>
    `سيظهر أمام ${title} أنك أنهيتها، ولن يتمكن أحد من كتابة رسائل بعد ذلك. يمكنك إضافة ملاحظات إلى أن تغلق الجلسة.`,
  closeQuestion: (title) => `هل تريد إغلاق الجلسة مع ${title}؟`,
  closeMeans: {
    live: 'ستستمر المحادثة: تعود إلى مكانها في قائمة الانتظار ليستلمها أي موظف. إذا لم يبقَ ما يُناقَش، فأنهِها بدلًا من ذلك.',
    persistent: 'ستستمر المحادثة: تنتظر إلى أن يكتب الزائر مجددًا. إذا لم يبقَ ما يُناقَش، فأنهِها بدلًا من ذلك.',
  },
  endFailed: (reason) => `لم يتم إنهاء المحادثة. ${reason}`,
  closeFailed: (reason) => `لم يتم إغلاق الجلسة. ${reason}`,
};
