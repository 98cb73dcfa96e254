/** What may still be wrong with a site's masking rules when their shape is right: patterns that are none, or cost too much. Rule X5. */
import type { Static } from 'typebox';
import type { Shown } from '../../core/configuration/problems.ts';
import { finderOf, type PatternProblem } from '../masking/pattern.ts';
import type { MaskingShape } from './masking.shape.ts';
import { type Mistake, mistake } from './mistakes.ts';
import { shownOf } from './sentences.ts';

export const maskingMistakes = ({ rules }: Static<typeof MaskingShape>, path: string): readonly Mistake[] =>
  rules.flatMap(({ hides }, index) => {
    if (typeof hides === 'string') return [];
    const finder = finderOf(hides.pattern);
    return typeof finder === 'function'
      ? []
      : [mistakeOf(finder, `${path}/rules/${index}/hides/pattern`, shownOf(hides.pattern))];
  });

const mistakeOf = (problem: PatternProblem, path: string, value: Shown): Mistake => {
  switch (problem.problem) {
    case 'no-pattern':
      return mistake(path, 'pattern', { value, reason: problem.reason });
    case 'costly':
      return mistake(path, 'pattern-costly', { value, steps: problem.steps, max: problem.max });
    case 'empty':
      return mistake(path, 'pattern-empty', { value });
  }
};
