/** The launcher's words in Japanese, and how to get the rest. */
import { counting } from '../counting.ts';
import type { VisitorWords } from '../visitors/words.ts';
import type { LauncherStrings } from './strings.ts';

export const launcher: LauncherStrings = {
  region: 'カスタマーサポート',
  launcher: 'チャットで相談する',
  unread: counting('ja', { other: '新着メッセージ#件' }),
  notLoaded: 'チャットを読み込めませんでした。接続を確認して、もう一度お試しください。',
};

export const rest = (): Promise<VisitorWords> => import('../visitors/ja.ts');
