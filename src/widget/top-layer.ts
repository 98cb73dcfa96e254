/** Getting out of what a page does to all that stands in it. */

/**
 * Lets the browser draw `region`, which is fixed to the window, above the page where an ancestor would take it along or cut
 * it off: one with a transform, a filter, `contain`.
 */
export const rise = (region: HTMLElement): void => {
  // Only what an ancestor holds has an offset parent, of all that is fixed.
  if (!region.offsetParent || !region.showPopover) return;
  region.popover = 'manual';
  region.showPopover();
};
