/** What a client makes up: identifiers that sort by time, and secrets. */
import { visitorSecretBytes } from '../core/limits.ts';
import type { Clock } from './clock.ts';

type Source = Pick<Clock, 'now' | 'bytes'>;

/** A UUID of version 7 (RFC 9562): 48 bits of time in milliseconds, then chance. Unique without asking anybody. */
export const newIdentifier = (source: Source): string => {
  const time = source.now().toString(16).padStart(12, '0');
  const [variant = 0, ...more] = source.bytes(10);
  const chance = more.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const high = (8 | (variant & 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-${high}${chance.slice(3, 6)}-${chance.slice(6)}`;
};

/** An anonymous visitor's secret: 256 bits in base64url. Who holds it is this visitor (I1). */
export const newSecret = (source: Pick<Clock, 'bytes'>): string =>
  btoa(String.fromCharCode(...source.bytes(visitorSecretBytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
