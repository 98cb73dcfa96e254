/** What is different between two configurations, place by place, in the order of the later one. Pure. */
import type { Json } from '../../sdk/admin/agent-admin.ts';
import { fieldIn, isFields, isSameJson } from './json.ts';
import { keyedAlike, type Steps } from './keyed.ts';

/** Something that was added has no `was`, something that was removed no `is`. */
export interface Change {
  readonly steps: Steps;
  readonly was?: Json;
  readonly is?: Json;
  /** Nothing of it is different but the order of what stands there. */
  readonly isMoved?: true;
}

export const differenceOf = (was: Json | undefined, is: Json | undefined, steps: Steps = []): readonly Change[] => {
  if (isSameJson(was, is)) return [];
  if (isFields(was) && isFields(is)) {
    const names = [...new Set([...Object.keys(is), ...Object.keys(was)])];
    return names.flatMap((name) => differenceOf(fieldIn(was, name), fieldIn(is, name), [...steps, name]));
  }
  const keyed = keyedAlike([was, is]);
  const [before, after] = keyed ?? [];
  if (!before || !after) {
    return [{ steps, ...(was !== undefined && { was }), ...(is !== undefined && { is }) }];
  }
  const keys = [...new Set([...after.of.keys(), ...before.of.keys()])];
  const changes = keys.flatMap((key) => differenceOf(before.of.get(key), after.of.get(key), [...steps, { key }]));
  return isOrderKept([...before.of.keys()], [...after.of.keys()])
    ? changes
    : [...changes, { steps, isMoved: true, was: [...before.of.keys()], is: [...after.of.keys()] }];
};

/** Whether what is in both stands in the same order. */
export const isOrderKept = (before: readonly string[], after: readonly string[]): boolean =>
  isSameJson(
    before.filter((key) => after.includes(key)),
    after.filter((key) => before.includes(key)),
  );
