/** The moments at which a connection that looks alive may not be: the network is back, the page is seen again. */

/** Calls `listener` at each of them; gives the function that stops it. In Node there are none. */
export const onPageReturn = (listener: () => void): (() => void) => {
  if (typeof document === 'undefined') return () => undefined;
  const listening = new AbortController();
  const { signal } = listening;
  const whenVisible = (): void => {
    if (document.visibilityState === 'visible') listener();
  };
  document.addEventListener('visibilitychange', whenVisible, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && listener(), { signal });
  addEventListener('online', listener, { signal });
  return () => listening.abort();
};
