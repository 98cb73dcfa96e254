/** What can wait until the page has nothing better to do. */

export const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 3_000 });
  else setTimeout(act, 200);
};
