/** One file on its way up: announced, then part by part, through whatever happens to the relay or the network meanwhile. */
import { partCount, type UploadStanding } from '../../core/attachments/parts.ts';
import type { Attachment } from '../../core/conversation/attachments.ts';
import { isParlorError, ParlorError } from '../../core/errors.ts';
import { filePartBytes, fileRetry } from '../../core/limits.ts';
import type { Clock } from '../clock.ts';
import { type DeskAccess, DeskRequests } from '../desk-requests.ts';
import { pause } from '../pause.ts';

export type Standing = UploadStanding<Attachment>;

/** Why an upload is stopped of which the relay keeps what it has: another window goes on with it, or this one later. */
export const elsewhere = 'elsewhere';

/** What is sent up, and where to. */
interface Chosen {
  readonly id: string;
  readonly file: Blob;
  readonly name: string;
}

interface Announcement {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly conversation?: string;
  readonly workstream?: string;
}

/** A relay's routes for files, in the name of one person. Each rejects with a `ParlorError`. */
export class FileDoor {
  readonly #requests: DeskRequests;
  readonly #site: string;
  readonly #as: string;
  readonly #workstream: string | undefined;

  constructor(
    access: DeskAccess,
    {
      site,
      as,
      workstream,
    }: { readonly site: string; readonly as: 'visitor' | 'agent'; readonly workstream?: string | undefined },
  ) {
    this.#requests = new DeskRequests(access);
    this.#site = `sites/${encodeURIComponent(site)}/`;
    this.#as = `?as=${as}`;
    this.#workstream = workstream;
  }

  announce(announcement: Announcement, signal: AbortSignal): Promise<Standing> {
    const body = { ...announcement, ...(this.#workstream !== undefined && { workstream: this.#workstream }) };
    return this.#standing({ method: 'POST', path: `${this.#site}uploads${this.#as}`, body, signal });
  }

  part(upload: string, part: number, bytes: Blob, signal: AbortSignal): Promise<Standing> {
    const path = `${this.#site}uploads/${upload}/parts/${part}${this.#as}`;
    return this.#standing({ method: 'PUT', path, bytes, signal });
  }

  async drop(upload: string): Promise<void> {
    await this.#requests.tell({ method: 'DELETE', path: `${this.#site}uploads/${upload}${this.#as}` });
  }

  async load(conversation: string, id: string, signal?: AbortSignal): Promise<Blob> {
    const path = `${this.#site}conversations/${conversation}/attachments/${id}${this.#as}`;
    const response = await this.#requests.tell({ method: 'GET', path, isLarge: true, signal });
    return response.blob().catch((cause: unknown) => {
      throw new ParlorError(signal?.aborted ? 'stopped' : 'unavailable', { cause });
    });
  }

  #standing(request: Parameters<DeskRequests['tell']>[0]): Promise<Standing> {
    return this.#requests.ask<Standing>(request, { upload: '', parts: 0 });
  }
}

/** All of a file, at the relay. */
export type RisenFile = Standing & Required<Pick<Standing, 'attachment'>>;

interface Way {
  readonly clock: Clock;
  readonly door: FileDoor;
  readonly conversation?: string;
  readonly signal: AbortSignal;
  /** So many bytes are kept. */
  readonly kept: (bytes: number) => void;
}

/**
 * Resolves with what it is, and whether a message has gone out with it already, once the relay has all of it. A relay or a network that is away is waited for, until it has been
 * away for too many attempts in a row. Rejects with the relay's reason, or `stopped`.
 */
export const sendUp = async ({ id, file, name }: Chosen, way: Way): Promise<RisenFile> => {
  const { door, conversation, signal } = way;
  const bytes = file.size;
  const announcement = { id, name: name.slice(0, 300), bytes, ...(conversation !== undefined && { conversation }) };
  let standing: Standing | undefined;
  for (let attempt = 1; ; attempt += 1) {
    try {
      standing = await door.announce(announcement, signal);
      while (!isWhole(standing)) {
        const { upload, parts } = standing;
        if (parts >= partCount(bytes)) throw new ParlorError('internal');
        way.kept(parts * filePartBytes);
        standing = await door.part(
          upload,
          parts,
          file.slice(parts * filePartBytes, (parts + 1) * filePartBytes),
          signal,
        );
        // It gets on: whatever comes is the first of its kind again.
        if (standing.parts > parts) attempt = 0;
      }
      return standing;
    } catch (error) {
      if (signal.aborted) {
        if (standing && signal.reason !== elsewhere) void door.drop(standing.upload).catch(() => undefined);
        throw new ParlorError('stopped', { cause: error });
      }
      if (!isParlorError(error) || error.retry !== 'later' || attempt >= fileRetry.attempts) throw error;
      await untilNext(attempt, error, way);
    }
  }
};

const isWhole = (standing: Standing): standing is RisenFile => standing.attachment !== undefined;

const untilNext = (attempt: number, { params }: ParlorError, { clock, signal }: Way): Promise<void> => {
  const usual = Math.min(fileRetry.maxMs, fileRetry.minMs * 2 ** (attempt - 1)) * (0.5 + clock.random() / 2);
  return pause(typeof params['retryMs'] === 'number' ? params['retryMs'] : usual, clock, signal);
};
