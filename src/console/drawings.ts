/** The drawings that only the desk has, for `<parlor-icon>`. */
import { svg } from 'lit';

export const close = svg`<path d="M6 6 18 18M18 6 6 18"/>`;

export const home = svg`<path d="M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z"/>`;

export const inbox = svg`<path d="M4 13 7 5h10l3 8v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM4 13h5l1 2.5h4L15 13h5"/>`;

export const more = svg`<path d="M5.5 12v.01M12 12v.01M18.5 12v.01" stroke-width="2.75"/>`;

export const signOut = svg`<path d="M10 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4M15 16l4-4-4-4M19 12h-9"/>`;
