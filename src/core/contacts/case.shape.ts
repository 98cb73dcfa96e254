/** Shapes of a case that is saved, and of what is asked about cases. Length and content of its title are judged by `caseProblem`. */
import Type, { type Static } from 'typebox';
import { Identifier, Name } from '../conversation/shapes.ts';

export const CaseStatus = Type.Union([Type.Literal('open'), Type.Literal('resolved')]);

export const CaseContent = Type.Object({
  title: Type.String(),
  status: CaseStatus,
  /** The id of the contact whose case it is. */
  contact: Type.Optional(Identifier),
  /** The id of the agent who works on it. */
  assignee: Type.Optional(Name),
});

export type CaseContent = Static<typeof CaseContent>;
