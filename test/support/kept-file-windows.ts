/** Windows of one agent at a real relay that share what a browser keeps of chosen files, and can end like tabs that crash. */
import type { TestContext } from 'node:test';
import { type AgentClient, createAgentClient, type FileKeep, memoryFiles } from '../../src/sdk/agent.ts';
import { eventually } from './eventually.ts';
import { HttpProxy } from './http-proxy.ts';
import { TestLocks, TestStorage } from './outbox-places.ts';
import { site, type TestRelay } from './relay.ts';
import { windowsTogether } from './window-pair.ts';

export interface FileWindow {
  readonly client: AgentClient;
  readonly proxy: HttpProxy;
  /** Ends without a word to anybody. */
  readonly crash: () => void;
}

export class FileWindows {
  /** What all of them keep. */
  readonly keep: FileKeep = memoryFiles();
  readonly outbox = new TestStorage();
  /** What is done instead of answering: throw, or never answer. Asked for each call to the keep. */
  fails: (call: keyof FileKeep) => 'throws' | 'hangs' | 'works' = () => 'works';
  readonly #context: TestContext;
  readonly #relay: TestRelay;
  readonly #locks = new TestLocks();
  readonly #outboxLocks = new TestLocks();
  readonly #fileWindows = windowsTogether();
  readonly #windows = windowsTogether();

  constructor(context: TestContext, relay: TestRelay) {
    this.#context = context;
    this.#relay = relay;
  }

  /** Another window, connected, that sends through a proxy of its own. */
  async open({ connects = true } = {}): Promise<FileWindow> {
    const proxy = await HttpProxy.start(this.#relay.port);
    const [page, outboxPage] = [this.#locks.page(), this.#outboxLocks.page()];
    let isDead = false;
    const isGone = (): boolean => isDead;
    const client = createAgentClient({
      relay: proxy.url,
      site,
      agent: 'agent-1',
      token: () => this.#relay.token('agent-1'),
      outbox: { store: this.outbox.of(isGone), locks: outboxPage },
      files: { keep: this.#keepOf(isGone), locks: page, siblings: this.#fileWindows() },
      siblings: this.#windows(),
    });
    const crash = (): void => {
      isDead = true;
      proxy.fail();
      outboxPage.dies();
      page.dies();
      client.close();
    };
    this.#context.after(async () => {
      client.close();
      await proxy.close();
    });
    client.connect();
    if (connects) await eventually(client, ({ loaded }) => loaded);
    return { client, proxy, crash };
  }

  /** Of a window that is gone nothing happens any more. */
  #keepOf(isGone: () => boolean): FileKeep {
    const call = <T>(name: keyof FileKeep, act: () => Promise<T>): Promise<T> => {
      const fails = isGone() ? 'hangs' : this.fails(name);
      if (fails === 'throws') throw new DOMException('The storage refuses.', 'QuotaExceededError');
      return fails === 'hangs' ? new Promise(() => undefined) : act();
    };
    const { keep } = this;
    return {
      all: (now) => call('all', () => keep.all(now)),
      read: (id) => call('read', () => keep.read(id)),
      write: (kept, bytes) => call('write', () => keep.write(kept, bytes)),
      change: (id, change) => call('change', () => keep.change(id, change)),
      remove: (ids) => call('remove', () => keep.remove(ids)),
      clear: () => call('clear', () => keep.clear()),
    };
  }
}
