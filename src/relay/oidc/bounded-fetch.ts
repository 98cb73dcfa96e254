/** Requests to a provider whose answers have a largest size. Rule X3 in docs/SPEC.md. */
import type { CustomFetchOptions } from 'openid-client';
import { providerSignIn } from '../../core/account-limits.ts';

/** `fetch`, but that an answer of more than `answerBytesMax` bytes rejects before the rest of it is read. */
export const boundedFetch = async (url: string, { body, ...options }: CustomFetchOptions): Promise<Response> => {
  const response = await fetch(url, { ...options, ...(body !== undefined && { body }) });
  const { status, statusText, headers } = response;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > providerSignIn.answerBytesMax) throw new RangeError('An answer of the provider is too large.');
    chunks.push(chunk);
  }
  return new Response(bytes === 0 ? null : Buffer.concat(chunks), { status, statusText, headers });
};
