/** WebSocket close codes. 4000–4499: come back, with back-off. 4500–4999: don't. */

export const closeCodes = {
  4000: 'The relay made a mistake.',
  4001: 'The relay is going away.',
  4002: 'The connection read too slowly.',
  4003: 'A ping was not answered.',
  4004: 'Too many commands for too long.',
  4005: 'The token has expired: get a new one first.',
  4006: 'No hello in time.',
  4007: 'Too many connections.',
  4500: 'A frame was not of the documented shape.',
  4501: 'The credential was not accepted.',
  4502: 'The page’s origin is not allowed.',
  4503: 'The protocol version is not supported.',
} as const;

export type CloseCode = keyof typeof closeCodes;

/** Whether a client may connect again after a close with this code. Codes of the network (1000–3999) always may. */
export const comesBack = (code: number): boolean => code < 4500;
