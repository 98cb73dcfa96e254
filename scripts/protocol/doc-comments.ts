/** The doc comments of exported constants: what a table says about them is what the source says. */
import { globSync, readFileSync } from 'node:fs';

const comment = String.raw`\/\*\*((?:(?!\*\/)[\s\S])*)\*\/`;

const unwrapped = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, ''))
    .join(' ')
    .trim();

/** Meaning by name, of every exported constant. Throws if one has none, so that no table has an empty cell. */
export const docComments = (path: string): ReadonlyMap<string, string> => {
  const source = readFileSync(path, 'utf8');
  const commented = source.matchAll(new RegExp(`${comment}\nexport const (\\w+)`, 'g'));
  const meanings = new Map([...commented].map(([, text = '', name = '']) => [name, unwrapped(text)]));
  for (const [, name = ''] of source.matchAll(/^export const (\w+) =/gm)) {
    if (!meanings.has(name)) throw new Error(`${path}: ${name} has no doc comment to print.`);
  }
  return meanings;
};

/** What a shape's source says of it and of its fields. `place` is its file or folder within src/core. */
export const shapeComments = (place: string, name: string): { meaning: string; fields: Map<string, string> } => {
  const begin = new RegExp(`${comment}\nexport const ${name} =(.*(?:\n .*|\n})*)`);
  for (const path of globSync([`src/core/${place}.shape.ts`, `src/core/${place}/*.shape.ts`])) {
    const [, text, body = ''] = begin.exec(readFileSync(path, 'utf8')) ?? [];
    if (text === undefined) continue;
    const fields = [...body.matchAll(new RegExp(`${comment}\\s+(\\w+):`, 'g'))];
    return {
      meaning: unwrapped(text),
      fields: new Map(fields.map(([, about = '', field = '']) => [field, unwrapped(about)])),
    };
  }
  throw new Error(`src/core/${place}: no shape ${name} with a doc comment to print.`);
};
