/** Tabs that are chosen by arrows, Home and End, as the ARIA Authoring Practices have it. */

/**
 * Handles the keys of a `tablist` in the shadow root of `host`: the tab that gets the focus is pressed at once, because its
 * panel is there already. Only the open tab is to be in the tab order.
 */
export const tabKeys =
  (host: HTMLElement) =>
  (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    const tabs = [...(host.shadowRoot?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    const at = tabs.findIndex((one) => one.matches(':focus'));
    const to = at < 0 ? undefined : placeAfter(key, at, tabs.length, getComputedStyle(host).direction === 'rtl');
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    tab.focus();
    tab.click();
  };

const placeAfter = (key: string, at: number, count: number, isRtl: boolean): number | undefined => {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  return (at + ((key === 'ArrowRight') === isRtl ? count - 1 : 1)) % count;
};
