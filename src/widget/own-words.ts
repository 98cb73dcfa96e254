/**
 * What a site says to its visitors in its own words: in place of the pieces of `panel-views.ts`, where there is anything of
 * the kind. Rules M2, M3 and V7 in docs/SPEC.md.
 */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { Row } from '../core/conversation/timeline.ts';
import type { FrontFacts, MessageCode } from '../core/front/front-facts.ts';
import { inOwnWords, isSilent, type OwnSentence, ownSentence } from '../core/front/own-words.ts';
import { StringsController } from '../ui/controllers/strings-controller.ts';
import { front } from '../ui/locales/front/languages.ts';
import { Times } from '../ui/times.ts';
import type { PanelExtra, PanelHost } from './panel-extra.ts';
import { line, type PanelView } from './panel-views.ts';
import './parlor-notice.ts';

/** Nobody is there, and nothing can begin. */
const isClosed = ({ front, phase }: PanelView): boolean => phase === 'new' && front?.hours?.canBegin === false;

/** Nobody is there, and what is written waits for them. */
const isAway = ({ front, phase }: PanelView): boolean =>
  front?.hours?.open === false && front.hours.canBegin && (phase === 'new' || phase === 'open' || phase === 'waiting');

class OwnWords implements PanelExtra {
  private readonly words: StringsController<typeof front.en>;

  private made: { readonly of: readonly unknown[]; readonly rows: readonly Row[] } | undefined;

  /** What the page has agreed to counts until the visitor says so or otherwise, who is asked for each conversation. */
  private hasChosen = false;

  constructor(panel: PanelHost) {
    this.words = new StringsController(panel, front);
  }

  /** The rows in the site's words: the same as before, as long as nothing they are made of has changed. */
  readonly rows = (rows: readonly Row[], { front: told, talk }: PanelView): readonly Row[] => {
    if (!told) return rows;
    const of = [rows, told, talk];
    if (this.made?.of.some((one, index) => one !== of[index]) ?? true) {
      this.made = { of, rows: inOwnWords(rows, told, talk.someAgent) };
    }
    return this.made?.rows ?? rows;
  };

  readonly view = (view: PanelView): PanelView => {
    if (!isClosed(view)) return view;
    const { closedStatus, closedHeading } = this.words.strings;
    const greetingText = view.front?.outOfHours ? this.closedText(view) : '';
    return { ...view, strings: { ...view.strings, newStatus: closedStatus, greeting: closedHeading, greetingText } };
  };

  /** What is being written when nobody is there any more stays in sight. */
  readonly canWrite = (view: PanelView): boolean => view.hasDraft || !isClosed(view);

  readonly above = (view: PanelView): unknown => {
    const { notice } = view.front ?? {};
    return [
      isAway(view) || isClosed(view)
        ? html`<parlor-notice lang=${view.language} .said=${this.absence(view)}></parlor-notice>`
        : nothing,
      notice && view.phase === 'new'
        ? html`<parlor-notice
            lang=${view.language}
            .said=${notice}
            .version=${notice.required ? notice.version : undefined}
            .agreed=${this.hasChosen ? noChange : view.snapshot.said?.consent}
            @parlor-consent=${this.handleConsent}
          ></parlor-notice>`
        : nothing,
    ];
  };

  readonly instead = (view: PanelView): TemplateResult | undefined =>
    isClosed(view)
      ? html`<div class="footer instead" part="footer" tabindex="-1">
          ${
            view.front?.outOfHours
              ? html`<parlor-notice lang=${view.language} .said=${view.front.outOfHours}></parlor-notice>`
              : html`<p dir="auto">${this.closedText(view)}</p>`
          }
        </div>`
      : undefined;

  readonly inLine = (view: PanelView): TemplateResult | typeof nothing | undefined => {
    const { front: told, phase, queue = {}, strings } = view;
    if (phase !== 'open' || !told) return undefined;
    const { position, waitMs } = queue;
    const minutes = (waitMs ?? 0) / 60_000;
    const sentences = [
      position === undefined
        ? sentence(told, 'in-line', {}, strings.inLine)
        : sentence(told, 'queue-position', { position }, strings.place(position)),
      ...(waitMs === undefined ? [] : [sentence(told, 'average-wait', { minutes }, strings.wait(minutes))]),
    ].filter((one) => one !== undefined);
    return sentences.length === 0 ? nothing : line(sentences.map(spoken));
  };

  private readonly handleConsent = (): void => {
    this.hasChosen = true;
  };

  private closedText({ front: told }: PanelView): string {
    const { opensAt } = told?.hours ?? {};
    const { language, strings } = this.words;
    return strings.closedText(opensAt === undefined ? undefined : new Times(language).full(opensAt));
  }

  private absence(view: PanelView): FrontFacts['outOfHours'] {
    const { language, strings } = this.words;
    const text = isClosed(view) ? this.closedText(view) : strings.awayText;
    return view.front?.outOfHours ?? { language, text };
  }
}

export const makeExtra = (panel: PanelHost): PanelExtra => new OwnWords(panel);

/** What is read: the site's sentence or the page's; undefined if visitors are not told. */
const sentence = (
  told: FrontFacts,
  code: MessageCode,
  values: Readonly<Record<string, number>>,
  usual: string,
): Partial<OwnSentence> | undefined =>
  isSilent(told, code) ? undefined : (ownSentence(told, code, values) ?? { text: usual });

const spoken = ({ text, language }: Partial<OwnSentence>): TemplateResult =>
  html`<span lang=${language ?? nothing} dir="auto">${text}</span> `;
