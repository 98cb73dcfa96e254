/** Receiving files: who may send what, whether it is what may be sent, and where its bytes go. Rules W5, D2, X2 and X3. */
import { createHash } from 'node:crypto';
import { fileName } from '../../core/attachments/file-name.ts';
import type { FileRules } from '../../core/attachments/file-rules.ts';
import { partCount, partLength, type UploadStanding } from '../../core/attachments/parts.ts';
import { grantProblem } from '../../core/conversation/access.ts';
import type { Attachment } from '../../core/conversation/attachments.ts';
import { messageProblem } from '../../core/conversation/messages.ts';
import { isStaff } from '../../core/conversation/participants.ts';
import { ParlorError } from '../../core/errors.ts';
import { attachmentsMax, filePartRate } from '../../core/limits.ts';
import { Allowances } from '../allowance.ts';
import { workstreamOf } from '../front-facts.ts';
import type { Principal } from '../handshake.ts';
import { sideOf } from '../masking/masking.ts';
import { readerOf } from '../monitoring.ts';
import type { RelayParts } from '../parts.ts';
import { ownerOf } from '../store/batch-uploads.ts';
import { contentOf, goesOnAs } from './content.ts';
import { siteFileRules } from './site-file-rules.ts';
import type { Looks, StoredUpload } from './uploads.ts';

/** What somebody says of a file before it comes. */
export interface Announcement {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly conversation?: string;
  readonly workstream?: string;
}

/** One part of it, counted from 0. */
export interface Part {
  readonly upload: string;
  readonly part: number;
  readonly bytes: Uint8Array;
}

export type Standing = UploadStanding<Attachment>;

type Parts = Pick<RelayParts, 'store' | 'blobs' | 'sites' | 'agents' | 'masking' | 'clock'>;

export class Receiving {
  readonly #parts: Parts;
  readonly #allowances: Allowances;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#allowances = new Allowances(parts.clock, () => filePartRate);
  }

  /** Begins an upload or goes on with it. Throws a refusal. */
  async announce(who: Principal, announced: Announcement): Promise<Standing> {
    this.#spend(who);
    const { id, name, bytes, conversation } = announced;
    const workstream = await this.#placeOf(who, announced);
    const { maxBytes } = this.#rules(who, workstream);
    if (bytes === 0) throw new ParlorError('file-empty');
    if (bytes > maxBytes) throw new ParlorError('file-too-large', { params: { max: maxBytes } });
    const owner = ownerOf(who.actor);
    const begun = await this.#parts.store.uploads.begin({
      id: uploadIdOf(who.site, owner, id),
      ...{ site: who.site, owner, workstream, bytes },
      name: this.#masked(who, name.slice(0, 4 * attachmentsMax.nameLength)),
      ...(conversation !== undefined && { conversation }),
    });
    if ('refused' in begun) throw new ParlorError(begun.refused, { params: begun.params ?? {} });
    return standingOf(begun);
  }

  /** Keeps a part, if it is the next one; says what is kept in any case. Throws a refusal. */
  async take(who: Principal, { upload: id, part, bytes }: Part): Promise<Standing> {
    this.#spend(who);
    const upload = await this.#find(who, id);
    if (upload.state !== 'receiving' || part !== upload.parts) return standingOf(upload);
    if (bytes.length !== partLength(upload.bytes, part)) {
      throw new ParlorError('invalid-command', {
        message: `Part ${part} has ${partLength(upload.bytes, part)} bytes.`,
      });
    }
    const looks = part === 0 ? await this.#looksOf(who, upload, bytes) : undefined;
    const { type } = looks ?? upload;
    if (type === undefined || !goesOnAs(type, bytes)) return this.#refuseType(upload);
    await this.#parts.blobs.write(id, part, bytes);
    const isKept = await this.#parts.store.uploads.grow(id, part, looks);
    // It was given up or erased meanwhile, and whoever removed its parts may not have seen this one.
    if (!isKept && !(await this.#isWanted(id))) await this.#parts.blobs.remove(id);
    return standingOf(await this.#find(who, id));
  }

  /** Gives up what was not sent. Of what is not theirs nobody is told. */
  async drop(who: Principal, id: string): Promise<void> {
    this.#spend(who);
    await this.#find(who, id);
    await this.#parts.store.uploads.drop(id);
  }

  /** The workstream whose settings hold: that of the conversation, if they may write there. */
  async #placeOf({ actor, site }: Principal, { conversation: c, workstream }: Announcement): Promise<string> {
    const { sites, store, agents } = this.#parts;
    if (c === undefined) {
      const known = sites.get(site);
      // People of the desk have nowhere to send it.
      if (isStaff(actor.kind)) throw new ParlorError('unknown-conversation');
      const found = known && workstreamOf(known, workstream);
      if (!found) throw new ParlorError('unknown-workstream');
      return found.id;
    }
    const conversation = (await store.conversation(c))?.conversation;
    if (!conversation) throw new ParlorError('unknown-conversation');
    const { assignmentEpoch: fence, state, workstream: its } = conversation.lifecycle;
    const { rights } = readerOf({ actor, site }, agents);
    const problem = grantProblem(conversation, 'message.send', { actor, site, fence, rights }) ?? messageProblem(state);
    if (problem) throw new ParlorError(problem);
    return its;
  }

  #rules({ actor, site }: Pick<Principal, 'actor' | 'site'>, workstream: string): FileRules {
    const known = this.#parts.sites.get(site);
    const found = known?.workstreams.find(({ id }) => id === workstream);
    const rules = known && found && siteFileRules(known, found, isStaff(actor.kind) ? 'agents' : 'visitors');
    if (!rules) throw new ParlorError('not-allowed');
    return rules;
  }

  async #looksOf(who: Principal, upload: StoredUpload, head: Uint8Array): Promise<Looks> {
    const { types } = this.#rules(who, upload.workstream);
    const content = await contentOf(head, upload.name);
    if (!content || !types.includes(content.type)) return this.#refuseType(upload);
    // What is not seen is taken out of a name: what it hid is looked for once more.
    const name = this.#masked(who, fileName(upload.name, content.type));
    return { ...content, name: fileName(name, content.type) };
  }

  /** The name as it may be stored. What it ends in says what the file is, and stays. */
  #masked({ actor, site }: Principal, name: string): string {
    const masked = this.#parts.masking.on(site, sideOf(actor.kind))(name);
    const [ending = ''] = /\.[a-z\d]{1,5}$/i.exec(name) ?? [];
    return masked.endsWith(ending) ? masked : masked + ending;
  }

  async #isWanted(id: string): Promise<boolean> {
    const upload = await this.#parts.store.uploads.find(id);
    return upload !== undefined && upload.state !== 'dropped';
  }

  async #refuseType({ id }: StoredUpload): Promise<never> {
    await this.#parts.store.uploads.drop(id);
    throw new ParlorError('file-not-allowed');
  }

  async #find({ site, actor }: Principal, id: string): Promise<StoredUpload> {
    const upload = await this.#parts.store.uploads.find(id);
    const isTheirs = upload?.site === site && upload.owner === ownerOf(actor) && upload.state !== 'dropped';
    if (!isTheirs) throw new ParlorError('unknown-file');
    return upload;
  }

  #spend(who: Principal): void {
    const retryMs = this.#allowances.of(who).bucket.take(this.#parts.clock.now());
    if (retryMs > 0) throw new ParlorError('rate-limited', { params: { retryMs } });
  }
}

/** The same for this sender whenever they announce it, and never that of another one. */
const uploadIdOf = (site: string, owner: string, id: string): string =>
  createHash('sha256')
    .update(JSON.stringify([site, owner, id]))
    .digest('base64url')
    .slice(0, 22);

const standingOf = ({ id: upload, parts, bytes, attachment, state }: StoredUpload): Standing => ({
  upload,
  parts: attachment ? partCount(bytes) : parts,
  ...(attachment && { attachment }),
  ...(state === 'sent' && { sent: true }),
});
