/**
 * Files stay readable: no source over 400 lines, no name that says nothing. Functions over 70 lines are caught by
 * biome (`noExcessiveLinesPerFunction`), which parses them.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const linesMax = 400;
const scriptLinesMax = 60;

/** Files that may be longer, with the reason and their own bound. */
const exceptions: Readonly<Record<string, { readonly lines: number; readonly because: string }>> = {
  'src/core/limits.ts': { lines: 600, because: 'every bound is to be found in one place' },
  'src/sdk/visitor-client.ts': { lines: 410, because: 'it is the one class with a method for each verb of a visitor' },
  'src/widget/parlor-chat.ts': { lines: 430, because: 'what a page can do with the element stands above its class' },
};

const banned = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'misc',
  'lib',
  'types',
  'constants',
  'manager',
  'service',
  'impl',
];

const git = ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.mjs', '*.css', '*.html'];
const files = execFileSync('git', git, { encoding: 'utf8' }).split('\n').filter(Boolean);
const problems: string[] = [];

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n').length - 1;
  const max = exceptions[file]?.lines ?? (file.startsWith('scripts/') ? scriptLinesMax : linesMax);
  if (lines > max) problems.push(`${file}: ${lines} lines, ${max} at most`);

  const [stem = ''] = basename(file).split('.');
  const names = [...file.split('/').slice(0, -1), stem, stem.split('-').at(-1) ?? stem];
  const empty = names.find((name) => banned.includes(name));
  if (empty !== undefined) problems.push(`${file}: "${empty}" says nothing about what is inside`);

  if (/^(src|scripts)\/.*\.ts$/.test(file) && !/^(#!.*\n)?\/\*\*/.test(text)) {
    problems.push(`${file}: begins without a sentence that says what it is`);
  }
}

for (const file of Object.keys(exceptions))
  if (!files.includes(file)) problems.push(`${file}: an exception for no file`);

for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
