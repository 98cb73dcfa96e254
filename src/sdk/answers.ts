/** Reading what a relay, or whatever stands in its place, has answered to a request. */

/** The answer's content, or undefined if it is not JSON. */
export const readJson = (response: Response): Promise<unknown> => response.json().catch(() => undefined);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
