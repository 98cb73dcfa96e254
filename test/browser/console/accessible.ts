/** What axe says of scenes of the desk: nothing, in light and dark, from left to right and from right to left. */
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { equal } from '../support/checks.ts';
import { complaints } from '../support/roles.ts';
import type { DeskHarness } from './desk-harness.ts';

/** A suite that opens each of them in each light and direction; `shown` is what the client shows. */
export const areAccessible = (
  what: string,
  scenes: Readonly<Record<string, (shown: AgentSnapshot) => Promise<DeskHarness>>>,
  shown: AgentSnapshot,
): void => {
  suite(`${what} is accessible`, () => {
    let desk: DeskHarness | undefined;

    setup(() => {
      document.documentElement.lang = 'en';
      document.title = 'Parlor desk';
    });

    teardown(() => {
      desk?.close();
      document.documentElement.style.removeProperty('color-scheme');
      document.documentElement.removeAttribute('dir');
    });

    for (const [scheme, dir] of [
      ['light', 'ltr'],
      ['dark', 'ltr'],
      ['light', 'rtl'],
    ] as const) {
      for (const [scene, open] of Object.entries(scenes)) {
        test(`axe has nothing to say of ${scene}, ${scheme} ${dir}`, async () => {
          document.documentElement.style.colorScheme = scheme;
          document.documentElement.dir = dir;
          desk = await open(shown);
          equal(await complaints(), []);
        });
      }
    }
  });
};
