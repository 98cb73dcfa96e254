/** What may still be wrong with a site's forms when their shape is right: questions without a text or of two minds, and forms that nobody would see. */
import type { Static } from 'typebox';
import { contactQuestions } from '../../core/forms/contact-form.ts';
import type { FrontShape } from './front.shape.ts';
import { type Mistake, shown } from './mistakes.ts';
import { nearWord } from './near-word.ts';

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
      .map((one) => ({ path: one.path, says: unread })),
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

const unread = 'has no text: give at least one of the "words" a "label" for it, among its "questions".';

const twiceIn = (front: Front, path: string): readonly Mistake[] =>
  forms.flatMap((form) => {
    const ids = (front[form]?.questions ?? []).map(({ id }) => id);
    return ids.flatMap((id, index) =>
      ids.indexOf(id) < index
        ? [
            {
              path: `${path}/front/${form}/questions/${index}/id`,
              says: `${shown(id)} is used twice. Each needs one of its own.`,
            },
          ]
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
  if (chooses && !choices) mistakes.push({ path, says: `is of kind ${shown(kind)}: give it "choices".` });
  if (!chooses && choices) {
    mistakes.push({ path: `${path}/choices`, says: `are for kind "choice" or "choices"; this is ${shown(kind)}.` });
  }
  if (choices && new Set(choices).size < choices.length) {
    mistakes.push({ path: `${path}/choices`, says: 'have one twice. Each needs a name of its own.' });
  }
  if (about && kinds[about] !== kind) {
    mistakes.push({ path: `${path}/about`, says: `is ${shown(about)}, which wants kind ${shown(kinds[about])}.` });
  }
  const first = all.find((one) => one.question.id === id);
  if (first && first.path !== path && String(first.question.choices) !== String(choices)) {
    mistakes.push({
      path: `${path}/choices`,
      says: `are others than those of ${shown(id)} in another form, whose texts it has.`,
    });
  }
  return mistakes;
};

const textsMistakes = (texts: readonly Texts[], questions: readonly Question[], path: string): readonly Mistake[] => {
  const ids = questions.map(({ id }) => id);
  return texts.flatMap(({ question: id, choices }, index): readonly Mistake[] => {
    const question = questions.find((one) => one.id === id);
    if (!question) return [{ path: `${path}/${index}/question`, says: unasked(id, ids) }];
    if (texts.findIndex((one) => one.question === id) < index) {
      return [{ path: `${path}/${index}/question`, says: `${shown(id)} is here twice. Put all of it in one place.` }];
    }
    const told = (choices ?? []).map(({ choice }) => choice);
    const missing = (question.choices ?? []).filter((choice) => !told.includes(choice));
    const strange = told.filter((choice) => !question.choices?.includes(choice));
    return [
      ...missing.map((choice) => ({ path: `${path}/${index}`, says: `has no text for the choice ${shown(choice)}.` })),
      ...strange.map((choice) => ({
        path: `${path}/${index}/choices`,
        says: `have ${shown(choice)}, which the question has not.`,
      })),
    ];
  });
};

const unasked = (id: string, ids: readonly string[]): string => {
  const meant = nearWord(id, ids);
  return `${shown(id)} is asked nowhere.${meant === undefined ? '' : ` Did you mean ${shown(meant)}?`}`;
};

const contactMistakes = (
  { contactForm }: Front,
  { mode, hours, agents, path }: Omit<Workstream, 'front'> & { agents: readonly string[]; path: string },
): readonly Mistake[] => {
  if (!contactForm) return [];
  const { questions = [], assignee } = contactForm;
  const mistakes: Mistake[] = questions.flatMap(({ id }, index) =>
    (contactQuestions as readonly string[]).includes(id)
      ? [{ path: `${path}/questions/${index}/id`, says: `is ${shown(id)}, which every contact form asks already.` }]
      : [],
  );
  if (mode === 'persistent') {
    mistakes.push({ path, says: 'is for a live workstream: a persistent one keeps what is written at any hour.' });
  } else if (hours === undefined) {
    mistakes.push({ path, says: 'is for when nobody is there: give the workstream "hours".' });
  }
  if (assignee !== undefined && !agents.includes(assignee)) {
    mistakes.push({ path: `${path}/assignee`, says: noAgent(assignee, agents) });
  }
  return mistakes;
};

const noAgent = (id: string, ids: readonly string[]): string => {
  const meant = nearWord(id, ids);
  return `${shown(id)} is no agent of the site.${meant === undefined ? '' : ` Did you mean ${shown(meant)}?`}`;
};
