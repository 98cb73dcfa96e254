/** Shape of a quick reply that is saved. Length and content of its texts are judged by `quickReplyProblem`, not here. */
import Type, { type Static } from 'typebox';
import { Language } from '../knowledge/article.shape.ts';

export const QuickReplyContent = Type.Object({
  title: Type.String(),
  text: Type.String(),
  language: Type.Optional(Language),
});

export type QuickReplyContent = Static<typeof QuickReplyContent>;
