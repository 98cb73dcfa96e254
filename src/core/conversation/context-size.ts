/** How much a page may say of its visitor. On its own: pages that say nothing do without. Rule W6 in docs/SPEC.md. */
import { contextMax } from '../limits.ts';
import type { VisitorContext } from './visitor-context.ts';

/** Whether what a page says is more than a conversation carries, though each part of it may be within its bound. */
export const isTooMuch = ({ page, answers }: Omit<VisitorContext, 'verified'>): boolean =>
  JSON.stringify([page, answers]).length > contextMax.length;
