/** What an element that fills a small window needs to know of it, the on-screen keyboard included. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PanelExtra, PanelHost } from './panel-extra.ts';
import { smallWindow } from './panel-place.styles.ts';

/**
 * Sets `--_viewport-start` and `--_viewport-size` on its host: the part of the window that the keyboard leaves. Where
 * the keyboard resizes the window itself, both are what they would be anyway.
 */
class ViewportController implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    matchMedia(smallWindow).addEventListener('change', () => this.host.requestUpdate(), { signal });
    visualViewport?.addEventListener('resize', this.measure, { signal });
    visualViewport?.addEventListener('scroll', this.measure, { signal });
    this.measure();
  }

  hostDisconnected(): void {
    this.listening?.abort();
  }

  private readonly measure = (): void => {
    // A page that is drawn larger (`zoom`) counts in larger pixels; the window is as large as before.
    const zoom = this.host.currentCSSZoom ?? 1;
    this.host.style.setProperty('--_zoom', `${zoom}`);
    // Zoomed in with two fingers, the reader wants to see a part of it, not a smaller whole.
    if (!visualViewport || visualViewport.scale > 1.01) return;
    this.host.style.setProperty('--_viewport-start', `${Math.max(0, visualViewport.offsetTop / zoom)}px`);
    this.host.style.setProperty('--_viewport-size', `${visualViewport.height / zoom}px`);
  };
}

export const makeExtra = (panel: PanelHost): PanelExtra => {
  new ViewportController(panel);
  return {};
};
