/**
 * A transcript by mail: an entry of the menu, a button where the conversation has ended, and the question where to. A part of
 * what takes a transcript along, loaded where the site allows it. Rules M9 and W6 in docs/SPEC.md.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { isStaff } from '../core/conversation/participants.ts';
import { isParlorError } from '../core/errors.ts';
import { systemClock } from '../sdk/clock.ts';
import { newIdentifier } from '../sdk/identifier.ts';
import type { VisitorSnapshot } from '../sdk/snapshots.ts';
import { StringsController } from '../ui/controllers/strings-controller.ts';
import type { Choice } from '../ui/elements/parlor-dialog.ts';
import type { ParlorChoiceEvent } from '../ui/events.ts';
import { mail } from '../ui/locales/mail/languages.ts';
import type { MailProblem } from '../ui/locales/mail/strings.ts';
import { PanelDeedEvent } from './panel-acts.ts';
import type { PanelExtra, PanelHost } from './panel-extra.ts';
import type { PanelView } from './panel-views.ts';
import type { ParlorMailQuestion } from './parlor-mail-question.ts';
import './parlor-download.ts';
import './parlor-mail-question.ts';

/** What goes on: nothing, a question, or a mail that is on its way. */
type Stage =
  | { readonly is: 'none' }
  | { readonly is: 'asked' | 'sending'; readonly address: string; readonly problem?: MailProblem }
  | { readonly is: 'sent'; readonly address: string };

/** What somebody can do about a refusal; all others are ours. */
const problems: Readonly<Record<string, MailProblem>> = {
  'answers-required': 'noAddress',
  'answer-invalid': 'noAddress',
  'not-allowed': 'elsewhere',
  'wrong-state': 'unanswered',
  'text-too-long': 'tooLong',
  'rate-limited': 'tooOften',
};

export class MailExtra implements PanelExtra {
  private readonly panel: PanelHost;
  private readonly words: StringsController<typeof mail.en>;
  private stage: Stage = { is: 'none' };
  /** What was asked for last, and by which key: asked for again, it is the same wish. */
  private wish: { readonly content: string; readonly key: string } | undefined;

  constructor(panel: PanelHost) {
    this.panel = panel;
    this.words = new StringsController(panel, mail);
  }

  readonly view = (view: PanelView): PanelView => {
    const asking = this.stage.is === 'asked' || this.stage.is === 'sending' ? 'else' : view.asking;
    if (!isPossible(view)) return { ...view, asking };
    const entry = { label: this.words.strings.entry, act: () => this.ask(view) };
    return { ...view, asking, menu: [...view.menu, entry] };
  };

  readonly below = (view: PanelView): TemplateResult | typeof nothing =>
    view.phase === 'ended' && isPossible(view)
      ? html`<p class="in-line" slot="end">
          <button class="button small" type="button" @click=${() => this.ask(view)}>${this.words.strings.entry}</button>
        </p>`
      : nothing;

  readonly over = (view: PanelView): TemplateResult => {
    const { stage } = this;
    const { language, strings } = this.words;
    const isSending = stage.is === 'sending';
    const problem = stage.is === 'asked' ? stage.problem : undefined;
    const choices: readonly Choice[] = [
      { value: 'send', label: isSending ? strings.sending : strings.send, look: 'primary' },
    ];
    return html`
      <parlor-mail-question
        contained
        exportparts="dialog, field"
        lang=${language}
        heading=${strings.entry}
        text=${strings.text}
        label=${strings.address}
        way-out=${strings.cancel}
        failure=${problem ? strings.problems[problem] : ''}
        address=${'address' in stage ? stage.address : ''}
        ?wrong=${problem === 'noAddress' || problem === 'elsewhere'}
        ?fixed=${isSending || view.front?.transcriptMail?.given === false}
        ?open=${stage.is === 'asked' || isSending}
        .choices=${choices}
        @parlor-choice=${(event: ParlorChoiceEvent) => this.answer(event, view)}
      ></parlor-mail-question>
      ${
        stage.is === 'sent'
          ? html`<parlor-download
              lang=${language}
              text=${strings.onItsWay(stage.address)}
              way-out=${strings.dismiss}
              @parlor-cancel=${() => this.show({ is: 'none' })}
            ></parlor-download>`
          : nothing
      }
    `;
  };

  private ask({ snapshot }: PanelView): void {
    this.show({ is: 'asked', address: knownAddress(snapshot) });
  }

  private answer({ value, target }: ParlorChoiceEvent, { front, snapshot }: PanelView): void {
    if (value !== 'send') return this.show({ is: 'none' });
    if (this.stage.is !== 'asked') return;
    const address = (target as ParlorMailQuestion).address.trim();
    const content = `${snapshot.view?.conversation.id} ${address}`;
    if (this.wish?.content !== content) this.wish = { content, key: newIdentifier(systemClock) };
    const { key } = this.wish;
    const how = front?.transcriptMail?.given ? { address, key } : { key };
    this.show({ is: 'sending', address });
    this.panel.dispatchEvent(
      new PanelDeedEvent(async (client) => {
        try {
          await client.mailTranscript(how);
          this.wish = undefined;
          // Whoever has left the question does not hear of it any more, but it goes all the same.
          this.show({ is: 'sent', address });
        } catch (error) {
          const problem = (isParlorError(error) && problems[error.code]) || 'failed';
          if (this.stage.is === 'sending') this.show({ is: 'asked', address, problem });
        }
      }),
    );
  }

  private show(stage: Stage): void {
    this.stage = stage;
    this.panel.requestUpdate();
  }
}

/** Where the site allows it, somebody has answered, or may have before what is here. The relay knows. */
const isPossible = ({ front, hasRows, snapshot: { view } }: PanelView): boolean =>
  hasRows &&
  front?.transcriptMail !== undefined &&
  view !== undefined &&
  (view.hasEarlier || view.events.some(({ type, by }) => type === 'message.sent' && isStaff(by.kind)));

/** What the site vouches for, or what the visitor has answered to a question for it. */
const knownAddress = ({ front, said = {} }: VisitorSnapshot): string => {
  const asked = front?.preChat?.questions.find(({ kind }) => kind === 'email');
  const answers = [...(said.own ?? []), ...(said.answers ?? [])];
  const answered = asked && answers.find(({ question }) => question === asked.id)?.answer;
  return front?.transcriptMail?.known ?? answered ?? '';
};
