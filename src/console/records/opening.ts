/** How contacts and cases are opened beside the conversations: by their button, by Shift and a click, by Shift+Enter. Rule S4. */
import { ActEvent } from '../acts.ts';
import type { RecordSession } from '../session-list.ts';

/**
 * A listener for clicks on what stands for a contact or a case. A click with Shift held opens it, wherever in the row; without,
 * only one on what is marked with `data-opens`. Browsers make a click with Shift held of Shift+Enter on a button.
 */
export const opensBeside = (session: RecordSession): EventListenerObject & { readonly capture: true } => ({
  // Before the button that is clicked: whoever opens it does nothing else with it.
  capture: true,
  handleEvent: (event) => {
    const { currentTarget, target } = event;
    const isOpener = target instanceof Element && target.closest('[data-opens]') !== null;
    const isShifted = event instanceof MouseEvent && event.shiftKey;
    if (!(currentTarget instanceof HTMLElement) || !(isShifted || isOpener)) return;
    event.stopPropagation();
    currentTarget.dispatchEvent(new ActEvent({ do: 'open', session }));
  },
});
