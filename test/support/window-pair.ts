/** Windows of one browser that hear each other at once, or nobody. */
import type { Siblings } from '../../src/sdk/siblings/siblings.ts';

/** There are no other windows. */
export const nobody: Siblings = { post: () => undefined, listen: () => undefined, close: () => undefined };

/** As many windows as are asked for: what one posts all the others hear, as copies, in the same moment. */
export const windowsTogether = (): (() => Siblings) => {
  const hearing = new Map<object, (word: unknown) => void>();
  return () => {
    const self = {};
    return {
      post: (word) => {
        for (const [other, hear] of hearing) if (other !== self) hear(structuredClone(word));
      },
      listen: (hear) => void hearing.set(self, hear),
      close: () => void hearing.delete(self),
    };
  };
};
