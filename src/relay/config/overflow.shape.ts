/** Shape of what an operator says of overflow: when a queue is too long or a wait too long, and what is done then. Rule R9. */
import Type from 'typebox';
import { nameLengthMax, queueLengthMax, timeLimitMs } from '../../core/limits.ts';

const closed = { additionalProperties: false };

/** What is done, and the other queue if it goes there. */
const action = () => ({
  action: Type.Union([Type.Literal('end'), Type.Literal('offer'), Type.Literal('queue')], {
    description:
      '"end", with a message; "offer", to whoever is signed in, whatever their presence; or "queue", to another one.',
  }),
  queue: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: nameLengthMax,
      description: 'With "action": "queue", the "id" of another queue of the site.',
    }),
  ),
});

/** What a workstream does when its queue is too long, or a wait in it. */
export const OverflowShape = Type.Object(
  {
    full: Type.Optional(
      Type.Object(
        {
          length: Type.Integer({
            minimum: 1,
            maximum: queueLengthMax,
            description: 'How many may wait, from 1 to 10,000: one more overflows.',
          }),
          ...action(),
        },
        { ...closed, description: 'When the queue is full: "length" and "action".' },
      ),
    ),
    waited: Type.Optional(
      Type.Object(
        {
          afterMs: Type.Integer({
            minimum: timeLimitMs.min,
            maximum: timeLimitMs.max,
            description: 'For how long it waits first, in milliseconds; at least a second, at most 366 days.',
          }),
          ...action(),
        },
        { ...closed, description: 'When it has waited for too long: "afterMs" and "action".' },
      ),
    ),
  },
  { ...closed, description: 'What is done when the queue is "full", and with what has "waited" for too long (R9).' },
);
