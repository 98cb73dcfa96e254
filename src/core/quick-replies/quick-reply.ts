/** A quick reply: what agents say again and again, with places for what differs. Rule S10 in docs/SPEC.md. */
import type { Refusal } from '../errors.ts';
import { fieldProblem } from '../knowledge/article.ts';
import { nameLengthMax, quickReplyLengthMax } from '../limits.ts';
import type { QuickReplyContent } from './quick-reply.shape.ts';

export interface QuickReply {
  /** Made by whoever writes it first; unique among the site's ones, and among those of its owner. */
  readonly id: string;
  readonly site: string;
  /** The agent whose own it is; the whole site's if there is none. */
  readonly owner?: string;
  readonly title: string;
  /** With placeholders; `filling.ts` fills them. */
  readonly text: string;
  /** BCP 47 tag of the language it is written in. */
  readonly language?: string;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** Counts the changes, from 1. */
  readonly version: number;
}

/** A quick reply as somebody wants it to be. `version` is that of the one it was made from, 0 for a new one. */
export interface QuickReplyDraft extends QuickReplyContent {
  readonly id: string;
  readonly version: number;
}

/** Why a quick reply can't be kept: a code with the `field` and, if there is one, the bound that it is over. */
export const quickReplyProblem = ({ title, text }: Pick<QuickReplyContent, 'title' | 'text'>): Refusal | undefined =>
  fieldProblem('title', title, nameLengthMax) ?? fieldProblem('text', text, quickReplyLengthMax);
