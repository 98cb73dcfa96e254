/** What a database says when it fails, as far as it may stand in a log: never with what people wrote. Rule X7 in docs/SPEC.md. */

/** In SQLite: a row that was refused by a rule, and a value of another kind. */
const refused: readonly number[] = [19, 20];

/**
 * An error without the fields and messages in which databases quote rows and values. What says why a database can't be used
 * stays as it is.
 */
export const withoutRows = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  if ('detail' in error) Object.assign(error, { detail: undefined, where: undefined, internalQuery: undefined });
  return quotes(error) ? withoutMessage(error) : error;
};

const quotes = (error: Error): boolean => {
  if ('errcode' in error) return refused.includes(Number(error.errcode) & 0xff);
  // PostgreSQL's class 22, values that it can't use, and what its own procedures raise.
  return 'severity' in error && 'code' in error && /^(22|P0)/.test(String(error.code));
};

/** By the code alone; the message stands in the stack, too. */
const withoutMessage = (error: Error): Error => {
  const { errcode, code } = error as { readonly errcode?: number; readonly code?: string };
  const said = `the database refused a row or a value (${errcode ?? code})`;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return Object.assign(error, { message: said, stack: [`Error: ${said}`, ...frames].join('\n') });
};
