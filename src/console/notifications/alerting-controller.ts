/** Gives the workspace its `Alerting`: made for the agent who is signed in, with what the browser has for it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { systemClock } from '../../sdk/clock.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { notifications } from '../../ui/locales/desk/notifications.ts';
import { talk } from '../../ui/locales/talk/languages.ts';
import { ActEvent } from '../acts.ts';
import { AttentionController } from '../controllers/attention-controller.ts';
import type { DeskView } from '../desk.ts';
import { Alerting, type AlertingState } from './alerting.ts';
import { type AlertingAct, AlertingEvent } from './alerting-acts.ts';
import type { Speech } from './fields.ts';
import { browserKeep } from './own-settings.ts';
import { playSound } from './sounds.ts';
import { browserNotices } from './system-notices.ts';
import { browserWindows } from './windows.ts';

interface Surroundings {
  readonly view: () => DeskView | undefined;
  /** Address of the desk's service worker, if it has one. */
  readonly worker: () => string | undefined;
  /** Leads the agent to what waits for an answer. */
  readonly lead: () => void;
}

/** What browsers count as somebody's touch, by which sounds may be heard. */
const touches = ['click', 'keydown'] as const;

export class AlertingController implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly around: Surroundings;
  private readonly words;
  private readonly deskWords;
  private readonly talkWords;
  private readonly attention: AttentionController;
  private alerting: Alerting | undefined;
  private followed: { readonly view: DeskView; readonly speech: Speech } | undefined;
  private unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, around: Surroundings) {
    this.host = host;
    this.around = around;
    this.words = new StringsController(host, notifications);
    this.deskWords = new StringsController(host, desk);
    this.talkWords = new StringsController(host, talk);
    this.attention = new AttentionController(host, () => this.alerting?.look(this.attention.isLooking));
    host.addController(this);
    host.addEventListener(AlertingEvent.type, this.handleAct);
  }

  /** What there is to show; undefined until it is known who is signed in. */
  get state(): AlertingState | undefined {
    return this.alerting?.getSnapshot();
  }

  hostConnected(): void {
    for (const touch of touches) window.addEventListener(touch, this.handleTouch);
  }

  hostDisconnected(): void {
    for (const touch of touches) window.removeEventListener(touch, this.handleTouch);
    this.unsubscribe?.();
    this.alerting?.close();
    this.alerting = undefined;
    this.followed = undefined;
  }

  // Before the host shows what there is, and not after: once is enough.
  hostUpdate(): void {
    const view = this.around.view();
    const agent = view?.client.me?.id;
    if (!view || agent === undefined || !this.host.isConnected) return;
    this.alerting ??= this.begin(agent);
    const words = this.words.strings;
    const { followed } = this;
    if (followed?.view === view && followed.speech.words === words) return;
    const language = this.words.language;
    const facts = view.client.desk;
    const speech = { words, talk: this.talkWords.strings, answers: this.deskWords.strings, language, facts };
    this.followed = { view, speech };
    this.alerting.follow(view, speech);
  }

  private begin(agent: string): Alerting {
    const alerting = new Alerting({
      agent,
      url: location.href,
      clock: systemClock,
      windows: browserWindows(agent),
      keep: browserKeep(),
      play: playSound,
      isTouched: () => navigator.userActivation?.hasBeenActive !== false,
      system: (heard) => browserNotices(this.around.worker(), heard),
      act: (act) => this.host.dispatchEvent(new ActEvent(act)),
      lead: this.around.lead,
    });
    this.unsubscribe = alerting.subscribe(() => this.host.requestUpdate());
    alerting.look(this.attention.isLooking);
    return alerting;
  }

  private readonly handleTouch = (): void => this.alerting?.touched();

  private readonly handleAct = (event: AlertingEvent): void => {
    event.stopPropagation();
    if (this.alerting) perform(this.alerting, event.act);
  };
}

const perform = (alerting: Alerting, act: AlertingAct): void => {
  switch (act.do) {
    case 'dismiss':
      return alerting.dismiss(act.matter.key);
    case 'see':
      return alerting.see(act.matter);
    case 'open':
      return alerting.open(act.matter);
    case 'hold':
      return alerting.hold(act.isHeld);
    case 'set':
      return alerting.set(act.settings);
    case 'ask-permission':
      return void alerting.askPermission();
    case 'test-sound':
      return act.give(alerting.testSound());
    case 'test-system':
      return act.give(alerting.testSystem());
  }
};
