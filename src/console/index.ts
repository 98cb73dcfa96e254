/**
 * The desk for those who bundle it: defines `<parlor-console>`. Never imported by the widget.
 *
 * Give the element its `access`: `relayAccess('https://chat.example')`, or a way of your own.
 */
// biome-ignore-start lint/performance/noBarrelFile: the package's door; inside the project modules are imported directly.
export type { DeskAccess } from './access.ts';
export { ParlorConsole } from './elements/parlor-console.ts';
export { relayAccess } from './relay-access.ts';
// biome-ignore-end lint/performance/noBarrelFile: the package's door ends here.
