/** Shapes of what a desk is told of its site. */
import Type from 'typebox';
import { FileRulesShape } from '../conversation/attachments.shape.ts';
import { PresenceBase } from '../conversation/routing.shape.ts';
import { ModeShape, Name } from '../conversation/shapes.ts';
import { nameLengthMax } from '../limits.ts';

/** What a notification may show of a conversation beside its title (N4). */
export const NotificationField = Type.Union([
  Type.Literal('name'),
  Type.Literal('queue'),
  Type.Literal('workstream'),
  Type.Literal('case'),
  Type.Literal('language'),
  Type.Literal('page'),
  Type.Literal('device'),
  Type.Literal('waited'),
  /** What was answered before it: the question's id, or its words if the page has asked it. */
  Type.Object({ answer: Type.String({ minLength: 1, maxLength: nameLengthMax }) }, { additionalProperties: false }),
]);

/** When a notification of the system is shown as well. */
export const DesktopMode = Type.Union([Type.Literal('never'), Type.Literal('background'), Type.Literal('always')]);

/** The sounds there are. */
export const SoundNameShape = Type.Union([
  Type.Literal('none'),
  Type.Literal('chime'),
  Type.Literal('bell'),
  Type.Literal('knock'),
  Type.Literal('ring'),
]);

/** Which sound, how loud from 0 to 100, and whether until it is answered. */
const Sound = Type.Object({
  name: SoundNameShape,
  volume: Type.Integer({ minimum: 0, maximum: 100 }),
  repeats: Type.Boolean(),
});

/** How a notification looks and sounds (N4). What is left out is in the desk's own words. */
export const NotificationShape = Type.Object({
  title: Type.Optional(Type.String()),
  fields: Type.Array(NotificationField),
  accept: Type.Optional(Type.String()),
  decline: Type.Optional(Type.String()),
  sound: Sound,
  desktop: DesktopMode,
});

/** What supervisors may do with other people's conversations (V1). */
export const RightShape = Type.Union([
  Type.Literal('monitor'),
  Type.Literal('assign'),
  Type.Literal('transfer'),
  Type.Literal('force-close'),
]);

/** What Home shows (S1). */
export const HomeShape = Type.Union([Type.Literal('work-items'), Type.Literal('ongoing'), Type.Literal('wallboard')]);

const Named = { id: Name, name: Name };

/** A page of the site's own in the sessions of its desk (S5); in those of one workstream if it is named. */
export const SiteTabShape = Type.Object({ ...Named, url: Type.String(), workstream: Type.Optional(Name) });

/** What a desk is told of its site: what things are called, and how they are to be shown. */
export const DeskFactsShape = Type.Object({
  /** What the site is called: it fills `{site}` in quick replies (S10). Older relays don't say. */
  name: Type.Optional(Type.String()),
  /** Whoever is told this may change the configuration; left out for everybody else. */
  administers: Type.Optional(Type.Literal(true)),
  queues: Type.Array(Type.Object(Named)),
  /** `files`: those that agents may send (W5). */
  workstreams: Type.Array(Type.Object({ ...Named, mode: ModeShape, files: Type.Optional(FileRulesShape) })),
  /** Presences of the site beside the five of everybody (A1). */
  presences: Type.Array(Type.Object({ ...Named, base: PresenceBase })),
  /** The site's own tabs; left out if it has none. */
  tabs: Type.Optional(Type.Array(SiteTabShape)),
  /** The level at which a session calls for attention, and every worse one; left out if none does (S7). */
  attentionAt: Type.Optional(
    Type.Union([
      Type.Literal('very-negative'),
      Type.Literal('negative'),
      Type.Literal('slightly-negative'),
      Type.Literal('neutral'),
    ]),
  ),
  /** What Home shows to whoever is told this; the work items, if left out (S1). */
  home: Type.Optional(HomeShape),
  /** What of others' conversations whoever is told may do (V1); left out if nothing. */
  rights: Type.Optional(Type.Array(RightShape)),
  /** By what they are about (N1). */
  notifications: Type.Record(Type.String(), NotificationShape),
});
