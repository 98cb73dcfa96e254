/** A page with one element on it, and a way to type into it. */
import { until } from '../support/checks.ts';

/** Puts an element on the page, in a landmark as on any page, and waits until it is drawn. */
export const onStage = async <T extends HTMLElement & { readonly updateComplete: Promise<boolean> }>(
  element: T,
): Promise<T> => {
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = document.title = 'A page';
  main.append(heading, element);
  document.body.append(main);
  await element.updateComplete;
  return element;
};

/** Leaves the page as it was found. */
export const clearStage = (): void => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  for (const name of ['lang', 'dir']) document.documentElement.removeAttribute(name);
  document.documentElement.lang = 'en';
};

/** The schemes that everything is looked at in. */
export const schemes = ['light', 'dark'] as const;

/** Makes the page light or dark. */
export const setScheme = (scheme: (typeof schemes)[number]): void => {
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.style.background = 'Canvas';
};

/** Waits until everything is drawn and nothing moves but what moves for ever. */
export const still = async (): Promise<void> => {
  await new Promise(requestAnimationFrame);
  await until('nothing moves', () => animationsIn(document).every(isEndless));
};

const animationsIn = (root: Document | ShadowRoot): Animation[] => [
  ...root.getAnimations(),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? animationsIn(shadowRoot) : [])),
];

const isEndless = ({ effect }: Animation): boolean => effect?.getTiming().iterations === Number.POSITIVE_INFINITY;

/** Types into a field as far as scripts can tell. */
export const typeInto = (field: HTMLInputElement | HTMLTextAreaElement, text: string): void => {
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

/** Presses a key where the focus is; false if the page took it for itself. */
export const press = (target: Element, key: string, how: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...how }));

/** What the events of that type said in that field, as they reach `target`. */
export const record = (target: EventTarget, type: string, field: string): unknown[] => {
  const seen: unknown[] = [];
  target.addEventListener(type, (event) => seen.push(Reflect.get(event, field)));
  return seen;
};
