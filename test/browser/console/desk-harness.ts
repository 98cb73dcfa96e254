/** Drives the desk by role and name, as somebody at the desk would. */
import '../support/own-browser.ts';
import '../../../src/console/elements/parlor-console.ts';
import type { DeskAccess } from '../../../src/console/access.ts';
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { snapshotOf } from '../../support/desk-conversations.ts';
import { FakeAgentClient } from '../../support/fake-agent-client.ts';
import { until } from '../support/checks.ts';
import { allByRole, focused, spokenText } from '../support/roles.ts';

export class DeskHarness {
  readonly client: FakeAgentClient;
  readonly element = document.createElement('parlor-console');

  /** Opens a desk that is signed in and shows `snapshot`. */
  static async open(snapshot: AgentSnapshot = snapshotOf({})): Promise<DeskHarness> {
    const desk = new DeskHarness(snapshot);
    await desk.get('heading', 'Sessions');
    return desk;
  }

  constructor(snapshot: AgentSnapshot = snapshotOf({}), access: Partial<DeskAccess> = {}) {
    this.client = new FakeAgentClient(snapshot);
    this.element.access = {
      resume: async () => this.client,
      signIn: async () => this.client,
      signOut: async () => undefined,
      ...access,
    };
    document.body.append(this.element);
  }

  /** Leaves the page as it was. */
  close({ refresh = false } = {}): void {
    this.element.remove();
    if (!refresh) sessionStorage.clear();
  }

  /** The one element of that role and name. */
  get(role: string, name?: string, within?: Node): Promise<HTMLElement> {
    return until(`one ${role} ${name ?? ''}`, () => {
      const found = allByRole(role, name, within);
      return found.length === 1 ? found[0] : undefined;
    });
  }

  /** Waits until there is no such element. */
  async gone(role: string, name?: string): Promise<void> {
    await until(`no ${role} ${name ?? ''}`, () => allByRole(role, name).length === 0);
  }

  async says(text: string, within?: Node): Promise<void> {
    await until(`“${text}”`, () => spokenText(within).includes(text));
  }

  async press(name: string, within?: Node): Promise<void> {
    (await this.get('button', name, within)).click();
  }

  async write(field: 'Message' | 'Note' | 'Name' | 'Password', text: string): Promise<void> {
    const box = (await until(`field ${field}`, () =>
      [...allByRole('textbox', field), ...passwords(field)].at(0),
    )) as HTMLInputElement;
    box.focus();
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** A field for a password, which has no role of its own. */
  async fill(label: string, text: string): Promise<void> {
    const box = await until(`field ${label}`, () =>
      [...deepElements(document)].find(
        (one): one is HTMLInputElement =>
          one.matches('input[type=password]') && (one as HTMLInputElement).labels?.[0]?.textContent === label,
      ),
    );
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** Brings a session to the front and waits until one can write in it. */
  async goTo(title: string): Promise<void> {
    await this.press(title, await this.get('list', 'Sessions'));
    await this.get('heading', title);
  }

  /** A key, pressed where the focus is. */
  key(code: string, modifiers: KeyboardEventInit = {}): void {
    const target = focused() ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, composed: true, ...modifiers }));
  }

  /** Titles in a list, in order. */
  async titles(list: 'Sessions' | 'Open work items' | 'My work items'): Promise<(string | null)[]> {
    const items = allByRole('listitem', undefined, await this.get('list', list));
    return items.map((item) => item.getAttribute('aria-label'));
  }
}

/** The access of a desk whose people sign in by their provider alone. */
export const withoutPasswords = ({ element }: DeskHarness): DeskAccess => {
  const ways = async () => ({ passwords: false, provider: { label: 'Acme' } });
  return { ...(element.access as DeskAccess), otherwise: { ways, leave: () => undefined } };
};

/** The icon shown in `within`: its letters and its colour. */
export const iconIn = (within: Element): { letters: string; colour: string } => {
  for (const element of deepElements(within.shadowRoot ?? within)) {
    const disc = element.localName === 'parlor-avatar' && element.shadowRoot?.querySelector('[part=avatar]');
    if (disc) return { letters: disc.textContent.trim(), colour: getComputedStyle(disc).backgroundColor };
  }
  throw new Error('no icon');
};

/** Password fields have no role of their own. */
const passwords = (name: string): HTMLElement[] =>
  name === 'Password'
    ? [...deepElements(document)].filter((one): one is HTMLElement => one.matches('input[type=password]'))
    : [];

const deepElements = function* (root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* deepElements(element.shadowRoot);
  }
};
