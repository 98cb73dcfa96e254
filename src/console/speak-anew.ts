/** Telling all of the desk that its language is another one: elements look it up when they render, and only then. */
import { ReactiveElement } from 'lit';

/** Renders anew whatever is below `root`, in shadow roots too. */
export const speakAnew = (root: ParentNode): void => {
  for (const one of root.querySelectorAll('*')) {
    if (one instanceof ReactiveElement) one.requestUpdate();
    if (one.shadowRoot) speakAnew(one.shadowRoot);
  }
};
