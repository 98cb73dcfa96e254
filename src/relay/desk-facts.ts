/** What the configuration says that a desk has to know, with nothing left out. Rules A1, N1 and N4 (in part). */
import { type DeskFacts, defaultNotification, type Notification, scenarios } from '../core/desk/desk-facts.ts';
import type { SiteConfig } from './config.ts';

export const deskFactsOf = ({
  queues = [],
  workstreams,
  presences = [],
  notifications = {},
}: SiteConfig): DeskFacts => ({
  queues: queues.map(({ id, name }) => ({ id, name })),
  workstreams: workstreams.map(({ id, name, mode }) => ({ id, name, mode })),
  presences: presences.map(({ id, name, base }) => ({ id, name, base })),
  notifications: Object.fromEntries(
    scenarios.map((scenario): [string, Notification] => {
      const { sound, ...said } = notifications[scenario] ?? {};
      return [scenario, { ...defaultNotification, ...said, sound: { ...defaultNotification.sound, ...sound } }];
    }),
  ),
});
