/**
 * For what can wait until the browser has nothing else to do, `latestMs` at most; `elseMs` later where it does not say when
 * that is, as Safari does not.
 */
export const whenIdle = (act: () => void, elseMs: number, latestMs?: number): void => {
  if (!('requestIdleCallback' in window)) setTimeout(act, elseMs);
  else if (latestMs === undefined) requestIdleCallback(act);
  else requestIdleCallback(act, { timeout: latestMs });
};
