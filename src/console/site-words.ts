/** What a site calls its queues, workstreams and presences, as far as the desk has been told. Rules A1 and N4 (in part) in docs/SPEC.md. */
import type { DeskFacts } from '../core/desk/desk-facts.ts';
import type { BasePresence } from '../core/presence/presence.ts';

/** The name that goes with an id; the id itself as long as nobody has said. */
export const nameOf = (things: DeskFacts['queues'] | undefined, id: string): string =>
  things?.find((one) => one.id === id)?.name ?? id;

/** The name of a presence: the site's own, or the word for what it stands on. */
export const presenceName = (
  { base, custom }: { readonly base: BasePresence; readonly custom?: string },
  facts: DeskFacts | undefined,
  words: Readonly<Record<BasePresence, string>>,
): string => facts?.presences.find(({ id }) => id === custom)?.name ?? words[base];
