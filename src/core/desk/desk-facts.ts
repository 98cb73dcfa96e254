/** What a desk is told of its site. Its shapes are in `desk-facts.shape.ts`. */
import type { Static } from 'typebox';
import type { DeskFactsShape, NotificationShape } from './desk-facts.shape.ts';

export type DeskFacts = Static<typeof DeskFactsShape>;

/** How a notification looks and sounds (N4). */
export type Notification = Static<typeof NotificationShape>;

/** What a notification may be about, as far as there are such things (N1). */
export type Scenario = 'incoming' | 'returning' | 'transfer' | 'case-assigned';

export const scenarios: readonly Scenario[] = ['incoming', 'returning', 'transfer', 'case-assigned'];

/** What holds where a site says nothing. */
export const defaultNotification: Notification = {
  fields: ['name', 'queue', 'workstream', 'waited'],
  sound: { name: 'chime', volume: 60, repeats: true },
  desktop: 'background',
};
