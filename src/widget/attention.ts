/**
 * Tells a visitor who isn't looking that somebody has written: by a sound, and in the page's title. Loaded with the first
 * message that comes. Rule W3 in docs/SPEC.md.
 */
import { chime } from './chime.ts';
import { isMuted } from './muted.ts';
import { TitleHint } from './title-hint.ts';

/** The element, as far as it matters here. */
export interface Attended extends HTMLElement {
  readonly site: string;
  readonly isOpen: boolean;
  /** Messages that the visitor has not seen, in whichever tab. */
  readonly unread: number;
}

/** Makes a sound of that volume, from 0 to 1. */
export type Sound = (volume: number) => Promise<void>;

/** Time for the tabs to agree that one of them is being looked at, in milliseconds. */
const agreeMs = 250;

/** No tab learns of a message later than this after another one, in milliseconds. */
const claimMs = 30_000;

const recountMs = 1_000;

const usualVolume = 0.6;

export class Attention {
  private readonly chat: Attended;
  private readonly sound: Sound;
  private readonly title = new TitleHint();
  private recounting: ReturnType<typeof setInterval> | undefined;

  constructor(chat: Attended, sound: Sound = chime) {
    this.chat = chat;
    this.sound = sound;
    document.addEventListener('visibilitychange', this.recount);
    // Whether its attributes have values that can be meant is asked where they matter.
    import('./advice.ts').then(
      ({ adviseOn }) => adviseOn(chat),
      () => undefined,
    );
  }

  /** A message of somebody else's has come. */
  async heard(message: string): Promise<void> {
    if (this.chat.isOpen && document.visibilityState === 'visible') return;
    this.recount();
    await new Promise((resolve) => setTimeout(resolve, agreeMs));
    // Read meanwhile, here or in another tab.
    if (this.chat.unread === 0 || !this.mayBeHeard) return;
    await this.once(message);
  }

  /** Leaves the page as it is without a chat. */
  close(): void {
    document.removeEventListener('visibilitychange', this.recount);
    clearInterval(this.recounting);
    this.title.restore();
  }

  /** A page that nobody has touched has no business making sounds; most browsers wouldn't let it. */
  private get mayBeHeard(): boolean {
    return this.volume > 0 && !isMuted(this.chat.site) && navigator.userActivation?.hasBeenActive !== false;
  }

  private get volume(): number {
    const said = this.chat.getAttribute('sound') || String(usualVolume);
    const volume = said === 'off' ? 0 : Number(said);
    return Number.isNaN(volume) ? usualVolume : Math.min(Math.max(volume, 0), 1);
  }

  /**
   * The tab that asks for the message's lock first is heard, and keeps it until all the others have asked. Where there are no
   * locks, as on a page without TLS, only the one that is looked at is.
   */
  private async once(message: string): Promise<void> {
    const { locks } = navigator;
    if (!locks) {
      if (document.visibilityState === 'visible') await this.sound(this.volume);
      return;
    }
    await locks.request(`parlor:sound:${message}`, { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      await Promise.all([this.sound(this.volume), new Promise((resolve) => setTimeout(resolve, claimMs))]);
    });
  }

  /** What is read in another tab is told to nobody but the launcher: a hidden page looks again now and then. */
  private readonly recount = (): void => {
    const { unread } = this.chat;
    const isHinting = document.hidden && unread > 0 && this.chat.getAttribute('title-hint') !== 'off';
    const count = unread > 99 ? '99+' : String(unread);
    this.title.show(isHinting ? count : undefined);
    if (isHinting) this.recounting ??= setInterval(this.recount, recountMs);
    else {
      clearInterval(this.recounting);
      this.recounting = undefined;
    }
  };
}
