/** Tokens: every alias that is used is defined, and the page's property of the same name reaches it. */

import { ParlorAvatar } from '../../../src/ui/elements/parlor-avatar.ts';
import { ParlorComposer } from '../../../src/ui/elements/parlor-composer.ts';
import { ParlorDialog } from '../../../src/ui/elements/parlor-dialog.ts';
import { ParlorTranscript } from '../../../src/ui/elements/parlor-transcript.ts';
import { base } from '../../../src/ui/styles/base.ts';
import { controls } from '../../../src/ui/styles/controls.ts';
import { accentSheet, tokenSheet } from '../../../src/ui/styles/token-sheet.ts';
import { palette, tokens } from '../../../src/ui/styles/tokens.ts';
import { launcherStyles } from '../../../src/widget/launcher.styles.ts';
import { panelPlaceStyles } from '../../../src/widget/panel-place.styles.ts';
import { chatStyles, furtherChatStyles } from '../../../src/widget/parlor-chat.styles.ts';
import { ParlorPanel } from '../../../src/widget/parlor-panel.ts';
import { equal } from '../support/checks.ts';

const textOf = (styles: unknown): string => (Array.isArray(styles) ? styles.map(textOf).join('\n') : String(styles));

const namesIn = (css: string, pattern: RegExp): Set<string> =>
  new Set([...css.matchAll(pattern)].map(([, name]) => name ?? ''));

const defined = (css: string): Set<string> => namesIn(css, /(--_[\w-]+)\s*:/g);
const used = (css: string): Set<string> => namesIn(css, /var\((--_[\w-]+)/g);

/** Set by script: measured, or derived from an id. */
const measured = ['--_hue', '--_viewport-start', '--_viewport-size', '--_zoom'];

suite('tokens', () => {
  const launcher = accentSheet + chatStyles;
  const sheets: Record<string, string> = {
    'a launcher that nobody has come near': launcher,
    'parlor-chat': launcher + tokenSheet + furtherChatStyles + launcherStyles + panelPlaceStyles,
  };
  for (const element of [ParlorAvatar, ParlorComposer, ParlorDialog, ParlorTranscript, ParlorPanel]) {
    sheets[element.name] = textOf(element.styles);
  }

  for (const [name, css] of Object.entries(sheets)) {
    test(`${name} uses no alias that is not defined`, () => {
      const known = defined(css);
      equal(
        [...used(css)].filter((alias) => !known.has(alias) && !measured.includes(alias)),
        [],
      );
    });
  }

  test('no alias is defined that nobody in the widget, the base or the buttons uses', () => {
    const all = Object.values(sheets).join('\n') + textOf([base, controls]);
    const unused = [...defined(textOf(tokens))].filter((alias) => !used(all).has(alias));
    // For the desk.
    equal(unused, ['--_success']);
  });

  test('every colour has its custom property', () => {
    for (const name of Object.keys(palette)) equal(textOf(tokens).includes(`var(--parlor-${name},`), true);
  });
});
