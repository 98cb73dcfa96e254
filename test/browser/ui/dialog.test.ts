/** The dialog: asks, and gives the focus back. */
import '../../../src/ui/elements/parlor-dialog.ts';
import type { ParlorDialog } from '../../../src/ui/elements/parlor-dialog.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, complaints, focused } from '../support/roles.ts';
import { clearStage, onStage, press, record, schemes, setScheme } from './stage.ts';

for (const contained of [false, true]) {
  suite(contained ? 'a contained dialog' : 'a dialog', () => {
    let dialog: ParlorDialog;
    let opener: HTMLButtonElement;
    let chosen: unknown[];

    const setOpen = async (open: boolean): Promise<void> => {
      dialog.open = open;
      await dialog.updateComplete;
    };

    setup(async () => {
      dialog = document.createElement('parlor-dialog');
      dialog.heading = 'End it?';
      dialog.text = 'It can’t be undone.';
      dialog.contained = contained;
      dialog.choices = [{ value: 'end', label: 'End', look: 'danger' }];
      chosen = record(dialog, 'parlor-choice', 'value');
      await onStage(dialog);
      opener = document.createElement('button');
      opener.textContent = 'Open';
      dialog.before(opener);
      opener.focus();
    });
    teardown(clearStage);

    test('closed, it is not there', () => {
      equal(allByRole('dialog'), []);
    });

    test('open, it has the question for a name, and the focus on what does no harm', async () => {
      await setOpen(true);
      equal(allByRole('dialog', 'End it?').length, 1);
      equal(focused()?.textContent, 'Cancel');
    });

    test('a question of any length, without a space, stays within it', async () => {
      dialog.heading = `Join the conversation with ${'X'.repeat(300)}?`;
      await setOpen(true);
      const [heading] = allByRole('heading', dialog.heading);
      equal(heading && heading.scrollWidth <= heading.clientWidth, true);
    });

    test('its buttons stand inside it, and say what was chosen', async () => {
      await setOpen(true);
      const [box] = allByRole('dialog');
      for (const name of ['Cancel', 'End']) allByRole('button', name, box)[0]?.click();
      equal(chosen, [undefined, 'end']);
    });

    test('it stays open until it is closed', async () => {
      await setOpen(true);
      allByRole('button', 'End')[0]?.click();
      equal(allByRole('dialog').length, 1);
    });

    test('closing gives the focus back to its opener', async () => {
      await setOpen(true);
      await setOpen(false);
      await until('the focus', () => focused() === opener);
    });

    test('opened again at once, it stays open, with the focus in it', async () => {
      await setOpen(true);
      const native = dialog.shadowRoot?.querySelector('dialog') as HTMLDialogElement;
      const told = new Promise((resolve) => native.addEventListener('close', resolve, { once: true }));
      await setOpen(false);
      await setOpen(true);
      await told;
      await new Promise(requestAnimationFrame);
      equal([chosen, native.open, focused()?.textContent], [[], true, 'Cancel']);
    });

    test('Escape asks to leave it', async () => {
      await setOpen(true);
      // A modal dialog hears of it from the browser, whatever key or gesture it was.
      if (contained) press(focused() as Element, 'Escape');
      else dialog.shadowRoot?.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
      equal(chosen, [undefined]);
    });

    test('a click beside it asks to leave it, one inside it does not', async () => {
      await setOpen(true);
      const native = dialog.shadowRoot?.querySelector('dialog') as HTMLDialogElement;
      const { left, top } = native.getBoundingClientRect();
      native.dispatchEvent(new MouseEvent('click', { clientX: left + 4, clientY: top + 4 }));
      equal(chosen, []);
      if (contained) dialog.shadowRoot?.querySelector<HTMLElement>('.scrim')?.click();
      else native.dispatchEvent(new MouseEvent('click', { clientX: left - 4, clientY: top - 4 }));
      equal(chosen, [undefined]);
    });

    for (const scheme of schemes) {
      test(`axe has nothing to say in ${scheme}`, async () => {
        setScheme(scheme);
        await setOpen(true);
        equal(await complaints(), []);
      });
    }
  });
}
