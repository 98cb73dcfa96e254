/** Lists of more rows than a desk is sent at a time: how many there are, and the ways from page to page. Rule V2 in docs/SPEC.md. */
import { html, nothing, type TemplateResult } from 'lit';
import { ongoingRowsMax } from '../../core/limits.ts';
import type { ListView } from '../../sdk/snapshots.ts';
import type { SupervisionStrings } from '../../ui/locales/desk/supervision.ts';
import { fromTheFirst, type OngoingView, type PageStart } from './ongoing-view.ts';

/** Where the next page begins; undefined if there is none, or rows of this one are on their way: they come in pieces. */
export const nextPage = ({ rows, total }: Pick<ListView, 'rows' | 'total'>): PageStart | undefined => {
  const last = rows.at(-1);
  return last && rows.length < total && rows.length >= ongoingRowsMax
    ? { startedAt: last.startedAt, id: last.id }
    : undefined;
};

/** How many there are, and which of them are shown. */
export const countText = (
  list: Pick<ListView, 'rows' | 'total'>,
  { after }: Pick<OngoingView, 'after'>,
  words: Pick<SupervisionStrings, 'count' | 'further' | 'firstOf'>,
): string => {
  const { rows, total } = list;
  const all = after ? [words.further(total)] : [];
  if (nextPage(list)) return [...all, words.firstOf(rows.length, total)].join(' · ');
  return all[0] ?? words.count(total);
};

/** The ways to the next page and to the first one, where there are such. */
export const pagesTemplate = (
  list: ListView | undefined,
  view: OngoingView,
  { words, show }: { readonly words: SupervisionStrings; readonly show: (view: OngoingView) => void },
): TemplateResult | typeof nothing => {
  if (!list?.loaded || view.tab === 'agents') return nothing;
  const after = nextPage(list);
  if (!after && !view.after) return nothing;
  return html`
    ${view.after ? html`<button class="button small" type="button" @click=${() => show(fromTheFirst(view))}>${words.firstPage}</button>` : nothing}
    ${after ? html`<button class="button small" type="button" @click=${() => show({ ...view, after })}>${words.nextPage}</button>` : nothing}
  `;
};
