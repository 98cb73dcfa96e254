/** Looks of `<parlor-attachment>`. */
import { css } from 'lit';

export const attachmentStyles = css`
  :host {
    display: block;
    max-inline-size: 100%;
    margin-block: 6px;
  }

  .picture {
    display: block;
    inline-size: var(--_picture-width);
    max-inline-size: 100%;
    aspect-ratio: var(--_picture-ratio);
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface-sunken);
  }

  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  .file {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 260px;
    max-inline-size: 100%;
    padding: 6px 6px 6px 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface-raised);
    color: var(--_text);
  }

  .file:dir(rtl) {
    padding: 6px 10px 6px 6px;
  }

  .kind {
    color: var(--_text-muted);
  }

  .about {
    flex: 1;
    min-inline-size: 0;
    font-size: 14px;
    line-height: 18px;
  }

  .size {
    display: block;
    color: var(--_text-muted);
    font-size: 12px;
  }
`;
