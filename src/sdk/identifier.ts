/** What a client makes up: identifiers that sort by time, and secrets. */
import { visitorSecretBytes } from '../core/limits.ts';
import type { Clock } from './clock.ts';

type Source = Pick<Clock, 'now' | 'bytes'>;

/** A UUID of version 7 (RFC 9562): 48 bits of time in milliseconds, then chance. Unique without asking anybody. */
export const newIdentifier = (source: Source): string => {
  const bytes = source.bytes(16);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const now = source.now();
  view.setUint16(0, Math.floor(now / 2 ** 32));
  view.setUint32(2, now % 2 ** 32);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** An anonymous visitor's secret: 256 bits in base64url. Who holds it is this visitor (I1). */
export const newSecret = (source: Pick<Clock, 'bytes'>): string =>
  btoa(String.fromCharCode(...source.bytes(visitorSecretBytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
