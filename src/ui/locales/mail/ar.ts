/** The words of a transcript by mail in Arabic. */
import type { MailStrings } from './strings.ts';

export const ar: MailStrings = {
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
