/** Shapes of the notes' command and event. */
import Type from 'typebox';

/** The agent who has the conversation writes a private note (C13). */
export const NoteWrite = Type.Object({ type: Type.Literal('note.write'), text: Type.String() });

/** A private note was written. */
export const NoteWritten = Type.Object({ type: Type.Literal('note.written'), text: Type.String() });
