/** What the end of a connection means: from its close code, and from the `bye` before it. */
import { type ErrorCode, errors, isErrorCode } from '../../core/errors.ts';
import type { CloseCode } from '../../core/protocol/close-codes.ts';

/** The close code that asks for a new token. */
export const expiredClose: CloseCode = 4005;

/** Codes below are the network's and say nothing of the relay's reasons. */
const firstOwnCode = 4000;

/** The close code that counts. Proxies swallow close frames; a `bye` that came through names its own. */
export const closeReason = (closeCode: number, farewell: string | undefined): number =>
  closeCode >= firstOwnCode ? closeCode : (closeOf(farewell) ?? closeCode);

/** The code to stop with. Several share a close code, and the `bye` tells them apart. */
export const stopCode = (reason: number, farewell: string | undefined): ErrorCode => {
  if (farewell !== undefined && isErrorCode(farewell) && closeOf(farewell) === reason) return farewell;
  const codes = Object.keys(errors).filter(isErrorCode);
  // Only a newer relay has reasons that this build knows nothing of.
  return codes.find((code) => closeOf(code) === reason) ?? 'unsupported-version';
};

const closeOf = (code: string | undefined): number | undefined => {
  if (code === undefined || !isErrorCode(code)) return undefined;
  const entry: { readonly closes?: number } = errors[code];
  return entry.closes;
};
