/** Invitations: a card beside the launcher, by the rules of the page. */
import { credentialKey } from '../../../src/sdk/credentials/credential-key.ts';
import type { InvitationRule } from '../../../src/widget/invitation-rules.ts';
import { ScriptedConversation, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, complaints, focused, spokenText } from '../support/roles.ts';
import { clearStage, press, schemes, setScheme } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';

const text = 'Questions about our pots?';

suite('invitations', () => {
  const { warn } = console;

  teardown(() => {
    console.warn = warn;
    clearChat();
    clearStage();
    scrollTo(0, 0);
  });

  const inviting = (rule: Partial<InvitationRule> = {}, attributes: Record<string, string> = {}): ChatHarness => {
    const harness = new ChatHarness({ invitations: JSON.stringify([{ id: 'pots', text, ...rule }]), ...attributes });
    harness.client.knows();
    return harness;
  };

  /** Once the rules are there and have been looked at: a rule of their own says so. */
  const looked = async (): Promise<void> => {
    const other = document.createElement('parlor-chat');
    other.setAttribute('site', 'other');
    other.setAttribute('invitations', JSON.stringify([{ id: 'seen', text: 'Looked' }]));
    document.body.append(other);
    await until('a look', () => spokenText(other).includes('Looked'));
    other.remove();
    sessionStorage.removeItem('parlor:other:invited');
  };

  test('[W8] it is read out politely, takes no focus, and opens the panel when it is clicked', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    const harness = inviting();
    field.focus();
    const button = await harness.get('button', text);
    equal(allByRole('status', undefined, harness.chat)[0]?.contains(button), true);
    equal(focused() === field, true);
    button.click();
    await harness.get('dialog', 'Chat');
    equal(harness.has('button', text), false);
  });

  for (const scheme of schemes) {
    test(`[W8] axe has nothing to say in ${scheme}`, async () => {
      setScheme(scheme);
      const harness = inviting();
      await harness.get('button', text);
      equal(await complaints(), []);
    });
  }

  test('[W8] it is dismissed by its button or Escape, and the focus goes to the launcher', async () => {
    const harness = inviting();
    await harness.get('button', text);
    await harness.press('Close');
    equal(harness.has('button', text), false);
    sessionStorage.clear();
    const again = inviting();
    const button = await again.get('button', text);
    button.focus();
    press(button, 'Escape');
    equal([again.has('button', text), focused() === again.launcher], [false, true]);
  });

  test('[W8] it is shown once, and what is kept of it is its name, in the tab', async () => {
    const harness = inviting();
    await harness.get('button', text);
    equal([localStorage.length, { ...sessionStorage }], [0, { 'parlor:acme:invited': 'pots' }]);
    harness.chat.remove();
    const next = inviting();
    await looked();
    equal(next.has('button', text), false);
  });

  test('[W8] where the browser remembers the visitor, it remembers what they were shown, until they are signed out', async () => {
    localStorage.setItem(credentialKey(location.origin, 'acme'), '{}');
    const harness = inviting();
    await harness.get('button', text);
    equal(localStorage.getItem('parlor:acme:invited'), 'pots');
    harness.made[0]?.signedOut?.();
    equal(localStorage.getItem('parlor:acme:invited'), null);
  });

  test('[W8] who leaves towards the top of the window is invited then', async () => {
    const harness = inviting({ exit: true });
    await looked();
    equal(harness.has('button', text), false);
    document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY: 300 }));
    equal(harness.has('button', text), false);
    document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY: -1 }));
    await harness.get('button', text);
  });

  test('[W8] who has come so far down is invited then', async () => {
    const long = document.createElement('div');
    long.style.blockSize = '5000px';
    document.body.append(long);
    const harness = inviting({ scroll: 50 });
    await looked();
    equal(harness.has('button', text), false);
    scrollTo(0, 4_000);
    await harness.get('button', text);
  });

  test('[W8] after the time on the page', async () => {
    const harness = inviting({ seconds: 1 });
    equal(harness.has('button', text), false);
    await harness.get('button', text);
  });

  test('[W8] nobody is invited in whose conversation something goes on, or who has opened the panel', async () => {
    localStorage.setItem(credentialKey(location.origin, 'acme'), '{}');
    const busy = inviting();
    busy.client.knows(new ScriptedConversation().started().said(visitor, 'Hello'));
    await until('the conversation', () => busy.chat.state === 'open');
    await looked();
    equal(busy.has('button', text), false);
    clearChat();

    const opened = inviting({ exit: true });
    await looked();
    await opened.chat.open();
    opened.chat.close();
    document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY: -1 }));
    equal(opened.has('button', text), false);
  });

  test('[W8] the button that dismisses it speaks the visitor’s language', async () => {
    const harness = inviting({}, { locale: 'ja' });
    await harness.get('button', text);
    await harness.get('button', '閉じる');
  });

  test('rules that are none are warned of', async () => {
    const warnings: string[] = [];
    console.warn = (said: unknown) => warnings.push(String(said));
    new ChatHarness({ invitations: '[{"id":"pots"}]' });
    await until('a warning', () => warnings.some((warning) => warning.startsWith('parlor-chat: invitations')));
  });
});
