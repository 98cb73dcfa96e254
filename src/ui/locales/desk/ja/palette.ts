/** What people of the desk read in Japanese where they search and give commands. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

export const palette: DeskWords['palette'] = {
  search: '検索とコマンド',
  hint: '探すもの、または行うことを入力',
  results: '結果',
  groups: {
    actions: '今できること',
    conversations: 'チャット',
    contacts: '連絡先',
    cases: 'ケース',
    articles: '記事',
  },
  searching: '検索しています…',
  none: '見つかりませんでした',
  found: counting('ja', { other: '#件の結果' }),
  failed: (reason) => `今は検索できません。${reason}`,
  tryAgain: 'もう一度試す',
  offline: '接続がありません。接続が戻りしだい検索します。',
  keys: '矢印キーで選択、Enterで開く、Escで閉じる',
  close: '閉じる',
  back: '結果に戻る',
  notLoaded: '検索を読み込めませんでした。接続が戻ってから、もう一度試してください。',

  home: 'ホームへ移動',
  settings: '設定を開く',
  notifications: '通知を開く',
  nextUnread: '新着のある次のセッションへ移動',
  closeSession: (title) => `${title}を終了または閉じる…`,
  sessionPanel: { open: 'セッションパネルを開く', collapse: 'セッションパネルをたたむ' },
  talkPanel: { open: 'やり取りパネルを開く', collapse: 'やり取りパネルを最小化' },
  sounds: { on: '通知音を鳴らす', off: '通知音を消す' },
  presence: (name) => `在席状況：${name}`,
  theme: (name) => `外観：${name}`,
  density: (name) => `表示密度：${name}`,
  accept: (title) => `${title}を承諾`,
  decline: (title) => `${title}を辞退`,
};
