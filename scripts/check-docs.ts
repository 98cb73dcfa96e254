/**
 * Documents tell the truth about the repository: every path they name exists, every relative link leads somewhere, and
 * the tables of docs/PROTOCOL.md are those of src/core.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isProtocolDocCurrent } from './protocol-doc.ts';

const problems: string[] = [];
const documents = globSync(['*.md', 'docs/**/*.md']);

/** GitHub's anchor of a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .replaceAll(' ', '-');

const anchors = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));

/** Paths are named from the root, or from `src/` as the rooms call themselves; `…` and `*` stand for any name. */
const exists = (path: string): boolean =>
  [path, join('src', path)].some(
    (one) => existsSync(one) || (/[…*]/.test(one) && globSync(one.replaceAll('…', '*')).length > 0),
  );

const rooms = 'core|sdk|relay|ui|widget|console|src|test|scripts|docs|demo|bench|\\.ci';
const namedPath = new RegExp(`\`((?:${rooms})/[^\`\\s]*|[\\w.-]+\\.(?:md|json|mjs))\``, 'g');

for (const file of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']) {
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(namedPath)) {
    if (!exists(path)) problems.push(`${file}: there is no ${path}`);
  }
}

for (const file of documents) {
  for (const [, link = ''] of readFileSync(file, 'utf8').matchAll(/\]\((?!\w+:)([^)\s]+)/g)) {
    const [path = '', fragment] = link.split('#');
    const target = path === '' ? file : join(dirname(file), path);
    if (!existsSync(target)) problems.push(`${file}: the link ${link} leads nowhere`);
    else if (fragment && !anchors(target).includes(fragment)) problems.push(`${file}: ${target} has no #${fragment}`);
  }
}

if (!isProtocolDocCurrent()) problems.push('docs/PROTOCOL.md: the tables are out of date, run `npm run protocol`');

for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
