/** The demonstration as a process that may be killed: another one starts it, and starts it again. Only `parlor demo --revive` uses it. */
import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Between the death of one and the start of the next: long enough to be seen. */
const pauseMs = 500;

/**
 * Runs `program` with `args`, and again on the same port whenever it is killed; what it prints is printed the first time. Ends
 * with it when it ends by itself, or when this process is asked to.
 */
export const revive = (program: string, args: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    let child: ChildProcess | undefined;
    let port: string | undefined;
    let pause: NodeJS.Timeout | undefined;
    let isEnding = false;

    const start = (): void => {
      // The last one that is named counts.
      const again = port === undefined ? [] : ['--port', port];
      child = fork(program, [...args, ...again], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
      const isFirst = port === undefined;
      createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
        port ??= /^Parlor is ready at \S+:(\d+)$/.exec(line)?.[1];
        if (isFirst) process.stdout.write(`${line}\n`);
      });
      child.once('exit', (code, signal) => {
        child = undefined;
        if (isEnding || signal === null) resolve(code ?? 0);
        else pause = setTimeout(start, pauseMs);
      });
    };

    const end = (signal: NodeJS.Signals): void => {
      isEnding = true;
      clearTimeout(pause);
      if (child) child.kill(signal);
      else resolve(0);
    };
    process.on('SIGTERM', end);
    process.on('SIGINT', end);
    start();
  });

/** Whether whoever started this process starts it again when it is killed. */
export const isRevived = (): boolean => process.channel !== undefined;

/** Ends this process when whoever started it is gone: nobody else would. */
export const endWithReviver = (): void => {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // The channel alone does not keep it running.
  process.channel?.unref();
};
