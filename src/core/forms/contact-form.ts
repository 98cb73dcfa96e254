/**
 * What somebody leaves behind while nobody is there: who they are, how they are reached and what it is about, beside what the
 * site asks. Pure; pages and relays judge by it. Rule M2 in docs/SPEC.md.
 */
import type { Answer } from '../conversation/visitor-context.ts';
import { type Refusal, refuse } from '../errors.ts';
import { caseTitleLength } from '../limits.ts';
import { excerpt } from '../text.ts';
import { type Answered, closedFormProblem, type Form, type Question, worded } from './form.ts';

/** What every such form asks, by the ids of its questions. The words are the page's. */
export const contactQuestions = ['name', 'email', 'phone', 'message'] as const;

export type ContactQuestion = (typeof contactQuestions)[number];

const base = { language: '', label: '', required: false } as const;

const own: Readonly<Record<ContactQuestion, Question>> = {
  name: { ...base, id: 'name', kind: 'text', about: 'name', required: true },
  email: { ...base, id: 'email', kind: 'email', about: 'email' },
  phone: { ...base, id: 'phone', kind: 'phone', about: 'phone' },
  message: { ...base, id: 'message', kind: 'long-text', required: true },
};

/** All questions of such a form: the site's own stand before the message. `words` gives those of the others. */
export const contactForm = (
  { questions }: Form,
  words: (question: ContactQuestion) => Pick<Question, 'language' | 'label' | 'help'> = () => ({
    language: '',
    label: '',
  }),
): readonly Question[] => {
  const { name, email, phone, message } = own;
  const said = (question: Question): Question => ({ ...question, ...words(question.id as ContactQuestion) });
  return [said(name), said(email), said(phone), ...questions, said(message)];
};

/** What somebody has left behind. */
export interface Request {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly message: string;
  /** What else the site asked, as it was read. */
  readonly answers: readonly Answered[];
}

/** What these answers come to, or why they are not taken: whoever cannot be reached can be given no answer. */
export const requestOf = (form: Form, answers: readonly Answer[]): Request | Refusal => {
  const problem = closedFormProblem(contactForm(form), answers);
  if (problem) return problem;
  const given = (id: ContactQuestion): string => answers.find(({ question }) => question === id)?.answer.trim() ?? '';
  const [email, phone] = [given('email'), given('phone')];
  if (email === '' && phone === '') return refuse('answers-required', { question: 'email' });
  const others = answers.filter(({ question }) => form.questions.some(({ id }) => id === question));
  return {
    name: given('name'),
    ...(email !== '' && { email }),
    ...(phone !== '' && { phone }),
    message: given('message'),
    answers: worded(form.questions, others),
  };
};

/** What the case is called that comes of it. */
export const requestTitle = ({ name, message }: Request): string => excerpt(`${name}: ${message}`, caseTitleLength);
