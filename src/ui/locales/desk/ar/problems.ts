/** What is read in Arabic of what is wrong with a configuration. */
import { counting } from '../../counting.ts';
import type { AdminProblemStrings } from '../admin/problems.ts';

/** What is written from left to right, whatever is around it. */
const ltr = (text: string): string => `\u2066${text}\u2069`;

const braces = (name: string): string => ltr(`{${name}}`);

export const words: AdminProblemStrings = {
  space: ' ',
  quote: (text) => `«\u2068${text}\u2069»`,
  list: counting('ar', {
    zero: 'قائمة فارغة',
    one: 'قائمة من عنصر واحد',
    two: 'قائمة من عنصرين',
    few: 'قائمة من # عناصر',
    many: 'قائمة من # عنصرًا',
    other: 'قائمة من # عنصر',
  }),
  object: 'كائن',
  here: (value) => `القيمة الحالية: ${value}.`,
  meant: (what) => `هل تقصد ${what}؟`,
  types: {
    object: 'كائنًا',
    array: 'قائمة',
    string: 'نصًا، بين علامتي اقتباس في الملف',
    integer: 'عددًا صحيحًا',
    boolean: 'true أو false',
  },
  forms: {
    identifier: 'استخدم أحرفًا لاتينية صغيرة وأرقامًا وشرطات، 64 على الأكثر، وابدأ بحرف أو رقم.',
    'web-address': `اكتب عنوانًا يبدأ بـ ${ltr('https://')} أو ${ltr('http://')}.`,
    'https-address': `اكتب عنوانًا يبدأ بـ ${ltr('https://')}.`,
    origin: `اكتب مصدر الصفحات فقط، مثل ${ltr('https://shop.example')}: بلا مسار، وبلا شرطة مائلة في آخره، وبلا رموز بدل.`,
    link: `اكتب عنوانًا يبدأ بـ ${ltr('https://')} أو ${ltr('mailto:')} أو ${ltr('tel:')}.`,
    picture: `اكتب عنوانًا يبدأ بـ ${ltr('https://')}، أو مسارًا في الصفحات مثل ${ltr('/team/ana.jpg')}.`,
    email: `اكتب عنوان بريد إلكتروني، مثل ${ltr('ana@shop.example')}.`,
    'password-hash': `استخدم السطر الذي يعرضه ${ltr('`parlor hash-password`')}؛ يبدأ بـ ${ltr('scrypt$')}.`,
    time: `اكتب وقتًا من ${ltr('00:00')} إلى ${ltr('24:00')}، برقمين دائمًا.`,
    date: `اكتب تاريخًا مثل ${ltr('2026-12-25')}.`,
    character: `استخدم أحد الرموز ${ltr('# * + = ~ % ? ! × • ● ■ █ ░')}`,
    'file-type': `استخدم نوع وسائط يمكن تمييزه من محتوى الملف، مثل ${ltr('image/png')} أو ${ltr('application/pdf')}.`,
    own: 'هذا غير مكتوب كما يجب.',
  },
  kinds: {
    type: (given, { here }) => `${here(given)}يجب أن تكون القيمة ${words.types[given.expected]}.`,
    form: (given, { here, n }) =>
      `${here(given)}${given.max === undefined ? words.forms[given.form] : `يجب ألا يزيد عدد الأحرف على ${n(given.max)}.`}`,
    length: ({ value, min, max }, { n }) =>
      value === ''
        ? 'لا يجوز ترك هذا فارغًا.'
        : max === undefined
          ? `يجب ألا يقل عدد الأحرف عن ${n(min)}.`
          : `يجب أن يكون عدد الأحرف من ${n(min)} إلى ${n(max)}.`,
    range: (given, { here, amount }) => `${here(given)}القيم الممكنة من ${amount(given.min)} إلى ${amount(given.max)}.`,
    choice: (given, { here, any, q, meant }) =>
      `${here(given)}القيم الممكنة: ${any([...given.words.map(q), ...(given.or === undefined ? [] : [words.object])])}.${meant(given)}`,
    unknown: ({ known }, { all, q }) => `هذا الاسم غير معروف هنا. الأسماء المعروفة: ${all(known.map(q))}.`,
    mistyped: (given, { meant }) => `هذا الاسم غير معروف هنا.${meant(given)}`,
    missing: () => 'هذه المعلومة ناقصة ويجب إدخالها.',
    'not-exactly': ({ count, exactly }, { n }) => `العدد هنا ${n(count)}، ويجب أن يكون ${n(exactly)} بالضبط.`,
    'too-few': ({ count, min }, { n }) => `العدد هنا ${n(count)}، ويجب ألا يقل عن ${n(min)}.`,
    'too-many': ({ count, max }, { n }) => `العدد هنا ${n(count)}، ويجب ألا يزيد على ${n(max)}.`,
    invalid: () => 'هذه القيمة غير صالحة.',

    address: (given, { here, q }) =>
      `${here(given)}هذا ليس عنوانًا${given.like === undefined ? '' : ` مثل ${q(given.like)}`}.`,
    twice: ({ value }, { v }) => `${v(value)} مستخدم مرتين. لكل عنصر قيمة خاصة به.`,
    either: ({ names: [one, other] }, { f }) => `املأ ${f(one)} أو ${f(other)}، أحدهما فقط.`,
    'no-key': () =>
      `هذا ليس مفتاحًا عامًا صالحًا: المطلوب ${ltr('PEM (SPKI)')} بنوع RSA (2,048 بت على الأقل) أو ${ltr('P-256')} أو Ed25519.`,
    'no-site': (given, { v, meant }) => `لا يوجد موقع ${v(given.value)}.${meant(given)}`,
    powerless: () => 'الصلاحيات للمشرفين والمسؤولين فقط. أزلها أو اختر دورًا آخر.',
    'nobody-signed-in': (_, { f }) =>
      `في المحادثة المستمرة يجب أن يكون الزوار معروفين: اضبط ${f('identity')} للموقع، أو فعّل هنا ${f('allowsAnonymous')}.`,

    zone: ({ zone }, { q }) => `لا توجد منطقة زمنية ${q(zone)}. استخدم اسمًا مثل ${ltr('Europe/Lisbon')}.`,
    'no-date': ({ date }, { q }) => `${q(date)} ليس في التقويم.`,
    'date-twice': ({ date }, { q }) => `${q(date)} موجود مرتين. اجمع ساعاته في استثناء واحد.`,

    'no-queue': (given, { v, meant }) => `ليس في الموقع قائمة انتظار ${v(given.value)}.${meant(given)}`,
    'same-queue': ({ value }, { v }) => `${v(value)} هي القائمة التي تنتظر فيها المحادثة أصلًا. اختر غيرها.`,
    'offers-nothing': () => 'ما يختاره الموظفون بأنفسهم لا يُعرض على أحد. اختر شيئًا آخر.',
    'needs-queue': (_, { f, o }) => `مع ${o('action', 'queue')} حدّد قائمة، ومع غيره اترك ${f('queue')} فارغة.`,

    'notice-untold': () => 'ليس للإشعار نص. اكتبه بلغة واحدة على الأقل.',
    'notice-versionless': (_, { f }) => `يوجد نص لإشعار، ولا يوجد إشعار. اضبط أولًا ${f('notice')} مع إصداره.`,
    'no-language': ({ value }, { v }) => `${v(value)} ليس رمز لغة. استخدم رمزًا مثل en أو ar أو ${ltr('pt-BR')}.`,
    'language-twice': ({ value }, { v }) => `اللغة ${v(value)} موجودة مرتين. اجمع كل شيء في موضع واحد.`,
    'others-twice': () => 'لا يمكن أن تظهر لزوار اللغات الأخرى إلا لغة واحدة. أوقف هذا في اللغات الباقية.',
    'no-plural': ({ language, forms }, { q, f, all }) =>
      `ليس للغة ${q(language)} صيغة الجمع هذه. صيغها: ${all(forms.map(f))}.`,
    placeholder: (given, { meant }) =>
      `لا شيء يُملأ مكان ${braces(given.name)}.${given.meant === undefined ? ' ليس في هذه الرسالة عناصر نائبة.' : meant(given, braces)} للأقواس اكتب ${ltr('{{')} و${ltr('}}')}.`,

    'question-untold': () => 'ليس لهذا السؤال نص. اكتب ما يُسأل عنه بلغة واحدة على الأقل.',
    choiceless: ({ kind }, { o }) => `يحتاج ${o('kind', kind)} إلى خيارات. أضف بعضها.`,
    'choices-unwanted': (_, { o }) =>
      `الخيارات فقط مع ${o('kind', 'choice')} و${o('kind', 'choices')}. أزلها أو اختر نوع إجابة آخر.`,
    'choice-twice': () => 'أحد الخيارات موجود مرتين. لكل خيار معرّف خاص به.',
    'choices-differ': ({ value }, { v }) =>
      `للسؤال ${v(value)} خيارات أخرى في نموذج آخر. الأسئلة ذات المعرّف الواحد تشترك في نصوصها: اجعل خياراتهما واحدة.`,
    'choice-untold': ({ value }, { v }) => `ليس للخيار ${v(value)} نص. اكتبه.`,
    'choice-unknown': ({ value }, { v }) => `ليس في السؤال خيار ${v(value)}. أضفه هناك أو أزله هنا.`,
    'about-kind': ({ about, kind }, { o }) => `من أجل ${o('about', about)} يجب أن يكون نوع الإجابة ${o('kind', kind)}.`,
    unasked: (given, { v, meant }) => `لا يطرح أي نموذج السؤال ${v(given.value)}.${meant(given)}`,
    'texts-twice': ({ value }, { v }) => `نصوص السؤال ${v(value)} موجودة مرتين. اجمعها في موضع واحد.`,
    'asked-anyway': ({ value }, { o }) => `يسأل هذا النموذج عن ${o('about', value)} أصلًا. أزل هذا السؤال.`,
    'contact-persistent': () => 'هذا النموذج للمحادثات المباشرة. في المستمرة يمكن للزوار الكتابة في أي ساعة. أزله.',
    'contact-hourless': (_, { f }) => `هذا النموذج لوقت لا يوجد فيه أحد: حدّد ${f('hours')} لمسار العمل.`,
    'no-agent': (given, { v, meant }) => `لا أحد في الموقع معرّفه ${v(given.value)}.${meant(given)}`,

    pattern: ({ value, reason }, { v }) => `لا يصلح ${v(value)} نمطًا نصيًا: ${ltr(reason)}`,
    'pattern-costly': ({ value, steps, max }, { v, n }) =>
      `عدد الخطوات التي يحتاج إليها ${v(value)} لكل حرف ${n(steps)}، والحد الأقصى ${n(max)}. اجعله أبسط.`,
    'pattern-empty': ({ value }, { v }) => `ينطبق ${v(value)} أيضًا حيث لا يوجد شيء. يجب أن يخفي النمط شيئًا.`,

    mailless: ({ value }, { o }) =>
      `يحتاج ${o('transcriptMail', value)} إلى خادم بريد، ولا يوجد هنا خادم. يُضبط ذلك في الملف الذي يُقرأ عند البدء.`,
    voucherless: ({ value }, { o, f }) =>
      `يحتاج ${o('transcriptMail', value)} إلى موقع يضمن العناوين: اضبط ${f('identity')}.`,

    'tabs-full': ({ max }, { n }) =>
      `علامات التبويب أكثر من اللازم: أقصى عدد لها في المحادثة، مع علامات الموقع، ${n(max)}.`,
    'tab-address': ({ value }, { v }) =>
      `${v(value)} ليس عنوان صفحة مثل ${ltr('https://crm.example/customers')}. يبدأ العنوان بـ ${ltr('https://')}، بلا مسافات وبلا عناصر نائبة قبل المسار.`,
    'tab-brace': ({ value }, { v }) => `في ${v(value)} قوس لا يخص أي عنصر نائب. اكتبه ${ltr('%7B')} أو ${ltr('%7D')}.`,
    'tab-segment': ({ value }, { v }) =>
      `في ${v(value)} عنصر نائب بجانب نص آخر بين شرطتين مائلتين. ضعه وحده، مثل ${ltr('/{visitor}/')}، أو بعد علامة الاستفهام.`,
    'tab-placeholder': (given, { meant, all }) =>
      `لا يوجد عنصر نائب ${braces(given.name)}.${meant(given, braces)} العناصر الموجودة: ${all([...given.known, 'context.…', 'page.…'].map(braces))}.`,

    shared: ({ value }, { v }) => `${v(value)} لشخص آخر. لكل شخص قيمة خاصة به.`,
    'nowhere-back': (_, { f }) => `لا بد من ${f('publicUrl')}: إليه يعود الناس من المزوّد.`,
    insecure: ({ value }, { v }) => `${v(value)} غير مشفّر. يجب أن يبدأ العنوان بـ ${ltr('https://')}.`,
    credentials: () => 'في العنوان اسم أو كلمة مرور. أزل ذلك.',
    'well-known': () => `اكتب فقط ما يسبق ${ltr('/.well-known/')}.`,
    'no-way-in': () => 'بلا كلمات مرور وبلا مزوّد هوية لا يستطيع أحد تسجيل الدخول.',
    'admin-unknown': (_, { f }) =>
      `لا أحد يسجّل الدخول هنا بكلمة مرور: يحتاج مسؤول واحد على الأقل إلى ${f('email')} أو ${f('oidcSubject')}.`,

    'read-at-start': () => 'تغيّر هذا، وهو لا يُقرأ إلا عند البدء. أعد تشغيل الخادم.',
    'file-only': () => 'هذا في الملف الذي يُقرأ عند البدء فقط. أزله من هنا.',
    'mode-fixed': ({ value, was }, { o }) =>
      `لا يتغيّر نمط مسار العمل، وهو ${o('mode', was)}. من أجل ${o('mode', value)} أضف مسارًا آخر.`,
    'assign-fixed': ({ value, was }, { o }) =>
      `لا تتغيّر كيفية توزيع العمل في مسار العمل، وهي ${o('assign', was)}. من أجل ${o('assign', value)} أضف مسارًا آخر.`,
    adminless: () => 'يجب أن يبقى مسؤول واحد على الأقل، ليمكن تغيير الإعدادات بعد ذلك.',

    'password-beside': () => 'هنا كلمة مرور وتجزئة كلمة مرور. أزل إحداهما.',
    'password-type': ({ min, max }, { n }) => `يجب أن يكون عدد أحرف كلمة المرور من ${n(min)} إلى ${n(max)}.`,
    'password-short': ({ min }, { n }) => `كلمة المرور قصيرة. يجب ألا يقل عدد أحرفها عن ${n(min)}.`,
    'password-long': ({ max }, { n }) => `كلمة المرور طويلة. يجب ألا يزيد عدد أحرفها على ${n(max)}.`,
    'password-common': () => 'كلمة المرور تشبه ما يختاره كثيرون. اختر شيئًا أقل شيوعًا.',
    'password-personal': () => 'كلمة المرور مما يعرفه الآخرون عن هذا الشخص. اختر شيئًا لا صلة له به.',
    'passwords-many': ({ max }, { n }) => `لا يمكن ضبط أكثر من ${n(max)} من كلمات المرور دفعة واحدة. احفظ على مرحلتين.`,
  },
};
