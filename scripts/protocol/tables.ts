/** Every table of docs/PROTOCOL.md, made from src/core. */
import * as accountLimits from '../../src/core/account-limits.ts';
import { isVisible } from '../../src/core/conversation/visibility.ts';
import { commandShapes, factShapes } from '../../src/core/conversation/vocabulary.shape.ts';
import type { FactType } from '../../src/core/conversation/vocabulary.ts';
import { type ErrorCode, type ErrorEntry, errors } from '../../src/core/errors.ts';
import { allMeanings } from '../../src/core/further-meanings.ts';
import * as generalLimits from '../../src/core/limits.ts';
import { closeCodes, comesBack } from '../../src/core/protocol/close-codes.ts';
import { downShapes } from '../../src/core/protocol/down.shape.ts';
import { upShapes } from '../../src/core/protocol/up.shape.ts';
import { history } from '../../src/core/protocol/version-history.ts';
import { docComments } from './doc-comments.ts';
import { type Row, table, wordRows } from './word-rows.ts';

const audience = (event: string): Row => [
  isVisible({ type: event as FactType }, 'visitor') ? 'everyone' : 'the desk only',
];

const errorRows = Object.entries<ErrorEntry>(errors).map(([code, { retry, closes }]) => [
  `\`${code}\``,
  allMeanings[code as ErrorCode],
  retry,
  closes ?? '–',
]);

const closeRows = Object.entries(closeCodes).map(([code, meaning]) => [
  code,
  meaning,
  comesBack(Number(code)) ? 'with back-off' : 'no',
]);

/** A bound's value: a number, or numbers by name. */
const limitText = (limit: unknown): string => {
  if (typeof limit === 'number') return limit.toLocaleString('en');
  const parts = Object.entries(limit as Readonly<Record<string, unknown>>);
  return parts
    .map(([name, part]) => `${name} ${typeof part === 'number' ? limitText(part) : `(${limitText(part)})`}`)
    .join(', ');
};

const limitFiles = ['src/core/limits.ts', 'src/core/account-limits.ts'];
const limitMeanings = new Map(limitFiles.flatMap((file) => [...docComments(file)]));
const limitRows = Object.entries({ ...generalLimits, ...accountLimits })
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(([name, limit]) => [`\`${name}\``, limitText(limit), limitMeanings.get(name) ?? '']);

const versionRows = history.map(({ version, date, change, schemas }) => [version, date, change, `\`${schemas}\``]);

export const protocolTables = (): string =>
  [
    table('Client → relay', ['frame', 'fields', 'meaning'], wordRows(upShapes, 'protocol/up')),
    table('Relay → client', ['frame', 'fields', 'meaning'], wordRows(downShapes, 'protocol/down')),
    table('Commands', ['command', 'fields', 'meaning'], wordRows(commandShapes, 'conversation')),
    table('Events', ['event', 'fields', 'seen by', 'meaning'], wordRows(factShapes, 'conversation', audience)),
    table('Error codes', ['code', 'meaning', 'try again', 'closes with'], errorRows),
    table('Close codes', ['code', 'meaning', 'come back'], closeRows),
    table('Limits', ['limit', 'value', 'meaning'], limitRows),
    table('Versions', ['version', 'date', 'change', 'schemas'], versionRows),
  ].join('\n');
