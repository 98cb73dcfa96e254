/** What may still be wrong with the tabs of a site when their shape is right: ids used twice, too many in one session, addresses. */
import type { Static } from 'typebox';
import { type TabMistake, tabMistake, tabOrigin, tabPlaceholders } from '../../core/desk/site-tabs.ts';
import { deskMax } from '../../core/limits.ts';
import type { SiteShape } from './config.shape.ts';
import { type Mistake, shown } from './mistakes.ts';
import { nearWord } from './near-word.ts';

type Site = Static<typeof SiteShape>;
type Tabs = NonNullable<Site['tabs']>;

/** All that is wrong with the tabs of a site and of its workstreams. */
export const tabMistakes = ({ tabs = [], workstreams }: Site, path: string): readonly Mistake[] => [
  ...mistakesOf(tabs, [], `${path}/tabs`),
  ...workstreams.flatMap((one, index) => mistakesOf(one.tabs ?? [], tabs, `${path}/workstreams/${index}/tabs`)),
];

const mistakesOf = (tabs: Tabs, before: Tabs, path: string): readonly Mistake[] => {
  const mistakes: Mistake[] = [];
  if (tabs.length > 0 && tabs.length + before.length > deskMax.tabs)
    mistakes.push({ path, says: `are too many: with those of the site a session has room for ${deskMax.tabs}.` });
  for (const [index, { id, url }] of tabs.entries()) {
    if ([...before, ...tabs.slice(0, index)].some((other) => other.id === id))
      mistakes.push({ path: `${path}/${index}/id`, says: `${shown(id)} is used twice. Each needs one of its own.` });
    const mistake = tabMistake(url) ?? (URL.canParse(tabOrigin(url) ?? '') ? undefined : 'no-https');
    if (mistake) mistakes.push({ path: `${path}/${index}/url`, says: sayOf(mistake, url) });
  }
  return mistakes;
};

const sayOf = (mistake: TabMistake, url: string): string => {
  if (mistake === 'no-https')
    return `${shown(url)} is not an address of a page, like "https://crm.example/customers". It begins with https, and has neither spaces nor a name before its host.`;
  if (mistake === 'brace') return `${shown(url)} has a brace that is none of a placeholder. Write it as %7B or %7D.`;
  if (mistake === 'part-of-segment')
    return `${shown(url)} has a placeholder beside other text between two slashes. Give it a place of its own, like "/{visitor}/", or put it behind the "?".`;
  const near = nearWord(mistake.unknown, tabPlaceholders);
  const meant = near === undefined ? '' : ` Did you mean {${near}}?`;
  return `{${mistake.unknown}} is not known here.${meant} There are ${tabPlaceholders.map((one) => `{${one}}`).join(', ')}, {context.…} and {page.…}.`;
};
