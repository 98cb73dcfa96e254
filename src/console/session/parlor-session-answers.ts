/** `<parlor-session-answers>`: what a visitor has answered: before the conversation, and about it once it was over. Rules S5 (in part) and W6. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Answered } from '../../core/forms/form.ts';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { deskStyles } from '../styles/desk.ts';
import { factsStyles } from './facts.styles.ts';

/** Where nothing was asked there is nothing. */
export class ParlorSessionAnswers extends ParlorElement {
  static override styles = [
    tokens,
    base,
    deskStyles,
    factsStyles,
    css`
      h2 {
        margin-block-start: 24px;
      }

      dd {
        white-space: pre-line;
      }
    `,
  ];

  @property({ attribute: false }) view: ConversationView | undefined;

  private readonly words = new StringsController(this, desk);

  protected override render(): unknown {
    if (!this.view) return nothing;
    const { strings } = this.words;
    const { conversation, events } = this.view;
    const survey = events.find((event) => event.type === 'survey.answered');
    return [
      section(strings.answersBefore, conversation.context.answers ?? []),
      survey
        ? section(strings.answersAfter, [
            ...(survey.rating === undefined
              ? []
              : [{ question: strings.rating, answer: strings.ratedAs(survey.rating) }]),
            ...survey.answers,
          ])
        : nothing,
    ];
  }
}

const section = (heading: string, answers: readonly Answered[]): unknown =>
  answers.length === 0
    ? nothing
    : html`
        <h2>${heading}</h2>
        <dl>
          ${answers.map(
            ({ question, answer }) => html`<div><dt dir="auto">${question}</dt><dd dir="auto">${answer}</dd></div>`,
          )}
        </dl>
      `;

define('parlor-session-answers', ParlorSessionAnswers);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-session-answers': ParlorSessionAnswers;
  }
}
