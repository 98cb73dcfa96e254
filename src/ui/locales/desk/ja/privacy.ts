/** What is read in Japanese in the audit log and of visitors' data. */
import { counting } from '../../counting.ts';
import type { PrivacyStrings } from '../privacy.ts';

const talks = counting('ja', { other: 'チャット#件' });
const going = counting('ja', { other: 'うち進行中#件' });

const count = new Intl.NumberFormat('ja');

export const words: PrivacyStrings = {
  title: '監査ログ',
  views: { log: '操作の記録', visitors: 'お客様のデータ' },
  loading: '読み込んでいます…',
  tryAgain: 'もう一度試す',
  more: 'さらに表示',

  actions: {
    'conversation.assign': 'チャットを割り当てました',
    'conversation.requeue': 'チャットを別のキューに移しました',
    'conversation.transfer': 'チャットを転送しました',
    'transfer.cancel': '転送の依頼を取り消しました',
    'conversation.join': 'チャットに参加しました',
    'conversation.leave': 'チャットから退出しました',
    'conversation.force-close': 'チャットを強制終了しました',
    'conversation.monitor': 'チャットをモニターしました',
    'contact.link': '連絡先を関連付けました',
    'contact.unlink': '連絡先の関連付けを解除しました',
    'case.link': 'ケースを関連付けました',
    'case.unlink': 'ケースの関連付けを解除しました',
    'presence.reset': '在席状況をリセットしました',
    'agent.invite': 'パスワード設定用リンクを作成しました',
    'agent.sign-out': 'ログインを終了させました',
    'visitor.export': 'お客様のデータを書き出しました',
    'visitor.erase': 'お客様のデータを消去しました',
  },
  about: {
    conversation: (id) => `チャット ${id}`,
    agent: (id) => `担当者 ${id}`,
    queue: (id) => `キュー ${id}`,
    visitor: (id) => `お客様 ${id}`,
    contact: (id) => `連絡先 ${id}`,
  },
  overridden: '在席状況とキャパシティを無視',
  noEntries: '該当する記録はありません。',
  by: '操作した人（ID）',
  action: '操作',
  anyAction: 'すべて',
  aboutWhat: '対象（ID）',
  from: '開始日',
  to: '終了日',
  clear: 'フィルターを解除',
  exportTable: 'CSVで書き出す',
  exportLines: 'JSON Linesで書き出す',

  find: 'お客様を検索',
  findHint: '名前、メール、アカウント、番号、ID',
  look: '検索',
  nobodyFound: '見つかりませんでした。',
  lookFurther: 'さらに過去を検索',
  visitorNumber: (number) => `お客様${number}`,
  talks: (count, ongoing) => (ongoing === 0 ? talks(count) : `${talks(count)}（${going(ongoing)}）`),
  lastTalk: (when) => `最終：${when}`,
  contacts: (names) => `連絡先：${names}`,
  exportIt: '書き出す',
  exportOf: (name) => `${name}のデータを書き出す`,
  eraseIt: '消去',
  eraseOf: (name) => `${name}を消去`,

  eraseQuestion: (name) => `${name}のデータを消去しますか？`,
  eraseMeans:
    'このお客様とのやり取りはすべて完全に失われます。メッセージ、メモ、回答、名前、ファイル、送信待ちのメールが対象です。チャットがあったこと、その日時と担当者は、統計のために残ります。バックアップの内容はそのまま残ります。',
  eraseEnds: counting('ja', {
    other: '進行中のチャットが#件あります。すぐに終了し、参加者全員に通知されます。',
  }),
  withContact: (name) => `連絡先「${name}」も消去する`,
  typeToErase: (word) => `消去するには ${word} と入力してください`,
  cancel: 'キャンセル',
  erasing: '消去しています…',
  erased: '消去済み',
  erasures: '最近の消去',
  erasureOf: (visitor, by) => `${visitor}（実行者：${by}）`,

  files: {
    heading: (name) => `${name}のファイル`,
    means: '書き出したデータには含まれず、名前だけが載っています。ダウンロードはすべて監査ログに記録されます。',
    some: counting('ja', { other: 'ファイルが#件あります。' }),
    none: (name) => `書き出しました。${name}のデータに付随するファイルはありません。`,
    unlisted:
      '書き出しました。データが大きすぎるため、ファイルの一覧はここに表示できません。ファイルのアドレスはデータに記載されています。',
    download: 'ダウンロード',
    downloadOf: (file) => `${file}をダウンロード`,
    downloadAll: 'すべてダウンロード',
    underWay: 'ダウンロードしています…',
    saved: '保存済み',
    progress: (done, all) => `${count.format(all)}件中${count.format(done)}件のファイルを保存しました。`,
    gone: 'このファイルはもう保管されていません。',
  },
};
