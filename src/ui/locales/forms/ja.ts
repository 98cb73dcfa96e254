/** The words of forms in Japanese. */
import type { FormStrings } from './strings.ts';

export const ja: FormStrings = {
  beforeHeading: 'はじめる前に',
  goOn: '次へ',
  afterHeading: 'いかがでしたか',
  rating: '今回の会話にどのくらい満足されましたか',
  ratings: ['とても不満', '不満', 'ふつう', '満足', 'とても満足'],
  send: '送信',
  skip: 'スキップ',
  thanks: 'ご回答ありがとうございました。',
  contactHeading: 'メッセージを残す',
  contactSend: 'メッセージを送信',
  contactSent: 'メッセージを受け取りました。メールまたはお電話でご連絡いたします。',
  questions: { name: 'お名前', email: 'メールアドレス', phone: '電話番号', message: 'メッセージ' },
  reachHelp: 'どちらか一方で結構です。',
  optional: '任意',
  choose: '選択してください',
  problems: {
    missing: 'ご回答ください。',
    'too-long': '長すぎます。',
    malformed: '壊れた文字が含まれています。',
    'no-email': 'name@example.com のようなメールアドレスを入力してください。',
    'no-phone': '+81 3 1234 5678 のように電話番号だけを入力してください。',
    'no-choice': 'いずれかを選択してください。',
  },
  wrong: '印のついた回答をご確認ください。',
  notSent: '送信できませんでした。内容は残っています。もう一度お試しください。',
  sending: '送信しています…',
};
