/** The doors of a relay: all that is asked of it by request or by socket comes in here. */
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { Receiving } from '../attachments/receiving.ts';
import { Accounts } from '../auth/accounts.ts';
import type { ConfigEdits } from '../config/edits.ts';
import type { Config } from '../config.ts';
import type { Openings } from '../openings.ts';
import type { RelayParts } from '../parts.ts';
import type { SignIns } from '../sign-ins.ts';
import { adminRoutes } from './admin-routes.ts';
import { Admission } from './admission.ts';
import { agentRoutes } from './agent-routes.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { availabilityRoutes } from './availability-routes.ts';
import { caseRoutes } from './case-routes.ts';
import { contactFormRoutes } from './contact-form-routes.ts';
import { contactRoutes } from './contact-routes.ts';
import { demoRoutes } from './demo-routes.ts';
import { FrameRoutes } from './frame-routes.ts';
import { libraryRoutes } from './library-routes.ts';
import { OriginPolicy } from './origins.ts';
import { ParticipantDoor } from './participant-door.ts';
import { keepPinned } from './pinned.ts';
import { createServer, webFolder } from './server.ts';
import { StaffDoor } from './staff-door.ts';
import { transcriptRoutes } from './transcript-routes.ts';
import { Door } from './upgrade.ts';
import { uploadRoutes } from './upload-routes.ts';

/** What the doors need beside the parts. */
interface Surroundings {
  readonly config: Config;
  readonly dataDir: string;
  readonly log: Logger;
  /** For trying things out: agents sign in by id alone, and the pages of `folder` are served. */
  readonly demo?: { readonly folder: string; readonly visitorToken?: () => Promise<string> };
  readonly signIns: SignIns;
  readonly openings: Openings;
  readonly edits: ConfigEdits;
  readonly isReady: () => boolean;
  /** A contact or a case is called something else. */
  readonly linksChanged: () => void;
  /** A transcript is to be sent by mail; left out where no mails are sent. */
  readonly mailAsked?: () => void;
}

export const openDoors = async (
  parts: RelayParts,
  { config, dataDir, log, demo, signIns, openings, edits, isReady, linksChanged, mailAsked }: Surroundings,
): Promise<{ readonly app: FastifyInstance; readonly admission: Admission }> => {
  const { store, agents, tokens, clock, metrics } = parts;
  const web = webFolder();
  const folders = [web, await keepPinned(web, dataDir, log), ...(demo ? [demo.folder, join(web, '../demo')] : [])];
  const app = await createServer({ log, store, metrics, folders, isReady });
  const origins = new OriginPolicy(config, { allowsLoopback: demo !== undefined });
  const accounts = new Accounts(store, tokens, clock, agents);
  agentRoutes(app, {
    accounts,
    signIns,
    origins,
    isSecure: config.publicUrl?.startsWith('https:') ?? false,
    ...(demo && { demoSignIn: (as) => accounts.admitById(as) }),
  });
  if (demo?.visitorToken) demoRoutes(app, origins, demo.visitorToken);
  staffRoutes(app, parts, { origins, edits, linksChanged });
  const admission = new Admission(parts, origins);
  app.server.on('upgrade', new Door(parts, admission).serverOnUpgrade);
  availabilityRoutes(app, { ...parts, openings }, admission);
  await app.register(contactFormRoutes({ parts, admission, opened: (row) => parts.workLists.caseChanged(row) }));
  await app.register(new FrameRoutes(parts, admission).register);
  const door = new ParticipantDoor(parts, admission);
  await app.register(uploadRoutes(new Receiving(parts), door));
  attachmentRoutes(app, parts, door);
  if (mailAsked) transcriptRoutes(app, parts, door, mailAsked);
  return { app, admission };
};

/** What the people of the desk ask by request. */
const staffRoutes = (
  app: FastifyInstance,
  parts: RelayParts,
  { origins, edits, linksChanged }: Pick<Surroundings, 'edits' | 'linksChanged'> & { readonly origins: OriginPolicy },
): void => {
  const { store, agents, tokens, workLists, masking } = parts;
  const { contacts, cases } = store.contactBook;
  const door = new StaffDoor(parts, origins);
  adminRoutes(app, { edits, agents, tokens, store, origins });
  libraryRoutes(app, store.library, { door, masking });
  auditRoutes(app, { audit: store.audit, agents, door });
  contactRoutes(app, { contacts, masking, door, changed: linksChanged });
  caseRoutes(app, {
    cases,
    masking,
    agents,
    door,
    seen: (row) => workLists.caseChanged(row),
    changed: (row) => {
      workLists.caseChanged(row);
      linksChanged();
    },
  });
};
