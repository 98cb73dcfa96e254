/** Coming back from an identity provider: what stands in the address, and what is left of it. */
import { backFromProvider } from '../../../src/console/provider-address.ts';
import { equal } from '../support/checks.ts';

const key = 'parlor.place-after-sign-in';

suite('coming back from an identity provider', () => {
  const { pathname, search } = location;
  const come = (hash: string, place?: unknown) => {
    history.replaceState(null, '', `${pathname}${search}${hash}`);
    if (place !== undefined) sessionStorage.setItem(key, JSON.stringify(place));
    const refusal = backFromProvider();
    return [refusal, location.hash, sessionStorage.getItem(key)];
  };

  teardown(() => {
    history.replaceState(null, '', `${pathname}${search}`);
    sessionStorage.clear();
  });

  test('[X4] why somebody was turned away is read once, and leaves the address', () => {
    equal(come('#sign-in=unknown'), ['unknown', '', null]);
    equal(location.href, new URL(`${pathname}${search}`, location.href).href);
    equal(backFromProvider(), undefined);
  });

  test('[X4] a word that is none of them says nothing, and leaves the address too', () => {
    for (const word of ['toString', 'nothing', 'constructor'])
      equal(come(`#sign-in=${word.toLowerCase()}`), [undefined, '', null]);
    equal(come('#sign-in=a%20text'), [undefined, '#sign-in=a%20text', null]);
  });

  test('[X4] who was on their way to a place of the desk gets there, signed in or not yet', () => {
    equal(come('', '#/wallboard'), [undefined, '#/wallboard', null]);
    equal(come('#sign-in=cancelled', '#/wallboard'), ['cancelled', '#/wallboard', null]);
    for (const other of ['https://x.example', '//x.example', '#set-password=x', 7, null])
      equal(come('', other), [undefined, '', null]);
  });

  test('another address is left as it is', () => {
    equal(come('#/audit'), [undefined, '#/audit', null]);
  });
});
