/**
 * `npm run bench:delivery`: measures what docs/PERFORMANCE.md reports, row by row, and prints it as a table.
 * `-- --only NAME` measures one row; it may be given several times.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureIdle, measureLoad, measureThroughput } from './acknowledgements.ts';
import { measureAppendPath } from './append-path.ts';
import { type Floor, measureFloor } from './floor.ts';
import { measureMemory } from './memory.ts';
import { conditions, type Finding, lineOf, tableHead } from './report.ts';
import { measureResume } from './resume.ts';
import { Setting } from './setting.ts';
import { measureTwoRelays } from './two-relays.ts';

type Row = (setting: Setting, floor: Floor) => Promise<readonly Finding[]>;

const rows: Readonly<Record<string, Row>> = {
  idle: (setting, floor) => measureIdle(setting, 'SQLite', floor),
  'idle-postgres': (setting, floor) => measureIdle(setting, 'PostgreSQL', floor),
  'load-1k': (setting) => measureLoad(setting, 'SQLite', 1_000),
  'load-5k': (setting) => measureLoad(setting, 'SQLite', 5_000),
  throughput: (setting) => measureThroughput(setting, 'SQLite'),
  'throughput-postgres': (setting) => measureThroughput(setting, 'PostgreSQL'),
  append: (setting) => measureAppendPath(setting, 'SQLite'),
  'append-postgres': (setting) => measureAppendPath(setting, 'PostgreSQL'),
  'two-relays': measureTwoRelays,
  resume: measureResume,
  memory: measureMemory,
};

/** A row has to end by itself; one that does not is a fault of its own. */
const rowTimeoutMs = 120_000;

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const chosen = values.only ?? Object.keys(rows);
const unknown = chosen.filter((name) => !(name in rows));
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(', ')}. There are: ${Object.keys(rows).join(', ')}.`);
  process.exit(1);
}

const giveUp = (name: string): void => {
  console.error(`The row ${name} did not end in ${rowTimeoutMs / 1000} s.`);
  // The servers end with this process: each is kept by a shell that watches it.
  process.exit(1);
};

const loadBefore = loadavg();
let postgresVersion: string | undefined;
const floor = await measureFloor();
console.log(`${tableHead}\n${floor.findings.map(lineOf).join('\n')}`);
for (const name of chosen) {
  const setting = new Setting();
  const alarm = setTimeout(giveUp, rowTimeoutMs, name);
  try {
    const findings = (await rows[name]?.(setting, floor)) ?? [];
    for (const finding of findings) console.log(lineOf(finding));
  } catch (error) {
    console.error(`The row ${name} failed.`, error);
    process.exitCode = 1;
  } finally {
    clearTimeout(alarm);
    postgresVersion ??= setting.postgresVersion;
    await setting.close();
  }
}
const lines = await conditions(loadBefore, postgresVersion);
console.log(`\n${lines.map((line) => `- ${line}`).join('\n')}`);
