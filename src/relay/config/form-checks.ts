/** What may still be wrong with a site's forms when their shape is right: questions without a text or of two minds, and forms that nobody would see. */
import type { Static } from 'typebox';
import { contactQuestions } from '../../core/forms/contact-form.ts';
import type { FrontShape } from './front.shape.ts';
import { type Mistake, meantOf, mistake } from './mistakes.ts';
import { nearWord } from './near-word.ts';
import { shownOf } from './sentences.ts';

type Front = Static<typeof FrontShape>;
type Question = NonNullable<Front['preChat']>['questions'][number];
type Texts = NonNullable<NonNullable<Front['words']>[number]['questions']>[number];

interface Placed {
  readonly question: Question;
  readonly path: string;
}

interface Workstream {
  readonly mode: 'live' | 'persistent';
  readonly hours?: unknown;
  readonly front?: Front;
}

const forms = ['preChat', 'postChat', 'contactForm'] as const;

/** All that is wrong with what a workstream asks its visitors. `agents` are the ids of those who work for the site. */
export const formMistakes = (
  { mode, hours, front = {} }: Workstream,
  path: string,
  agents: readonly string[],
): readonly Mistake[] => {
  const placed = forms.flatMap((form) =>
    (front[form]?.questions ?? []).map((question, index) => ({
      question,
      path: `${path}/front/${form}/questions/${index}`,
    })),
  );
  const words = front.words ?? [];
  return [
    ...twiceIn(front, path),
    ...placed.flatMap((one) => questionMistakes(one, placed)),
    ...placed
      .filter(({ question: { id } }) => !words.some(({ questions }) => questions?.some((one) => one.question === id)))
      .map((one) => mistake(one.path, 'question-untold', {})),
    ...words.flatMap(({ questions = [] }, index) =>
      textsMistakes(
        questions,
        placed.map(({ question }) => question),
        `${path}/front/words/${index}/questions`,
      ),
    ),
    ...contactMistakes(front, { mode, hours, agents, path: `${path}/front/contactForm` }),
  ];
};

const twiceIn = (front: Front, path: string): readonly Mistake[] =>
  forms.flatMap((form) => {
    const ids = (front[form]?.questions ?? []).map(({ id }) => id);
    return ids.flatMap((id, index) =>
      ids.indexOf(id) < index
        ? [mistake(`${path}/front/${form}/questions/${index}/id`, 'twice', { value: shownOf(id) })]
        : [],
    );
  });

const kinds: Readonly<Record<NonNullable<Question['about']>, Question['kind']>> = {
  name: 'text',
  email: 'email',
  phone: 'phone',
};

const questionMistakes = ({ question, path }: Placed, all: readonly Placed[]): readonly Mistake[] => {
  const { id, kind, about, choices } = question;
  const mistakes: Mistake[] = [];
  const chooses = kind === 'choice' || kind === 'choices';
  if (chooses && !choices) mistakes.push(mistake(path, 'choiceless', { kind }));
  if (!chooses && choices) mistakes.push(mistake(`${path}/choices`, 'choices-unwanted', { kind }));
  if (choices && new Set(choices).size < choices.length) mistakes.push(mistake(`${path}/choices`, 'choice-twice', {}));
  if (about && kinds[about] !== kind)
    mistakes.push(mistake(`${path}/about`, 'about-kind', { about, kind: kinds[about] }));
  const first = all.find((one) => one.question.id === id);
  if (first && first.path !== path && String(first.question.choices) !== String(choices))
    mistakes.push(mistake(`${path}/choices`, 'choices-differ', { value: shownOf(id) }));
  return mistakes;
};

const textsMistakes = (texts: readonly Texts[], questions: readonly Question[], path: string): readonly Mistake[] => {
  const ids = questions.map(({ id }) => id);
  return texts.flatMap(({ question: id, choices }, index): readonly Mistake[] => {
    const question = questions.find((one) => one.id === id);
    if (!question) return [notOneOf(ids, 'unasked', `${path}/${index}/question`, id)];
    if (texts.findIndex((one) => one.question === id) < index)
      return [mistake(`${path}/${index}/question`, 'texts-twice', { value: shownOf(id) })];
    const told = (choices ?? []).map(({ choice }) => choice);
    const missing = (question.choices ?? []).filter((choice) => !told.includes(choice));
    const strange = told.filter((choice) => !question.choices?.includes(choice));
    return [
      ...missing.map((choice) => mistake(`${path}/${index}`, 'choice-untold', { value: shownOf(choice) })),
      ...strange.map((choice) => mistake(`${path}/${index}/choices`, 'choice-unknown', { value: shownOf(choice) })),
    ];
  });
};

const notOneOf = (ids: readonly string[], kind: 'unasked' | 'no-agent', path: string, id: string): Mistake =>
  mistake(path, kind, { value: shownOf(id), ...meantOf(nearWord(id, ids)) });

const contactMistakes = (
  { contactForm }: Front,
  { mode, hours, agents, path }: Omit<Workstream, 'front'> & { agents: readonly string[]; path: string },
): readonly Mistake[] => {
  if (!contactForm) return [];
  const { questions = [], assignee } = contactForm;
  const mistakes: Mistake[] = questions.flatMap(({ id }, index) =>
    (contactQuestions as readonly string[]).includes(id)
      ? [mistake(`${path}/questions/${index}/id`, 'asked-anyway', { value: shownOf(id) })]
      : [],
  );
  if (mode === 'persistent') mistakes.push(mistake(path, 'contact-persistent', {}));
  else if (hours === undefined) mistakes.push(mistake(path, 'contact-hourless', {}));
  if (assignee !== undefined && !agents.includes(assignee))
    mistakes.push(notOneOf(agents, 'no-agent', `${path}/assignee`, assignee));
  return mistakes;
};
