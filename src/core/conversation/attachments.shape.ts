/** Shapes of what is attached to a message. */
import Type from 'typebox';
import { Identifier } from './shapes.ts';

/** What may be sent, as far as it is not as usual. */
export const FileRulesShape = Type.Object({
  /** Nothing may. */
  none: Type.Optional(Type.Literal(true)),
  /** The largest file; 5 MiB, if left out. */
  maxBytes: Type.Optional(Type.Integer({ minimum: 1 })),
  /** Media types; common images, PDF, text and office documents, if left out. */
  types: Type.Optional(Type.Array(Type.String())),
});

/** A file that came with a message, as the relay knows it: the type is what its content is, whatever was said of it. */
export const AttachmentShape = Type.Object({
  /** Where it is to be had, by who may read the conversation. */
  id: Identifier,
  /** For people: no path, nothing that is not shown, and an ending that fits the type. */
  name: Type.String(),
  type: Type.String(),
  bytes: Type.Integer({ minimum: 1 }),
  /** Of an image, as it is to be shown, in pixels. */
  width: Type.Optional(Type.Integer({ minimum: 1 })),
  height: Type.Optional(Type.Integer({ minimum: 1 })),
});
