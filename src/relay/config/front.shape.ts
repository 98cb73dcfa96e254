/** Shape of what an operator has a workstream say to its visitors: messages, the notice, what is there out of hours, and what is asked. Rules M2, M3, V7 and W6. */
import Type from 'typebox';
import { type CountedCode, type MessageCode, placeholders, type ToldCode } from '../../core/front/front-facts.ts';
import { frontMax, languageLengthMax, nameLengthMax } from '../../core/limits.ts';
import { formsShape, QuestionTexts } from './forms.shape.ts';

// Each description is printed after "Expected:" when what stands there is wrong, so it says what would be right.

const closed = { additionalProperties: false };

const text = (maxLength: number, description: string) => Type.String({ minLength: 1, maxLength, description });

const message = (code: MessageCode) => {
  const [placeholder] = placeholders[code];
  const filled = placeholder === undefined ? '' : `; {${placeholder}} is filled in`;
  return Type.Optional(text(frontMax.messageLength, `What visitors read, as text${filled} (M3).`));
};

const form = (description: string) => text(frontMax.messageLength, description);

/** Plural forms by the names that `Intl.PluralRules` gives them. */
const counted = (code: CountedCode) =>
  Type.Optional(
    Type.Object(
      {
        zero: Type.Optional(form('For none, in languages with a form for it.')),
        one: Type.Optional(form('For one, and for what a language counts like it.')),
        two: Type.Optional(form('For two, in languages with a form for it.')),
        few: Type.Optional(form('For a few, in languages with a form for it.')),
        many: Type.Optional(form('For many, in languages with a form for it.')),
        other: form(`What visitors read, as text; {${placeholders[code][0]}} is filled in.`),
      },
      { ...closed, description: 'What visitors read, by plural form: it has "other" (M3).' },
    ),
  );

const Messages = Type.Object(
  {
    started: message('started'),
    'agent-joined': message('agent-joined'),
    'agent-left': message('agent-left'),
    'agent-ended': message('agent-ended'),
    'supervisor-joined': message('supervisor-joined'),
    'supervisor-left': message('supervisor-left'),
    'supervisor-ended': message('supervisor-ended'),
    'you-ended': message('you-ended'),
    'visitor-gone': message('visitor-gone'),
    unanswered: message('unanswered'),
    'time-over': message('time-over'),
    overflow: message('overflow'),
    'in-line': message('in-line'),
    'queue-position': counted('queue-position'),
    'average-wait': counted('average-wait'),
  } satisfies Readonly<Record<MessageCode, unknown>>,
  { ...closed, description: 'System messages in the site’s own words, by code (M3).' },
);

const flag = Type.Optional(Type.Boolean({ description: 'Whether visitors are told this; they are, if left out.' }));

const Told = Type.Object(
  {
    started: flag,
    'agent-joined': flag,
    'agent-left': flag,
    'agent-ended': flag,
    'supervisor-left': flag,
    'you-ended': flag,
    'visitor-gone': flag,
    unanswered: flag,
    'time-over': flag,
    overflow: flag,
    'in-line': flag,
  } satisfies Readonly<Record<Exclude<MessageCode, ToldCode>, unknown>>,
  { ...closed, description: 'Which system messages visitors are told; all of them, if left out (M3).' },
);

const Link = Type.Object(
  {
    text: text(frontMax.labelLength, 'What the link says, up to 100 characters.'),
    url: Type.String({
      maxLength: frontMax.urlLength,
      pattern: '^(https://|mailto:|tel:)',
      description: 'An address that begins with "https://", "mailto:" or "tel:".',
    }),
  },
  { ...closed, description: 'A link: it has "text" and "url".' },
);

const said = (description: string) =>
  Type.Optional(
    Type.Object(
      {
        text: text(frontMax.noticeLength, 'What visitors read, as text.'),
        link: Type.Optional(Link),
      },
      { ...closed, description },
    ),
  );

const Words = Type.Object(
  {
    language: Type.String({
      minLength: 1,
      maxLength: languageLengthMax,
      description: 'The language of these words, as a BCP 47 tag like "en" or "pt-BR".',
    }),
    forOthers: Type.Optional(
      Type.Boolean({ description: 'Whether visitors read these whose own language is none of those here.' }),
    ),
    messages: Type.Optional(Messages),
    told: Type.Optional(Told),
    notice: said('The notice before the first message (V7): it has "text".'),
    questions: Type.Optional(QuestionTexts),
    outOfHours: said('What is there while nobody is (M2): it has "text".'),
  },
  { ...closed, description: 'What visitors of one language read: it has "language".' },
);

/** What a workstream says to its visitors. */
export const FrontShape = Type.Object(
  {
    told: Type.Optional(Told),
    notice: Type.Optional(
      Type.Object(
        {
          version: Type.String({
            minLength: 1,
            maxLength: nameLengthMax,
            description: 'What this wording of the notice is called, like "2026-11": consent is given to it.',
          }),
          required: Type.Optional(
            Type.Boolean({ description: 'Whether nothing begins without consent; it is only shown, if left out.' }),
          ),
        },
        { ...closed, description: 'The notice before the first message (V7): it has "version".' },
      ),
    ),
    ...formsShape,
    words: Type.Optional(
      Type.Array(Words, { maxItems: frontMax.languages, description: 'The site’s own words, by language.' }),
    ),
  },
  {
    ...closed,
    description:
      'What the workstream says to its visitors in the site’s own words, and what it asks of them (M2, M3, V7, W6).',
  },
);
