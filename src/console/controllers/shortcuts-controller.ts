/** The desk's keys: which there are, and what they lead to, wherever on the page the focus is. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeskKey, NamedKey } from '../../ui/locales/desk/settings.ts';

/** Everything that has a key: `<parlor-settings>` lists them. */
export type ShortcutName = DeskKey;

interface Shortcut {
  /** The key itself: a letter, a digit, `1…9` for each of nine, or the name of a key that writes nothing. */
  readonly key: string;
  /** What is held with it: the desk's modifier, the one of the system's commands, or nothing. */
  readonly held: 'desk' | 'system' | 'nothing';
  /** Not on a Mac, where Control with that letter moves the caret. */
  readonly isNotApples?: true;
}

/**
 * No key here takes a character away from who is typing. With Alt the keys of a Mac write other letters, there the modifier
 * is Control; AltGr counts as Control and Alt, and is nobody's here. F8 writes nothing on any layout, is no browser's and no
 * screen reader's, and leads to notices on other pages too; it answers nothing: whoever is typing may press it by mistake.
 * Alt with D and E are browsers': so offers are declined with N, and W asks before it ends or closes.
 */
export const shortcuts: Readonly<Record<ShortcutName, Shortcut>> = {
  search: { key: 'K', held: 'system' },
  session: { key: '1…9', held: 'desk' },
  home: { key: '0', held: 'desk' },
  'next-unread': { key: 'U', held: 'desk' },
  close: { key: 'W', held: 'desk' },
  minimise: { key: 'M', held: 'desk' },
  offer: { key: 'F8', held: 'nothing' },
  accept: { key: 'A', held: 'desk', isNotApples: true },
  decline: { key: 'N', held: 'desk', isNotApples: true },
};

const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

const isHere = (name: ShortcutName): boolean => !(shortcuts[name].isNotApples && isApple());

/** Those that this computer has. */
export const shortcutNames = (): readonly ShortcutName[] =>
  (Object.keys(shortcuts) as readonly ShortcutName[]).filter(isHere);

export const offerKey = shortcuts.offer.key;

/** How `aria-keyshortcuts` names it; `digit` of the nine. */
export const ariaKeys = (name: ShortcutName, digit?: number): string => {
  const { key, held } = shortcuts[name];
  const own = digit === undefined ? key : String(digit);
  if (held === 'nothing') return own;
  const modifiers = isApple() ? { desk: 'Control', system: 'Meta' } : { desk: 'Alt', system: 'Control' };
  return `${modifiers[held]}+${own}`;
};

/** The same as it stands on the keyboard of whoever reads it. */
export const keysInWords = (keys: string, labels: Readonly<Record<NamedKey, string>>): string =>
  keys
    .split('+')
    .map((key) => (Object.hasOwn(labels, key) ? labels[key as NamedKey] : key))
    .join('+');

/** What is held with a key. */
const heldWith = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Shortcut['held'] | undefined => {
  const held = [altKey && 'Alt', ctrlKey && 'Control', metaKey && 'Meta', shiftKey && 'Shift']
    .filter(Boolean)
    .join('+');
  if (held === '') return 'nothing';
  if (held === (isApple() ? 'Control' : 'Alt')) return 'desk';
  return held === (isApple() ? 'Meta' : 'Control') ? 'system' : undefined;
};

/** Which shortcut a key is, and which digit it has; undefined of all others. */
const shortcutOf = (event: KeyboardEvent): { name: ShortcutName; digit: number } | undefined => {
  const { code, key } = event;
  const held = heldWith(event);
  if (held === 'nothing') return code === offerKey ? { name: 'offer', digit: 0 } : undefined;
  // Digits by their place on the keyboard, on which some layouts have other characters; letters by what they are.
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) {
    if (held !== 'desk') return undefined;
    return { name: digit === '0' ? 'home' : 'session', digit: Number(digit) };
  }
  const letter = /^[a-z]$/i.test(key) ? key.toUpperCase() : code.replace(/^Key/, '');
  const name = lettered.find((one) => shortcuts[one].key === letter && shortcuts[one].held === held && isHere(one));
  return name && { name, digit: 0 };
};

const lettered: readonly ShortcutName[] = ['search', 'next-unread', 'close', 'minimise', 'accept', 'decline'];

/** What each leads to; `digit` is 0 for all but `session`. False if there is nothing for it now: then it is not the desk's. */
export type Shortcuts = Readonly<Record<ShortcutName, (digit: number) => unknown>>;

export class ShortcutsController implements ReactiveController {
  private readonly acts: Shortcuts;

  constructor(host: ReactiveControllerHost, acts: Shortcuts) {
    this.acts = acts;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.handleKey);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.handleKey);
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const shortcut = shortcutOf(event);
    if (!shortcut) return;
    // A dialog that asks something is answered first.
    if (event.composedPath().some((node) => node instanceof HTMLDialogElement)) return;
    if (this.acts[shortcut.name](shortcut.digit) !== false) event.preventDefault();
  };
}
