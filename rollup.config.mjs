/** From the compiled rooms in `dist/` to the files a browser loads: `dist/web/parlor.js` and the desk, with their chunks. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { pinnedFiles } from './scripts/pinned-files.mjs';

/**
 * Style sheets and templates without the room that people need to read them: the template literals of the style files
 * squeezed, everything else without indentation, so that lines stay where the source maps say.
 */
const terse = {
  name: 'terse',
  transform: (source, id) => {
    if (id.includes('/node_modules/')) return null;
    const isStyle = /\/styles\/|\.styles\.js$/.test(id);
    const code = isStyle ? source.replace(/`[^`]*`/g, squeezed) : source.replace(/\n[ \t]+/g, '\n');
    return { code, map: null };
  },
};

/** After a `}` room may matter: it also ends a value that is put in, as the first half of `${middle} - ${luminance}`. */
const squeezed = (css) =>
  css
    .replace(/\/\*.*?\*\/|\s+/gs, ' ')
    .replace(/ ?([{;]) ?/g, '$1')
    .replace(/([:,]) /g, '$1')
    .replace(/;\} /g, ';}');

/**
 * Decorators as the calls that Lit's own make when they run: otherwise half of what they weigh is for a kind of decorators
 * that is not used here. Those that are written in another way stay as they are.
 */
const withoutDecorators = {
  name: 'without-decorators',
  transform: (source, id) => {
    if (id.includes('/node_modules/') || !source.includes('__decorate([')) return null;
    const code = source.replace(
      /__decorate\(\[\s*(property|state|query)\(([^\n]*)\)\s*\], (\w+)\.prototype, ("\w+"), void 0\);/g,
      (_, decorator, argument, element, name) => {
        if (decorator === 'query') {
          const get = `get() { return this.renderRoot?.querySelector(${argument}) ?? null; }`;
          return `Object.defineProperty(${element}.prototype, ${name}, { ${get} });`;
        }
        const options = decorator === 'state' ? '{ state: true, attribute: false }' : argument;
        return `${element}.createProperty(${[name, options].filter(Boolean).join(', ')});`;
      },
    );
    return { code, map: null };
  },
};

/** Error codes speak for themselves in a page; what they mean to developers is in docs/PROTOCOL.md. */
const withoutMeanings = {
  name: 'without-meanings',
  load: (id) => {
    if (id.endsWith('/core/error-meanings.js')) return 'export const meanings = {};';
    return id.endsWith('/core/further-meanings.js')
      ? 'export const deskMeanings = {}; export const allMeanings = {};'
      : null;
  },
};

/** What only people of the desk see, a page's visitors need no words and no looks for. */
const withoutDeskWords = {
  name: 'without-desk-words',
  load: (id) => {
    if (id.endsWith('/locales/talk/desk-en.js'))
      return 'export const deskNotices = {}; export const deskProblems = {}; export const withDeskWords = (words) => words; export const talkOf = ({ talk }) => talk;';
    if (id.endsWith('/core/desk-errors.js')) return 'export const deskErrors = {};';
    return id.endsWith('/styles/desk-tones.js')
      ? 'export const deskPalette = {}; export const transcriptTones = []; export const composerTones = [];'
      : null;
  },
};

/** Beside each file the same compressed, as small as it gets: what the relay sends to who can read it. */
const compressed = {
  name: 'compressed',
  writeBundle: ({ dir }, files) => {
    for (const name of Object.keys(files).filter((one) => /\.(js|css|html)$/.test(one))) {
      const content = readFileSync(join(dir, name));
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

/**
 * The chat and its panel are one file: what takes two to compress it together is a kilobyte less, and they are wanted together.
 */
const chatChunk = (id, { getModuleIds, getModuleInfo }) => {
  // What the relay judges by the same words as a form does, and the chat never.
  if (/\/core\/(forms|contacts)\//.test(id)) return undefined;
  const needs = (...suffixes) => {
    const found = new Set([...getModuleIds()].filter((one) => suffixes.some((suffix) => one.endsWith(suffix))));
    for (const one of found) for (const imported of getModuleInfo(one).importedIds) found.add(imported);
    return found;
  };
  const isChat = needs('/widget/chat.js', '/widget/parlor-panel.js').has(id);
  return isChat && !needs('/widget/loader.js').has(id) ? 'chat' : undefined;
};

/** What is in a language is named for it, and for where it is read. */
const wordsIn = (id) => {
  if (id?.includes('/locales/visitors/')) return 'words-';
  const desk = /\/locales\/desk\/([\w-]+)\/(?:words|admin|problems|privacy)\.js$/.exec(id ?? '');
  if (desk) return `desk-${desk[1]}-`;
  return id?.includes('/locales/launcher/') ? 'launcher-' : '';
};

/** What counts is the compressed size: functions put in where they are called, and statements made into one, are shorter and compress worse. */
const smallest = {
  module: true,
  ecma: 2022,
  compress: { passes: 12, pure_getters: true, inline: 1, keep_fargs: false, sequences: false },
  format: { comments: false },
};

/** One build for each page script: what they share stays inside each, so that no page load waits for a second file. */
const page = (name, input, more = []) => ({
  input: { [name]: input },
  output: {
    dir: 'dist/web',
    format: 'es',
    entryFileNames: '[name].js',
    // The relay serves names that end in a hash as never changing. The hash is as short as it can be without two files of one name.
    chunkFileNames: ({ facadeModuleId }) =>
      `${join(dirname(name), 'chunks')}/${wordsIn(facadeModuleId)}[name]-[hash:7].js`,
    manualChunks: name === 'parlor' ? chatChunk : undefined,
    onlyExplicitManualChunks: true,
    sourcemap: true,
    // Sources are in the package; repeating them in each map would double it.
    sourcemapExcludeSources: true,
  },
  plugins: [nodeResolve(), withoutMeanings, withoutDecorators, terse, terser(smallest), compressed, ...more],
  // Nobody imports from a page script but its own chunks.
  preserveEntrySignatures: 'allow-extension',
});

/** What the SDK adds to a page that brings its own looks: for `size-limit`, which can't bundle; nobody loads this one. */
const measured = {
  input: { sdk: 'dist/sdk/visitor-client.js' },
  output: { dir: 'dist/.check/sdk', format: 'es', chunkFileNames: '[name].js' },
  plugins: [nodeResolve(), terser(smallest)],
};

// Chunks of former builds have other names: without this they would stay.
for (const folder of ['dist/web', 'dist/.check/sdk']) rmSync(folder, { recursive: true, force: true });

/**
 * V8 is told to compile the page script as a whole while it is fetched, beside what the page does, and not function by function
 * when they are called: that was a third of what a page view costs. To other browsers it is a comment.
 */
const compiledWhileFetched = {
  name: 'compiled-while-fetched',
  generateBundle(_, { 'parlor.js': script }) {
    script.code = `//# allFunctionsCalledOnLoad\n${script.code}`;
    script.map.mappings = `;${script.map.mappings}`;
  },
};

/** The desk's own page, beside its script. */
const deskPage = {
  name: 'desk-page',
  generateBundle() {
    const folder = 'src/console/page';
    for (const file of readdirSync(folder)) {
      this.emitFile({ type: 'asset', fileName: `console/${file}`, source: readFileSync(join(folder, file)) });
    }
  },
};

export default [
  page('parlor', 'dist/widget/loader.js', [withoutDeskWords, compiledWhileFetched, pinnedFiles]),
  page('console/console', 'dist/console/main.js', [deskPage]),
  // Beside the page: a service worker is for what lies below it.
  page('console/worker', 'dist/console/worker/main.js'),
  measured,
].filter(({ input }) => Object.values(input).every((file) => existsSync(file)));
