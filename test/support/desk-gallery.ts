/** Pictures of the desk: of its sources, its client made up. */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { BrowserContextOptions } from '@playwright/test';
import { build } from 'esbuild';
import { type Gallery, type Look, size } from './gallery.ts';

const page = `<!doctype html><html lang="en"><title>Gallery</title><meta name="viewport" content="width=device-width">
  <meta name="color-scheme" content="light dark"><link rel="stylesheet" href="/desk.css">
  <script type="module" src="/desk-page.js"></script></html>`;

/** The page's script, and what it loads when it needs it. */
const scripts = async (): Promise<Readonly<Record<string, string>>> => {
  const outdir = join(import.meta.dirname, 'gallery');
  const { outputFiles } = await build({
    entryPoints: ['test/browser/gallery/desk-page.ts'],
    bundle: true,
    splitting: true,
    write: false,
    outdir,
    format: 'esm',
    target: 'es2022',
    tsconfig: 'src/console/tsconfig.json',
    // What the package calls free of side effects are sources here, and elements define themselves.
    ignoreAnnotations: true,
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [`/${relative(outdir, path)}`, text]));
};

const inLightDarkAndArabic = (where: string, page: BrowserContextOptions): Readonly<Record<string, Look>> => ({
  [`${where}light`]: { page: { ...page, colorScheme: 'light' } },
  [`${where}dark`]: { page: { ...page, colorScheme: 'dark' } },
  [`${where}arabic`]: { page: { ...page, colorScheme: 'light' }, locale: 'ar' },
});

export const deskGallery: Gallery = {
  title: 'The desk',
  sheetPx: 320,
  // Narrow enough for the buttons that lead from one side of a session to the other.
  madeIn: { width: 900, height: 800 },
  looks: {
    ...inLightDarkAndArabic('', size(1280, 800)),
    'forced colours': { page: { ...size(1280, 800), forcedColors: 'active', colorScheme: 'dark' } },
    ...inLightDarkAndArabic('wide screen, ', size(1920, 1080)),
    ...inLightDarkAndArabic('tablet, ', { ...size(820, 1180), hasTouch: true }),
  },
  served: async () => ({
    '/': page,
    '/desk.css': await readFile('src/console/page/desk.css', 'utf8'),
    ...(await scripts()),
  }),
};
