/** Colours: readable in both schemes, for any accent that a site may choose. */
import { palette, tokens } from '../../../src/ui/styles/tokens.ts';
import { equal } from '../support/checks.ts';
import { contrastOf } from './luminance.ts';
import { clearStage, schemes, setScheme } from './stage.ts';

/** WCAG AA for text. */
const readable = 4.5;

/** Accents through the whole cube of colours, with the notations and corners that break naive formulas. */
const accents = [
  ...[0, 51, 102, 153, 204, 255].flatMap((r) =>
    [0, 51, 102, 153, 204, 255].flatMap((g) => [0, 51, 102, 153, 204, 255].map((b) => `rgb(${r} ${g} ${b})`)),
  ),
  '#0b6',
  'rebeccapurple',
  'hsl(210 90% 50%)',
  'oklch(70% 0.15 140)',
  'color(display-p3 1 0 0)',
  '#767676',
  '#777',
];

suite('colours', () => {
  let host: HTMLElement;
  const paint = (accent: string, property: string): { readonly ink: string; readonly ground: string } => {
    host.style.setProperty('--parlor-accent', accent);
    host.shadowRoot?.querySelector('p')?.setAttribute('class', property);
    const { color, backgroundColor } = getComputedStyle(host.shadowRoot?.querySelector('p') as HTMLElement);
    return { ink: color, ground: backgroundColor };
  };

  setup(() => {
    host = document.createElement('div');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokens.cssText}
      .on-accent { color: var(--_on-accent); background: var(--_accent) }
      .accent-text { color: var(--_accent-text); background: var(--_surface) }
      .accent-raised { color: var(--_accent-text); background: var(--_surface-raised) }
      .accent-soft { color: var(--_accent-text); background: var(--_accent-soft) }`);
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(document.createElement('p'));
    document.body.append(host);
  });
  teardown(clearStage);

  for (const scheme of schemes) {
    for (const use of ['on-accent', 'accent-text', 'accent-raised', 'accent-soft']) {
      test(`${use} has 4.5:1 for every accent in ${scheme}`, () => {
        setScheme(scheme);
        const unreadable = accents.filter((accent) => {
          const { ink, ground } = paint(accent, use);
          return contrastOf(ink, ground) < readable;
        });
        equal(unreadable, []);
      });
    }

    test(`every text has 4.5:1 on every ground it is used on in ${scheme}`, () => {
      const column = scheme === 'light' ? 0 : 1;
      const grounds = ['surface', 'surface-raised', 'surface-sunken', 'bubble'] as const;
      const pairs = [
        ...grounds.flatMap((ground) => (['text', 'text-muted'] as const).map((ink) => [ink, ground] as const)),
        ['danger', 'surface'],
        ['danger', 'surface-raised'],
        ['danger', 'danger-soft'],
        ['text', 'danger-soft'],
        ['success', 'surface'],
        ['note-text', 'note'],
      ] as const;
      const unreadable = pairs.filter(
        ([ink, ground]) => contrastOf(palette[ink][column], palette[ground][column]) < readable,
      );
      equal(unreadable, []);
      equal(contrastOf('#fff', palette['danger-fill'][column]) >= readable, true);
    });
  }

  test('the outline of a field has 3:1', () => {
    for (const column of [0, 1] as const) {
      equal(contrastOf(palette['line-strong'][column], palette['surface-raised'][column]) >= 3, true);
    }
  });

  test('the page’s own choice of what stands on the accent counts', () => {
    host.style.setProperty('--parlor-on-accent', 'rgb(255, 0, 0)');
    equal(paint('#fff', 'on-accent').ink, 'rgb(255, 0, 0)');
  });
});
