/** The doors of a relay: all that is asked of it by request or by socket comes in here. */
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { Receiving } from '../attachments/receiving.ts';
import { Accounts } from '../auth/accounts.ts';
import { ChosenPasswords } from '../auth/chosen-passwords.ts';
import type { SendInvitation } from '../auth/invitation-mail.ts';
import type { ConfigEdits } from '../config/edits.ts';
import type { Config } from '../config.ts';
import { tabOriginsOf } from '../desk-facts.ts';
import { providerOf, waysOf } from '../oidc/signing-in.ts';
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
import { type DemoOptions, demoRoutes } from './demo-routes.ts';
import { FrameRoutes } from './frame-routes.ts';
import { handingOnRoutes } from './handing-on-routes.ts';
import { libraryRoutes } from './library-routes.ts';
import { oidcCallback, oidcRoutes } from './oidc-routes.ts';
import { OriginPolicy } from './origins.ts';
import { ParticipantDoor } from './participant-door.ts';
import { passwordRoutes } from './password-routes.ts';
import { pastRoutes } from './past-routes.ts';
import { keepPinned } from './pinned.ts';
import { profileRoute } from './profile-route.ts';
import { createServer, webFolder } from './server.ts';
import { SignInAnswers } from './sign-in-answers.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { StaffDoor } from './staff-door.ts';
import { transcriptRoutes } from './transcript-routes.ts';
import { Door } from './upgrade.ts';
import { uploadRoutes } from './upload-routes.ts';
import { visitorRoutes } from './visitor-routes.ts';
import { wallboardRoute } from './wallboard-route.ts';

/** What the doors need beside the parts. */
interface Surroundings {
  readonly config: Config;
  readonly dataDir: string;
  readonly log: Logger;
  /** For trying things out: agents sign in by id alone, and the pages of `folder` are served. */
  readonly demo?: DemoOptions;
  readonly signIns: SignIns;
  readonly openings: Openings;
  readonly edits: ConfigEdits;
  readonly isReady: () => boolean;
  /** Somebody is to be erased. */
  readonly erasureAsked: () => void;
  /** A contact or a case is called something else. */
  readonly linksChanged: () => void;
  /** Sends a link by mail; left out where no mails are sent. */
  readonly invite?: SendInvitation | undefined;
  /** For the identity provider that the configuration names. */
  readonly oidcSecret?: string | undefined;
  /** A transcript is to be sent by mail; left out where no mails are sent. */
  readonly mailAsked?: () => void;
}

export const openDoors = async (
  parts: RelayParts,
  {
    config,
    dataDir,
    log,
    demo,
    signIns,
    openings,
    edits,
    isReady,
    erasureAsked,
    linksChanged,
    invite,
    oidcSecret,
    mailAsked,
  }: Surroundings,
): Promise<{ readonly app: FastifyInstance; readonly admission: Admission }> => {
  const { store, agents, tokens, clock, metrics } = parts;
  const web = webFolder();
  const folders = [web, await keepPinned(web, dataDir, log), ...(demo ? [demo.folder, join(web, '../demo')] : [])];
  const app = await createServer({
    log,
    store,
    metrics,
    folders,
    framed: () => tabOriginsOf(parts.sites.values()),
    isReady,
  });
  const origins = new OriginPolicy(config, { allowsLoopback: demo !== undefined });
  const accounts = new Accounts(store, tokens, clock, agents);
  const ways = waysOf(config);
  const isSecure = config.publicUrl?.startsWith('https:') ?? false;
  const answers = new SignInAnswers({ origins, isSecure, hasPasswords: ways.passwords });
  agentRoutes(app, {
    accounts,
    signIns,
    answers,
    ways,
    ...(demo && { demoSignIn: (as, device) => accounts.admitById(as, device) }),
  });
  const provider = await providerOf(config, { path: oidcCallback, secret: oidcSecret, store, clock });
  if (provider) oidcRoutes(app, { provider, accounts, answers, agents, log });
  if (demo) demoRoutes(app, origins, demo);
  const staffDoor = new StaffDoor(parts, origins);
  staffRoutes(app, parts, { door: staffDoor, origins, edits, erasureAsked, linksChanged });
  signInRoutes(app, { store, agents, signIns, door: staffDoor });
  const passwords = new ChosenPasswords({ ...parts, accounts, signIns });
  passwordRoutes(app, { store, agents, passwords, answers, door: staffDoor, ...(invite && { send: invite }) });
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
  {
    door,
    origins,
    edits,
    erasureAsked,
    linksChanged,
  }: Pick<Surroundings, 'edits' | 'erasureAsked' | 'linksChanged'> & {
    readonly door: StaffDoor;
    readonly origins: OriginPolicy;
  },
): void => {
  const { store, agents, sites, tokens, workLists, masking } = parts;
  const { contacts, cases } = store.contactBook;
  adminRoutes(app, { edits, agents, tokens, store, origins });
  libraryRoutes(app, store.library, { door, masking, sites });
  auditRoutes(app, { audit: store.audit, agents, door });
  visitorRoutes(app, { parts, door, asked: erasureAsked });
  handingOnRoutes(app, parts, door);
  wallboardRoute(app, parts, door);
  profileRoute(app, parts, door);
  contactRoutes(app, { contacts, masking, door, changed: linksChanged });
  pastRoutes(app, { store, agents, door });
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
