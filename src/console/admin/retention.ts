/** What becomes of things by the days that a site keeps them. Pure. Rule X6 in docs/SPEC.md. */
import { dayMs, retentionDays } from '../../core/privacy-limits.ts';
import type { Json } from '../../sdk/admin/agent-admin.ts';
import { fieldsOf } from './json.ts';

/** Until when what there is goes: `good` is never, `wrong` is no number of days. In milliseconds since 1970. */
export type Until = number | 'good' | 'wrong';

export interface RetentionTold {
  readonly conversations: Until;
  readonly files: Until;
  /** The days of files say nothing: they go before that with their conversations. */
  readonly isFileLater: boolean;
}

export const retentionTold = (retention: Json | undefined, now: number): RetentionTold => {
  const { conversationDays, fileDays } = fieldsOf(retention);
  const [conversations, files] = [untilOf(conversationDays, now), untilOf(fileDays, now)];
  const isFileLater = typeof conversations === 'number' && typeof files === 'number' && files < conversations;
  return { conversations, files, isFileLater };
};

const untilOf = (days: Json | undefined, now: number): Until => {
  if (days === undefined) return 'good';
  const isDays =
    typeof days === 'number' && Number.isInteger(days) && days >= retentionDays.min && days <= retentionDays.max;
  return isDays ? now - days * dayMs : 'wrong';
};
