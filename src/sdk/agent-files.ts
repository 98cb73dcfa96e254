/** An agent's files, one shelf for each conversation, and what of them outlives the window: loaded with the first of them. Rules S3 and W5. */
import { fileRules } from '../core/attachments/file-rules.ts';
import type { MessageCommand } from '../core/conversation/vocabulary.ts';
import type { AgentOptions } from './agent-options.ts';
import type { AgentOutbox } from './agent-outbox.ts';
import type { Clock } from './clock.ts';
import { FileKeeper, type FilePlaces } from './files/file-keeper.ts';
import { indexedDbFiles } from './files/indexed-db-files.ts';
import { type FileKeeping, KeptConversationFiles } from './files/kept-files.ts';
import { FileDoor } from './files/upload.ts';
import { agentKey } from './outbox-store/browser.ts';
import { webLocks } from './outbox-store/lane-locks.ts';
import type { KeptLane } from './outbox-store/outbox-store.ts';
import { laneOf } from './session/outbox.ts';
import type { Replica } from './session/replica.ts';
import { broadcastSiblings } from './siblings/siblings.ts';
import type { Delivered } from './snapshots.ts';

/** What of an agent's client is needed here. */
interface Surroundings {
  readonly clock: Clock;
  readonly replica: () => Replica;
  readonly outbox: Pick<AgentOutbox, 'pendingElsewhere' | 'looked'>;
  readonly submit: (conversation: string, command: MessageCommand) => Promise<Delivered>;
  /** Called when `elsewhere` may be another number. */
  readonly changed: () => void;
}

export class AgentFiles {
  readonly #around: Surroundings;
  readonly #door: FileDoor;
  readonly #shelves = new Map<string, KeptConversationFiles>();
  readonly #keeper: FileKeeper | undefined;

  constructor(options: AgentOptions, around: Surroundings) {
    const { relay, site, token } = options;
    this.#around = around;
    this.#door = new FileDoor({ relay, token }, { site, as: 'agent' });
    const places = placesOf(options);
    this.#keeper =
      places &&
      new FileKeeper({
        ...places,
        clock: around.clock,
        shelf: (conversation) => this.of(conversation),
        isThere: (conversation) => around.replica().logs.get(conversation)?.loaded === true,
        isNamed: (conversation, attachment) => isNamed(around, conversation, attachment),
        looked: () => around.outbox.looked,
        changed: around.changed,
      });
  }

  /** How many are kept that this window has not: another one has them, or they wait for their session. */
  get elsewhere(): number {
    return this.#keeper?.elsewhere ?? 0;
  }

  /** The files of one conversation: the same each time. */
  of(conversation: string): KeptConversationFiles {
    const files = this.#shelves.get(conversation) ?? this.#shelfOf(conversation);
    this.#shelves.set(conversation, files);
    return files;
  }

  /** The page is here, or here again. */
  arrive(): void {
    this.#keeper?.arrive();
  }

  /** The page goes, perhaps to come back. */
  leave(): void {
    this.#keeper?.leave();
  }

  /** Called after every change of what the client shows. */
  follow(): void {
    this.#keeper?.follow();
  }

  claim(conversation: string): void {
    this.#keeper?.claim(conversation);
  }

  /** This is written down in the outbox. */
  written(kept: KeptLane): void {
    this.#keeper?.written(kept);
  }

  /** Nothing more is sent up. What is kept stays for the agent's next client, unless `forget` removes it. Never rejects. */
  async end({ forget }: { readonly forget: boolean }): Promise<void> {
    for (const files of this.#shelves.values()) files.end({ forget });
    if (forget) await this.#keeper?.forget();
    else this.#keeper?.leave();
  }

  #shelfOf(conversation: string): KeptConversationFiles {
    const { clock, replica, submit } = this.#around;
    const place = {
      clock,
      door: () => this.#door,
      rules: () => {
        const { desk, logs } = replica();
        const workstream = logs.get(conversation)?.conversation.lifecycle.workstream;
        return fileRules(desk?.workstreams.find(({ id }) => id === workstream)?.files);
      },
      conversation: () => conversation,
      submit: (command: MessageCommand) => submit(conversation, command),
    };
    return new KeptConversationFiles(place, this.#keeper?.of(conversation) ?? nowhere);
  }
}

/** Where nothing proves that a window lives, two of them might send the same: there nothing is kept. */
const placesOf = ({ relay, site, agent, files }: AgentOptions): FilePlaces | undefined => {
  if (files || agent === undefined || typeof indexedDB === 'undefined') return files;
  const name = `${agentKey(relay, site, agent)}:files`;
  const locks = webLocks(name);
  return locks && { keep: indexedDbFiles(name), locks, siblings: broadcastSiblings(name) };
};

const nowhere: FileKeeping = {
  chosen: async () => false,
  meant: () => undefined,
  renamed: async () => false,
  whole: () => undefined,
  dropped: () => undefined,
  sent: () => undefined,
  isNamed: () => false,
};

/** Whether a message names it: of this window's or another one's, on its way or there. */
const isNamed = ({ replica, outbox }: Surroundings, c: string, attachment: string): boolean => {
  const { outbox: own, logs } = replica();
  const pending = [laneOf(own, c).entries.map((entry) => entry.pending), ...outbox.pendingElsewhere(c)].flat();
  return (
    pending.some(({ command }) => 'attachments' in command && command.attachments?.includes(attachment)) ||
    (logs.get(c)?.events ?? []).some(
      (event) => event.type === 'message.sent' && event.attachments?.some(({ id }) => id === attachment),
    )
  );
};
