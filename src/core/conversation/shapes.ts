/** Run-time shapes shared by the features. Shape modules are imported by the relay; browsers import their types only. */
import Type from 'typebox';
import { identifierLength, nameLengthMax } from '../limits.ts';

/** An identifier made by a client: letters, digits, `-` and `_`. UUIDv7 by convention. */
export const Identifier = Type.String({
  minLength: identifierLength.min,
  maxLength: identifierLength.max,
  pattern: '^[A-Za-z0-9_-]+$',
});

/** A short name of ours or of the site: site, workstream, agent. */
export const Name = Type.String({ minLength: 1, maxLength: nameLengthMax });

export const ModeShape = Type.Union([Type.Literal('live'), Type.Literal('persistent')]);

export const ActorShape = Type.Object({
  kind: Type.Union([
    Type.Literal('visitor'),
    Type.Literal('agent'),
    Type.Literal('bot'),
    Type.Literal('supervisor'),
    Type.Literal('system'),
  ]),
  id: Type.String(),
  name: Type.Optional(Type.String()),
});
