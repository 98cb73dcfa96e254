/** Loaded into a process before its program, this makes its worker threads die when the process gets SIGUSR2. */
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

const channel = new BroadcastChannel('end of threads');
channel.unref();
if (isMainThread) {
  process.on('SIGUSR2', () => channel.postMessage('now'));
} else {
  channel.onmessage = () => {
    throw new Error('This thread was told to die.');
  };
}
