/** Pictures of the widget: as it is built, its client made up. */
import type { Page } from '@playwright/test';
import { withoutTypes } from './browser-bundle.ts';
import { type Gallery, size } from './gallery.ts';

const page = `<!doctype html><html lang="en"><title>Gallery</title><meta name="viewport" content="width=device-width"><style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui } body { margin: 24px }</style>
  <h1>Lamps</h1><p>Everything that gives light.</p>
  <script type="module" src="/parlor.js"></script><script type="module" src="/gallery.js"></script></html>`;

/** Where there is a composer, somebody is writing in it. */
const write = async (tab: Page): Promise<void> => {
  const field = tab.locator('parlor-panel .content:not([inert]) parlor-composer textarea');
  if ((await field.count()) > 0) await field.fill('Where is my lamp?');
};

export const widgetGallery: Gallery = {
  title: 'The panel',
  sheetPx: 250,
  looks: {
    light: { page: { ...size(560, 720), colorScheme: 'light' } },
    dark: { page: { ...size(560, 720), colorScheme: 'dark' } },
    arabic: { page: { ...size(560, 720), colorScheme: 'light' }, locale: 'ar' },
    'forced colours': { page: { ...size(560, 720), forcedColors: 'active', colorScheme: 'dark' } },
    'phone with its keyboard open': { page: { ...size(360, 400), hasTouch: true, isMobile: true }, prepare: write },
    // A window of 1280 × 800 pixels, magnified.
    '200 % zoom': { page: { ...size(640, 400), deviceScaleFactor: 2 } },
  },
  served: async () => ({ '/': page, '/gallery.js': await withoutTypes('test/browser/gallery/page.ts') }),
};
