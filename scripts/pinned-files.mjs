/**
 * The page script once more under an address of its own that names its content, for pages that pin it by `integrity`:
 * `pinned/<version>-<hash>/`, the same chunks beside it. What to pin stands in `parlor.json`.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const integrityOf = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;

/** Without the maps: they are beside the moving files. */
const codeOf = ({ code }) => code.replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n');

export const pinnedFiles = {
  name: 'pinned-files',
  generateBundle(_, bundle) {
    const files = Object.values(bundle)
      .filter(({ type }) => type === 'chunk')
      .map((chunk) => [chunk.fileName, codeOf(chunk)])
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const whole = createHash('sha256');
    for (const [name, code] of files) whole.update(`${name}\n${code}`);
    const folder = `pinned/${version}-${whole.digest('hex').slice(0, 8)}`;
    const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
    for (const [name, code] of files) emit(`${folder}/${name}`, code);

    const integrity = Object.fromEntries(files.map(([name, code]) => [`/${folder}/${name}`, integrityOf(code)]));
    const src = `/${folder}/parlor.js`;
    emit('parlor.json', `${JSON.stringify({ version, src, integrity: integrity[src], chunks: integrity }, null, 2)}\n`);
  },
};
