/** Shape of what a site forgets by itself. Rule X6 in docs/SPEC.md. */
import Type from 'typebox';
import { retentionDays } from '../../core/privacy-limits.ts';

const days = (description: string) =>
  Type.Optional(
    Type.Integer({
      minimum: retentionDays.min,
      maximum: retentionDays.max,
      description: `${description}, from ${retentionDays.min} to ${retentionDays.max}; for good, if left out.`,
    }),
  );

export const RetentionShape = Type.Object(
  {
    conversationDays: days('For how many days after it was closed all that was said in a conversation is kept'),
    fileDays: days('For how many days after it was sent up a file is kept'),
  },
  { additionalProperties: false, description: 'For how long things are kept, in days (X6).' },
);
