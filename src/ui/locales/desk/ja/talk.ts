/** What people of the desk read in Japanese beside writing: handing on, consulting, quick replies, messages and articles. */
import type { NotToBeAsked } from '../../../../core/desk/handing-on.ts';
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const count = new Intl.NumberFormat('ja');
const agents = counting('ja', { other: '担当者#人が在席' });
const waitingPeople = counting('ja', { other: '#人待ち' });

const named = (name: string): string => (name ? `${name}さん` : 'ほかの担当者');

const reasons: Readonly<Record<Exclude<NotToBeAsked, 'presence'>, string>> = {
  'has-it': 'このチャットを担当中',
  asked: 'すでに依頼済み',
  there: 'すでに同席中',
  'other-queue': 'このキューの担当外',
  sessions: 'セッションが上限の10件',
};

export const talkDesk: DeskWords['talkDesk'] = {
  more: 'その他の操作',
  ask: {
    transfer: { entry: '転送…', heading: (title) => `「${title}」のチャットを転送`, button: '転送' },
    consult: { entry: '相談…', heading: (title) => `「${title}」についてほかの担当者に相談`, button: '依頼' },
  },
  transferMeans: {
    nobody: '転送先を選んでください。',
    agent:
      '相手に依頼が届き、承諾されるまではあなたの担当です。承諾後は相手の担当になり、あなたは退出するまで同席します。',
    queue: 'チャットはすぐにあなたの担当から外れ、このキューで担当者を待ちます。お客様は引き続き書き込めます。',
  },
  consultMeans:
    '承諾した人はチャット全体を読み、内部チャットで相談に応じます。担当はあなたのままで、お客様には何も表示されません。',
  agents: '担当者',
  queues: 'キュー',
  filter: '名前で検索',
  noteFor: '相手へのメモ',
  noteHint: '先に内部メモとして書き込まれます。お客様には表示されません。',
  noteWritten: 'メモはすでに書き込まれています。',
  loadingColleagues: '在席状況を確認しています…',
  colleaguesFailed: (reason) => `担当者を検索できませんでした。${reason}`,
  colleaguesKept: '接続がありません。最後に確認した状況を表示しています。',
  nobodyFound: '名前が一致する人はいません。',
  nobodyElse: 'ほかに誰もいません。',
  chooseFirst: '先に相手を選んでください。',
  tooMany: counting('ja', { other: '人数を減らしてください。同時に同席できるのは#人までです。' }),
  asking: '依頼しています…',
  waitsForConnection: '接続が回復すると実行されます。',
  loadOf: (load, capacity) => `${count.format(capacity)}ユニット中${count.format(load)}`,
  sessionsOf: counting('ja', { other: 'セッション#件' }),
  waitingIn: (waiting) => (waiting === 0 ? '待ちなし' : waitingPeople(waiting)),
  presentIn: (present) => (present === 0 ? '在席の担当者なし' : agents(present)),
  closedUntil: (time) => (time === undefined ? '受付時間外' : `受付時間外（${time}から受付）`),
  ownQueue: 'このチャットのキュー',
  notToBeAsked: (why, presence) => (why === 'presence' ? `現在依頼できません：${presence}` : reasons[why]),
  tryAgain: 'もう一度試す',

  standing: 'このチャットに関わる担当者',
  handedTo: (name) => `${named(name)}に転送を依頼しました。承諾されるまではあなたの担当です。`,
  handingFailed: {
    declined: (name) => `${named(name)}が転送を辞退しました。引き続きあなたの担当です。`,
    missed: (name) => `${named(name)}から時間内に応答がありませんでした。引き続きあなたの担当です。`,
    'agent-gone': (name) => `${named(name)}は不在になりました。引き続きあなたの担当です。`,
  },
  consulted: (name) => `${named(name)}が同席中`,
  consultAsked: (name) => `${named(name)}に相談を依頼中`,
  consultFailed: {
    declined: (name) => `${named(name)}が相談を辞退しました`,
    missed: (name) => `${named(name)}から時間内に応答がありませんでした`,
    'agent-gone': (name) => `${named(name)}は不在になりました`,
  },
  takeBack: '取り消す',
  takeBackOf: (what) => `取り消す：${what}`,
  takingBack: '取り消しています…',
  takenBack: (name) => `${named(name)}への依頼を取り消しました`,
  requestOver: 'この依頼はすでに終了しています。',
  dismiss: '外す',
  dismissOf: (what) => `外す：${what}`,
  noted: '非表示にする',
  notedOf: (what) => `非表示にする：${what}`,
  notDone: (reason) => `実行できませんでした。${reason}`,

  release: 'キューに戻す…',
  releaseQuestion: (title) => `「${title}」のチャットをキューに戻しますか？`,
  releaseMeans:
    'あなたの担当から外れて元の順番でキューに戻り、キューのどの担当者でも対応できるようになります。お客様は引き続き書き込めます。',

  readingAlong: '同席中',
  readingAlongWith: (agent) => (agent === '' ? '同席中です' : `${agent}さんの対応に同席中です`),
  onlyBeside: 'ほかの担当者が対応中です。メモと内部チャットに書き込めます。',
  leave: '退出',
  leaveQuestion: (title) => `「${title}」のチャットから退出しますか？`,
  leaveMeans: '退出すると読めなくなります。戻るには、もう一度依頼を受ける必要があります。',
  presences: {
    available: '対応可能',
    busy: '取り込み中',
    'do-not-disturb': '応答不可',
    away: '離席中',
    offline: 'オフライン',
    inactive: '非アクティブ',
  },
};

export const replies: DeskWords['replies'] = {
  replies: '定型文',
  keys: 'Enterで挿入、Escで「/」をそのまま残す',
  manage: '自分の定型文…',
  own: '自分用',
  loading: '定型文を読み込んでいます…',
  failed: (reason) => `現在、定型文を使用できません。${reason}`,
  noneYet: '定型文はまだありません。「自分の定型文…」から作成できます。',
  noneFound: 'この語を含む定型文はありません。Enterを押すと、入力した内容が送信されます。',
  count: counting('ja', { other: '定型文#件' }),

  heading: '定型文',
  shelfMeans: 'メッセージに / を入力すると挿入できます。自分用の定型文は、ほかの人には表示されません。',
  close: '閉じる',
  find: '定型文を検索',
  make: '定型文を新規作成',
  title: 'タイトル',
  text: '本文',
  placeholders: '{visitor}、{agent}、{site} は名前に置き換わります。波かっこ自体は {{ と }} で入力します。',
  whose: '使う人',
  shelves: { own: '自分のみ', site: 'サイトの全員' },
  save: '保存',
  saving: '保存しています…',
  back: '一覧に戻る',
  remove: '削除',
  removeNow: '完全に削除',
  removeMeans: '誰も使えなくなります。もう一度押すと削除されます。',
  notSaved: (reason) => `保存できませんでした。${reason}`,
  left: counting('ja', { other: '残り#文字' }),
  tooMany: counting('ja', { other: '#文字超過しています' }),
  titleMissing: 'タイトルを入力してください。',
  textMissing: '本文を入力してください。',
  changed: '開いた後に、ほかの人が変更しました。あなたの内容は残っています。どちらを残すか選んでください。',
  theirs: '現在の内容',
  takeTheirs: 'こちらを使う',
  saveMine: '自分の内容を保存',
  gone: '開いた後に削除されました。保存すると新しく作成されます。',
};

export const messages: DeskWords['messages'] = {
  actions: 'このメッセージの操作',
  copy: 'テキストをコピー',
  quote: 'メッセージに引用',
  note: 'メモに使う',
  saveReply: '自分の定型文として保存…',
  copied: 'コピーしました。',
  notCopied: 'ブラウザーの制限によりコピーできません。テキストを選択してコピーしてください。',
};

export const knowledge: DeskWords['knowledge'] = {
  search: '記事を検索',
  results: '記事',
  loading: '記事を読み込んでいます…',
  searching: '検索しています…',
  failed: (reason) => `現在、記事を表示できません。${reason}`,
  tryAgain: 'もう一度試す',
  noneYet: 'このサイトにはまだ記事がありません。責任者と管理者が作成できます。',
  noneFound: (query) => `「${query}」のすべての語を含む記事はありません。語を減らすか、変えてお試しください。`,
  found: counting('ja', { other: '記事#件' }),
  more: 'さらに表示',
  changedOn: (date) => `更新：${date}`,
  back: '一覧に戻る',
  send: '送信',
  insert: 'メッセージに挿入',
  sent: 'チャットに送信しました。',
  inserted: 'メッセージに挿入しました。',
  tooLong: 'メッセージの文字数の上限を超えています。必要な部分をコピーしてください。',
  cannotWrite: '現在、お客様には何も送信できません。',
  gone: 'この記事は削除されました。',
};
