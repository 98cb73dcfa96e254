/** Shapes of the messages' command and event. Length and content of the text are judged by `decide`, not here. */
import Type from 'typebox';
import { AttachmentShape } from './attachments.shape.ts';
import { Identifier } from './shapes.ts';

/** A visitor or the agent who has the conversation says something. */
export const MessageSend = Type.Object({
  type: Type.Literal('message.send'),
  text: Type.String(),
  /** Uploads of the sender's, each once: then there need be no text. Since version 4. */
  attachments: Type.Optional(Type.Array(Identifier, { minItems: 1 })),
});

/** Something was said. */
export const MessageSent = Type.Object({
  type: Type.Literal('message.sent'),
  text: Type.String(),
  /** Since version 4. */
  attachments: Type.Optional(Type.Array(AttachmentShape)),
  /** Something of the text was hidden before it was stored (X5). Since version 4. */
  masked: Type.Optional(Type.Literal(true)),
  /** Of a visitor's, for the desk only: how they seem to feel, from -1 to 1 (S7). Since version 4. */
  score: Type.Optional(Type.Number({ minimum: -1, maximum: 1 })),
});
