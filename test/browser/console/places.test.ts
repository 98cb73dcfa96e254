/** A place of the desk: fetched when somebody goes there, and what is shown until then. */
import { html } from 'lit';
import '../../../src/console/elements/parlor-place.ts';
import { newDesk } from '../../../src/console/desk-state.ts';
import { home } from '../../../src/console/drawings.ts';
import type { Place } from '../../../src/console/places.ts';
import { snapshotOf } from '../../support/desk-conversations.ts';
import { until } from '../support/checks.ts';
import { allByRole, focused } from '../support/roles.ts';

suite('a place of the desk', () => {
  teardown(() => document.querySelector('parlor-place')?.remove());

  test('what could not be fetched is said and can be tried again; then it takes the focus', async () => {
    let tries = 0;
    const place: Place = {
      id: 'ongoing',
      drawing: home,
      isOpenTo: () => true,
      fetch: async () => {
        tries += 1;
        if (tries === 1) throw new TypeError('Failed to fetch dynamically imported module');
        return ({ at }) => html`<h1 tabindex="-1">Ongoing ${at}</h1>`;
      },
    };
    const element = document.createElement('parlor-place');
    Object.assign(element, { place, view: { client: snapshotOf({}), desk: newDesk }, at: '?queue=care', front: true });
    document.body.append(element);
    await until('the problem', () => allByRole('alert').length === 1);
    allByRole('button', 'Try again')[0]?.click();
    element.focus();
    await until('the place', () => allByRole('heading', 'Ongoing ?queue=care').length === 1);
    await until('the focus', () => focused()?.textContent?.includes('Ongoing'));
  });
});
