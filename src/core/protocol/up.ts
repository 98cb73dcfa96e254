/** Types of the frames from client to relay; their shapes are in `up.shape.ts`. */
import type { Static } from 'typebox';
import type { Command } from '../conversation/vocabulary.ts';
import type { upShapes } from './up.shape.ts';

type Shapes = typeof upShapes;

export type UpType = keyof Shapes;

export type HelloFrame = Static<Shapes['hello']>;
export type SubFrame = Static<Shapes['sub']>;
export type PageFrame = Static<Shapes['page']>;
export type PresenceFrame = Static<Shapes['presence']>;
export type SigFrame = Static<Shapes['sig']>;
export type ReadFrame = Static<Shapes['read']>;
export type WatchFrame = Static<Shapes['watch']>;

/** A `send` whose command the sender knows; on the relay it is still to be checked. */
export type SendFrame<C extends { type: string } = Command> = Omit<Static<Shapes['send']>, 'command'> & { command: C };

/** Every frame a client may send. */
export type UpFrame<C extends { type: string } = Command> =
  | { [T in Exclude<UpType, 'send'>]: Static<Shapes[T]> }[Exclude<UpType, 'send'>]
  | SendFrame<C>;
