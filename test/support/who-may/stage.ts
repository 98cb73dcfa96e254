/** Conversations in every state that makes a difference to who may do what. */
import { randomUUID } from 'node:crypto';
import { askerOf } from '../desk-asker.ts';
import { colleague, type People } from './people.ts';

/**
 * - `new`: there is none. `open`: nobody has it. `offered`: to the holder.
 * - `active`: the holder has it; `unseen`: without having asked for it; `asked`: has asked the colleague to look at it;
 *   `handed`: hands it on to the colleague, who has not answered; `joined`: the colleague looks at it, and `M` takes part.
 * - `waiting`, `wrap-up`, `closed`: it was the holder's.
 *
 * With a `°` it is persistent, else live; only a persistent one waits.
 */
export const states = [
  'new',
  'open',
  'open°',
  'offered',
  'active',
  'active°',
  'unseen',
  'asked',
  'handed',
  'joined',
  'waiting°',
  'wrap-up',
  'closed',
] as const;

export type Staged = (typeof states)[number];

/** A conversation, and the names of what goes on in it. */
export interface Scene {
  readonly c: string;
  /** The seq of the offer; any other than the present one is over. */
  readonly offer: number;
  readonly consult: number;
  /** A file that its visitor has sent at the beginning, if any was to be. */
  readonly file?: string;
}

/** What conversations are linked to. */
export const records = { contact: 'contact-1', case: 'case-0001' } as const;

export const keepRecords = async ({ relay }: People): Promise<void> => {
  const ask = askerOf(relay, '/v1/', await relay.token('all-rights'));
  await ask(`PUT contacts/${records.contact}`, { name: 'Rosa Marques', version: 0 });
  await ask(`PUT cases/${records.case}`, { title: 'A cracked pot', status: 'open', version: 0 });
};

/** Gives what is known of the conversation then. */
type Begin = (c: string) => Promise<Partial<Scene>>;

export class Stage {
  readonly #people: People;
  readonly #left: string[] = [];
  readonly #begin: Begin | undefined;

  /** `begin` is what its visitor does first in each conversation. */
  constructor(people: People, begin?: Begin) {
    this.#people = people;
    this.#begin = begin;
  }

  /** A conversation that nobody has touched, in this state. */
  async set(state: Staged): Promise<Scene> {
    const c = randomUUID();
    let none: Scene = { c, offer: 1, consult: 1 };
    this.#left.push(c);
    if (state === 'new') return none;
    const people = this.#people;
    const workstream = state === 'offered' ? 'pushed' : state.endsWith('°') ? 'orders' : 'chat';
    await people.have('v', c, { type: 'conversation.start', workstream });
    none = { ...none, ...(await this.#begin?.(c)) };
    if (state.startsWith('open')) return none;
    if (state === 'offered') return { ...none, offer: await this.#offerTo('h', c) };
    const given = { type: 'conversation.assign', agent: 'holder', override: true };
    await (state === 'unseen' ? people.have('A', c, given) : people.have('h', c, { type: 'conversation.pick' }));
    await people.have('h', c, { type: 'contact.link', contact: records.contact });
    await people.have('h', c, { type: 'case.link', case: records.case });
    return this.#onwards(state, none);
  }

  /** Ends what it has begun, so that it is in nobody's way. */
  async strike(): Promise<void> {
    for (const c of this.#left.splice(0)) await this.#people.give('R', c, { type: 'conversation.force-close' });
  }

  async #onwards(state: Staged, scene: Scene): Promise<Scene> {
    const { c } = scene;
    const people = this.#people;
    if (state === 'handed') {
      await people.have('h', c, { type: 'conversation.transfer', agent: colleague });
      return { ...scene, offer: await this.#offerTo('k', c) };
    }
    if (state === 'asked' || state === 'joined') {
      await people.have('h', c, { type: 'consult.ask', agent: colleague });
      const consult = await people.row('k', 'offers', c, (row) => (row['consults'] as { seq: number }[])?.at(-1)?.seq);
      if (state === 'asked') return { ...scene, consult };
      await people.have('k', c, { type: 'consult.accept', consult });
      await people.have('M', c, { type: 'conversation.join' });
    }
    if (state === 'waiting°') await people.have('h', c, { type: 'session.close' });
    if (state === 'wrap-up' || state === 'closed') await people.have('h', c, { type: 'conversation.end' });
    if (state === 'closed') await people.have('h', c, { type: 'session.close' });
    return scene;
  }

  #offerTo(who: 'h' | 'k', c: string): Promise<number> {
    return this.#people.row(who, 'offers', c, (row) => (row['offer'] as { seq: number } | undefined)?.seq);
  }
}
