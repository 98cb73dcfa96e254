/** What people of the desk read in Arabic of the wallboard. */
import type { DeskWords } from '../words.ts';

export const wallboard: DeskWords['wallboard'] = {
  loading: 'جارٍ تحميل الأرقام…',
  dayIn: (day, timeZone) => `${day} · ${timeZone}`,
  staleSince: (time) => `ليست محدّثة: هكذا كانت عند ${time}.`,
  noQueue: 'بلا قائمة انتظار',
  waiting: 'في الانتظار الآن',
  longest: 'أطول انتظار',
  nobodyWaits: 'لا أحد ينتظر',
  level: 'مستوى الخدمة',
  levelMeans: (seconds) => `استُلمت خلال ${seconds} ثانية`,
  noLevel: 'لا شيء بعد',
  counts: (seconds) => ({
    inTime: `استُلمت خلال ${seconds} ث`,
    late: 'استُلمت لاحقًا',
    abandoned: 'متروكة',
    unserved: 'انتهت دون موظف',
    handled: 'مُعالَجة',
  }),
  taken: 'مستلمة',
  overTheDay: 'على مدار اليوم',
  hour: 'الساعة',
  wholeDay: 'اليوم كله',
  byQueue: 'حسب قائمة الانتظار',
  chart: 'عمود لكل ساعة. الجدول المجاور يحوي الأرقام نفسها.',
  emptyDay: 'لم يُحسب شيء اليوم بعد',
  emptyHint: 'ما إن تُستلم محادثة أو تُترك أو تنتهي حتى تظهر هنا تلقائيًا.',
  explain: 'ما الذي يُحسب',
  means: (seconds) => ({
    waiting: 'المحادثات المفتوحة التي ليست لدى أحد، المباشرة والمستمرة. أطول انتظار هو انتظار أولها.',
    level: `من المحادثات المباشرة التي استلمها موظف لأول مرة أو تُركت، نسبة ما استُلم خلال ${seconds} ثانية من بدئها.`,
    abandoned: 'المحادثات المباشرة التي غادرها زائرها قبل أن يستلمها موظف، مهما كان ذلك مبكرًا.',
    unserved:
      'المحادثات المباشرة التي انتهت بطريقة أخرى قبل أن يستلمها موظف: لم يأتِ أحد في الوقت المناسب، أو فاضت قائمة الانتظار، أو أنهاها مشرف. لا تدخل في مستوى الخدمة.',
    handled: 'المحادثات التي انتهت وكانت لدى موظف ما، المباشرة والمستمرة.',
  }),
};
