/** The drawings that only the desk has, for `<parlor-icon>`. */
import { svg } from 'lit';

export const bell = svg`<path d="M6 17h12c-1.2-1.3-1.8-2.8-1.8-5V10a4.2 4.2 0 0 0-8.4 0v2c0 2.2-.6 3.7-1.8 5zM10 19.5a2 2 0 0 0 4 0"/>`;

export const chart = svg`<path d="M4 20h16M7.5 16v-4M12 16V6M16.5 16V9" />`;

export const close = svg`<path d="M6 6 18 18M18 6 6 18"/>`;

export const hamburger = svg`<path d="M4 7h16M4 12h16M4 17h16"/>`;

export const home = svg`<path d="M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z"/>`;

export const inbox = svg`<path d="M4 13 7 5h10l3 8v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM4 13h5l1 2.5h4L15 13h5"/>`;

export const more = svg`<path d="M5.5 12v.01M12 12v.01M18.5 12v.01" stroke-width="2.75"/>`;

export const record = svg`<path d="M6 4h9l4 4v11a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1M9 12h6M9 16h6M14 4v5h5"/>`;

export const signOut = svg`<path d="M10 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4M15 16l4-4-4-4M19 12h-9"/>`;

export const settings = svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`;
export const side = svg`<path d="M5 5h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1M14.5 5v14"/>`;

export const sliders = svg`<path d="M6 4v6M6 14v6M12 4v10M12 18v2M18 4v3M18 11v9M4 12h4M10 16h4M16 9h4"/>`;

export const watch = svg`<path d="M2.5 12c2.6-4.3 5.8-6.5 9.5-6.5s6.9 2.2 9.5 6.5c-2.6 4.3-5.8 6.5-9.5 6.5S5.1 16.3 2.5 12z"/><circle cx="12" cy="12" r="3"/>`;

export const search = svg`<circle cx="11" cy="11" r="6"/><path d="m15.5 15.5 4.5 4.5"/>`;
