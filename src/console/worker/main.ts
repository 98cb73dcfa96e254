/** The script of the desk's service worker: `console/worker.js`, beside the desk's page. */
import { answerNotices, type WorkerScope } from './answering.ts';

answerNotices(globalThis as unknown as WorkerScope);
