/** Shape of what an operator has a workstream ask its visitors: before a conversation, after it, and while nobody is there. Rules M2 and W6. */
import Type from 'typebox';
import { formMax } from '../../core/limits.ts';

// Each description is printed after "Expected:" when what stands there is wrong, so it says what would be right.

const closed = { additionalProperties: false };

const id = (what: string) =>
  Type.String({
    minLength: 1,
    maxLength: 64,
    pattern: '^[a-z0-9][a-z0-9-]*$',
    description: `${what}: up to 64 small letters, digits and hyphens, beginning with a letter or digit.`,
  });

const text = (maxLength: number, description: string) => Type.String({ minLength: 1, maxLength, description });

const Question = Type.Object(
  {
    id: id('What the question is called; its texts are among the "words"'),
    kind: Type.Union(
      [
        Type.Literal('text'),
        Type.Literal('long-text'),
        Type.Literal('email'),
        Type.Literal('phone'),
        Type.Literal('choice'),
        Type.Literal('choices'),
        Type.Literal('consent'),
      ],
      { description: 'What kind of answer it wants.' },
    ),
    required: Type.Optional(Type.Boolean({ description: 'Whether it has to be answered; it need not, if left out.' })),
    about: Type.Optional(
      Type.Union([Type.Literal('name'), Type.Literal('email'), Type.Literal('phone')], {
        description: 'What it asks for: whoever’s token says that already is not asked (I1).',
      }),
    ),
    choices: Type.Optional(
      Type.Array(id('What a choice is called'), {
        minItems: 2,
        maxItems: formMax.choices,
        description: 'What there is to choose from, in this order.',
      }),
    ),
  },
  { ...closed, description: 'A question: it has "id" and "kind".' },
);

const questions = (minItems: number) =>
  Type.Array(Question, { minItems, maxItems: formMax.questions, description: 'What is asked, in this order.' });

/** What is asked, beside what is said. */
export const formsShape = {
  preChat: Type.Optional(
    Type.Object(
      { questions: questions(1) },
      { ...closed, description: 'What is asked before a conversation (W6): it has "questions".' },
    ),
  ),
  postChat: Type.Optional(
    Type.Object(
      {
        rating: Type.Optional(
          Type.Boolean({
            description: 'Whether visitors are asked how content they are, from 1 to 5; they are, if left out.',
          }),
        ),
        questions: Type.Optional(questions(0)),
      },
      { ...closed, description: 'What is asked after a conversation (W6).' },
    ),
  ),
  contactForm: Type.Optional(
    Type.Object(
      {
        questions: Type.Optional(questions(0)),
        assignee: Type.Optional(
          Type.String({
            minLength: 1,
            maxLength: 64,
            description: 'The "id" of the agent who is given the cases; nobody, if left out.',
          }),
        ),
      },
      {
        ...closed,
        description:
          'What is asked of visitors of a live workstream while nobody is there (M2), beside name, e-mail, phone and message.',
      },
    ),
  ),
};

/** The texts of questions in one language. */
export const QuestionTexts = Type.Array(
  Type.Object(
    {
      question: Type.String({ minLength: 1, maxLength: 64, description: 'The "id" of the question.' }),
      label: text(formMax.labelLength, 'What is asked.'),
      help: Type.Optional(text(formMax.helpLength, 'What helps to answer it.')),
      choices: Type.Optional(
        Type.Array(
          Type.Object(
            {
              choice: Type.String({ minLength: 1, maxLength: 64, description: 'The name of the choice.' }),
              text: text(formMax.choiceLength, 'What visitors read.'),
            },
            { ...closed, description: 'A choice: it has "choice" and "text".' },
          ),
          { maxItems: formMax.choices, description: 'What visitors read of each choice.' },
        ),
      ),
    },
    { ...closed, description: 'The texts of a question: they have "question" and "label".' },
  ),
  { maxItems: 3 * formMax.questions, description: 'The texts of the questions that are asked (M2, W6).' },
);
