/** Shapes of the command and the event by which an anonymous visitor becomes one whom the site vouches for. */
import Type from 'typebox';
import { credentialLengthMax } from '../limits.ts';

/** The visitor has signed in to the site: what goes on is theirs from here on, on every device (I4). */
export const VisitorIdentify = Type.Object({
  type: Type.Literal('visitor.identify'),
  /** A token of the site. It is judged by the relay, and kept nowhere. */
  token: Type.String({ minLength: 1, maxLength: credentialLengthMax }),
});

/** The conversation is this visitor's now. Its number stays. */
export const VisitorIdentified = Type.Object({
  type: Type.Literal('visitor.identified'),
  visitor: Type.Object({
    id: Type.String(),
    name: Type.Optional(Type.String()),
    account: Type.Optional(Type.String()),
  }),
});
