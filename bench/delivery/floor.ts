/** The floor under every acknowledgement: what the disk and a bare socket take for the same. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { type Distribution, distributionOf, type Finding } from './report.ts';

const samples = 1_000;
const pageBytes = 4_096;

/** The bare server in a process of its own. */
export const startBareServer = async (): Promise<{ child: ChildProcess; port: number }> => {
  const child = fork(join(import.meta.dirname, 'bare-server.ts'));
  const [address] = (await once(child, 'message')) as [AddressInfo];
  return { child, port: address.port };
};

/** Time of appending 4 KiB to a file and having it on disk. */
const measureDisk = async (): Promise<Distribution> => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-bench-'));
  const file = await open(join(folder, 'appended'), 'a');
  const page = Buffer.alloc(pageBytes, 'parlor');
  const times: number[] = [];
  try {
    for (let index = 0; index < samples; index += 1) {
      const started = performance.now();
      await file.write(page);
      await file.datasync();
      times.push(performance.now() - started);
    }
  } finally {
    await file.close();
    await rm(folder, { recursive: true });
  }
  return distributionOf(times);
};

/** Time from sending a frame to a bare server until it is back. */
const measureEcho = async (): Promise<Distribution> => {
  const { child, port } = await startBareServer();
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
  const times: number[] = [];
  try {
    await once(socket, 'open');
    for (let index = 0; index < samples; index += 1) {
      const started = performance.now();
      socket.send('x'.repeat(200));
      await once(socket, 'message');
      times.push(performance.now() - started);
    }
  } finally {
    socket.terminate();
    child.disconnect();
    await once(child, 'exit');
  }
  return distributionOf(times);
};

/** What an acknowledgement can't be faster than, in milliseconds: the medians of disk and socket together. */
export interface Floor {
  readonly findings: readonly Finding[];
  readonly p50: number;
}

export const measureFloor = async (): Promise<Floor> => {
  const [disk, echo] = [await measureDisk(), await measureEcho()];
  const findings: readonly Finding[] = [
    { what: 'floor: append 4 KiB, fdatasync', unit: 'ms', value: disk, beside: 'one after the other' },
    { what: 'floor: bare `ws` echo', unit: 'ms', value: echo, beside: '200 bytes over loopback, one at a time' },
  ];
  return { findings, p50: disk.p50 + echo.p50 };
};
