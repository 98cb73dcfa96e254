/** What may still be wrong with routing when its shape is right: queues that are not there, and actions that lead nowhere. */
import type { Static } from 'typebox';
import type { SiteShape } from './config.shape.ts';
import { type Mistake, shown } from './mistakes.ts';
import { nearWord } from './near-word.ts';

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
    if (action === 'offer' && assign === 'pick') return [{ path: `${at}/action`, says: offersNothing }];
    if ((action === 'queue') !== (other !== undefined)) return [{ path: at, says: needsBoth }];
    if (other === undefined) return [];
    if (other === queue) return [{ path: `${at}/queue`, says: `${shown(queue)} is the queue it stands in.` }];
    return missing(other, `${at}/queue`, queues);
  });
  return [...missing(queue, `${path}/routing/queue`, queues), ...actions];
};

const offersNothing = 'is "offer", but what is to be picked is offered to nobody.';

const needsBoth = 'needs a "queue" where its "action" is "queue", and none elsewhere.';

const missing = (queue: string, path: string, queues: readonly string[]): readonly Mistake[] => {
  if (queues.includes(queue)) return [];
  const meant = nearWord(queue, queues) ?? (queues.length === 1 ? queues[0] : undefined);
  const guess = meant === undefined ? '' : ` Did you mean ${shown(meant)}?`;
  return [{ path, says: `${shown(queue)} is none of the site’s queues.${guess}` }];
};
