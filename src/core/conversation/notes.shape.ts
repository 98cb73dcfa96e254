/** Shapes of the notes' command and event. */
import Type from 'typebox';

export const NoteWrite = Type.Object({ type: Type.Literal('note.write'), text: Type.String() });

export const NoteWritten = Type.Object({ type: Type.Literal('note.written'), text: Type.String() });
