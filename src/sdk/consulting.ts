/** How agents consult each other, and what they say on the side. Rule S10 in docs/SPEC.md. */
import type { Command } from '../core/conversation/vocabulary.ts';
import { ParlorError } from '../core/errors.ts';
import { textProblem } from '../core/text.ts';
import type { Replica } from './session/replica.ts';
import type { Delivered, OfferView } from './snapshots.ts';

export interface Consultation {
  /**
   * Asks an agent to look at a conversation of one's own. What they say is in its log and in its `consulting`. Rejects with
   * `agent-unavailable` if they are not there, or in a presence in which nobody is asked (`params.presence`), with
   * `already-offered` while they are asked, with `too-many-consultants` beyond `params.max`.
   */
  consult(conversation: string, agent: string): Promise<Delivered>;
  /**
   * Comes to look at what one is asked about: it is among the snapshot's `monitored` then. Rejects with `offer-over` if it
   * was answered in another window or taken back, or its time is over: then it is not among `offers` any more.
   */
  acceptConsult(conversation: string): Promise<Delivered>;
  /** Does not. Rejects as `acceptConsult` does. */
  declineConsult(conversation: string): Promise<Delivered>;
  /** Asks an agent no longer. Rejects with `offer-over` if they have answered meanwhile. */
  cancelConsult(conversation: string, agent: string): Promise<Delivered>;
  /** Does without a consultant from here on. Rejects with `wrong-state` if they are none any more. Who goes by themselves calls `leave`. */
  endConsult(conversation: string, agent: string): Promise<Delivered>;
  /**
   * Says something to the colleagues who are there: never shown to the visitor, possible while somebody has the conversation.
   * A refused one stays with its reason until it is sent again or discarded, as a message does.
   */
  writeAside(conversation: string, text: string): Promise<Delivered>;
}

export abstract class Consulting implements Consultation {
  /** `epoch` is the assignment that is meant, where the log need not know it yet. */
  protected abstract submit(conversation: string, command: Command, epoch?: number): Promise<Delivered>;
  protected abstract get replica(): Replica;
  protected abstract get offers(): readonly OfferView[];

  consult(conversation: string, agent: string): Promise<Delivered> {
    return this.submit(conversation, { type: 'consult.ask', agent });
  }

  async acceptConsult(conversation: string): Promise<Delivered> {
    return this.submit(conversation, { type: 'consult.accept', consult: this.askedIn(conversation, 'consult') });
  }

  async declineConsult(conversation: string): Promise<Delivered> {
    return this.submit(conversation, { type: 'consult.decline', consult: this.askedIn(conversation, 'consult') });
  }

  async cancelConsult(conversation: string, agent: string): Promise<Delivered> {
    const { consulting } = this.replica.logs.get(conversation)?.conversation ?? {};
    const request = consulting?.requests.find((one) => one.agent.id === agent);
    if (!request) throw new ParlorError('offer-over');
    return this.submit(conversation, { type: 'consult.cancel', consult: request.seq });
  }

  endConsult(conversation: string, agent: string): Promise<Delivered> {
    return this.submit(conversation, { type: 'consult.end', agent });
  }

  writeAside(conversation: string, text: string): Promise<Delivered> {
    return this.submitText(conversation, { type: 'aside.write', text });
  }

  protected async submitText(conversation: string, command: Extract<Command, { text: string }>): Promise<Delivered> {
    const problem = textProblem(command.text);
    if (problem) throw new ParlorError(problem);
    return this.submit(conversation, command);
  }

  /** The name of what is offered, or asked, in a conversation. */
  protected askedIn(conversation: string, what: 'offer' | 'consult'): number {
    const view = this.offers.find((one) => one.conversation === conversation);
    if (!view || (view.offer.scenario === 'consult') !== (what === 'consult')) throw new ParlorError('offer-over');
    return view.offer.seq;
  }
}
