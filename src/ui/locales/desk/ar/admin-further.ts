/** What is read in Arabic at the administration of the accounts of others, of what agents have at hand, of previews, and of how long things are kept. */
import type { AdminWords } from '../admin/strings.ts';

export const accounts: AdminWords['accounts'] = {
  link: 'دعوة أو كلمة مرور جديدة',
  linkMeans: (name) => `برابط يعمل مرة واحدة يضع ${name} كلمة مرور خاصة به. وحتى ذلك الحين تبقى الحالية سارية إن وُجدت.`,
  saveFirst: (name) => `لم يُحفظ ${name} بعد. احفظ تغييراتك أولًا، ثم يمكن الدعوة من هنا.`,
  yourself: 'هذا أنت. كلمة مرورك وأماكن تسجيل دخولك في الإعدادات.',
  noPasswords: 'لا أحد يسجّل الدخول هنا بكلمة مرور، فلا حاجة إلى رابط.',
  email: 'إرساله بالبريد إلى هذا العنوان (يمكن تركه فارغًا)',
  emailWrong: 'هذا ليس عنوان بريد إلكتروني. اتركه فارغًا لتسليم الرابط بنفسك.',
  make: 'إنشاء رابط',
  making: 'جارٍ إنشاء الرابط…',
  theLink: (name) => `رابط ${name}`,
  holds: (until) =>
    `يعمل مرة واحدة حتى ${until}. من يملكه يمكنه تسجيل الدخول باسم هذا الشخص. لا يظهر إلا الآن؛ وأي رابط آخر يبطله.`,
  mailed: (email) => `أُرسل إلى ${email}.`,
  notMailed: (email) => `لم يُرسل إلى ${email}: لا يخرج بريد من هنا الآن. سلّم الرابط بنفسك.`,
  copy: 'نسخ الرابط',
  copied: 'تم النسخ',
  notCopied: 'حدّده وانسخه يدويًا: لم يسمح المتصفح بذلك.',
  notMade: (reason) => `لم يُنشأ رابط. ${reason}`,
  gone: 'لم يعد هذا الشخص موجودًا: أزاله أحد من الإعدادات.',
  signIns: 'أين سجّل الدخول',
  nowhere: 'لا مكان حاليًا.',
  everywhereDone: 'تم تسجيل الخروج من كل مكان.',
  notDone: (reason) => `تعذّر ذلك. ${reason}`,
  notListed: (reason) => `تتعذر معرفة ذلك الآن. ${reason}`,
};

const count = new Intl.NumberFormat('ar');

export const library: AdminWords['library'] = {
  sections: { replies: 'الردود السريعة', articles: 'المقالات' },
  means: {
    replies: 'ما يدرجه جميع من في الموقع في الرسائل بشرطة مائلة. يسري حالما يُحفظ هنا.',
    articles: 'ما يجده الموظفون ويقرؤونه ويرسلونه بجانب محادثاتهم. يسري حالما يُحفظ هنا.',
  },
  saveSiteFirst: 'احفظ الموقع أولًا، ثم يُكتب له.',
  unsaved: 'غير محفوظ',
  find: { replies: 'البحث عن رد سريع', articles: 'البحث في المقالات' },
  make: { replies: 'رد سريع جديد', articles: 'مقال جديد' },
  loading: { replies: 'جارٍ تحميل الردود السريعة…', articles: 'جارٍ تحميل المقالات…' },
  noneYet: { replies: 'لا توجد ردود سريعة للجميع بعد.', articles: 'لا مقالات لهذا الموقع بعد.' },
  noneFound: (query) => `لا شيء يحتوي على كل كلمات «${query}». جرّب كلمات أقل أو غيرها.`,
  failed: (reason) => `يتعذر عرض ذلك الآن. ${reason}`,
  language: 'اللغة',
  languageHint: {
    replies: 'رمز مثل en أو de أو \u2066pt-BR\u2069؛ فارغ إذا كان لأي لغة.',
    articles: 'رمز مثل en أو de أو \u2066pt-BR\u2069. يُبحث في المقالات بكلمات لغتها.',
  },
  languageWrong: 'هذا ليس رمز لغة. اكتب رمزًا مثل en أو de أو \u2066pt-BR\u2069.',
  textHint: {
    replies:
      '\u2066{visitor}\u2069 و\u2066{agent}\u2069 و\u2066{site}\u2069 تصبح أسماء. اكتب \u2066{{\u2069 و\u2066}}\u2069 للأقواس.',
    articles:
      '\u2066**غامق**\u2069، \u2066*تأكيد*\u2069، وقوائم تبدأ بـ \u2066- \u2069، و\u2066[كلمات](https://…)\u2069 للروابط.',
  },
  room: (used, max) => `${count.format(used)} من ${count.format(max)} حرف`,
  saved: (title) => `حُفظ: ${title}`,
  removed: (title) => `حُذف: ${title}`,
  discard: 'تجاهل التغييرات',
};

export const previews: AdminWords['previews'] = {
  preview: 'معاينة',
  previewMeans: 'كما تعرضه مساحة العمل، لمحادثة متخيَّلة، محفوظًا كان أم لا.',
  spoken: (text) => `يُقرأ صوتيًا: ${text}`,
  alertMeans: 'يحتفظ الشريط بجانب الحالة بنصه الخاص؛ هذا هو العنوان حين يعرضه النظام.',
  sample: {
    name: 'روزا ماركيس',
    message: 'مرحبًا، هل ما زال بإمكاني تغيير عنوان طلبي؟',
    answer: 'الطلب 4711',
    caseTitle: 'أصيص مكسور عند التسليم',
    queue: 'خدمة العملاء',
    workstream: 'دردشة مباشرة',
    page: 'https://shop.example/large-planter',
  },

  messagesPreview: 'ما يقرؤه الزوار',
  messagesMean: 'كل رسالة كما يقرؤها زوار لغة ما، بأسماء وأرقام متخيَّلة، محفوظة كانت أم لا.',
  everybody: 'يقرأ الزوار بكل اللغات نص الدردشة الأصلي.',
  message: 'الرسالة',
  text: 'النص',
  own: 'نص الدردشة الأصلي',
  notTold: 'لا يُخبَر بها الزوار',
  from: (language) => `من ${language}`,
  sampleAgent: 'مايا',
  sampleSupervisor: 'إنغريد',
};

export const retention: AdminWords['retention'] = {
  heading: 'ما يُمحى ومتى',
  wrong: (min, max) => `عدد صحيح من الأيام، من ${count.format(min)} إلى ${count.format(max)}.`,
  conversationsForGood: 'يبقى ما قيل محفوظًا بلا حد زمني، ما لم يمحُه مسؤول.',
  conversationsGo: (date) =>
    `ما قيل في المحادثات التي أُغلقت قبل ${date} يُمحى فور الحفظ، مع الملاحظات والإجابات والأسماء والملفات؛ ثم يستمر المحو يومًا بعد يوم. ويبقى أن محادثة جرت، ومتى، ومن تولّاها.`,
  filesStay: 'تُمحى الملفات مع محادثاتها.',
  filesGo: (date) => `الملفات التي أُرسلت قبل ${date} تُمحى فور الحفظ، حتى في المحادثات الجارية.`,
  filesAreLater: 'مدة حفظ الملفات هنا أطول من مدة محادثاتها: فهي تُمحى معها.',
  forever: 'لا يمكن استعادة ما مُحي إلا من نسخة احتياطية.',
};
