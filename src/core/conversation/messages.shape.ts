/** Shapes of the messages' command and event. Length and content of the text are judged by `decide`, not here. */
import Type from 'typebox';

export const MessageSend = Type.Object({ type: Type.Literal('message.send'), text: Type.String() });

export const MessageSent = Type.Object({ type: Type.Literal('message.sent'), text: Type.String() });
