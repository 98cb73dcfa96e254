/** Shape of the event that says what a visitor has agreed to. */
import Type from 'typebox';
import { Name } from './shapes.ts';

/** The visitor has agreed to the notice of this version before the first message (V7). Right behind the start. */
export const ConsentGiven = Type.Object({ type: Type.Literal('consent.given'), notice: Name });
