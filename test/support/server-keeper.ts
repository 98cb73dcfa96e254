/**
 * Servers that tests start and stop themselves, each in a temporary folder of its own.
 *
 * A server outlives nobody. A shell beside it takes orders through a pipe that this process holds; when the pipe ends,
 * because the test closed it, failed or was killed, the shell ends the server and deletes the folder.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

const keeper = `
  while read -r order signal; do
    case "$order" in
      start) "$@" >>"$folder/output.log" 2>&1 & server=$!; echo "$server" ;;
      stop) kill -s "$signal" "$server"; wait "$server"; server=; echo stopped ;;
    esac
  done
  if [ -n "$server" ]; then kill -s "$last" "$server"; wait "$server"; fi
  rm -rf "$folder"
`;

type Signal = 'INT' | 'TERM' | 'KILL' | 'QUIT';

/** Somebody servers can be run as that refuse to be run by root; undefined if we are not root anyway. */
const ordinaryUser = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
};

/** A temporary folder that such a server may write to, and who to run it as. */
export const serverFolder = async (name: string) => {
  const user = ordinaryUser();
  const folder = await mkdtemp(join(tmpdir(), `parlor-${name}-`));
  if (user) await chown(folder, user.uid, user.gid);
  return { folder, user: user ?? {} };
};

export class ServerKeeper {
  readonly #folder: string;
  readonly #shell: ChildProcess;
  readonly #lines: Interface;

  /** Takes over the folder: it is deleted in the end, after the server was ended by its last signal. */
  constructor(
    { folder, user }: Awaited<ReturnType<typeof serverFolder>>,
    { command, args, lastSignal }: { command: string; args: readonly string[]; lastSignal: Signal },
  ) {
    this.#folder = folder;
    // In a process group of its own, so that Ctrl+C doesn't end it before it has cleaned up.
    this.#shell = spawn('sh', ['-c', keeper, 'keeper', command, ...args], {
      ...user,
      cwd: folder,
      detached: true,
      // Debian has servers where only root looks for programs.
      env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin`, folder, last: lastSignal },
      // What it says of its children's ends is no news.
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    if (!this.#shell.stdout) throw new TypeError('The shell has no output.');
    this.#lines = createInterface(this.#shell.stdout);
  }

  /** Starts the server; gives its process id. */
  async start(): Promise<number> {
    return Number(await this.#order('start'));
  }

  /** Resolves when the server has ended. */
  async stop(signal: Signal): Promise<void> {
    await this.#order(`stop ${signal}`);
  }

  /** What the server has said so far. */
  async output(): Promise<string> {
    return readFile(join(this.#folder, 'output.log'), 'utf8').catch(() => '');
  }

  /** Ends the server and resolves when its folder is gone. */
  async close(): Promise<void> {
    const gone = once(this.#shell, 'exit');
    this.#shell.stdin?.end();
    await gone;
  }

  async #order(order: string): Promise<string> {
    const answer = once(this.#lines, 'line');
    this.#shell.stdin?.write(`${order}\n`);
    const [line] = await answer;
    return String(line);
  }
}
