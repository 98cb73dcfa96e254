/** For what can wait until the browser has nothing else to do; `elseMs` later where it does not say when that is, as Safari does not. */
export const whenIdle = (act: () => void, elseMs: number): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(act);
  else setTimeout(act, elseMs);
};
