/** What happens to the page and its network: the moments at which a connection is in doubt, or has to go. */

export interface PageListener {
  /** The network is back, or the page is seen again: what looks alive may not be. After `left`, the page is there again. */
  readonly returned: () => void;
  /** The page is not seen any more, until `returned`. */
  readonly hidden?: () => void;
  /** The page goes, perhaps to be brought back as it was: browsers keep no page that has an open socket or a lock. */
  readonly left: () => void;
  /** Whether this computer has a network, as far as the browser knows: wrong only when it says yes. */
  readonly network: (isOnline: boolean) => void;
}

/** Tells `listener`; gives the function that stops it. In Node nothing ever happens. */
export const onPageLife = ({ returned, hidden, left, network }: PageListener): (() => void) => {
  if (typeof document === 'undefined') return () => undefined;
  const listening = new AbortController();
  const { signal } = listening;
  const tellNetwork = (): void => {
    network(navigator.onLine);
    returned();
  };
  const tellVisibility = (): void => {
    if (document.visibilityState === 'visible') returned();
    else hidden?.();
  };
  network(navigator.onLine);
  if (document.visibilityState === 'hidden') hidden?.();
  document.addEventListener('visibilitychange', tellVisibility, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && returned(), { signal });
  addEventListener('pagehide', left, { signal });
  addEventListener('online', tellNetwork, { signal });
  addEventListener('offline', tellNetwork, { signal });
  return () => listening.abort();
};
