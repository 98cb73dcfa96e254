/** Rows that tell a shape's word, its fields and its meaning, and the table they stand in. */
import { shapeComments } from './doc-comments.ts';
import { fieldText, type Schema } from './schema-text.ts';

export type Row = readonly (string | number)[];

/** A Markdown table under a heading. */
export const table = (title: string, head: Row, rows: readonly Row[]): string => {
  const line = (row: Row): string => `| ${row.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
};

/** The constant that a word's shape is kept in: `conversation.force-close` → `ConversationForceClose`. */
const shapeName = (word: string): string =>
  word.replace(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A row for each word; `place` is the file or folder of the shapes within src/core, `also` gives further cells. */
export const wordRows = (shapes: object, place: string, also = (_word: string): Row => []): readonly Row[] =>
  Object.entries(shapes as Readonly<Record<string, Schema>>).map(([word, shape]) => {
    const { meaning, fields } = shapeComments(place, shapeName(word));
    const lines = Object.entries(shape.properties ?? {})
      .filter(([, field]) => field.const !== word)
      .map(([name, field]) => [`\`${fieldText(name, field, shape)}\``, fields.get(name) ?? ''].join(' ').trim());
    return [`\`${word}\``, lines.join('<br>') || '–', ...also(word), meaning];
  });
