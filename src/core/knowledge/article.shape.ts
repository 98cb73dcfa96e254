/** Shape of an article that is saved. Length and content of its texts are judged by `articleProblem`, not here. */
import Type, { type Static } from 'typebox';
import { languageLengthMax } from '../limits.ts';

/** A language's tag (BCP 47), such as `pt-BR`. */
export const Language = Type.String({ maxLength: languageLengthMax, pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' });

/** The version that a change was made from; 0 if there was none before. */
export const BaseVersion = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

export const ArticleContent = Type.Object({ title: Type.String(), body: Type.String(), language: Language });

export type ArticleContent = Static<typeof ArticleContent>;
