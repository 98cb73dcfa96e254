/** What the configuration says that a desk has to know, with nothing left out. Rules A1, N1, N4 and S7 (in part). */
import { type DeskFacts, defaultNotification, type Notification, scenarios } from '../core/desk/desk-facts.ts';
import type { SiteConfig } from './config.ts';

export const deskFactsOf = (site: SiteConfig): DeskFacts => {
  const { queues = [], workstreams, presences = [], notifications = {}, sentiment } = site;
  const alertAt = sentiment?.alertAt ?? 'negative';
  return {
    queues: queues.map(({ id, name }) => ({ id, name })),
    workstreams: workstreams.map(({ id, name, mode }) => ({ id, name, mode })),
    presences: presences.map(({ id, name, base }) => ({ id, name, base })),
    ...(alertAt !== 'never' && { attentionAt: alertAt }),
    notifications: Object.fromEntries(
      scenarios.map((scenario): [string, Notification] => {
        const { sound, ...said } = notifications[scenario] ?? {};
        return [scenario, { ...defaultNotification, ...said, sound: { ...defaultNotification.sound, ...sound } }];
      }),
    ),
  };
};
