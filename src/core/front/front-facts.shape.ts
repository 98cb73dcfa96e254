/** Shapes of what a visitor's page is told of its workstream. */
import Type from 'typebox';
import { FileRulesShape } from '../conversation/attachments.shape.ts';
import { Name } from '../conversation/shapes.ts';
import { FormShape, SurveyShape } from '../forms/form.shape.ts';

/** Where there is more. The relay lets no other address pass than `https:`, `mailto:` and `tel:`. */
const Link = Type.Object({ text: Type.String(), url: Type.String() });

/** A text of the site's, as text: nothing in it is markup. `language` is the one it is written in. */
const Said = { language: Type.String(), text: Type.String(), link: Type.Optional(Link) };

/** What a visitor's page has to know of its workstream, in the visitor's language as far as the site speaks it. */
export const FrontFactsShape = Type.Object({
  /** System messages in the site's own words, by code: a text, or one for each plural form of its number. */
  messages: Type.Optional(
    Type.Object({
      language: Type.String(),
      texts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Record(Type.String(), Type.String())])),
    }),
  ),
  /** Codes of system messages that are not shown. */
  silent: Type.Optional(Type.Array(Type.String())),
  /** To be read before the first message, and to be agreed to if it is `required` (V7). */
  notice: Type.Optional(Type.Object({ version: Name, required: Type.Boolean(), ...Said })),
  /** To be read while nobody is there (M2). */
  outOfHours: Type.Optional(Type.Object(Said)),
  /** What is asked before a conversation, of whoever begins one (W6). */
  preChat: Type.Optional(FormShape),
  /** What is asked after one. */
  postChat: Type.Optional(SurveyShape),
  /** There is a form for who writes while nobody is there: what the site asks in it beside name, e-mail, phone and message (M2). */
  contactForm: Type.Optional(FormShape),
  /** Files that visitors may send (W5). Since version 4. */
  files: Type.Optional(FileRulesShape),
  /** The transcript may go by mail (W6). Since version 4. */
  transcriptMail: Type.Optional(
    Type.Object({
      /** Whether the visitor may say where to. */
      given: Type.Boolean(),
      /** The address that the site vouches for, where it goes if none is given. */
      known: Type.Optional(Type.String()),
    }),
  ),
  /** Left out where there are none. */
  hours: Type.Optional(
    Type.Object({
      /** Whether somebody is there. */
      open: Type.Boolean(),
      /** Whether a conversation can begin: a persistent one does at any hour. */
      canBegin: Type.Boolean(),
      /** When somebody is there again, if it is known, in milliseconds since 1970. */
      opensAt: Type.Optional(Type.Integer({ minimum: 0 })),
    }),
  ),
});
