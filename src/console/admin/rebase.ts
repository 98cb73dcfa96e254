/**
 * What two people have made of the same configuration, as one: all that only one of them has touched. Where both have, and not
 * alike, it is for whoever saves later to say which one it is to be. Pure. Rule O3 in docs/SPEC.md.
 */
import type { Json } from '../../sdk/admin/agent-admin.ts';
import { isOrderKept } from './difference.ts';
import { fieldIn, isFields, isSameJson } from './json.ts';
import { type Keyed, keyedAlike, type Steps } from './keyed.ts';

/** A place that both have changed, each otherwise; what is not there any more is undefined. */
export interface Conflict {
  readonly steps: Steps;
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

export interface Rebased {
  /** Both, with mine where they contradict each other. */
  readonly merged: Json | undefined;
  readonly conflicts: readonly Conflict[];
}

export const rebase = (
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  steps: Steps = [],
): Rebased => {
  if (isSameJson(mine, theirs) || isSameJson(base, theirs)) return { merged: mine, conflicts: [] };
  if (isSameJson(base, mine)) return { merged: theirs, conflicts: [] };
  if (isFields(mine) && isFields(theirs) && (base === undefined || isFields(base))) {
    const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
    const parts = names.map(
      (name) =>
        [name, rebase(fieldIn(base, name), fieldIn(mine, name), fieldIn(theirs, name), [...steps, name])] as const,
    );
    const fields = parts.flatMap(([name, { merged }]) => (merged === undefined ? [] : [[name, merged] as const]));
    return { merged: Object.fromEntries(fields), conflicts: parts.flatMap(([, { conflicts }]) => conflicts) };
  }
  const keyed = keyedAlike([base ?? [], mine, theirs]);
  const [first, second, third] = keyed ?? [];
  return first && second && third
    ? rebasedList(first, second, third, steps)
    : { merged: mine, conflicts: [{ steps, base, mine, theirs }] };
};

const rebasedList = (base: Keyed, mine: Keyed, theirs: Keyed, steps: Steps): Rebased => {
  const [before, ours, others] = [base, mine, theirs].map(({ of }) => [...of.keys()]) as [string[], string[], string[]];
  // Whoever has put them in another order is followed; if both have, mine.
  const [first, second] = isOrderKept(before, ours) ? [others, ours] : [ours, others];
  const keys = [...new Set([...first, ...second])];
  const parts = keys.map((key) => rebase(base.of.get(key), mine.of.get(key), theirs.of.get(key), [...steps, { key }]));
  return {
    merged: parts.flatMap(({ merged }) => (merged === undefined ? [] : [merged])),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
  };
};
