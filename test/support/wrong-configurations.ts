/** Wrong configurations, at least one for each kind of mistake, with the place and the sentence that an operator reads. */
import { wrongFronts } from './wrong-config/fronts.ts';
import type { WrongOf } from './wrong-config/parts.ts';
import { wrongShapes } from './wrong-config/shapes.ts';
import { wrongWholes } from './wrong-config/wholes.ts';

export const wrongConfigurations: WrongOf = { ...wrongShapes, ...wrongFronts, ...wrongWholes };
