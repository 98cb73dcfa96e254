/** What people of the desk read in Japanese of the wallboard. */
import type { DeskWords } from '../words.ts';

export const wallboard: DeskWords['wallboard'] = {
  loading: '数値を読み込んでいます…',
  dayIn: (day, timeZone) => `${day} · ${timeZone}`,
  staleSince: (time) => `最新ではありません。${time} 時点の状況です。`,
  noQueue: 'キューなし',
  waiting: '現在の待ち',
  longest: '最長の待ち時間',
  nobodyWaits: '待ちなし',
  level: 'サービスレベル',
  levelMeans: (seconds) => `${seconds}秒以内に対応`,
  noLevel: 'まだなし',
  counts: (seconds) => ({
    inTime: `${seconds}秒以内に対応`,
    late: 'それ以降に対応',
    abandoned: '離脱',
    unserved: '担当者なしで終了',
    handled: '対応完了',
  }),
  taken: '対応',
  overTheDay: '1日の推移',
  hour: '時間',
  wholeDay: '1日全体',
  byQueue: 'キュー別',
  chart: '1時間ごとの棒グラフです。隣の表に同じ数値があります。',
  emptyDay: '今日はまだ何も集計されていません',
  emptyHint: 'チャットが対応、離脱、終了になると、ここに自動的に表示されます。',
  explain: '集計の内容',
  means: (seconds) => ({
    waiting: '誰も担当していない対応待ちのチャット（ライブと継続）。最長の待ち時間は、そのうち最初のものです。',
    level: `担当者が初めて対応した、または離脱したライブチャットのうち、開始から${seconds}秒以内に対応した割合。`,
    abandoned: '担当者が対応する前に訪問者が離れたライブチャット。どれほど早くても数えます。',
    unserved:
      '担当者が対応する前に別の理由で終わったライブチャット：時間内に誰も対応しなかった、キューがあふれた、または管理者が終了した場合。サービスレベルには含まれません。',
    handled: '担当者がいて終了したチャット（ライブと継続）。',
  }),
};
