/** What a desk is told of its site. Its shapes are in `desk-facts.shape.ts`. */
import type { Static } from 'typebox';
import type { DeskFactsShape, NotificationShape } from './desk-facts.shape.ts';

export type DeskFacts = Static<typeof DeskFactsShape>;

/** How a notification looks and sounds (N4). */
export type Notification = Static<typeof NotificationShape>;

/** What a notification may be about (N1): what is asked; what informs of a conversation or a case; why no work comes any more. */
const askings = ['incoming', 'returning', 'escalation', 'bot-escalation', 'transfer', 'consult'] as const;
const tellings = ['assigned', 'supervisor-assigned', 'case-assigned', 'sentiment'] as const;
const alerts = ['session-limit', 'missed', 'declined'] as const;

/** What is asked of an agent. */
export type Asking = (typeof askings)[number];

export type Scenario = Asking | (typeof tellings | typeof alerts)[number];

export const scenarios: readonly Scenario[] = [...askings, ...tellings, ...alerts];

/** What holds of offers where a site says nothing. */
export const defaultNotification: Notification = {
  fields: ['name', 'queue', 'workstream', 'waited'],
  sound: { name: 'chime', volume: 60, repeats: true },
  desktop: 'background',
};

/** What holds where a site says nothing: what is not to be answered sounds once, and an alert is about no conversation. */
export const usualNotification = (scenario: Scenario): Notification => {
  const isOf = (some: readonly Scenario[]): boolean => some.includes(scenario);
  if (isOf(askings)) return defaultNotification;
  const told = { ...defaultNotification, sound: { ...defaultNotification.sound, repeats: false } };
  return isOf(alerts) ? { ...told, fields: [] } : told;
};
