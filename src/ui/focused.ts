/** What has the focus, through shadow roots. */

export const focused = (): HTMLElement | undefined => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : undefined;
};
