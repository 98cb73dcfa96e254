/** What may still be wrong with routing when its shape is right: queues that are not there, and actions that lead nowhere. */
import type { Static } from 'typebox';
import type { SiteShape } from './config.shape.ts';
import { type Mistake, meantOf, mistake } from './mistakes.ts';
import { nearWord } from './near-word.ts';
import { shownOf } from './sentences.ts';

type Workstream = Static<typeof SiteShape>['workstreams'][number];

/** All that is wrong with the routing of a workstream of a site that has these queues. */
export const routingMistakes = (
  { routing }: Workstream,
  path: string,
  queues: readonly string[],
): readonly Mistake[] => {
  if (!routing) return [];
  const { queue, assign, overflow = {} } = routing;
  const actions = (['full', 'waited'] as const).flatMap((when): readonly Mistake[] => {
    const { action, queue: other } = overflow[when] ?? {};
    const at = `${path}/routing/overflow/${when}`;
    if (action === 'offer' && assign === 'pick') return [mistake(`${at}/action`, 'offers-nothing', {})];
    if ((action === 'queue') !== (other !== undefined)) return [mistake(at, 'needs-queue', {})];
    if (other === undefined) return [];
    if (other === queue) return [mistake(`${at}/queue`, 'same-queue', { value: shownOf(queue) })];
    return missing(other, `${at}/queue`, queues);
  });
  return [...missing(queue, `${path}/routing/queue`, queues), ...actions];
};

const missing = (queue: string, path: string, queues: readonly string[]): readonly Mistake[] => {
  if (queues.includes(queue)) return [];
  const meant = nearWord(queue, queues) ?? (queues.length === 1 ? queues[0] : undefined);
  return [mistake(path, 'no-queue', { value: shownOf(queue), ...meantOf(meant) })];
};
