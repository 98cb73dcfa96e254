#!/usr/bin/env node
/** The process: arguments and environment → relay → signals. The only reader of `process.env`. */
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Logger } from 'pino';
import { passwordProblem } from '../core/accounts/password.ts';
import { hashPassword } from './auth/passwords.ts';
import { letFileHold } from './config/kept-config.ts';
import { weaknessSays } from './config/new-passwords.ts';
import { ConfigError, emptyConfig, readConfig } from './config.ts';
import { newDemo } from './demo.ts';
import { createLog, type LogLevel } from './log.ts';
import { Relay, type RelayOptions } from './relay.ts';
import { endWithReviver, isRevived, revive } from './revived.ts';
import { restorePostgres } from './store/postgres/postgres-restore.ts';
import { openPostgresStore } from './store/postgres/postgres-store.ts';
import { restoreSqlite } from './store/sqlite/sqlite-restore.ts';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';

const usage = `Usage: parlor <command> [options]

  parlor demo            a relay with a demo site and accounts, on this machine only
  parlor serve           a relay with your configuration
  parlor restore         puts a backup of the data in place, after which clients start over from it
  parlor use-file        lets the configuration file hold again, instead of what was written over the admin API
  parlor hash-password   reads a password from standard input, prints the hash for the configuration

Options of demo and serve:
  --port N       port to listen on                  (PORT, 8787)
  --host NAME    address to listen on               (localhost for demo, 0.0.0.0 for serve)
  --data DIR     folder of the database             (PARLOR_DATA, ./data)
  --config FILE  configuration, for serve           (PARLOR_CONFIG)
  --log LEVEL    debug, info, warn, error, silent   (PARLOR_LOG, warn for demo, info for serve)

Option of demo:
  --revive       starts it again whenever it is killed, which its pages offer to do

Options of restore, while no relay runs:
  --from FILE --data DIR   puts FILE, a backup of the SQLite database, in place; the former data is kept beside it
  --postgres URL           for a PostgreSQL database into which you have restored a dump

Options of use-file:
  --data DIR               folder of the SQLite database, while no relay runs
  --postgres URL           the PostgreSQL database; relays that run follow at once
`;

const levels: readonly string[] = ['debug', 'info', 'warn', 'error', 'silent'] satisfies readonly LogLevel[];

/** A mistake in how the program was called. */
class UsageError extends Error {}

interface Arguments {
  readonly command: string;
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly config: string | undefined;
  readonly logLevel: LogLevel;
  /** To be started again when it is killed. */
  readonly revives: boolean;
  /** What to restore: a file, or the address of a database. */
  readonly from: string | undefined;
  readonly postgres: string | undefined;
  /** For the server that mails go through. */
  readonly smtpPassword: string | undefined;
  /** For the identity provider that agents sign in by. */
  readonly oidcSecret: string | undefined;
}

const readArguments = (argv: readonly string[], env: NodeJS.ProcessEnv): Arguments => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      config: { type: 'string' },
      log: { type: 'string' },
      revive: { type: 'boolean' },
      from: { type: 'string' },
      postgres: { type: 'string' },
    },
  });
  const [command = 'help', ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`I don't know what to do with "${rest.join(' ')}".`);
  const isDemo = command === 'demo';
  const { from, postgres } = values;
  if (command === 'restore' && (from === undefined) === (postgres === undefined))
    throw new UsageError('Name what to restore: a file with --from, or a database with --postgres.');
  if (values.revive && !isDemo)
    throw new UsageError('Only demo has --revive: a relay of yours is started again by what runs your services.');
  const port = Number(values.port ?? env['PORT'] ?? 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError('The port is a number from 0 to 65535.');
  const logLevel = values.log ?? env['PARLOR_LOG'] ?? (isDemo ? 'warn' : 'info');
  if (!levels.includes(logLevel)) throw new UsageError(`The log level is one of ${levels.join(', ')}.`);
  return {
    command,
    port,
    host: values.host ?? (isDemo ? 'localhost' : '0.0.0.0'),
    dataDir: values.data ?? env['PARLOR_DATA'] ?? './data',
    config: values.config ?? env['PARLOR_CONFIG'],
    logLevel: logLevel as LogLevel,
    revives: values.revive ?? false,
    from,
    postgres,
    smtpPassword: env['PARLOR_SMTP_PASSWORD'],
    oidcSecret: env['PARLOR_OIDC_CLIENT_SECRET'] || undefined,
  };
};

const run = async ({ command, config, logLevel, revives, from, postgres, ...rest }: Arguments): Promise<void> => {
  const { dataDir } = rest;
  const log = createLog(logLevel);
  const base = { ...rest, log };
  switch (command) {
    case 'demo': {
      if (revives) {
        process.exitCode = await revive(
          import.meta.filename,
          process.argv.slice(2).filter((one) => one !== '--revive'),
        );
        return;
      }
      const { config: shop, visitorToken } = newDemo();
      const demo = { folder: join(import.meta.dirname, '../../demo'), visitorToken, ...(isRevived() && { die }) };
      if (isRevived()) endWithReviver();
      return listen({ ...base, config: shop, demo }, log, 0);
    }
    case 'serve': {
      const read = config === undefined ? emptyConfig : await readConfig(config);
      if (config === undefined) log.warn('No configuration file: name one with --config or PARLOR_CONFIG.');
      return listen({ ...base, config: read, configFile: config }, log);
    }
    case 'hash-password':
      process.stdout.write(`${await hashedFrom((await text(process.stdin)).replace(/\r?\n$/, ''))}\n`);
      return;
    case 'restore':
      process.stdout.write(await restore(dataDir, from, postgres));
      return;
    case 'use-file':
      process.stdout.write(await useFile(dataDir, postgres));
      return;
    case 'help':
      process.stdout.write(usage);
      return;
    default:
      throw new UsageError(`There is no command "${command}".`);
  }
};

/** As the operating system or a power cut would end it: nothing is finished, nothing is said. */
const die = (): void => void process.kill(process.pid, 'SIGKILL');

/** Whose it is to be is not known here: a name in it is not seen. @throws UsageError for one that is easy to guess. */
const hashedFrom = (password: string): Promise<string> => {
  const problem = passwordProblem(password, []);
  if (problem) throw new UsageError(`The password ${weaknessSays[problem]}`);
  return hashPassword(password);
};

/** Restores from the file, or tells the database that it was restored; gives the sentences for the operator. */
const restore = async (dataDir: string, from: string | undefined, postgres: string | undefined): Promise<string> => {
  if (postgres !== undefined) return restoredText(await restorePostgres(postgres));
  const file = join(dataDir, 'parlor.db');
  const { conversations, former } = restoreSqlite(from ?? '', file, Date.now());
  return `${restoredText(conversations)}${former === undefined ? '' : `The former data is in ${former}.\n`}`;
};

const useFile = async (dataDir: string, postgres: string | undefined): Promise<string> => {
  const store = await (postgres === undefined
    ? openSqliteStore(join(dataDir, 'parlor.db'))
    : openPostgresStore(postgres));
  try {
    return (await letFileHold(store))
      ? 'The configuration file holds from here on.\n'
      : 'The configuration file holds already.\n';
  } finally {
    await store.close();
  }
};

const restoredText = (conversations: number): string =>
  `Restored: ${conversations} conversations. Clients start over from here, and agents sign in again.\n`;

const listen = async (options: RelayOptions, log: Logger, drainMs?: number): Promise<void> => {
  // A process that can't serve any more is worth nothing to anybody: whatever runs it starts another.
  const relay = await Relay.start({ ...options, onFailure: () => process.exit(1) });
  const { mail } = options.config;
  const mails = mail?.folder === undefined ? '' : `Mails are files in ${resolve(options.dataDir, mail.folder)}\n`;
  process.stdout.write(`Parlor is ready at http://localhost:${relay.port}\n${mails}`);
  let asked = false;
  const processOnSignal = (signal: NodeJS.Signals): void => {
    // Asked twice: now.
    if (asked) process.exit(1);
    asked = true;
    log.info({ signal }, 'draining');
    relay.drain(drainMs).then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', processOnSignal);
  process.on('SIGINT', processOnSignal);
};

/** What an operator can do something about is a sentence; a mistake of ours is a stack. */
const explain = (error: unknown): string => {
  if (error instanceof UsageError) return `${error.message}\n\n${usage}`;
  if (error instanceof ConfigError) return `The configuration can't be used. ${error.message}\n`;
  if (!(error instanceof Error)) return `${String(error)}\n`;
  const { code } = error as NodeJS.ErrnoException;
  if (code?.startsWith('ERR_PARSE_ARGS')) return `${error.message}\n\n${usage}`;
  if (code === 'EADDRINUSE') return `${error.message}. Another program has this port: choose one with --port.\n`;
  return code === undefined && error.name === 'Error' ? `${error.stack ?? error.message}\n` : `${error.message}\n`;
};

try {
  await run(readArguments(process.argv.slice(2), process.env));
} catch (error) {
  process.stderr.write(explain(error));
  process.exitCode = 1;
}
