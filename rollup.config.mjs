/** From the compiled rooms in `dist/` to the files a browser loads: `dist/web/parlor.js` and the desk, with their chunks. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

/** One build for each page script: what they share stays inside each, so that no page load waits for a second file. */
const page = (name, input, more = []) => ({
  input: { [name]: input },
  output: {
    dir: 'dist/web',
    format: 'es',
    entryFileNames: '[name].js',
    // The relay serves names that end in a hash as never changing.
    chunkFileNames: 'chunks/[name]-[hash].js',
    sourcemap: true,
    // Sources are in the package; repeating them in each map would double it.
    sourcemapExcludeSources: true,
  },
  plugins: [nodeResolve(), terser({ module: true, compress: { passes: 2 }, format: { comments: false } }), ...more],
  // Nobody imports from a page script but its own chunks.
  preserveEntrySignatures: 'allow-extension',
});

// Chunks of former builds have other names: without this they would stay.
rmSync('dist/web', { recursive: true, force: true });

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
  page('parlor', 'dist/widget/loader.js'),
  page('console/console', 'dist/console/main.js', [deskPage]),
].filter(({ input }) => Object.values(input).every((file) => existsSync(file)));
