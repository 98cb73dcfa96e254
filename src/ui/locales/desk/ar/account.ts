/** What people of the desk read in Arabic of their own account. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const characters = counting('ar', {
  zero: '# حرف',
  one: 'حرف واحد',
  two: 'حرفين',
  few: '# أحرف',
  many: '# حرفًا',
  other: '# حرف',
});

export const account: DeskWords['account'] = {
  signIns: 'أماكن تسجيل دخولك',
  thisOne: 'هنا',
  device: (browser, system) =>
    browser && system ? `${browser} على ${system}` : (browser ?? system ?? 'متصفح غير معروف'),
  since: (when) => `منذ ${when}`,
  lastUsed: (when) => `آخر استخدام: ${when}`,
  signOutOf: (device) => `تسجيل الخروج: ${device}`,
  signOutEverywhere: 'تسجيل الخروج من كل مكان',
  signedOut: (device) => `تم تسجيل الخروج: ${device}`,
  loading: 'جارٍ التحميل…',
  tryAgain: 'أعد المحاولة',
  changePassword: 'تغيير كلمة المرور',
  formerPassword: 'كلمة المرور الحالية',
  newPassword: 'كلمة المرور الجديدة',
  passwordHint: 'عدة كلمات لا صلة بينها ولا صلة لها بك يسهل حفظها ويصعب تخمينها.',
  formerMissing: 'أدخل كلمة المرور الحالية.',
  formerWrong: 'هذه ليست كلمة المرور الحالية.',
  weak: {
    long: 'هذا أطول مما يجوز لكلمة مرور.',
    common: 'اختار كثيرون ما يشبه هذا. اختر شيئًا أقل شيوعًا.',
    personal: 'هذا ما يعرفه الآخرون عنك. اختر شيئًا لا صلة له بك.',
  },
  tooShort: (min) => `لا تقل كلمة المرور عن ${characters(min)}.`,
  passwordChanged: 'تغيّرت كلمة المرور. سُجّل خروجك من كل مكان آخر.',
  cancel: 'إلغاء',
  setPasswordHeading: 'عيّن كلمة المرور',
  whose: (name, login) => `من أجل ${name}. تسجّل الدخول باسم ${login}.`,
  reading: 'لحظة من فضلك…',
  setPassword: 'عيّن كلمة المرور وسجّل الدخول',
  settingPassword: 'جارٍ تسجيل الدخول…',
  toSignIn: 'إلى تسجيل الدخول',
  signInWith: (provider) => `تسجيل الدخول عبر \u2068${provider}\u2069`,
  turnedAway: {
    cancelled: 'أُلغي تسجيل الدخول.',
    unknown: 'لا يُعرف أحد هنا بهذا الحساب. اطلب من مسؤول أن يضيفك، أو سجّل الدخول بحساب آخر.',
    expired: 'استغرق هذا وقتًا طويلًا أو بدأ في نافذة أخرى. حاول مرة أخرى.',
    unavailable: 'يتعذّر الوصول إلى الخدمة التي تسجّل الدخول عبرها. حاول مرة أخرى بعد قليل.',
    failed: 'لم ينجح تسجيل الدخول. حاول مرة أخرى، أو أخبر مسؤولًا.',
  },
};
