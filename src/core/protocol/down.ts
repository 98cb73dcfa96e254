/** Types of the frames from relay to client; their shapes are in `down.shape.ts`. */
import type { Static } from 'typebox';
import type { Conversation } from '../conversation/conversation.ts';
import type { ConversationEvent } from '../conversation/vocabulary.ts';
import type { ListRow } from '../lists.ts';
import type { downShapes } from './down.shape.ts';

type Shapes = typeof downShapes;

export type DownType = keyof Shapes;

export type WelcomeFrame = Static<Shapes['welcome']>;
export type EvFrame = Omit<Static<Shapes['ev']>, 'events'> & { events: readonly ConversationEvent[] };
export type GapFrame = Omit<Static<Shapes['gap']>, 'events' | 'conversation'> & {
  events: readonly ConversationEvent[];
  conversation: Conversation;
};
export type HistoryFrame = Omit<Static<Shapes['page']>, 'events'> & { events: readonly ConversationEvent[] };
export type LiveFrame = Static<Shapes['live']>;
export type ResetFrame = Static<Shapes['reset']>;
export type DeniedFrame = Static<Shapes['denied']>;
export type OkFrame = Static<Shapes['ok']>;
export type NackFrame = Static<Shapes['nack']>;
export type QueueFrame = Static<Shapes['queue']>;
export type SigFrame = Static<Shapes['sig']>;
export type ReadFrame = Static<Shapes['read']>;
export type RowsFrame = Omit<Static<Shapes['rows']>, 'upsert'> & { upsert: readonly ListRow[] };

type PlainType = Exclude<DownType, 'ev' | 'gap' | 'page' | 'rows'>;

/** Every frame a relay may send. */
export type DownFrame =
  | { [T in PlainType]: Static<Shapes[T]> }[PlainType]
  | EvFrame
  | GapFrame
  | HistoryFrame
  | RowsFrame;
