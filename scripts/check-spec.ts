/**
 * Rules and tests answer to each other: every rule of docs/SPEC.md is carried by a test's title, every id in a title or
 * cited in the source is a rule.
 */
import { globSync, readFileSync } from 'node:fs';

const rules = new Map<string, number>();
const problems: string[] = [];

for (const [, id = ''] of readFileSync('docs/SPEC.md', 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\* /gm)) {
  if (rules.has(id)) problems.push(`docs/SPEC.md: rule ${id} stands there twice`);
  rules.set(id, 0);
}
if (rules.size === 0) problems.push('docs/SPEC.md: no rules');

/** Titles are string literals that begin with ids: `'[C4] …'`, or `'[C4] [M1] …'`. */
const titles = /['"`]((?:\[[A-Z]\d+\] ?)+)[^\s'"`]/g;

for (const file of globSync('test/**/*.ts')) {
  for (const [, ids = ''] of readFileSync(file, 'utf8').matchAll(titles)) {
    for (const [id] of ids.matchAll(/[A-Z]\d+/g)) {
      if (!rules.has(id)) problems.push(`${file}: [${id}] is no rule of docs/SPEC.md`);
      rules.set(id, (rules.get(id) ?? 0) + 1);
    }
  }
}

for (const [rule, tests] of rules) if (tests === 0) problems.push(`docs/SPEC.md: no test carries [${rule}]`);

/** Citations in the source: `Rules C1–C3, M4 (in part) and X2`, or `(D6)`; of a range both ends have to be rules. */
const citations = /\bRules?((?:[\s*,–]|and|\(in part\)|[A-Z]\d+\b)+)|\(((?:[A-Z]\d+(?:–|,\s)?)+)\)/g;

for (const file of globSync('{src,demo,scripts}/**/*.{ts,mjs}')) {
  for (const [citation] of readFileSync(file, 'utf8').matchAll(citations)) {
    for (const [id] of citation.matchAll(/\b[A-Z]\d+\b/g)) {
      if (!rules.has(id)) problems.push(`${file}: cites ${id}, which is no rule of docs/SPEC.md`);
    }
  }
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
