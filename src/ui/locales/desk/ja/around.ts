/** What people of the desk read in Japanese around their sessions. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const texts = counting('ja', { other: '未送信の文章が#件' });
const files = counting('ja', { other: '未送信のファイルが#件' });

export const settings: DeskWords['settings'] = {
  settings: '設定',
  language: '言語',
  browserLanguage: (language) => `ブラウザーと同じ：${language}`,
  theme: '外観',
  themes: { auto: 'システムと同じ', light: 'ライト', dark: 'ダーク' },
  density: '表示密度',
  densities: { comfortable: 'ゆったり', compact: 'コンパクト' },
  hint: 'このブラウザーのすべてのウィンドウに適用されます。',
  keys: 'キー',
  keyNames: {
    search: '検索とコマンド',
    session: '並び順でセッションを選ぶ',
    home: 'ホーム',
    'next-unread': '新着のある次のセッション',
    close: '表示中のセッションを閉じる',
    minimise: 'コミュニケーションパネルの縮小・拡大',
    offer: '応答待ちのもの',
    accept: '依頼を承諾する',
    decline: '依頼を辞退する',
  },
  fieldKeys: {
    send: 'メッセージを送信',
    'new-line': '改行',
    'quick-replies': 'クイック返信',
    'open-beside': '一覧の項目を横に開く',
    leave: '開いているものから離れる',
  },
  keyLabels: { Alt: 'Alt', Control: 'Ctrl', Meta: '⌘', Shift: 'Shift', Enter: 'Enter', Escape: 'Esc' },
  profile: {
    heading: 'このサイトでのあなた',
    name: '名前',
    login: 'ログイン名',
    role: '役割',
    roles: { agent: 'エージェント', bot: 'ボット', supervisor: 'スーパーバイザー', admin: '管理者' },
    site: 'サイト',
    queues: 'キュー',
    byAdmin: 'これらは管理者が決めます。',
    failed: (reason) => `今は表示できません。${reason}`,
  },
};

export const workspace: DeskWords['workspace'] = {
  sessionPanel: 'セッションパネル',
  places: {
    work: '対応一覧',
    ongoing: '進行中のチャット',
    wallboard: 'ウォールボード',
    administration: '管理',
    audit: '監査ログ',
  },
  placeLoading: '読み込んでいます…',
  placeMissing: 'この部分を読み込めませんでした。接続を確認するか、ページを再読み込みしてください。',
  tryAgain: 'もう一度試す',
  kinds: { contact: '連絡先', case: 'ケース' },
  tabs: { conversation: 'チャット情報', knowledge: 'ナレッジ' },
  tabMissing: 'このページに必要な情報が、このチャットではまだ不足しています。情報がそろうと、ここに表示されます。',
  tabLoading: (name) => `${name}を読み込んでいます…`,
  tabSlow: 'ページの読み込みに時間がかかっています。接続できないか、ここでの表示が許可されていない可能性があります。',
  tabBlocked:
    'このページはここに表示できません。表示が許可される前にデスクを開いたか、ページがデスクと同じ場所から配信されています。デスクを再読み込みするか、別のウィンドウで開いてください。',
  tabReload: '再読み込み',
  tabInWindow: '新しいウィンドウで開く',
  tabsOf: 'このセッションのタブ',
  talkPanel: 'やり取りパネル',
  talkWidth: 'やり取りパネルの幅',
  widthInPx: (px) => `${px}ピクセル`,
  newMessages: counting('ja', { other: '新着メッセージ#件' }),
  sides: { talk: 'やり取り', page: '詳細' },
  whichSide: '表示する内容',

  closeIt: '閉じる',
  closeMeansEnd: 'チャットは終了しています。セッションを閉じると完了となり、メモも追加できなくなります。',
  withUnsent: (means) => `${means}ここに入力した未送信の内容は送信されません。`,
  closing: '閉じています…',
  closesLater: '接続がありません。接続が回復すると実行されます。',

  nothingKept:
    'ストレージがブロックされているか、いっぱいのため、このブラウザーではこのページの内容を保存できません。未送信の入力は、ページを再読み込みするか閉じると失われます。',
  filesUnkept:
    '選択したファイルの一部は、このブラウザーに保存できません。保存できないファイルは、送信前にページを再読み込みするか閉じると失われます。',
  signOutDrafts: (written, chosen) => {
    if (chosen === 0) return `${texts(written)}あります。`;
    if (written === 0) return `${files(chosen)}あります。`;
    return `${texts(written)}、${files(chosen)}あります。`;
  },
  signOutStays: '残すとこのブラウザーに保存され、このコンピューターを使うほかの人に見られる可能性があります。',
  signOutFilesLost: 'このブラウザーに保存できないファイルは失われます。',
};

export const notifications: DeskWords['notifications'] = {
  list: '通知',
  titles: {
    incoming: '新着チャット',
    returning: '再開チャット',
    escalation: 'エスカレーション',
    'bot-escalation': 'ボットからのエスカレーション',
    transfer: '転送依頼',
    consult: '相談依頼',
    assigned: 'チャットが割り当てられました',
    'supervisor-assigned': '責任者がチャットを割り当てました',
    'case-assigned': 'ケースが割り当てられました',
    sentiment: '至急の対応が必要なお客様がいます',
  },
  alerts: {
    missed: 'チャットに応答しませんでした',
    declined: 'チャットを辞退しました',
    'session-limit': 'セッションが上限の10件です',
  },
  fields: {
    name: '名前',
    queue: 'キュー',
    workstream: '窓口',
    case: 'ケース',
    language: '言語',
    page: 'ページ',
    device: 'デバイス',
    waited: '待ち時間',
  },
  field: (name, value) => `${name}：${value}`,
  caseNumber: (number) => `ケース${number}`,
  appears: (title, about) => `${title}：${about}`,
  open: '開く',
  seen: '確認しました',
  dismiss: (title) => `閉じる：${title}`,
  more: counting('ja', { other: 'ほか#件' }),
  seeFailed: (reason) => `記録できませんでした。${reason}`,
  unreadInTitle: (count, page) => `(${count}) ${page}`,

  soundBlocked: '通知音を再生できませんでした。ブラウザーがクリックを待っています。',
  allowSound: '通知音をオンにする',

  settings: '通知',
  settingsOff: '通知：オフの項目があります',
  sounds: '通知音',
  playSounds: '通知音を鳴らす',
  volume: '音量',
  percent: (share) => new Intl.NumberFormat('ja', { style: 'percent' }).format(share),
  playMessages: '表示中でないセッションのメッセージでも通知音を鳴らす',
  testSound: '通知音のテスト',
  soundAllowed: '通知音を再生できます。',
  system: 'システムの通知',
  systemHint: 'デスクが背面にあるときに対応が必要なものを知らせます。通知のボタンから応答できます。',
  permission: {
    granted: 'このブラウザーで許可されています。',
    default: 'まだ許可されていません。',
    denied: 'このブラウザーでブロックされています。',
  },
  noSystem: {
    insecure: '安全なアドレスが必要です。HTTPSでデスクを開いてください。',
    unsupported: 'このブラウザーでは表示できません。',
    elsewhere: 'デスクが別のページに埋め込まれているため、表示できません。',
  },
  askPermission: '通知を許可',
  undoDenied:
    '許可するには、このページのアドレスの前にあるアイコンをクリックし、「通知」を「許可」にして、ページを再読み込みしてください。',
  testSystem: '通知のテスト',
  testTitle: '通知は正常に動作しています',
  testBody: '対応が必要なものは、このようにお知らせします。',
  testFailed: 'システムの通知が表示されませんでした。システム側の通知設定を確認してください。',
  siteDecides: '通知の種類と通知音は、サイト全体で設定されています。',
  done: '完了',
};

export const sifting: DeskWords['sifting'] = {
  filter: '対応を絞り込む',
  filterHint: '絞り込み',
  order: '並び順',
  orders: { waiting: '待ち時間の長い順', newest: '新しい順', title: '名前順' },
  shown: (shown, total) => `${total}件中${shown}件を表示`,
  noneMatches: '一致するものはありません。',
  showAll: 'すべて表示',
};
