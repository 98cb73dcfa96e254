/** What a page may count on is written down: each part that can be styled, each event that is told. */
import { ana, ScriptedConversation, visitor } from '../../support/scripted-conversation.ts';
import { equal } from '../support/checks.ts';
import { clearStage, still } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';

interface Named {
  readonly name: string;
}

interface Manifest {
  readonly modules: readonly [
    { readonly declarations: readonly [Record<'cssParts' | 'attributes', readonly Named[]>] },
  ];
}

suite('what is written down of the element', () => {
  let chat: Manifest['modules'][0]['declarations'][0];
  suiteSetup(async () => {
    const manifest: Manifest = await (await fetch('/custom-elements.json')).json();
    [chat] = manifest.modules[0].declarations;
  });
  teardown(() => {
    clearChat();
    clearStage();
  });

  const names = (list: readonly Named[]): string[] => list.map(({ name }) => name).sort();

  /** The parts of all that is drawn, those that reach the page and those that do not. */
  const partsIn = (root: ParentNode): string[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [...one.part, ...(one.shadowRoot ? partsIn(one.shadowRoot) : [])]);

  test('[W10] every part that is drawn is written down and reaches the page', async () => {
    const script = new ScriptedConversation().started().said(visitor, 'Hello').picked().said(ana, 'Good morning');
    const harness = await ChatHarness.open((client) => client.knows(script));
    await still();
    const drawn = [...new Set(partsIn(harness.chat.shadowRoot as ShadowRoot))];
    const written = names(chat.cssParts);
    equal(
      drawn.filter((part) => !written.includes(part)),
      [],
    );
    const exported = harness.chat.shadowRoot?.querySelector('parlor-panel')?.getAttribute('exportparts')?.split(', ');
    equal([...(exported ?? []), 'badge', 'invitation', 'launcher'].sort(), written);
    const page = document.head.appendChild(document.createElement('style'));
    page.textContent = written.map((part) => `parlor-chat::part(${part}) { --reached: ${part} }`).join('\n');
    const unreached = (root: ParentNode): string[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [
        ...(one.part.length > 0 && getComputedStyle(one).getPropertyValue('--reached') === '' ? [...one.part] : []),
        ...(one.shadowRoot ? unreached(one.shadowRoot) : []),
      ]);
    equal(unreached(harness.chat.shadowRoot as ShadowRoot), []);
    page.remove();
  });

  test('every attribute is one that the element observes', () => {
    const { observedAttributes } = customElements.get('parlor-chat') as unknown as { observedAttributes: string[] };
    equal(names(chat.attributes), [...observedAttributes].sort());
  });
});
