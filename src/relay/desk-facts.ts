/** What the configuration says that a desk has to know, with nothing left out. Rules A1, N1, N4, S1, S5, S7 and V1 (in part). */
import { type DeskFacts, type Notification, scenarios, usualNotification } from '../core/desk/desk-facts.ts';
import { type SiteTab, tabOrigin } from '../core/desk/site-tabs.ts';
import type { Right } from '../core/rights.ts';
import { toldFileRules } from './attachments/site-file-rules.ts';
import type { SiteConfig } from './config.ts';

/** The level at which the site wants to be told how a visitor feels, and every worse one; undefined if at none (S7). */
export const attentionAtOf = ({ sentiment }: Pick<SiteConfig, 'sentiment'>): DeskFacts['attentionAt'] => {
  const { alertAt = 'negative' } = sentiment ?? {};
  return alertAt === 'never' ? undefined : alertAt;
};

/** The tabs of a site's sessions: its own first, then those of its workstreams. */
const siteTabsOf = ({ tabs = [], workstreams }: SiteConfig): readonly SiteTab[] => [
  ...tabs,
  ...workstreams.flatMap((one) => (one.tabs ?? []).map((tab) => ({ ...tab, workstream: one.id }))),
];

/** The origins that the pages of tabs come from, of all sites: the desk's page may frame these, and no other. */
export const tabOriginsOf = (sites: Iterable<SiteConfig>): readonly string[] => {
  const written = [...sites].flatMap((site) => siteTabsOf(site).flatMap(({ url }) => tabOrigin(url) ?? []));
  // As browsers write it: a name in other letters than Latin has a spelling of its own.
  return [...new Set(written.map((origin) => new URL(origin).origin))].toSorted();
};

/** For somebody who has these rights over others' conversations. */
export const deskFactsOf = (site: SiteConfig, rights: readonly Right[] = []): DeskFacts => {
  const { queues = [], workstreams, presences = [], notifications = {}, home = 'work-items' } = site;
  const attentionAt = attentionAtOf(site);
  const tabs = siteTabsOf(site);
  return {
    name: site.name,
    queues: queues.map(({ id, name }) => ({ id, name })),
    workstreams: workstreams.map((one) => {
      const files = toldFileRules(site, one, 'agents');
      return { id: one.id, name: one.name, mode: one.mode, ...(files && { files }) };
    }),
    presences: presences.map(({ id, name, base }) => ({ id, name, base })),
    ...(tabs.length > 0 && { tabs: [...tabs] }),
    ...(attentionAt && { attentionAt }),
    // What others do is seen by who has any right over it.
    ...(home !== 'work-items' && rights.length > 0 && { home }),
    ...(rights.length > 0 && { rights: [...rights] }),
    notifications: Object.fromEntries(
      scenarios.map((scenario): [string, Notification] => {
        const { sound, ...said } = notifications[scenario] ?? {};
        const usual = usualNotification(scenario);
        return [scenario, { ...usual, ...said, sound: { ...usual.sound, ...sound } }];
      }),
    ),
  };
};
