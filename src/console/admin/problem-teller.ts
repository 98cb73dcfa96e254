/** Tells what the relay has found wrong in the language of an element; in the relay's English until, and unless, its words are there. */
import type { ReactiveControllerHost } from 'lit';
import type { ConfigProblem } from '../../sdk/admin/agent-admin.ts';
import type { ToldProblem } from './told-problems.ts';

export class ProblemTeller {
  readonly #host: ReactiveControllerHost & Element;
  #sentenceOf: ((problem: ConfigProblem) => string | undefined) | undefined;
  /** For which problems the words were fetched: where that failed, it is tried again for others. */
  #fetchedFor: readonly ConfigProblem[] | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** As they are to be shown now; the host is drawn anew when that changes. */
  told(problems: readonly ConfigProblem[]): readonly ToldProblem[] {
    if (problems !== this.#fetchedFor && problems.some(({ kind }) => kind !== undefined)) {
      this.#fetchedFor = problems;
      void this.#fetch();
    }
    return problems.map((problem) => {
      const { path, message } = problem;
      const sentence = this.#sentenceOf?.(problem);
      return sentence === undefined ? { path, message, language: 'en' } : { path, message: sentence, isWhole: true };
    });
  }

  async #fetch(): Promise<void> {
    if (this.#sentenceOf) return;
    try {
      const { tellingOn } = await import('./problem-telling.ts');
      this.#sentenceOf ??= tellingOn(this.#host);
      this.#host.requestUpdate();
    } catch {
      // The relay's English is better than nothing.
    }
  }
}
