/** What people of the desk read in Japanese: signing in, presence, offers, work items, writing and ending. */
import { counting } from '../../counting.ts';
import { waitInWords } from '../wait-in-words.ts';
import type { DeskWords } from '../words.ts';

const seconds = counting('ja', { other: '#秒' });
const minutes = counting('ja', { other: '#分' });
const updates = counting('ja', { other: '新しい更新が#件あります' });
const count = new Intl.NumberFormat('ja');
const colleague = (name: string): string => (name ? `${name}さん` : 'ほかの担当者');

export const shared: DeskWords['shared'] = {
  notices: {
    'you-joined': () => 'このチャットの担当になりました',
    'you-left': () => 'このチャットをキューに戻しました',
    consented: (notice) => `お知らせ「${notice}」に同意しました`,
    surveyed: (rating) =>
      rating === '' ? 'お客様がアンケートに回答しました' : `お客様がチャットを5段階中${rating}と評価しました`,
    'visitor-ended': (name) => `${name || 'お客様'}がチャットを終了しました`,
    closed: () => 'セッションを閉じました',
  },
  problems: {
    'sign-in-failed': 'ユーザー名またはパスワードが正しくありません。',
    'login-taken': 'このユーザー名はすでに使われています。別のものを選んでください。',
    'sign-in-blocked': 'ログインの失敗が続いています。しばらくしてからもう一度お試しください。',
    'already-offered': 'このチャットは、ほかの担当者に打診中です。',
    'offer-over': 'この打診は終了しました。',
    'agent-unavailable': 'この担当者は現在対応できません。',
    'unknown-presence': 'この在席状況はもうありません。別のものを選んでください。',
    'password-weak': 'このパスワードは推測されやすすぎます。別のものにしてください。',
    'link-over': 'このリンクは使用済みか、期限が切れています。新しいリンクを依頼してください。',
    'session-limit': '10件のセッションが開いています。先に1件閉じてください。',
    'too-many-consultants': 'すでに5人に相談を依頼しています。',
    'already-assigned': 'このチャットは、ほかの担当者が対応しています。',
    'not-assigned': 'このチャットは、あなたの担当ではありません。',
    'stale-assignment': 'このチャットの担当は、すでに変更されています。',
    'unknown-entry': 'すでに削除されています。',
    'stale-version': '開いた後に、ほかの人が変更しました。',
    'unknown-file': 'このファイルはもうありません。もう一度選択してください。',
    'too-many-files': 'ファイルが多すぎます。数を減らして送信してください。',
    'file-empty': 'このファイルは空です。',
    'file-too-large': 'このファイルは大きすぎます。',
    'file-not-allowed': 'この種類のファイルは送信できません。',
    'library-full': 'これ以上追加できません。不要なものを削除してください。',
  },
};

export const desk: DeskWords['desk'] = {
  desk: 'Parlorデスク',

  signIn: 'ログイン',
  signInHint: '複数のお客様に同時に対応できます。',
  login: 'ユーザー名',
  password: 'パスワード',
  signingIn: 'ログインしています…',
  loginMissing: 'ユーザー名を入力してください。',
  passwordMissing: 'パスワードを入力してください。',
  signInBlocked: (waitMs) => {
    if (waitMs === undefined) return 'ログインの失敗が続いています。しばらくしてからもう一度お試しください。';
    const wait = waitInWords(seconds, minutes)(waitMs);
    return `ログインの失敗が続いています。${wait}後にもう一度お試しください。`;
  },
  relayUnreachable: 'サーバーに接続できません。接続を確認して、もう一度お試しください。',
  signInEnded: 'ログインの有効期限が切れました。もう一度ログインすると、続きから作業できます。',
  signOut: 'ログアウト',
  signOutQuestion: '未送信のものがあります。ログアウトしますか？',
  signOutKept: counting('ja', {
    other:
      '未送信の入力や操作が#件あります。残すとこのブラウザーに保存され、次にここでログインしたときに送信されます。このコンピューターを使うほかの人に見られる可能性があります。',
  }),
  signOutLost: counting('ja', {
    other: '未送信の入力や操作が#件あります。このブラウザーには保存できないため、ログアウトすると失われます。',
  }),
  keepAndSignOut: '残してログアウト',
  discardAndSignOut: '破棄してログアウト',

  masked: '一部が非表示になりました',

  connecting: '接続しています…',
  connected: '接続済み',
  reconnecting: '再接続しています…',
  offline: 'オフラインです',
  keptMeanwhile: '入力内容は保存され、接続が回復すると送信されます。',
  tryNow: '今すぐ試す',
  stopped: '未接続',

  account: 'アカウント',
  presence: '在席状況',
  presences: {
    available: '対応可能',
    busy: '取り込み中',
    'do-not-disturb': '応答不可',
    away: '離席中',
    offline: 'オフライン',
    inactive: '非アクティブ',
  },
  presenceChoices: {
    available: '対応可能',
    busy: '取り込み中',
    'do-not-disturb': '応答不可',
    away: '離席中',
    offline: 'オフライン表示',
  },
  presenceSetBy: { agent: '自分で設定', system: 'システムが設定' },
  presenceNow: (presence, setBy) => `在席状況：${presence}（${setBy}）`,
  resetPresence: '在席状況をリセット',
  presenceChanging: (presence) => (presence === undefined ? 'リセットしています…' : `「${presence}」に変更しています…`),
  presenceWaits: (presence) =>
    presence === undefined ? '接続が回復するとリセットされます。' : `接続が回復すると「${presence}」に変わります。`,
  presenceFailed: (reason) => `在席状況を変更できませんでした。${reason}`,
  capacity: 'キャパシティ',
  unitsOf: (load, capacity) => `${count.format(capacity)}ユニット中${count.format(load)}`,
  presenceAlerts: {
    missed: 'チャットに応答しなかったため、非アクティブになりました。新しい依頼は届きません。',
    declined: 'チャットを辞退したため、応答不可になりました。新しい依頼は届きません。',
    'session-limit':
      'セッションが上限の10件に達したため、新しい依頼は届きません。いくつか閉じてから、リセットしてください。',
  },

  offers: {
    incoming: '新着チャット',
    returning: '再開チャット',
    escalation: 'エスカレーション',
    'bot-escalation': 'ボットからのエスカレーション',
    transfer: '転送依頼',
    consult: '相談依頼',
  },
  offerOf: (place, total) => `${place}／${total}件`,
  escalatedBy: (name) => `エスカレーション元：${name}`,
  offerWaiting: '待ち時間',
  offerKey: (key) => `${key}でここに移動`,
  secondsLeft: (left) => `残り${seconds(left)}`,
  offerAppears: (offer, title, key, left) =>
    `${offer}：${title}。${left === undefined ? '' : `${seconds(left)}以内に応答してください。`}${key}で移動します。`,
  offerRunsOut: (title, left) => `${title}：応答期限まで残り${seconds(left)}です。`,
  accept: '承諾',
  decline: '辞退',
  accepting: '承諾しています…',
  declining: '辞退しています…',
  takenBack: (title) => `「${title}」のチャットは、担当になる前に取り下げられました。`,
  consultOver: (title) => `「${title}」についての相談は不要になりました。`,
  notTaken: (title, reason) => `「${title}」のチャットの担当になれませんでした。${reason}`,
  offersInTitle: {
    incoming: (total, page) => `(${total}) 新着 – ${page}`,
    returning: (total, page) => `(${total}) 再開 – ${page}`,
    escalation: (total, page) => `(${total}) エスカレーション – ${page}`,
    'bot-escalation': (total, page) => `(${total}) エスカレーション – ${page}`,
    transfer: (total, page) => `(${total}) 転送 – ${page}`,
    consult: (total, page) => `(${total}) 相談 – ${page}`,
  },
  offeredTo: (agent) => `${agent}さんに打診中`,
  offeredToYou: 'あなたに打診中',

  home: 'ホーム',
  sessions: 'セッション',
  noSessions: '承諾または対応したチャットがここに表示されます。',
  urgent: (title) => `${title}。担当中のチャットに至急の対応が必要です`,
  updates: (title, total) => `${title}。担当中のチャットに${updates(total)}`,
  badge: (total) => (total > 9 ? '9+' : String(total)),
  quoted: (name, excerpt) => `${name}：${excerpt}`,

  notSentHint: () =>
    'セッションがなくなっていたため、送信できませんでした。誰にも表示されていません。必要な内容はコピーしてください。',
  messageTo: (title) => `「${title}」へのメッセージ`,
  noteOn: (title) => `「${title}」についてのメモ`,
  asideOn: (title) => `「${title}」についての内部チャット`,
  endOf: (title) => `「${title}」のチャットの終了`,
  closeOf: (title) => `「${title}」のセッションを閉じる操作`,
  actOn: (title) => `「${title}」のチャットの変更`,
  copy: 'コピー',
  copied: 'コピーしました',

  openItems: '対応待ち',
  waitingCount: counting('ja', { other: '#人のお客様がお待ちです' }),
  nobodyWaiting: 'お待ちのお客様はいません',
  nobodyWaitingHint:
    '新しいチャットは、待ち時間の長い順に自動的にここに表示されます。「対応する」を押すと対応を始められます。',
  moreWaiting: counting('ja', { other: 'ほか#件' }),
  loadingItems: '一覧を読み込んでいます',
  isNew: '新規',
  isBack: 'キューに戻りました',
  waitingSince: { pick: '待ち時間', reopen: '最後のやり取りからの時間' },
  myItems: '自分の担当',
  myItemsHint: 'お客様が次に書き込むまで、あなたの担当です。先に書き込むには開いてください。',
  isWaiting: 'お客様の返信待ち',
  take: { pick: '対応する', reopen: '開く' },
  takingIt: { pick: '対応を開始しています…', reopen: '開いています…' },
  dismiss: '閉じる',
  takenBy: (agent) => `このチャットは、すでに${colleague(agent)}が対応しています。`,

  states: {
    new: '新規',
    open: '対応待ち',
    active: '対応中',
    waiting: '返信待ち',
    'wrap-up': '後処理',
    closed: '完了',
  },
  startedAt: (time) => `${time}開始`,
  waited: (elapsed) => `待ち時間 ${elapsed}`,
  answersBefore: '事前の回答',
  answersAfter: '終了後の回答',
  rating: '評価',
  ratedAs: (rating) => `5段階中${rating}`,
  facts: 'このチャットについて',
  factState: '状態',
  factStarted: '開始日時',
  factWaited: '待ち時間',
  factWorkstream: '窓口',
  factPage: 'ページ',
  factDevice: 'デバイス',
  factLanguage: '言語',

  rows: {
    bot: (name) => `${name}（ボット）`,
    written: {
      note: { label: '内部メモ', spoken: (name) => `${name}さんの内部メモ：` },
      aside: { label: '内部チャット', spoken: (name) => `内部チャットでの${name}さんの発言：` },
    },
    notices: {
      'consult-asked': (name) => `${colleague(name)}に相談を依頼しました`,
      'consult-accepted': (name) => `${colleague(name)}が相談に応じています`,
      'consult-declined': (name) => `${colleague(name)}が相談を辞退しました`,
      'consult-missed': (name) => `${colleague(name)}から時間内に応答がありませんでした`,
      'consult-agent-gone': (name) => `${colleague(name)}は不在になったため応答できません`,
      'consult-cancelled': (name) => `${colleague(name)}への相談依頼を取り消しました`,
      'consult-ended': (name) => `${colleague(name)}への相談が終了しました`,
      'consultant-left': (name) => `${colleague(name)}が同席を終えました`,
    },
  },

  writing: {
    message: { label: 'メッセージ', hint: 'お客様へのメッセージを入力', send: '送信' },
    note: { label: 'メモ', hint: 'チームにだけ表示されます', send: 'メモを追加' },
    aside: {
      label: '内部チャット',
      hint: 'チームには後からも表示されますが、お客様には表示されません',
      send: 'チームに送信',
    },
  },
  writeWhat: '入力の種類',
  onlyNotes: 'チャットは終了しました。メモは引き続き追加できます。',

  end: '終了',
  close: 'セッションを閉じる',
  cancel: 'キャンセル',
  endQuestion: (title) => `「${title}」のチャットを終了しますか？`,
  endMeans: () =>
    'あなたが終了したことがお客様に表示され、誰もメッセージを書き込めなくなります。メモは、セッションを閉じるまで追加できます。',
  closeQuestion: (title) => `「${title}」のセッションを閉じますか？`,
  closeMeans: {
    live: 'チャットは続きます。元の順番でキューに戻り、どの担当者でも対応できるようになります。用件が済んでいる場合は、閉じずに終了してください。',
    persistent:
      'チャットは続き、お客様が次に書き込むまで返信待ちになります。用件が済んでいる場合は、閉じずに終了してください。',
  },
  endFailed: (reason) => `終了できませんでした。${reason}`,
  closeFailed: (reason) => `閉じられませんでした。${reason}`,
};
