/**
 * `custom-elements.json`, and the tables of docs/EMBEDDING.md and docs/THEMING.md, made of the source of `<parlor-chat>`;
 * with `--write` they are written, without it compared.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { chatDeclaration, type Declaration } from './element/manifest.ts';
import { tablesOf } from './element/tables.ts';

const manifestFile = 'custom-elements.json';
const documents = ['docs/EMBEDDING.md', 'docs/THEMING.md'];

const manifestOf = (declaration: Declaration): unknown => {
  const path = 'dist/widget/index.js';
  const named = { name: 'ParlorChat', module: path };
  return {
    schemaVersion: '1.0.0',
    modules: [
      {
        kind: 'javascript-module',
        path,
        declarations: [declaration],
        exports: [
          { kind: 'js', name: 'ParlorChat', declaration: named },
          { kind: 'custom-element-definition', name: 'parlor-chat', declaration: named },
        ],
      },
    ],
  };
};

/** The document with the tables as they are now. Each of them has a place somewhere, or this throws. */
const filled = (text: string, tables: Readonly<Record<string, string>>): string =>
  text.replace(/(<!-- table: (\w+) -->\n)[\s\S]*?(<!-- end of table -->)/g, (_, opening, name, closing) => {
    const table = tables[name];
    if (table === undefined) throw new Error(`There is no table of ${name}.`);
    return `${opening}\n${table}\n\n${closing}`;
  });

const declaration = chatDeclaration();
const tables = tablesOf(declaration);
const texts = documents.map((name) => readFileSync(name, 'utf8'));
const missing = Object.keys(tables).filter((name) => !texts.some((text) => text.includes(`<!-- table: ${name} -->`)));
if (missing.length > 0) throw new Error(`No document has the table of ${missing.join(', ')}.`);

if (process.argv.includes('--write')) {
  writeFileSync(manifestFile, `${JSON.stringify(manifestOf(declaration), null, 2)}\n`);
  for (const [index, name] of documents.entries()) writeFileSync(name, filled(texts[index] ?? '', tables));
} else {
  const isCurrent = isDeepStrictEqual(JSON.parse(readFileSync(manifestFile, 'utf8')), manifestOf(declaration));
  const isFilled = texts.every((text) => filled(text, tables) === text);
  if (!isCurrent || !isFilled) console.error('Manifest or tables are out of date: run `npm run element-doc`.');
  process.exitCode = isCurrent && isFilled ? 0 : 1;
}
