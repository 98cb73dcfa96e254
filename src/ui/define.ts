/** Registers elements: once, so that a second copy of Parlor on a page keeps the first one's. */

/** Makes `tag` stand for `element`, unless somebody already did. */
export const define = (tag: string, element: CustomElementConstructor): void => {
  if (!customElements.get(tag)) customElements.define(tag, element);
};
