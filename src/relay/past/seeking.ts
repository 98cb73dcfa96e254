/** Finds conversations by what a list says of them, among those that somebody may read. Rules S9 and X2 in docs/SPEC.md. */
import { type Inquirer, mayRead } from '../../core/conversation/access.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { lookedForWords, saysAll } from '../../core/conversation/looked-for.ts';
import { contactsMax } from '../../core/limits.ts';
import type { Past, TheirsWish } from './past.ts';

/** How many are read at a time: between two reads others have their turn. */
const atOnce = 100;

/**
 * The newest conversations that say all words of the query, `limit` at most. What they say changes with every message, so it is
 * written down nowhere else: they are looked through, the newest first, as far as `contactsMax.seek` of them.
 */
export const sought = async (
  past: Pick<Past, 'theirs'>,
  { query, limit, reader }: { readonly query: string; readonly limit: number; readonly reader: Inquirer },
): Promise<readonly Conversation[]> => {
  const words = lookedForWords(query);
  const { actor, site, rights = [] } = reader;
  const found: Conversation[] = [];
  let after: TheirsWish['after'];
  for (let passed = 0; passed < contactsMax.seek; passed += atOnce) {
    const wish = { agent: actor.id, monitors: rights.includes('monitor'), limit: atOnce, ...(after && { after }) };
    const page = await past.theirs(site, wish);
    found.push(...page.filter((one) => mayRead(one, reader) && saysAll(one, words)));
    const last = page.at(-1);
    if (!last || page.length < atOnce || found.length >= limit) break;
    after = { startedAt: last.lifecycle.startedAt, id: last.id };
  }
  return found.slice(0, limit);
};
