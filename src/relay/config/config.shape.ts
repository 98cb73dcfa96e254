/** Shape of the configuration: what is published as docs/parlor.config.schema.json, and what mistakes are explained with. */
import Type, { type TSchema } from 'typebox';
import { ModeShape } from '../../core/conversation/shapes.ts';
import { RightShape } from '../../core/desk/desk-facts.shape.ts';
import { HoursShape } from '../../core/hours/hours.shape.ts';
import { agentUnits, contactLengthMax, nameLengthMax, pictureLengthMax, timeLimitMs } from '../../core/limits.ts';
import { AttachmentsShape } from './attachments.shape.ts';
import { NotificationsShape, PresencesShape, SentimentShape, TabsShape } from './desk.shape.ts';
import { FrontShape } from './front.shape.ts';
import { MailShape, TranscriptMailShape } from './mail.shape.ts';
import { MaskingShape } from './masking.shape.ts';
import { RetentionShape } from './retention.shape.ts';
import { choice, QueueShape, RoutingShape } from './routing.shape.ts';
import { SignInShape } from './sign-in.shape.ts';

// Each description is printed after "Expected:" when what stands there is wrong, so it says what would be right.

const id = (what: string) =>
  Type.String({
    minLength: 1,
    maxLength: 64,
    pattern: '^[a-z0-9][a-z0-9-]*$',
    description: `${what}: up to 64 small letters, digits and hyphens, beginning with a letter or digit.`,
  });

const name = (description: string) => Type.String({ minLength: 1, maxLength: nameLengthMax, description });

const limit = (what: string) =>
  Type.Optional(
    Type.Integer({
      minimum: timeLimitMs.min,
      maximum: timeLimitMs.max,
      description: `${what}, in milliseconds; at least a second, at most 366 days.`,
    }),
  );

/** A shape from elsewhere, with what it is for here. */
const described = <S extends TSchema>(schema: S, description: string): S => ({ ...schema, description });

const closed = { additionalProperties: false };

const TimeLimits = Type.Object(
  {
    unansweredMs: limit('How long a conversation may wait for an agent'),
    waitingMs: limit('How long a persistent conversation may wait for its visitor'),
    wrapUpMs: limit('How long wrap-up may last'),
  },
  { ...closed, description: 'How long a conversation may stay as it is; what is left out is the mode’s own.' },
);

const told = (what: string) => Type.Optional(Type.Boolean({ description: `${what}; yes, if left out (W4).` }));

const Signals = Type.Object(
  {
    typing: told('Whether either side is shown that the other one types'),
    agentRead: told('Whether visitors are told what their agent has read'),
    visitorRead: told('Whether agents are told what the visitor has read'),
  },
  { ...closed, description: 'What people are told of each other while they talk; all of it, if left out.' },
);

const Workstream = Type.Object(
  {
    id: id('What the workstream is called in pages and in the database'),
    name: name('What agents see.'),
    /** Fixed: a workstream that is to have another mode is another workstream (M8). */
    mode: described(
      ModeShape,
      '"live", a talk that either side ends, or "persistent", one that goes on until an agent ends it.',
    ),
    hours: Type.Optional(described(HoursShape, 'When somebody is there (M2); always, if left out.')),
    allowsAnonymous: Type.Optional(
      Type.Boolean({
        description: 'Whether a persistent conversation may be had by a device alone, without a visitor’s token (M7).',
      }),
    ),
    routing: Type.Optional(RoutingShape),
    front: Type.Optional(FrontShape),
    attachments: Type.Optional(AttachmentsShape),
    transcriptMail: Type.Optional(TranscriptMailShape),
    timeLimits: Type.Optional(TimeLimits),
    signals: Type.Optional(Signals),
    tabs: Type.Optional(described(TabsShape, 'Further tabs in the sessions of this workstream (S5).')),
  },
  { ...closed, description: 'A kind of conversation: it has "id", "name" and "mode".' },
);

export const IdentityShape = Type.Object(
  {
    issuer: name('The "iss" of the site’s tokens.'),
    audience: name('The "aud" of the site’s tokens.'),
    jwksUrl: Type.Optional(
      Type.String({
        pattern: '^https?://',
        description: 'Where the site publishes its keys, like "https://shop.example/.well-known/jwks.json".',
      }),
    ),
    publicKey: Type.Optional(
      Type.String({ minLength: 1, maxLength: 8_192, description: 'The site’s public key as PEM (SPKI).' }),
    ),
  },
  {
    ...closed,
    description: 'Whose tokens the site’s visitors bring (I1), with one of "jwksUrl" and "publicKey".',
  },
);

export const SiteShape = Type.Object(
  {
    id: id('What the site is called in pages and in the database'),
    name: name('What people call the site.'),
    origins: Type.Array(
      Type.String({
        pattern: '^(?!file:)[a-z][a-z\\d+.-]*://[^/*]+$',
        description:
          'The exact origin of pages, like "https://shop.example", or that of an app, like "capacitor://localhost": no path, no slash at its end, no wildcard.',
      }),
      { description: 'Origins whose pages may embed the widget.' },
    ),
    workstreams: Type.Array(Workstream, { minItems: 1, description: 'The kinds of conversations, at least one.' }),
    queues: Type.Optional(Type.Array(QueueShape, { description: 'The queues that workstreams name.' })),
    presences: Type.Optional(PresencesShape),
    notifications: Type.Optional(NotificationsShape),
    sentiment: Type.Optional(SentimentShape),
    tabs: Type.Optional(TabsShape),
    identity: Type.Optional(IdentityShape),
    attachments: Type.Optional(AttachmentsShape),
    transcriptMail: Type.Optional(TranscriptMailShape),
    masking: Type.Optional(MaskingShape),
    retention: Type.Optional(RetentionShape),
  },
  { ...closed, description: 'A site: it has "id", "name", "origins" and "workstreams".' },
);

const right = described(RightShape, 'One of "monitor", "assign", "transfer" and "force-close".');

const Agent = Type.Object(
  {
    id: id('Who it is in the database, for good'),
    site: Type.String({ minLength: 1, maxLength: 64, description: 'The "id" of the site they work for.' }),
    login: name('What they sign in with; upper and lower case are the same.'),
    name: name('What visitors and colleagues see.'),
    role: Type.Union([Type.Literal('agent'), Type.Literal('supervisor'), Type.Literal('admin')], {
      description: 'What they may do: an admin may change the configuration of the whole installation.',
    }),
    picture: Type.Optional(
      Type.String({
        pattern: '^(https://|/[^/])',
        maxLength: pictureLengthMax,
        description:
          'Where a picture of them is that visitors see, like "https://shop.example/maya.jpg", or a path of the pages that have the widget, like "/maya.jpg"; two letters of the name, if left out.',
      }),
    ),
    passwordHash: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 512,
        pattern: '^scrypt\\$',
        writeOnly: true,
        description:
          'The line that `parlor hash-password` prints; it begins with "scrypt$". Left out, they set a password by a link that an admin makes. One that they have set holds until another hash stands here (X4).',
      }),
    ),
    email: Type.Optional(
      Type.String({
        maxLength: contactLengthMax.email,
        pattern: '^[^\\s@]+@[^\\s@]+$',
        description:
          'Their e-mail address, like "ana@shop.example": whom "oidc" of "signIn" says to have it, and to have shown that, signs in as them (X4). Admins alone see it.',
      }),
    ),
    oidcSubject: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: nameLengthMax,
        description:
          'What the provider of "oidc" calls them, for good. With it they are known by this alone, and by no e-mail address (X4).',
      }),
    ),
    rights: Type.Optional(
      Type.Array(right, {
        description:
          'What a supervisor or admin may do with others’ conversations, of "monitor", "assign", "transfer" and "force-close"; all of it, if left out (V1).',
      }),
    ),
    capacity: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: agentUnits.max,
        description: 'How much they can have at a time, in units of capacity; 100, if left out (R7).',
      }),
    ),
    presence: Type.Optional(choice('The presence that their day begins with; what the load says, if left out.')),
  },
  {
    ...closed,
    description: 'Somebody who works at the desk: "id", "site", "login", "name" and "role".',
  },
);

export const ConfigShape = Type.Object(
  {
    $schema: Type.Optional(Type.String({ description: 'Where the schema of this file is, for editors.' })),
    publicUrl: Type.Optional(
      Type.String({
        pattern: '^https?://',
        description: 'The address people reach this installation at, like "https://chat.example". Read at start.',
      }),
    ),
    sites: Type.Array(SiteShape, { description: 'The sites whose pages have the chat.' }),
    agents: Type.Array(Agent, { description: 'Who works at the desk.' }),
    blobs: Type.Optional(
      Type.Union([Type.Literal('disk'), Type.Literal('database')], {
        description:
          'Where files of messages are: on "disk", in the folder "blobs" of the data folder, or in the "database". With PostgreSQL the database, else the disk, if left out. Read at start.',
      }),
    ),
    mail: Type.Optional(MailShape),
    signIn: Type.Optional(SignInShape),
    postgres: Type.Optional(
      Type.String({
        pattern: '^postgres(ql)?://',
        writeOnly: true,
        description:
          'The connection string of PostgreSQL, like "postgres://parlor@db.example/parlor". SQLite, if left out. Read at start.',
      }),
    ),
    nats: Type.Optional(
      Type.String({
        minLength: 1,
        writeOnly: true,
        description: 'The address of NATS, like "nats://bus.example:4222", for several relays. Read at start.',
      }),
    ),
  },
  { ...closed, title: 'Configuration of Parlor', description: 'It has "sites" and "agents".' },
);
