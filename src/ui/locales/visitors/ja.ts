/** What visitors read, in Japanese. */
import { title, told } from '../../../core/transcript/words/ja.ts';
import { counting } from '../counting.ts';
import type { VisitorWords } from './words.ts';

export const widget: VisitorWords['widget'] = {
  panel: 'チャット',
  heading: 'チャットで相談する',
  minimise: '最小化',
  newStatus: 'こちらですぐにお答えします',
  connectingStatus: '接続しています…',
  openStatus: '担当者におつなぎしています…',
  activeStatus: 'ただいまご対応しています',
  waitingStatus: 'いつでも続きをお書きください',
  endedStatus: 'チャットは終了しました',
  errorStatus: 'ご利用いただけません',
  greeting: 'ご用件は何でしょうか？',
  greetingText: 'メッセージをお送りいただければ、担当者がこちらでお答えします。',
  errorHeading: '現在チャットをご利用いただけません',
  inLine: '順番にご案内しています。お待ちの間もメッセージをお送りいただけます。',
  place: counting('ja', { other: '現在#番目にお待ちです。お待ちの間もメッセージをお送りいただけます。' }),
  wait: counting('ja', { other: '待ち時間は約#分です。' }),
  message: 'メッセージ',
  placeholder: 'メッセージを入力…',
  reconnecting: '接続が切れました。再接続しています…',
  offline: 'オフラインです。入力内容は接続が回復すると送信されます。',
  unreachable: '現在チャットに接続できません。再試行しています…',
  tryNow: '今すぐ試す',
  tryAgain: 'もう一度試す',
  end: 'チャットを終了',
  endShort: '終了',
  endQuestion: 'このチャットを終了しますか？',
  endConsequence:
    '終了すると、どなたも書き込めなくなります。内容は引き続きここでご覧いただけ、いつでも新しいチャットを始められます。',
  keepTalking: 'チャットを続ける',
  endedText: 'このチャットは終了しました。内容は引き続きここでご覧いただけます。',
  startNew: '新しいチャットを始める',
};

const outdated = 'このページは古くなっています。再読み込みして、もう一度お試しください。';
const busy = 'ただいま大変混み合っています。しばらくしてからもう一度お試しください。';
const ours = '問題が発生しました。しばらくしてからもう一度お試しください。';
const signIn = 'ログアウトされました。ログインして、もう一度お試しください。';
const lost = '接続が切れました。自動的に再接続します。';
const notHere = 'このサイトではチャットが設定されていません。';
const tooMuch = '一度に送られた量が多すぎます。しばらくしてからもう一度お試しください。';

const over = 'このチャットは終了しました。';
const unasked = '先に質問へのご回答をお願いします。';

export const talk: VisitorWords['talk'] = {
  transcript: 'メッセージ一覧',
  loading: 'メッセージを読み込んでいます',
  loadingEarlier: '以前のメッセージを読み込んでいます…',
  newMessages: '新着メッセージ',
  ...told,
  visitorNumber: (number) => `お客様${number}`,
  says: (name) => `${name}のメッセージ：`,
  sending: '送信中…',
  sent: '送信済み',
  seen: '既読',
  typing: (name) => `${name}が入力中`,
  typingTogether: (names) => `${names}が入力中`,
  notSent: '未送信',
  resend: '再送信',
  edit: '編集',
  discard: '破棄',
  problems: {
    'bad-frame': outdated,
    'frame-too-large': '長すぎるため送信できません。',
    'hello-expected': ours,
    'hello-timeout': lost,
    'unsupported-version': outdated,
    'origin-not-allowed': 'このサイトではチャットが有効になっていません。',
    'unknown-site': notHere,
    'unknown-workstream': notHere,
    'out-of-hours': '現在、担当者は不在です。受付時間内にもう一度お試しください。',
    'queue-full': '担当者がすべて対応中で、多くの方がお待ちです。後ほどもう一度お試しください。',
    'consent-required': '先にお知らせへの同意をお願いします。',
    'answers-required': unasked,
    'answer-invalid': unasked,
    'survey-over': over,
    'survey-answered': over,
    'not-authenticated': signIn,
    'identity-required': signIn,
    'token-expired': signIn,
    'too-many-sockets': 'チャットが多くのウィンドウで開かれています。いくつか閉じて、もう一度お試しください。',
    'too-many-subscriptions': '多くのチャットが開かれています。いくつか閉じて、もう一度お試しください。',
    'unknown-conversation': 'このチャットは見つかりません。',
    'unknown-command': outdated,
    'invalid-command': outdated,
    'not-allowed': 'ここではこの操作はできません。',
    'wrong-state': '現在この操作はできません。',
    'conversation-ended': over,
    'conversation-exists': 'すでにチャットが始まっています。',
    'text-empty': '送信する内容がありません。',
    'text-too-long': '6,000文字を超えています。',
    'text-malformed': '壊れた文字が含まれています。',
    'id-conflict': ours,
    consumed: ours,
    'lane-gap': ours,
    'rate-limited': tooMuch,
    'rate-abused': tooMuch,
    overloaded: busy,
    unavailable: busy,
    'going-away': lost,
    'slow-reader': lost,
    'no-pong': lost,
    internal: ours,
    stopped: '送信される前にチャットが閉じられました。',
  },
  send: '送信',
  charactersLeft: counting('ja', { other: '残り#文字' }),
  charactersTooMany: counting('ja', { other: '#文字超過しています' }),
  cancel: 'キャンセル',
};

export const front: VisitorWords['front'] = {
  notice: 'お知らせ',
  agree: '内容を読み、同意します',
  agreeFirst: 'メッセージを送る前に、上のお知らせへの同意をお願いします。',
  closedStatus: 'ただいま不在です',
  closedHeading: 'ただいま担当者が不在です',
  closedText: (opens) => (opens === undefined ? '後ほどもう一度お越しください。' : `次の受付開始は${opens}です。`),
  awayText: 'ただいま担当者が不在です。メッセージをお送りいただければ、戻り次第お答えします。',
};

export const tools: VisitorWords['tools'] = {
  dismiss: '閉じる',
  sounds: '通知音',
  masked: '一部が非表示になりました',
  emoji: '絵文字',
  faces: '顔',
  hands: '手',
  signs: 'ハートともの',
};

export const files: VisitorWords['files'] = {
  attach: 'ファイルを添付',
  drop: 'ここにドロップして添付',
  chosen: '送信するファイル',
  remove: (name) => `${name} を削除`,
  retry: (name) => `${name} を再試行`,
  uploading: 'アップロード中…',
  ready: '送信できます',
  meant: 'アップロードが終わると送信されます',
  open: (name) => `${name} を開く`,
  save: (name) => `${name} を保存`,
  notLoaded: '現在読み込めません。',
  some: counting('ja', { other: '# 件のファイル' }),
  problems: {
    'unknown-file': () => 'このファイルはもうありません。もう一度選択してください。',
    'too-many-files': () => 'ファイルが多すぎます。数を減らして送信してください。',
    'file-empty': () => 'このファイルは空です。',
    'file-too-large': (size) => `このファイルは大きすぎます。上限は ${size} です。`,
    'file-not-allowed': () => 'この種類のファイルは送信できません。',
  },
  failed: 'アップロードできませんでした。',
};

export const transcript: VisitorWords['transcript'] = {
  menu: 'その他',
  download: '会話をダウンロード',
  downloadText: 'テキスト形式でダウンロード',
  preparing: '会話を取得しています…',
  cancel: 'キャンセル',
  failed: '会話をすべて取得できなかったため、ファイルは作成されませんでした。',
  tryAgain: 'もう一度試す',
  title,
  site: 'ウェブサイト',
  made: 'ダウンロード日時',
  timeZone: 'タイムゾーン',
  notSent: '未送信',
};
