/** The words of forms, and of the question where a mail goes, in Arabic. */
import type { MailStrings } from '../mail/strings.ts';
import type { FormStrings } from './strings.ts';

export const ar: FormStrings = {
  beforeHeading: 'قبل أن نبدأ',
  goOn: 'متابعة',
  afterHeading: 'كيف كانت المحادثة؟',
  rating: 'ما مدى رضاك عن هذه المحادثة؟',
  ratings: ['سيئة جدًا', 'سيئة', 'مقبولة', 'جيدة', 'جيدة جدًا'],
  send: 'إرسال',
  skip: 'تخطٍّ',
  thanks: 'شكرًا على إجابتك.',
  contactHeading: 'اترك لنا رسالة',
  contactSend: 'إرسال الرسالة',
  contactSent: 'وصلتنا رسالتك. سنرد عليك بالبريد الإلكتروني أو بالهاتف.',
  questions: { name: 'الاسم', email: 'البريد الإلكتروني', phone: 'الهاتف', message: 'رسالتك' },
  reachHelp: 'يكفي أحدهما.',
  optional: 'اختياري',
  choose: 'اختر…',
  problems: {
    missing: 'يُرجى الإجابة عن هذا السؤال.',
    'too-long': 'هذا طويل جدًا.',
    malformed: 'يحتوي على حرف تالف.',
    'no-email': 'اكتب عنوان بريد إلكتروني، مثل name@example.com.',
    'no-phone': 'اكتب رقم هاتف فقط، مثل \u2066+20 2 1234 5678\u2069.',
    'no-choice': 'اختر واحدًا من هذه.',
  },
  wrong: 'يُرجى مراجعة الإجابات المحددة.',
  notSent: 'تعذّر الإرسال. كل ما كتبته ما زال هنا: حاول مرة أخرى.',
  sending: 'جارٍ الإرسال…',
};

export const mail: MailStrings = {
  entry: 'إرسال المحادثة بالبريد الإلكتروني',
  text: 'كل ما قيل هنا حتى الآن، مع أسماء الملفات.',
  address: 'عنوان البريد الإلكتروني',
  send: 'إرسال',
  sending: 'جارٍ الإرسال…',
  cancel: 'إلغاء',
  dismiss: 'إغلاق',
  onItsWay: (address) => `نص المحادثة في طريقه إلى ${address}.`,
  problems: {
    noAddress: 'اكتب عنوان بريد إلكتروني، مثل name@example.com.',
    elsewhere: 'لا يمكن الإرسال إلى هذا العنوان.',
    unanswered: 'يمكن الإرسال بعد أن يردّ عليك أحد.',
    tooLong: 'هذه المحادثة أطول من أن تُرسل بالبريد. يمكنك تنزيلها.',
    tooOften: 'أُرسلت مرات كافية اليوم. يمكنك تنزيلها.',
    failed: 'تعذّر الإرسال. يُرجى المحاولة مرة أخرى.',
  },
};
