/** What a visitor answers, made into what a relay takes. Loaded by itself, where something is asked. Rules M2 and W6 in docs/SPEC.md. */
import type { Answer } from '../core/conversation/visitor-context.ts';
import type { SurveyCommand } from '../core/conversation/vocabulary.ts';
import { isErrorCode, ParlorError, type Refusal } from '../core/errors.ts';
import { requestOf } from '../core/forms/contact-form.ts';
import { closedFormProblem, formProblem } from '../core/forms/form.ts';
import { exchangeTimeoutMs, pageLengthMax } from '../core/limits.ts';
import { isRecord, readJson } from './answers.ts';
import { type Clock, systemClock } from './clock.ts';
import { newIdentifier } from './identifier.ts';
import type { Said } from './opening.ts';
import { allOf } from './page-context.ts';
import { routeAddress } from './relay-address.ts';
import type { VisitorSnapshot } from './snapshots.ts';
import type { VisitorOptions } from './visitor-options.ts';

/** What a visitor says of a conversation once it is over. */
export interface SurveyAnswers {
  /** From 1 to 5. */
  readonly rating?: number;
  readonly answers?: readonly Answer[];
}

/** What a visitor leaves behind while nobody is there. */
export interface ContactRequest {
  /** Answers to `name`, `email`, `phone` and `message`, and to what the site asks besides (`front.contactForm`). */
  readonly answers: readonly Answer[];
  /** The same for what may have been sent already: then it is there once. Another one each time, if left out. */
  readonly key?: string;
}

const assertTaken = (problem: Refusal | undefined): void => {
  if (problem) throw new ParlorError(problem.refused, problem.params && { params: problem.params });
};

/** What is said with every start from here on, if it is such as the site asks for; what is not known yet, the relay judges. */
export const saidByVisitor = (answers: readonly Answer[], { front, said = {} }: VisitorSnapshot): Said => {
  const own = answers.map(({ question, answer }) => ({ question, answer }));
  const all = allOf(own, said.page?.answers);
  assertTaken(formProblem(front?.preChat?.questions ?? [], all));
  return { own, answers: all };
};

/** The command that answers what is asked after the conversation on screen. */
export const surveyOf = (
  { rating, answers = [] }: SurveyAnswers,
  { front, view }: VisitorSnapshot,
  { language }: Pick<VisitorOptions, 'language'>,
): readonly [conversation: string, command: SurveyCommand] => {
  if (!view) throw new ParlorError('unknown-conversation');
  if (front?.postChat) assertTaken(closedFormProblem(front.postChat.questions, answers));
  const command: SurveyCommand = {
    type: 'survey.answer',
    ...(rating !== undefined && { rating }),
    answers: answers.map(({ question, answer }) => ({ question, answer })),
    ...(language !== undefined && { language }),
  };
  return [view.conversation.id, command];
};

/** Leaves a request with the site. Resolves when it is on disk. */
export const leaveRequest = async (
  { answers, key }: ContactRequest,
  { front }: VisitorSnapshot,
  { relay, site, workstream, language, page, clock = systemClock }: VisitorOptions & { readonly clock?: Clock },
): Promise<void> => {
  const form = front?.contactForm;
  const judged = form && requestOf(form, answers);
  if (judged && 'refused' in judged) assertTaken(judged);
  const body = {
    key: key ?? newIdentifier(clock),
    ...(workstream !== undefined && { workstream }),
    ...(language !== undefined && { language }),
    ...(page && { page: page().slice(0, pageLengthMax) }),
    answers,
  };
  const response = await fetch(routeAddress(relay, `/v1/sites/${encodeURIComponent(site)}/requests`), {
    method: 'POST',
    // As a text, so that no browser has to ask first.
    body: JSON.stringify(body),
    credentials: 'omit',
    signal: AbortSignal.timeout(exchangeTimeoutMs),
  }).catch((cause: unknown) => {
    throw new ParlorError('unavailable', { cause });
  });
  if (response.ok) return;
  const { code, ...params } = await readRefusal(response);
  throw new ParlorError(isErrorCode(code) ? code : 'unavailable', { params });
};

const readRefusal = async (
  response: Response,
): Promise<Readonly<Record<string, string>> & { readonly code: string }> => {
  const answer = await readJson(response);
  if (!isRecord(answer) || typeof answer.code !== 'string') return { code: '' };
  const { code, question, problem } = answer;
  return {
    code,
    ...(typeof question === 'string' && { question }),
    ...(typeof problem === 'string' && { problem }),
  };
};
