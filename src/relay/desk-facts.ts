/** What the configuration says that a desk has to know, with nothing left out. Rules A1, N1, N4 and S7 (in part). */
import { type DeskFacts, type Notification, scenarios, usualNotification } from '../core/desk/desk-facts.ts';
import { toldFileRules } from './attachments/site-file-rules.ts';
import type { SiteConfig } from './config.ts';

/** The level at which the site wants to be told how a visitor feels, and every worse one; undefined if at none (S7). */
export const attentionAtOf = ({ sentiment }: Pick<SiteConfig, 'sentiment'>): DeskFacts['attentionAt'] => {
  const { alertAt = 'negative' } = sentiment ?? {};
  return alertAt === 'never' ? undefined : alertAt;
};

export const deskFactsOf = (site: SiteConfig): DeskFacts => {
  const { queues = [], workstreams, presences = [], notifications = {} } = site;
  const attentionAt = attentionAtOf(site);
  return {
    queues: queues.map(({ id, name }) => ({ id, name })),
    workstreams: workstreams.map((one) => {
      const files = toldFileRules(site, one, 'agents');
      return { id: one.id, name: one.name, mode: one.mode, ...(files && { files }) };
    }),
    presences: presences.map(({ id, name, base }) => ({ id, name, base })),
    ...(attentionAt && { attentionAt }),
    notifications: Object.fromEntries(
      scenarios.map((scenario): [string, Notification] => {
        const { sound, ...said } = notifications[scenario] ?? {};
        const usual = usualNotification(scenario);
        return [scenario, { ...usual, ...said, sound: { ...usual.sound, ...sound } }];
      }),
    ),
  };
};
