/** What a measurement found, as a line of a table: a distribution or a figure, and what it is to be compared with. */
import { execFile } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A measured quantity's spread. */
export interface Distribution {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** One line of the report. */
export interface Finding {
  readonly what: string;
  readonly unit: 'ms' | '/s' | 'KB' | 'B' | '';
  /** A distribution, or one figure for the whole run. */
  readonly value: Distribution | number;
  /** How it was measured, and how it stands to a baseline of the same run. */
  readonly beside: string;
}

/** Spread of samples, by rank. */
export const distributionOf = (samples: readonly number[]): Distribution => {
  if (samples.length === 0) throw new RangeError('Nothing was measured.');
  const sorted = Float64Array.from(samples).sort();
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
};

const rounded = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2);

/** Head of the table that `lineOf` makes lines of. */
export const tableHead = '| | p50 | p95 | p99 | unit | samples | how, and beside what |\n|---|--:|--:|--:|---|--:|---|';

/** The finding as a line of a Markdown table. */
export const lineOf = ({ what, unit, value, beside }: Finding): string => {
  const cells =
    typeof value === 'number'
      ? [rounded(value), '', '', unit, '']
      : [rounded(value.p50), rounded(value.p95), rounded(value.p99), unit, String(value.count)];
  return `| ${[what, ...cells, beside].join(' | ')} |`;
};

/** `a` in terms of `b`, like `1.8×`. */
export const ratio = (a: number, b: number): string => `${(a / b).toFixed(a / b >= 10 ? 0 : 1)}×`;

const firstLine = async (command: string, ...args: readonly string[]): Promise<string> =>
  run(command, args).then(
    ({ stdout }) => stdout.split('\n')[0]?.trim() ?? '',
    () => 'not found',
  );

/** What the figures depend on: machine, versions, and what else goes on. Names no host and no path. */
export const conditions = async (
  loadBefore: readonly number[],
  postgresVersion: string | undefined,
): Promise<readonly string[]> => {
  const { DatabaseSync } = await import('node:sqlite');
  const memory = new DatabaseSync(':memory:');
  const sqlite = memory.prepare('select sqlite_version() as version').get()?.['version'];
  memory.close();
  const [first] = cpus();
  return [
    `CPU: ${cpus().length} × ${first?.model ?? 'unknown'}; memory: ${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Node ${process.versions.node}, SQLite ${String(sqlite)}, PostgreSQL ${postgresVersion ?? 'not used'}, ${await firstLine('nats-server', '--version')}`,
    `Load average before: ${loadBefore.map((load) => load.toFixed(2)).join(' ')}`,
    'Generator and servers share this machine; no TLS.',
  ];
};
