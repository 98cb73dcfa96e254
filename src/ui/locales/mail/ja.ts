/** The words of a transcript by mail in Japanese. */
import type { MailStrings } from './strings.ts';

export const ja: MailStrings = {
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
