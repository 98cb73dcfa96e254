/** What is said of a place that is wrong, as a template: in the language and the direction that it is in. */
import { html, nothing } from 'lit';
import type { ToldProblem } from './told-problems.ts';

/** A sentence of the screen's language goes as the screen does, whatever value it begins with. */
export const problemText = ({ message, language, isWhole }: ToldProblem): unknown =>
  isWhole ? html`<span>${message}</span>` : html`<bdi lang=${language ?? nothing}>${message}</bdi>`;

/** A line of its own below a field of that name. */
export const problemLine = (problem: ToldProblem, name: string): unknown =>
  problem.isWhole ? html`<p>${problemText(problem)}</p>` : html`<p dir="auto">${name} ${problemText(problem)}</p>`;
