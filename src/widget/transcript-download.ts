/**
 * A transcript to take along: entries of the menu, a button where the conversation has ended, and what is shown until the file
 * is there. What was said before is fetched first; without all of it there is no file. Rules M9 and W6 in docs/SPEC.md.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { timeline } from '../core/conversation/timeline.ts';
import { inOwnWords } from '../core/front/own-words.ts';
import {
  fileName,
  type TranscriptFile,
  type TranscriptFormat,
  transcriptPage,
  transcriptText,
} from '../core/transcript/transcript-file.ts';
import { readTranscript, type Transcript } from '../sdk/transcript.ts';
import { StringsController } from '../ui/controllers/strings-controller.ts';
import { directionOf } from '../ui/locales/direction.ts';
import { transcript } from '../ui/locales/transcript/languages.ts';
import { dayOf } from '../ui/times.ts';
import { PanelDeedEvent } from './panel-acts.ts';
import type { PanelExtra, PanelHost } from './panel-extra.ts';
import type { PanelView } from './panel-views.ts';
import './parlor-download.ts';

/** What goes on: nothing, a file on its way, or one that could not be made. */
type Download =
  | { readonly state: 'none' }
  | { readonly state: 'collecting'; readonly part: number; readonly stop: AbortController }
  | { readonly state: 'failed'; readonly format: TranscriptFormat };

export const makeExtra = (panel: PanelHost): PanelExtra => new TranscriptDownload(panel);

class TranscriptDownload implements PanelExtra {
  private readonly panel: PanelHost;
  private readonly words: StringsController<typeof transcript.en>;
  private download: Download = { state: 'none' };
  /** Where the site sends it by mail, too, once that is loaded. */
  private mail: Required<Pick<PanelExtra, 'view' | 'below' | 'over'>> | undefined;
  private isLoadingMail = false;

  constructor(panel: PanelHost) {
    this.panel = panel;
    this.words = new StringsController(panel, transcript);
  }

  readonly view = (view: PanelView): PanelView => {
    if (view.front?.transcriptMail && !this.isLoadingMail) void this.loadMail();
    const downloads = this.withDownloads(view);
    return this.mail?.view(downloads) ?? downloads;
  };

  private withDownloads(view: PanelView): PanelView {
    if (!view.hasRows) return view;
    const { strings } = this.words;
    const entries = [
      { label: strings.download, act: () => this.ask('html', view) },
      { label: strings.downloadText, act: () => this.ask('txt', view) },
    ];
    return { ...view, menu: [...view.menu, ...entries] };
  }

  readonly below = (view: PanelView): unknown => [
    view.phase === 'ended' && view.hasRows
      ? html`<p class="in-line" slot="end">
          <button class="button small" type="button" @click=${() => this.ask('html', view)}>
            ${this.words.strings.download}
          </button>
        </p>`
      : nothing,
    this.mail?.below(view),
  ];

  readonly over = (view: PanelView): unknown => [this.progress(view), this.mail?.over(view)];

  private progress(view: PanelView): TemplateResult | typeof nothing {
    const { download } = this;
    if (download.state === 'none') return nothing;
    const isFailed = download.state === 'failed';
    const { language, strings } = this.words;
    return html`<parlor-download
      lang=${language}
      text=${isFailed ? strings.failed : strings.preparing}
      way-out=${strings.cancel}
      again=${isFailed ? strings.tryAgain : ''}
      .progress=${isFailed ? undefined : download.part}
      @parlor-again=${() => isFailed && this.ask(download.format, view)}
      @parlor-cancel=${() => this.cancel()}
    ></parlor-download>`;
  }

  /** Tried again with the next change, if it can't be loaded. */
  private async loadMail(): Promise<void> {
    this.isLoadingMail = true;
    try {
      const { MailExtra } = await import('./transcript-mail.ts');
      this.mail ??= new MailExtra(this.panel);
      this.panel.requestUpdate();
    } catch {
      this.isLoadingMail = false;
    }
  }

  private ask(format: TranscriptFormat, view: PanelView): void {
    this.panel.dispatchEvent(new PanelDeedEvent((client) => this.collect(format, view, client)));
  }

  private async collect(
    format: TranscriptFormat,
    view: PanelView,
    client: Parameters<PanelDeedEvent['deed']>[0],
  ): Promise<void> {
    this.cancel();
    const stop = new AbortController();
    const { signal } = stop;
    const progress = (part: number): void => {
      if (!signal.aborted) this.show({ state: 'collecting', part, stop });
    };
    try {
      const read = await readTranscript(client, { signal, progress });
      save(this.fileOf(read, view), format);
      this.show({ state: 'none' });
    } catch {
      if (!signal.aborted) this.show({ state: 'failed', format });
    }
  }

  private fileOf({ events, pending, conversation }: Transcript, { front, talk }: PanelView): TranscriptFile {
    const { language, strings } = this.words;
    const rows = timeline(events, pending, { kind: 'visitor', id: conversation.visitor.id }, dayOf);
    return {
      rows: front ? inOwnWords(rows, front, talk.someAgent) : rows,
      site: location.host,
      madeAt: Date.now(),
      language,
      direction: directionOf(language) ?? 'ltr',
      strings,
      talk,
      isoOf: (at) => new Date(at).toISOString(),
    };
  }

  private cancel(): void {
    if (this.download.state === 'collecting') this.download.stop.abort();
    this.show({ state: 'none' });
  }

  private show(download: Download): void {
    this.download = download;
    this.panel.requestUpdate();
  }
}

/** Hands it to the browser, which asks or stores as its owner has it. */
const save = (file: TranscriptFile, format: TranscriptFormat): void => {
  const [content, type] =
    format === 'html' ? [transcriptPage(file), 'text/html'] : [transcriptText(file), 'text/plain'];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  link.download = fileName(file, format);
  link.click();
  // The browser has taken it up by then, and some take their time.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
