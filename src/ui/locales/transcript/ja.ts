/** A transcript that visitors take with them, and the menu that it is in, in Japanese. */
import type { TranscriptStrings } from './strings.ts';

export const ja: TranscriptStrings = {
  menu: 'その他',
  download: '会話をダウンロード',
  downloadText: 'テキスト形式でダウンロード',
  preparing: '会話を取得しています…',
  cancel: 'キャンセル',
  failed: '会話をすべて取得できなかったため、ファイルは作成されませんでした。',
  tryAgain: 'もう一度試す',
  title: '会話の記録',
  site: 'ウェブサイト',
  made: 'ダウンロード日時',
  timeZone: 'タイムゾーン',
  notSent: '未送信',
};
