/** Shapes of the side conversation's command and event. */
import Type from 'typebox';

/** Somebody of the desk says something to the others of the desk who are there now (S10). */
export const AsideWrite = Type.Object({ type: Type.Literal('aside.write'), text: Type.String() });

/** That was said. */
export const AsideWritten = Type.Object({ type: Type.Literal('aside.written'), text: Type.String() });
