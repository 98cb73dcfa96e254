/**
 * What of each command people have written, and how it is rewritten. Rule X5 in docs/SPEC.md. Pure; the tables are complete, so
 * that a new command, or a new field of one, has to say whether it is text.
 */

import type { CaseContent } from '../contacts/case.shape.ts';
import type { ContactContent } from '../contacts/contact.shape.ts';
import type { Answer, Variables } from '../conversation/visitor-context.ts';
import type { Command, CommandType } from '../conversation/vocabulary.ts';
import type { Question } from '../forms/form.ts';
import type { ArticleContent } from '../knowledge/article.shape.ts';
import type { QuickReplyContent } from '../quick-replies/quick-reply.shape.ts';

/** What somebody was asked for who has written it; left out for what is said freely. */
export type Asked = Question['kind'];

/** Gives what a text is to be instead. */
export type Rewrite = (text: string, asked?: Asked) => string;

/** `no`: a name of ours, a choice, a number, or what the relay says itself. */
type WritingOf<Value> = [Value] extends [readonly Answer[] | undefined]
  ? 'answers'
  : [Value] extends [string | undefined]
    ? 'text' | 'no'
    : [Value] extends [Variables | undefined]
      ? 'variables' | 'no'
      : 'no';

type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

type FieldsOf<C> = { readonly [Field in Exclude<keyof C, 'type'>]-?: WritingOf<C[Field]> };

const offer = {
  agent: 'no',
  scenario: 'no',
  ms: 'no',
  countdown: 'no',
  declinable: 'no',
  timeout: 'no',
  missedAlert: 'no',
  declinedAlert: 'no',
  reasons: 'no',
  presences: 'no',
} as const;

/** Which fields of each command are text that somebody has written, or whose page has. */
export const written: { readonly [T in CommandType]: FieldsOf<CommandOf<T>> } = {
  // Another workstream than one of the site's is refused, and to another notice than the site's nobody agrees.
  'conversation.start': { workstream: 'no', page: 'text', language: 'text', consent: 'no', answers: 'answers' },
  'conversation.pick': {},
  'conversation.release': {},
  'conversation.reopen': {},
  'conversation.reclaim': { epoch: 'no' },
  'conversation.recall': { epoch: 'no' },
  'conversation.end': {},
  'session.close': {},
  'conversation.expire': { since: 'no', reason: 'no' },
  'conversation.force-close': {},
  'message.send': { text: 'text', attachments: 'no' },
  'note.write': { text: 'text' },
  'aside.write': { text: 'text' },
  'context.update': { page: 'variables', answers: 'answers' },
  // The language is kept nowhere: it says in which words the questions were read.
  'survey.answer': { rating: 'no', answers: 'answers', language: 'no' },
  'visitor.identify': { token: 'no' },
  'offer.make': offer,
  'offer.accept': { offer: 'no' },
  'offer.decline': { offer: 'no' },
  'offer.expire': { offer: 'no' },
  'offer.withdraw': { offer: 'no' },
  'transfer.cancel': { offer: 'no' },
  'round.end': {},
  'queue.overflow': { since: 'no', action: 'no' },
  'conversation.auto-assign': { agent: 'no', ms: 'no', presences: 'no', reasons: 'no' },
  'assignment.see': {},
  'wrap-up.free': { since: 'no' },
  // Nobody but the site's agents can be named, and no queue but its own.
  'conversation.assign': { agent: 'no', override: 'no' },
  'conversation.requeue': { queue: 'no', note: 'text' },
  'conversation.transfer': { agent: 'no' },
  'conversation.join': {},
  'conversation.leave': {},
  'consult.ask': { agent: 'no' },
  'consult.accept': { consult: 'no' },
  'consult.decline': { consult: 'no' },
  'consult.cancel': { consult: 'no' },
  'consult.expire': { consult: 'no' },
  'consult.withdraw': { consult: 'no' },
  'consult.end': { agent: 'no' },
  'contact.link': { contact: 'no' },
  'contact.unlink': {},
  'case.link': { case: 'no' },
  'case.unlink': {},
  'links.refresh': {},
};

/** Whether anything of such a command is written. */
export const isWritten = ({ type }: Pick<Command, 'type'>): boolean =>
  Object.values<string>(written[type]).some((writing) => writing !== 'no');

/**
 * The command with everything written in it rewritten. `asked` says what the site asks for, by question: the ids of its
 * questions are its own, and so is what can be chosen, which is judged by the form.
 */
export const rewritten = <C extends Command>(
  command: C,
  rewrite: Rewrite,
  asked: ReadonlyMap<string, Asked> = new Map(),
): C => {
  const fields = Object.entries<string>(written[command.type]).flatMap(([field, writing]) => {
    const value: unknown = command[field as keyof C];
    return value === undefined || writing === 'no' ? [] : [[field, rewrittenField(writing, value, rewrite, asked)]];
  });
  return { ...command, ...Object.fromEntries(fields) };
};

const rewrittenField = (
  writing: string,
  value: unknown,
  rewrite: Rewrite,
  asked: ReadonlyMap<string, Asked>,
): unknown => {
  if (writing === 'answers') return rewrittenAnswers(value as readonly Answer[], rewrite, asked);
  if (writing === 'text') return rewrite(value as string);
  return Object.fromEntries(Object.entries(value as Variables).map(([name, said]) => [rewrite(name), rewrite(said)]));
};

/** Answers, and the questions of those that a page has made up. */
export const rewrittenAnswers = (
  answers: readonly Answer[],
  rewrite: Rewrite,
  asked: ReadonlyMap<string, Asked>,
): readonly Answer[] =>
  answers.map(({ question, answer }) => {
    const kind = asked.get(question);
    if (kind === undefined) return { question: rewrite(question), answer: rewrite(answer) };
    const isChosen = kind === 'choice' || kind === 'choices' || kind === 'consent';
    return { question, answer: isChosen ? answer : rewrite(answer, kind) };
  });

/** What each question of a form asks for. */
export const askedIn = (questions: readonly Pick<Question, 'id' | 'kind'>[]): ReadonlyMap<string, Asked> =>
  new Map(questions.map(({ id, kind }) => [id, kind]));

type ContentFields<Content> = { readonly [Field in keyof Content]-?: Asked | 'no' };

/** The same of what agents keep beside conversations. */
export const writtenContent = {
  contact: { name: 'text', email: 'email', phone: 'phone', account: 'text' } satisfies ContentFields<ContactContent>,
  case: { title: 'text', status: 'no', contact: 'no', assignee: 'no' } satisfies ContentFields<CaseContent>,
  article: { title: 'text', body: 'long-text', language: 'no' } satisfies ContentFields<ArticleContent>,
  quickReply: { title: 'text', text: 'long-text', language: 'no' } satisfies ContentFields<QuickReplyContent>,
} as const;

/** What is kept, with everything written in it rewritten. */
export const rewrittenContent = <Content extends object>(
  content: Content,
  fields: Readonly<Record<string, Asked | 'no'>>,
  rewrite: Rewrite,
): Content => {
  const texts = Object.entries(fields).flatMap(([field, asked]) => {
    const value: unknown = content[field as keyof Content];
    return asked === 'no' || typeof value !== 'string' ? [] : [[field, rewrite(value, asked)]];
  });
  return { ...content, ...Object.fromEntries(texts) };
};
