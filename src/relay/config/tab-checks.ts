/** What may still be wrong with the tabs of a site when their shape is right: ids used twice, too many in one session, addresses. */
import type { Static } from 'typebox';
import { type TabMistake, tabMistake, tabOrigin, tabPlaceholders } from '../../core/desk/site-tabs.ts';
import { deskMax } from '../../core/limits.ts';
import type { SiteShape } from './config.shape.ts';
import { type Mistake, meantOf, mistake } from './mistakes.ts';
import { nearWord } from './near-word.ts';
import { shownOf } from './sentences.ts';

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
    mistakes.push(mistake(path, 'tabs-full', { max: deskMax.tabs }));
  for (const [index, { id, url }] of tabs.entries()) {
    if ([...before, ...tabs.slice(0, index)].some((other) => other.id === id))
      mistakes.push(mistake(`${path}/${index}/id`, 'twice', { value: shownOf(id) }));
    const wrong = tabMistake(url) ?? (URL.canParse(tabOrigin(url) ?? '') ? undefined : 'no-https');
    if (wrong) mistakes.push(mistakeOf(wrong, `${path}/${index}/url`, url));
  }
  return mistakes;
};

const kinds = { 'no-https': 'tab-address', brace: 'tab-brace', 'part-of-segment': 'tab-segment' } as const;

const mistakeOf = (wrong: TabMistake, path: string, url: string): Mistake => {
  if (typeof wrong === 'string') return mistake(path, kinds[wrong], { value: shownOf(url) });
  const { unknown: name } = wrong;
  return mistake(path, 'tab-placeholder', {
    name,
    ...meantOf(nearWord(name, tabPlaceholders)),
    known: tabPlaceholders,
  });
};
