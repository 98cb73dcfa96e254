/** What a transcript says by itself, in Japanese. */
import type { MailWords, ToldWords } from '../words.ts';

const someone = (name: string): string => name || '担当者';
export const told: ToldWords = {
  you: 'あなた',
  someAgent: '担当者',
  someVisitor: 'お客様',
  notices: {
    started: () => 'チャットを開始しました',
    'agent-joined': (name) => `${someone(name)}が参加しました`,
    'agent-left': (name) => `${someone(name)}が退出しました`,
    'you-ended': () => 'チャットを終了しました',
    'agent-ended': (name) => `${someone(name)}がチャットを終了しました`,
    'supervisor-ended': () => '責任者がチャットを終了しました',
    'supervisor-joined': () => '責任者がチャットに参加しました',
    'supervisor-left': () => '責任者がチャットから退出しました',
    'visitor-gone': () => 'ページから離れられたため終了しました',
    unanswered: () => '対応できる担当者がいなかったため終了しました',
    'time-over': () => '長い間メッセージがなかったため終了しました',
    overflow: () => '担当者がすべて対応中のため終了しました。後ほどもう一度お試しください。',
  },
};

export const title = '会話の記録';

export const mail: MailWords = {
  intro: (site) => `${site}との会話の記録です。`,
  until: (moment) => `${moment}までの内容です。`,
  times: (zone) => `タイムゾーン：${zone}`,
  why: (site) =>
    `このメールは、${site}との会話でこのアドレスが入力されたためお送りしています。お心当たりがない場合は、このメールを無視してください。`,
};
