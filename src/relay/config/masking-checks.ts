/** What may still be wrong with a site's masking rules when their shape is right: patterns that are none, or cost too much. Rule X5. */
import type { Static } from 'typebox';
import { finderOf } from '../masking/pattern.ts';
import type { MaskingShape } from './masking.shape.ts';
import { type Mistake, shown } from './mistakes.ts';

export const maskingMistakes = ({ rules }: Static<typeof MaskingShape>, path: string): readonly Mistake[] =>
  rules.flatMap(({ hides }, index) => {
    if (typeof hides === 'string') return [];
    const finder = finderOf(hides.pattern);
    return 'problem' in finder
      ? [{ path: `${path}/rules/${index}/hides/pattern`, says: `${shown(hides.pattern)} ${finder.problem}` }]
      : [];
  });
