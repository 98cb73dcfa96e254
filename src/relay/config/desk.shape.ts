/** Shape of what an operator says of the desk: presences of the site, notifications, and tabs. Rules A1, N4 (in part) and S5 (in part). */
import Type, { type TSchema } from 'typebox';
import { NotificationField, SoundNameShape } from '../../core/desk/desk-facts.shape.ts';
import { deskMax, nameLengthMax, notificationFieldsMax, presencesMax } from '../../core/limits.ts';

const closed = { additionalProperties: false };

/** A shape of core, with what it is for here. */
const described = <S extends TSchema>(schema: S, description: string): S => ({ ...schema, ...{ description } });

const name = (description: string) => Type.String({ minLength: 1, maxLength: nameLengthMax, description });

/** Presences of the site beside those of everybody. */
export const PresencesShape = Type.Array(
  Type.Object(
    {
      id: name('What the presence is called in the database.'),
      name: name('What people call the presence.'),
      base: Type.Union(
        [
          Type.Literal('available'),
          Type.Literal('busy'),
          Type.Literal('do-not-disturb'),
          Type.Literal('away'),
          Type.Literal('offline'),
        ],
        { description: 'What it counts as for routing (A1).' },
      ),
    },
    { ...closed, description: 'A presence: it has "id", "name" and "base".' },
  ),
  { maxItems: presencesMax, description: 'Presences that agents may choose beside those of everybody.' },
);

/** Tabs of the site's own in sessions. */
export const TabsShape = Type.Array(
  Type.Object(
    {
      id: name('What the tab is called where it is remembered.'),
      name: name('What agents see.'),
      url: Type.String({
        minLength: 1,
        maxLength: deskMax.tabUrl,
        pattern: '^https://',
        description:
          'The address of the page, like "https://crm.example/customers?email={email}". What stands in braces is filled in for each conversation; not in the host.',
      }),
    },
    { ...closed, description: 'A tab: it has "id", "name" and "url".' },
  ),
  { maxItems: deskMax.tabs, description: 'Pages of the site’s own that agents have in each session (S5).' },
);

const Sound = Type.Object(
  {
    name: Type.Optional(described(SoundNameShape, 'Which sound; "chime", if left out.')),
    volume: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 100, description: 'How loud, from 0 to 100; 60, if left out.' }),
    ),
    repeats: Type.Optional(
      Type.Boolean({
        description: 'Whether it sounds until it is answered; of what is to be answered it does, if left out.',
      }),
    ),
  },
  { ...closed, description: 'How the notification sounds.' },
);

const Template = Type.Object(
  {
    title: Type.Optional(name('Its title; the desk’s own words, if left out.')),
    fields: Type.Optional(
      Type.Array(described(NotificationField, 'Something that is shown of the conversation.'), {
        maxItems: notificationFieldsMax,
        description: 'What is shown of the conversation, up to four of them (N4).',
      }),
    ),
    accept: Type.Optional(name('What the button says that takes it.')),
    decline: Type.Optional(name('What the button says that does not.')),
    sound: Type.Optional(Sound),
    desktop: Type.Optional(
      Type.Union([Type.Literal('never'), Type.Literal('background'), Type.Literal('always')], {
        description: 'When the system shows it as well: "background", as if left out, while the desk is not in front.',
      }),
    ),
  },
  { ...closed, description: 'How a notification looks and sounds.' },
);

/** How notifications look and sound, by what they are about. */
export const NotificationsShape = Type.Object(
  {
    incoming: Type.Optional(Template),
    returning: Type.Optional(Template),
    escalation: Type.Optional(Template),
    'bot-escalation': Type.Optional(Template),
    transfer: Type.Optional(Template),
    consult: Type.Optional(Template),
    assigned: Type.Optional(Template),
    'supervisor-assigned': Type.Optional(Template),
    'case-assigned': Type.Optional(Template),
    sentiment: Type.Optional(Template),
    'session-limit': Type.Optional(Template),
    missed: Type.Optional(Template),
    declined: Type.Optional(Template),
  },
  {
    ...closed,
    description:
      'How notifications look and sound, by what they are about: a conversation that comes in, that returns, that somebody or a bot has handed on to its queue, that is handed on to the agent, that somebody is asked to look at, that they have without having been asked, or have been given by a supervisor, a case that was given to them, whose visitor feels badly; and why somebody gets no work: ten sessions, one missed, one declined (N1, N4).',
  },
);

/** When a conversation calls for attention. */
export const SentimentShape = Type.Object(
  {
    alertAt: Type.Union(
      [
        Type.Literal('never'),
        Type.Literal('very-negative'),
        Type.Literal('negative'),
        Type.Literal('slightly-negative'),
        Type.Literal('neutral'),
      ],
      {
        description:
          'The level of a visitor’s last messages at which a session calls for attention, and every worse one; "negative", if left out. With "never" nobody asks how visitors feel (S7).',
      },
    ),
  },
  { ...closed, description: 'When a conversation calls for attention: it has "alertAt".' },
);
