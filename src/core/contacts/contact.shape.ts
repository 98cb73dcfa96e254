/** Shape of a contact that is saved. Length and content of its texts are judged by `contactProblem`, not here. */
import Type, { type Static } from 'typebox';

export const ContactContent = Type.Object({
  name: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  /** The company or household. */
  account: Type.Optional(Type.String()),
});

export type ContactContent = Static<typeof ContactContent>;
