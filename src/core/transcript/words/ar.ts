/** What a transcript says by itself, in Arabic. */
import type { MailWords, ToldWords } from '../words.ts';

const someone = (name: string): string => name || 'أحد موظفينا';
export const told: ToldWords = {
  you: 'أنت',
  someAgent: 'فريقنا',
  someVisitor: 'زائر',
  notices: {
    started: () => 'بدأت المحادثة',
    'agent-joined': (name) => `انضمام ${someone(name)} إلى المحادثة`,
    'agent-left': (name) => `خروج ${someone(name)} من المحادثة`,
    'you-ended': () => 'أنهيتَ المحادثة',
    'agent-ended': (name) => `إنهاء المحادثة من قِبل ${someone(name)}`,
    'supervisor-ended': () => 'إنهاء المحادثة من قِبل فريق الإشراف',
    'supervisor-joined': () => 'انضمام فريق الإشراف إلى المحادثة',
    'supervisor-left': () => 'خروج فريق الإشراف من المحادثة',
    'visitor-gone': () => 'انتهت بسبب مغادرتك',
    unanswered: () => 'انتهت لعدم توفّر من يردّ',
    'time-over': () => 'انتهت لعدم كتابة أي شيء منذ مدة طويلة',
    overflow: () => 'انتهت لأن جميع موظفينا مشغولون. يُرجى المحاولة لاحقًا.',
  },
};

export const title = 'نص المحادثة';

export const mail: MailWords = {
  intro: (site) => `إليك نص محادثتك مع ${site}.`,
  until: (moment) => `يشمل ما كُتب حتى ${moment}.`,
  times: (zone) => `المنطقة الزمنية: ${zone}.`,
  why: (site) => `وصلتك هذه الرسالة لأن هذا العنوان ذُكر في محادثة مع ${site}. إذا لم يكن ذلك منك، فيمكنك تجاهلها.`,
};
