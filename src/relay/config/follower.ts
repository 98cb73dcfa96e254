/**
 * Following the configuration while the relay runs: from the database if the admin API has written one there, else from
 * the file, if there is one. Rules O1 and O2 in docs/SPEC.md.
 *
 * Twice a second it is looked whether there is another one, and at once when the bus or the file says so. Another one is
 * put in force as a whole or, if it is wrong, not at all.
 */
import { isDeepStrictEqual } from 'node:util';
import { configLook } from '../../core/limits.ts';
import { saveAccounts } from '../auth/saved-accounts.ts';
import { type Bus, configurationSubject } from '../bus/bus.ts';
import type { Clock } from '../clock.ts';
import { type Config, ConfigError, configErrorOf, parseConfig, parseConfigText, readConfigText } from '../config.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { Configuration } from './configuration.ts';
import { fixedMistakes, startOnlyOf } from './fixed.ts';
import { type KeptConfig, type KeptText, readKept } from './kept-config.ts';
import { watchFile } from './watched-file.ts';

export interface FollowerParts {
  readonly store: Pick<Store, 'setting' | 'replaceSetting' | 'agentByLogin' | 'saveAgent'>;
  readonly bus: Pick<Bus, 'publish' | 'subscribe' | 'onReturn'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
}

/** What the relay is started with: a configuration, and the file it was read from. */
interface Start {
  readonly config: Config;
  readonly file?: string | undefined;
}

/** What may have to be put in force: its text, by which it is known again, and where it is from, in words. */
interface Candidate {
  readonly text: string;
  readonly from: string;
  readonly parse: () => Config;
}

export class ConfigFollower {
  readonly configuration: Configuration;
  readonly #parts: FollowerParts;
  readonly #start: Start;
  /** The text of what is in force, or of what was refused and said to be. */
  #settled: string | undefined;
  /** What was wrong when it was looked at for the first time: a file may not have been written to its end. */
  #doubted: string | undefined;
  /** The file's text while it does not hold. */
  #idleText: string | undefined;
  #isFailing = false;
  #looking: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #isStopped = false;
  readonly #stops = new Set<() => void>();
  #cancelSettling: (() => void) | undefined;
  #cancel: (() => void) | undefined;

  private constructor(parts: FollowerParts, start: Start, configuration: Configuration) {
    this.#parts = parts;
    this.#start = start;
    this.configuration = configuration;
  }

  /**
   * Puts in force what is there, agents' accounts included, and says in the log which it is.
   * @throws ConfigError if what the admin API has written can't be used by this version, or in this installation.
   */
  static async open(parts: FollowerParts, start: Start): Promise<ConfigFollower> {
    const { store, clock, log } = parts;
    const { kept } = await readKept(store);
    const config = kept.content ? configOf(kept, start.config) : start.config;
    await saveAccounts(config.agents, store);
    log.info(`the configuration in force is ${kept.content ? wordsOf(kept) : startWords(start)}`);
    return new ConfigFollower(parts, start, new Configuration(config, clock));
  }

  start(): void {
    const { bus } = this.#parts;
    this.#stops.add(bus.subscribe(configurationSubject, () => void this.look()));
    this.#stops.add(bus.onReturn(() => void this.look()));
    if (this.#start.file !== undefined) this.#stops.add(watchFile(this.#start.file, () => this.#lookSoon()));
    this.#schedule();
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const stop of this.#stops) stop();
    this.#cancel?.();
    this.#cancelSettling?.();
    await this.#looking;
  }

  /** Looks whether there is another configuration, after whatever look is under way. Resolves when it is in force. */
  look(): Promise<void> {
    if (this.#isStopped) return this.#looking;
    this.#next ??= this.#looking.then(() => {
      this.#next = undefined;
      return this.#lookNow();
    });
    this.#looking = this.#next;
    return this.#looking;
  }

  #schedule(): void {
    this.#cancel = this.#parts.clock.after(configLook.everyMs, () => {
      void this.look().then(() => {
        if (!this.#isStopped) this.#schedule();
      });
    });
  }

  #lookSoon(): void {
    this.#cancelSettling?.();
    this.#cancelSettling = this.#parts.clock.after(configLook.settleMs, () => void this.look());
  }

  async #lookNow(): Promise<void> {
    try {
      await this.#follow();
      this.#isFailing = false;
    } catch (error) {
      // Said once, not twice a second.
      if (!this.#isFailing) this.#parts.log.warn({ err: error }, 'looking for another configuration failed');
      this.#isFailing = true;
    }
  }

  async #follow(): Promise<void> {
    const { store, log } = this.#parts;
    const candidate = await this.#candidate(await readKept(store));
    if (candidate.text === this.#settled) return;
    const next = this.#judged(candidate);
    if (!next) return;
    const { current, agents } = this.configuration;
    if (!isDeepStrictEqual(next, current)) {
      const changed = next.agents.filter((one) => !isDeepStrictEqual(one, agents.get(one.id)));
      await saveAccounts(changed, store);
      this.configuration.replace(next);
      log.info(`the configuration has changed: in force is ${candidate.from}`);
    }
    this.#settled = candidate.text;
  }

  /** Undefined if it can't be put in force: what was, stays. */
  #judged({ text, from, parse }: Candidate): Config | undefined {
    try {
      const config = parse();
      const mistakes = fixedMistakes(this.configuration.current, config);
      if (mistakes.length > 0) throw new ConfigError(`${from}: ${configErrorOf(mistakes).message}`);
      return config;
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      if (this.#doubted === text) {
        this.#parts.log.error(`the changed configuration is refused, the one in force stays. ${error.message}`);
        this.#settled = text;
      }
      this.#doubted = text;
      return undefined;
    }
  }

  async #candidate({ text, kept }: KeptText): Promise<Candidate> {
    const { config, file } = this.#start;
    if (kept.content) {
      await this.#noticeFile(kept);
      return { text, from: wordsOf(kept), parse: () => configOf(kept, config) };
    }
    const from = startWords(this.#start);
    if (file === undefined) return { text, from, parse: () => config };
    try {
      const written = await readConfigText(file);
      return { text: written, from, parse: () => parseConfigText(file, written) };
    } catch (error) {
      const parse = (): Config => {
        throw error;
      };
      return { text: String(error), from, parse };
    }
  }

  /** Who changes a file that does not hold is told so. */
  async #noticeFile(kept: KeptConfig): Promise<void> {
    const { file } = this.#start;
    if (file === undefined) return;
    const text = await readConfigText(file).catch(String);
    if (this.#idleText !== undefined && this.#idleText !== text) {
      this.#parts.log.warn(`${file} has changed, and that changes nothing: in force is ${wordsOf(kept)}`);
    }
    this.#idleText = text;
  }
}

/** @throws ConfigError if it can't be used with what the relay was started with. */
const configOf = ({ version, content }: KeptConfig, start: Config): Config => {
  try {
    return parseConfig({ ...startOnlyOf(start), ...content });
  } catch (cause) {
    if (!(cause instanceof ConfigError)) throw cause;
    const place = `Version ${version}, which the admin API has written into the database`;
    const advice = '`parlor use-file` lets the file hold again.';
    throw new ConfigError(`${place}, can't be used: ${cause.message}\n${advice}`, { mistakes: cause.mistakes, cause });
  }
};

const wordsOf = ({ version, by }: KeptConfig): string =>
  `version ${version}, which ${JSON.stringify(by)} has written over the admin API; sites and agents of a file do not hold`;

const startWords = ({ file }: Start): string =>
  file === undefined ? 'the one it was started with' : `that of ${file}`;
