/** The longest wait of a queue: it runs as long as the numbers are those of now, and stands still when they are old. */
import type { TemplateResult } from 'lit';
import type { QueueBoard } from '../../core/wallboard/wallboard.ts';
import { elapsedText } from '../elapsed.ts';
import { elapsedSince } from '../elapsed-since.ts';

interface Moment {
  readonly behindMs: number | undefined;
  readonly at: number;
  readonly language: string;
}

/** Undefined if nobody waits. */
export const waitTemplate = (
  { since }: Pick<QueueBoard, 'since'>,
  { behindMs, at, language }: Moment,
): TemplateResult | string | undefined => {
  if (since === undefined) return undefined;
  return behindMs === undefined ? elapsedText(at - since, language) : elapsedSince(since + behindMs, language);
};
