/** A knowledge article: what a site knows, for its agents to find and to send. Rule S10 in docs/SPEC.md. */
import { type Refusal, refuse } from '../errors.ts';
import { articleLengthMax, nameLengthMax, textLengthMax } from '../limits.ts';
import { textProblem } from '../text.ts';
import type { ArticleContent } from './article.shape.ts';
import type { ExcerptPart } from './excerpt.ts';

/** An article without its text, as lists have it. */
export interface ArticleSummary {
  /** Made by whoever writes it first; unique in its site. */
  readonly id: string;
  readonly site: string;
  readonly title: string;
  /** BCP 47 tag of the language it is written in. */
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** Counts the changes, from 1. */
  readonly version: number;
}

export interface Article extends ArticleSummary {
  /** Plain text or light markdown; never HTML to be obeyed. */
  readonly body: string;
}

/** An article that a search has found, with a piece of its text. */
export interface FoundArticle extends ArticleSummary {
  readonly excerpt: readonly ExcerptPart[];
}

/** An article as somebody wants it to be. `version` is that of the article it was made from, 0 for a new one. */
export interface ArticleDraft extends ArticleContent {
  readonly id: string;
  readonly version: number;
}

/** Why an article can't be kept: a code with the `field` and, if there is one, the bound that it is over. */
export const articleProblem = ({ title, body }: Pick<ArticleContent, 'title' | 'body'>): Refusal | undefined =>
  fieldProblem('title', title, nameLengthMax) ?? fieldProblem('body', body, articleLengthMax);

/** The message that gives an article to a visitor: its title and its text; refused if that is longer than a message may be. */
export const messageOfArticle = ({ title, body }: Pick<Article, 'title' | 'body'>): string | Refusal => {
  const message = `${title}\n\n${body}`;
  const problem = textProblem(message);
  return problem === undefined ? message : refuse(problem, { max: textLengthMax });
};

/** Why a text can't be kept in a field of this length. */
export const fieldProblem = (field: string, text: string, max: number): Refusal | undefined => {
  const problem = textProblem(text, max);
  if (problem === undefined) return undefined;
  return refuse(problem, { field, ...(problem === 'text-too-long' && { max }) });
};
