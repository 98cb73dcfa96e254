/** How much a page may say of its visitor. On its own: pages that say nothing do without. Rule W6 in docs/SPEC.md. */
import { contextMax } from '../limits.ts';
import type { Answer, VisitorContext } from './visitor-context.ts';

/** Whether what a page says is more than a conversation carries, though each part of it may be within its bound. */
export const isTooMuch = ({
  page,
  answers,
}: {
  readonly page?: VisitorContext['page'];
  readonly answers?: readonly Answer[];
}): boolean => JSON.stringify([page, answers]).length > contextMax.length;
