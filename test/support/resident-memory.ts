/** What a process holds in memory, as the operating system sees it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Resident memory of a process, in bytes. */
export const residentBytes = async (pid: number): Promise<number> => {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
  const kibibytes = Number(stdout);
  if (!(kibibytes > 0)) throw new Error(`Process ${pid} does not run.`);
  return kibibytes * 1024;
};
