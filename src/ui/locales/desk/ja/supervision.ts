/** What people of the desk read in Japanese of supervision: what goes on, who is there, and what supervisors do. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('ja');
const conversations = counting('ja', { other: 'チャット#件' });
const units = counting('ja', { other: '#ユニット' });

export const supervision: DeskWords['supervision'] = {
  tabs: { conversations: 'チャット', agents: '担当者' },
  count: conversations,
  further: counting('ja', { other: '続きの#件のチャット' }),
  nextPage: '次を表示',
  firstPage: '最初に戻る',
  firstOf: (shown, total) => `${number.format(total)}件中、開始の早い${number.format(shown)}件を表示しています。`,
  loading: '進行中のチャットを読み込んでいます…',
  slow: '通常より時間がかかっています。届き次第表示されます。',
  nothing: '進行中のチャットはありません',
  nothingHint: '終了していないチャットは、すべて自動的にここに表示されます。',
  noneMatches: '条件に合うチャットはありません。',
  filters: '絞り込み',
  filterBy: {
    queue: 'キュー',
    agent: '担当者',
    state: '状態',
    mode: 'モード',
    workstream: 'ワークストリーム',
    sentiment: '感情',
  },
  all: {
    queue: 'すべてのキュー',
    agent: 'すべての担当者',
    state: 'すべての状態',
    mode: 'すべてのモード',
    workstream: 'すべてのワークストリーム',
    sentiment: 'すべての感情',
  },
  orWorse: (feeling) => `「${feeling}」以下`,
  modes: { live: 'ライブ', persistent: '継続' },
  feelings: {
    'very-negative': '非常に否定的',
    negative: '否定的',
    'slightly-negative': 'やや否定的',
    neutral: '中立',
    'slightly-positive': 'やや肯定的',
    positive: '肯定的',
    'very-positive': '非常に肯定的',
  },
  title: 'チャット',
  columns: {
    state: '状態',
    agent: '担当者',
    queue: 'キュー',
    workstream: 'ワークストリーム',
    mode: 'モード',
    waiting: '待ち時間',
    handled: '対応時間',
    last: '最後の発言',
    feeling: '感情',
    started: '開始',
  },
  chooseColumns: '列',
  nobody: 'なし',
  transferAsked: (name) => `${name}に転送を依頼中`,
  transferFailed: {
    declined: (name) => `${name}が転送を辞退しました`,
    missed: (name) => `${name}から時間内に返答がありませんでした`,
    'agent-gone': (name) => `${name}は不在になりました`,
  },
  besides: counting('ja', { other: 'ほか#人が参加中' }),
  gone: 'この一覧にはもうありません',
  select: (title) => `${title}を選択`,
  selectAll: '表示中のものをすべて選択',
  selected: counting('ja', { other: '#件を選択中' }),
  unselect: '選択を解除',
  withSelected: '選択したものへの操作',
  monitor: 'モニター',
  join: '参加',
  whisper: 'ささやく',
  deeds: { assign: '割り当て', transfer: '転送', 'force-close': '強制終了' },
  ask: {
    assign: (count, title) =>
      count === 1 ? `${title}とのチャットを割り当てますか？` : `${conversations(count)}を割り当てますか？`,
    transfer: (count, title) =>
      count === 1 ? `${title}とのチャットを転送しますか？` : `${conversations(count)}を転送しますか？`,
    'force-close': (count, title) =>
      count === 1 ? `${title}とのチャットを強制終了しますか？` : `${conversations(count)}を強制終了しますか？`,
  },
  means: {
    assign: {
      agent: 'ほかの人に打診中であっても、すぐにこの人の担当になります。',
      queue: 'このキューで担当者を待ちます。順番は変わりません。',
    },
    transfer: {
      agent: '本人に依頼します。承諾されるまでは今の担当者のままで、その後は今の担当者も引き続き読めます。',
      queue: 'すぐに担当者から離れ、このキューで待ちます。訪問者はそのまま書き込めます。',
    },
  },
  forceCloseMeans: (count) =>
    count === 1
      ? '訪問者と担当者の双方で、すぐに終了します。責任者が終了したことが双方に表示されます。再開はできません。'
      : '訪問者と担当者の双方で、すぐに終了します。責任者が終了したことが全員に表示されます。再開はできません。',
  onlySome: (able, selected) =>
    `選択した${number.format(selected)}件のうち${number.format(able)}件で実行できます。残りはそのままです。`,
  override: '在席状況と空きを無視する',
  tooManyUnits: (count) => `${units(count)}超過`,
  presenceInTheWay: (presence) => `割り当て対象外: ${presence}`,
  underWay: {
    monitor: '開いています…',
    assign: '割り当てています…',
    transfer: '転送しています…',
    'force-close': '終了しています…',
  },
  done: {
    assign: (name) => `${name}に割り当てました`,
    requeue: (name) => `${name}に入れました`,
    transfer: (name) => `${name}に依頼しました`,
    'force-close': () => '終了しました',
  },
  askedAlready: (agent) => `${agent || 'ほかの担当者'}に打診中です。`,
  inTheWay: ({ queue, presence, units: count, sessions }) =>
    [
      ...(queue === undefined ? [] : [`${queue}の担当外です。`]),
      ...(presence === undefined ? [] : [`在席状況は「${presence}」です。`]),
      ...(count === undefined ? [] : [`${units(count)}超過します。`]),
      ...(sessions === undefined ? [] : [`セッションが上限の10件です。`]),
    ].join('') || '今は対応できません。',
  agent: '担当者',
  setBy: '設定者',
  setByWhom: { agent: '本人', system: 'システム' },
  since: '経過',
  agentCount: counting('ja', { other: '担当者#人' }),
  noAgents: 'まだ誰も席に着いていません。',
  resetQuestion: (name) => `${name}の在席状況をリセットしますか？`,
  resetMeans: '本人の選択と、割り当てが止まっている理由を取り消します。再び負荷に応じて決まります。',
  resetting: 'リセットしています…',
  wasReset: 'リセットしました',
  monitoring: 'モニター中です。訪問者にも担当者にも表示されません。メモは担当者だけに届きます。',
  joined: '参加中です。訪問者と担当者に表示され、送信した内容は双方に届きます。',
  stop: 'モニターを終える',
  joinQuestion: (title) => `${title}とのチャットに参加しますか？`,
  joinMeans: '参加したことが訪問者と担当者に知らされます。双方に書き込めます。担当は変わりません。',
  joining: '参加しています…',
  leaveMeans: '退出したことが訪問者と担当者に知らされます。いつでもまたモニターできます。',
};
