/**
 * What a screen reader finds in the page: elements by role and name, through shadow roots and slots.
 *
 * Roles and names are axe's, so that the same engine that judges the page reads it.
 */
import 'axe-core';
import type axeCore from 'axe-core';
import { still } from '../ui/stage.ts';

/** The part of axe that its types leave out. */
interface Reader {
  readonly aria: { getRole(node: axeCore.VirtualNode): string | null };
  readonly dom: { isVisibleToScreenReaders(node: axeCore.VirtualNode): boolean };
  readonly text: { accessibleTextVirtual(node: axeCore.VirtualNode): string };
}

declare global {
  interface Window {
    readonly axe: Pick<typeof axeCore, 'run' | 'setup' | 'teardown'> & { readonly commons: Reader };
  }
}

/** What is spoken of that role, in the order of the page; of that name if one is given, and inside `within`. */
export const allByRole = (role: string, name?: string, within: Node = document): HTMLElement[] => {
  const { axe } = window;
  const { aria, dom, text } = axe.commons;
  const found: HTMLElement[] = [];
  const visit = (node: axeCore.VirtualNode): void => {
    const element = node.actualNode;
    if (element instanceof HTMLElement && aria.getRole(node) === role && dom.isVisibleToScreenReaders(node)) {
      const isNamed = name === undefined || text.accessibleTextVirtual(node) === name;
      if (isNamed && holds(within, element)) found.push(element);
    }
    for (const child of node.children ?? []) visit(child);
  };
  try {
    visit(axe.setup(document.documentElement));
  } finally {
    axe.teardown();
  }
  return found;
};

/** Whether `outer` holds `inner`, shadow roots included. */
const holds = (outer: Node, inner: Node): boolean => {
  for (let node: Node | null = inner; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node === outer) return true;
  }
  return false;
};

/** What the page says to a reader in all, shadow roots included. */
export const spokenText = (within: Node = document.body): string => {
  if (within instanceof Text) return within.data;
  if (within instanceof HTMLElement && getComputedStyle(within).visibility === 'hidden') return '';
  if (within instanceof HTMLStyleElement) return '';
  const inside = within instanceof Element && within.shadowRoot ? within.shadowRoot : within;
  const slotted = within instanceof HTMLSlotElement ? within.assignedNodes() : [];
  return (slotted.length > 0 ? slotted : [...inside.childNodes])
    .map((node) => spokenText(node))
    .join(' ')
    .replace(/\s+/gu, ' ');
};

/** What axe has to say against the page, each with the place; judged at rest, for what fades in has less contrast. */
export const complaints = async (): Promise<string[]> => {
  await still();
  const { violations } = await window.axe.run(document.documentElement);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${JSON.stringify(target)}`));
};

/** What has the focus, through shadow roots. */
export const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};
