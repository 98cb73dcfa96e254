/** What a page view does not need at once, and when it comes. */
import { whenIdle } from '../ui/when-idle.ts';

/**
 * As soon as the page is idle for a visitor who is going about the site, for whom there may be a conversation; in three seconds
 * for one who has just arrived. To listen to what they do would cost the page more than it would bring them.
 *
 * What a reload is, is asked in the old way: entries of navigation take a page view five times as long.
 */
export const whenSettled = (act: () => void): void => {
  if (performance.navigation.type > 0 || document.referrer.startsWith(origin)) whenIdle(act, 200, 3_000);
  else setTimeout(act, 3_000);
};
