/**
 * What a site asks its visitors, in the panel: before a conversation, after it, and while nobody is there. Rules M2 and W6 in
 * docs/SPEC.md.
 *
 * What is filled in stays as long as the page: minimising, a lost connection and a refusal change nothing of it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../core/conversation/visitor-context.ts';
import { type ErrorCode, isParlorError } from '../core/errors.ts';
import { contactForm } from '../core/forms/contact-form.ts';
import { type AnswerProblem, problemsIn, type Question } from '../core/forms/form.ts';
import { systemClock } from '../sdk/clock.ts';
import { newIdentifier } from '../sdk/identifier.ts';
import type { VisitorClient } from '../sdk/visitor-verbs.ts';
import { StringsController } from '../ui/controllers/strings-controller.ts';
import { forms } from '../ui/locales/forms/languages.ts';
import { formsSheet } from './forms.styles.ts';
import { formParts, PanelDeedEvent } from './panel-acts.ts';
import type { PanelExtra, PanelHost } from './panel-extra.ts';
import type { PanelView } from './panel-views.ts';
import type { Filled, ParlorFormEvent, Problems } from './parlor-form.ts';
import './parlor-form.ts';

/** What is asked now, or what has just been answered. */
type Asked = 'before' | 'after' | 'thanks' | 'contact' | 'sent';

interface Contact {
  readonly content: string;
  readonly key: string;
}

class Forms implements PanelExtra {
  private readonly panel: PanelHost;
  private readonly words: StringsController<typeof forms.en>;
  private readonly filled: Readonly<Record<'before' | 'after' | 'contact', Filled>> = {
    before: new Map(),
    after: new Map(),
    contact: new Map(),
  };

  /** The form that was answered for the conversation that is to begin. */
  private answered: string | undefined;
  private hasBegun = false;
  /** The conversation that nothing more is asked about, and whether something was answered. */
  private finished: { readonly conversation: string; readonly isAnswered: boolean } | undefined;
  private contact: Contact | undefined;
  private isSent = false;
  private isBusy = false;
  private failure: ErrorCode | undefined;

  constructor(panel: PanelHost) {
    this.panel = panel;
    this.words = new StringsController(panel, forms);
    panel.shadowRoot?.adoptedStyleSheets.push(formsSheet());
  }

  readonly view = (view: PanelView): PanelView => {
    const { phase, front } = view;
    if (phase === 'open' || phase === 'active' || phase === 'waiting') this.hasBegun = true;
    // Each conversation is asked for itself.
    else if (phase === 'new' && this.hasBegun) {
      this.hasBegun = false;
      this.answered = undefined;
    }
    if (front?.hours?.canBegin !== false) this.isSent = false;
    return view;
  };

  readonly canWrite = (view: PanelView): boolean => {
    const asked = this.asked(view);
    // What is being written when nobody is there any more stays in sight.
    return asked === undefined || (asked === 'contact' && view.hasDraft);
  };

  readonly instead = (view: PanelView): TemplateResult | undefined => {
    switch (this.asked(view)) {
      case 'before':
        return this.beforeForm(view);
      case 'after':
        return this.afterForm(view);
      case 'thanks':
        return this.thanks(view);
      case 'contact':
        return this.contactForm(view);
      case 'sent':
        return html`<div class="footer instead" part="footer" tabindex="-1">
          <p role="status" dir="auto">${this.words.strings.contactSent}</p>
        </div>`;
      default:
        return undefined;
    }
  };

  private asked(view: PanelView): Asked | undefined {
    const { phase, front, snapshot } = view;
    if (phase === 'new' && front?.hours?.canBegin === false) {
      return front.contactForm && (this.isSent ? 'sent' : 'contact');
    }
    if (phase === 'new') return this.questions(view).length > 0 && !this.isAnswered(view) ? 'before' : undefined;
    const conversation = snapshot.view?.conversation;
    // Whom nobody has answered has nothing to say of it.
    if (phase !== 'ended' || !front?.postChat || !conversation?.lifecycle.assignmentEpoch) return undefined;
    const { finished } = this;
    const isPending = snapshot.view?.pending.some(({ command }) => command.type === 'survey.answer') ?? false;
    if (conversation.rated !== undefined || isPending) return 'thanks';
    if (finished?.conversation !== conversation.id) return 'after';
    return finished.isAnswered ? 'thanks' : undefined;
  }

  /** What is asked before a conversation and the page has not answered for its visitor. */
  private questions({ front, snapshot }: PanelView): readonly Question[] {
    const known = snapshot.said?.page?.answers ?? [];
    return front?.preChat?.questions.filter(({ id }) => !known.some(({ question }) => question === id)) ?? [];
  }

  /** A form that has become another one is another one. */
  private isAnswered({ front }: PanelView): boolean {
    return this.answered === JSON.stringify(front?.preChat);
  }

  private beforeForm(view: PanelView): TemplateResult {
    const { beforeHeading, goOn } = this.words.strings;
    const send = async (client: VisitorClient, { answers }: ParlorFormEvent): Promise<void> => {
      await client.answer(answers);
      this.answered = JSON.stringify(view.front?.preChat);
    };
    return this.form(view, 'before', { heading: beforeHeading, send: goOn, questions: this.questions(view) }, send);
  }

  private afterForm(view: PanelView): TemplateResult {
    const { afterHeading, send, skip } = this.words.strings;
    const { questions = [], rating = false } = view.front?.postChat ?? {};
    const conversation = view.snapshot.view?.conversation.id ?? '';
    const leave = (isAnswered: boolean): void => {
      this.finished = { conversation, isAnswered };
      this.filled.after.clear();
      this.panel.requestUpdate();
    };
    const answer = async (client: VisitorClient, event: ParlorFormEvent): Promise<void> => {
      const { answers, rating: given } = event;
      if (given === undefined && answers.length === 0) return leave(false);
      const answering = client.survey({ ...(given !== undefined && { rating: given }), answers });
      // What can't be sent now goes out by itself.
      leave(true);
      await answering;
    };
    const more = { rating, skip, leave: () => leave(false) };
    return this.form(view, 'after', { heading: afterHeading, send, questions, ...more }, answer);
  }

  private thanks({ strings, act }: PanelView): TemplateResult {
    return html`<div class="footer instead" part="footer" tabindex="-1">
      <p role="status" dir="auto">${this.words.strings.thanks}</p>
      <button class="button primary" type="button" @click=${() => act('start-new')}>${strings.startNew}</button>
    </div>`;
  }

  private contactForm(view: PanelView): TemplateResult {
    const { language, strings } = this.words;
    const { contactHeading, contactSend, questions: labels, reachHelp } = strings;
    const { name } = view.snapshot.me ?? {};
    if (name !== undefined && !this.filled.contact.has('name')) this.filled.contact.set('name', name);
    const questions = contactForm(view.front?.contactForm ?? { questions: [] }, (id) => ({
      language,
      label: labels[id],
      ...(id === 'email' && { help: reachHelp }),
    }));
    const send = async (client: VisitorClient, { answers }: ParlorFormEvent): Promise<void> => {
      const content = JSON.stringify(answers);
      // The same again may have arrived already; another one is another one.
      if (this.contact?.content !== content) this.contact = { content, key: newIdentifier(systemClock) };
      await client.contact({ answers, key: this.contact.key });
      this.isSent = true;
      this.filled.contact.clear();
    };
    const judge = (answers: readonly Answer[]) => reachable(questions, answers);
    return this.form(
      view,
      'contact',
      { heading: contactHeading, send: contactSend, questions, judge, unmarked: ['email', 'phone'] },
      send,
    );
  }

  private form(
    view: PanelView,
    which: keyof Forms['filled'],
    { heading, send, questions, rating = false, skip = '', judge, leave, unmarked = [] }: Shown,
    act: (client: VisitorClient, event: ParlorFormEvent) => Promise<void>,
  ): TemplateResult {
    const { failure } = this;
    const said = which === 'contact' ? view.front?.outOfHours : undefined;
    return html`<div class="footer instead asks ${view.hasRows ? '' : 'alone'}" part="footer" tabindex="-1">
      ${said ? html`<parlor-notice lang=${view.language} .said=${said}></parlor-notice>` : nothing}
      <parlor-form
        lang=${view.language}
        exportparts=${formParts}
        heading=${heading}
        send=${send}
        skip=${skip}
        failure=${failure === undefined ? '' : this.failureText(failure, view)}
        ?rating=${rating}
        ?busy=${this.isBusy}
        .questions=${questions}
        .unmarked=${unmarked}
        .filled=${this.filled[which]}
        .judge=${judge ?? ((answers: readonly Answer[]) => problemsIn(questions, answers))}
        @parlor-form=${(event: ParlorFormEvent) => this.do((client) => act(client, event))}
        @parlor-form-skip=${() => leave?.()}
      ></parlor-form>
    </div>`;
  }

  private do(act: (client: VisitorClient) => Promise<void>): void {
    this.isBusy = true;
    this.failure = undefined;
    this.panel.requestUpdate();
    const deed = async (client: VisitorClient): Promise<void> => {
      try {
        await act(client);
      } catch (error) {
        this.failure = isParlorError(error) ? error.code : 'unavailable';
      }
      this.isBusy = false;
      this.panel.requestUpdate();
    };
    this.panel.dispatchEvent(new PanelDeedEvent(deed));
  }

  /** Nothing is lost: that is what has to be known of what could not be sent. */
  private failureText(code: ErrorCode, { talk }: PanelView): string {
    return code === 'unavailable' || code === 'stopped' ? this.words.strings.notSent : talk.problems[code];
  }
}

/** What a form shows. */
interface Shown {
  readonly heading: string;
  readonly send: string;
  readonly questions: readonly Question[];
  readonly rating?: boolean;
  readonly skip?: string;
  readonly judge?: (answers: readonly Answer[]) => Problems;
  readonly unmarked?: readonly string[];
  readonly leave?: () => void;
}

/** Whoever cannot be reached can be given no answer: by e-mail or by phone. */
const reachable = (questions: readonly Question[], answers: readonly Answer[]): Problems => {
  const problems = new Map<string, AnswerProblem>(problemsIn(questions, answers));
  const isReached = answers.some(({ question }) => question === 'email' || question === 'phone');
  if (isReached) return problems;
  // In the order of the form, so that the first wrong field is the first one.
  return new Map(
    [...questions.map(({ id }) => id)].flatMap((id): [string, AnswerProblem][] => {
      const problem = id === 'email' ? 'missing' : problems.get(id);
      return problem ? [[id, problem]] : [];
    }),
  );
};

export const makeExtra = (panel: PanelHost): PanelExtra => new Forms(panel);
