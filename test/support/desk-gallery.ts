/** Pictures of the desk: of its sources, its client made up. */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { type Gallery, size } from './gallery.ts';

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

export const deskGallery: Gallery = {
  title: 'The desk',
  sheetPx: 480,
  // Narrow enough for the buttons that lead from one side of a session to the other.
  madeIn: { width: 900, height: 800 },
  looks: {
    light: { page: { ...size(1280, 800), colorScheme: 'light' } },
    dark: { page: { ...size(1280, 800), colorScheme: 'dark' } },
    arabic: { page: { ...size(1280, 800), colorScheme: 'light' }, locale: 'ar' },
    'forced colours': { page: { ...size(1280, 800), forcedColors: 'active', colorScheme: 'dark' } },
    'wide screen': { page: { ...size(1920, 1080), colorScheme: 'light' } },
    tablet: { page: { ...size(820, 1180), colorScheme: 'light', hasTouch: true } },
  },
  served: async () => ({
    '/': page,
    '/desk.css': await readFile('src/console/page/desk.css', 'utf8'),
    ...(await scripts()),
  }),
};
