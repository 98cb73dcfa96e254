/** The drawings for files, for `<parlor-icon>`. */
import { svg } from 'lit';

export const clip = svg`<path d="M20 11.5 12.2 19.3a4.6 4.6 0 0 1-6.5-6.5l8-8a3 3 0 0 1 4.3 4.3l-8 8a1.5 1.5 0 0 1-2.1-2.1l7.1-7.1"/>`;

export const sheet = svg`<path d="M14 3.5H7a1.5 1.5 0 0 0-1.5 1.5v14A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5V8zM14 3.5V8h4.5"/>`;

export const save = svg`<path d="M12 4v11M7 10.5l5 5 5-5M5 19.5h14"/>`;

export const cross = svg`<path d="M7 7l10 10M17 7 7 17"/>`;
