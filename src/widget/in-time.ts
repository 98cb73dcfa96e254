/** What a page view does not need at once, and when it comes. */

/**
 * At once for a visitor who is going about the site, for whom there may be a conversation; in three seconds for one who has just
 * arrived. To listen to what they do would cost the page more than it would bring them.
 */
export const whenSettled = (act: () => void): void => {
  const [visit] = performance.getEntriesByType('navigation');
  if ((visit && 'type' in visit && visit.type !== 'navigate') || document.referrer.startsWith(location.origin))
    return act();
  setTimeout(act, 3_000);
};
