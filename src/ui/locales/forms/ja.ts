/** The words of forms, and of the question where a mail goes, in Japanese. */
import type { MailStrings } from '../mail/strings.ts';
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

export const mail: MailStrings = {
  entry: '会話をメールで送る',
  text: 'ここまでのやり取りの全文です。ファイルは名前だけが記載されます。',
  address: 'メールアドレス',
  send: '送信',
  sending: '送信中…',
  cancel: 'キャンセル',
  dismiss: '閉じる',
  onItsWay: (address) => `会話の記録を${address}に送信しています。`,
  problems: {
    noAddress: 'メールアドレスを入力してください（例：name@example.com）。',
    elsewhere: 'このアドレスには送信できません。',
    unanswered: '担当者から返信があったあとに送信できます。',
    tooLong: 'この会話は長すぎるためメールで送れません。代わりにダウンロードできます。',
    tooOften: '本日はこれ以上送信できません。代わりにダウンロードできます。',
    failed: '送信できませんでした。もう一度お試しください。',
  },
};
