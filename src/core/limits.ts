/**
 * Every bound in Parlor, but those of accounts, of visitors' data and of the wallboard, which stand in files of their own beside it.
 * Each has a test that goes one past it. Rule X3 in docs/SPEC.md.
 */

/** Longest message or note, in Unicode code points. */
export const textLengthMax = 6_000;

/** Largest frame a relay reads, in bytes. */
export const frameBytesMax = 64 * 1024;

/** Largest first frame (`hello`) a relay reads, in bytes: it comes from a peer nobody has vouched for yet. */
export const helloBytesMax = 8 * 1024;

/** WebSocket fragments one frame may arrive in. */
export const frameFragmentsMax = 16;

/** Bytes of a request's headers. */
export const headerBytesMax = 8 * 1024;

/**
 * Time a client has to send a request's headers, and all of it, and time its connection may lie idle, in milliseconds;
 * and how often a relay looks for those who took longer.
 */
export const requestTimeout = { headersMs: 5_000, wholeMs: 10_000, idleMs: 15_000, lookEveryMs: 1_000 } as const;

/** Time for which a browser remembers that a page may send to the relay, in seconds. */
export const corsMaxAgeSeconds = 600;

/** Network chunks that may be buffered for one frame; proxies slice a slow 64 KiB frame into dozens. */
export const frameChunksMax = 256;

/** Frames in the array form of one WebSocket message. */
export const framesPerBatchMax = 64;

/** Time between the upgrade and a complete `hello`, in milliseconds. */
export const helloTimeoutMs = 5_000;

/** Unauthenticated sockets one address may hold at a time. */
export const unauthenticatedSocketsPerAddressMax = 16;

/** Sockets one address may hold at a time, signed in or not. */
export const socketsPerAddressMax = 512;

/** Sockets one device may hold at a time. */
export const socketsPerDeviceMax = 8;

/** Conversations one socket may follow: visitors have few, agents up to a screen full. */
export const subscriptionsMax = { visitor: 5, agent: 100 } as const;

/** Live lists one socket may watch. */
export const watchesMax = 12;

/** Rows one live list holds; the rest is counted, not sent. */
export const listRowsMax = 200;

/** Rows that the list of all that goes on in a site holds (V2); they come `listRowsMax` at a time. */
export const ongoingRowsMax = 2_000;

/** How long what is closed stays in the list of what its agent has closed lately, in milliseconds (S9). */
export const lateClosedMs = 86_400_000;

/** Commands a client may have unacknowledged on one socket. */
export const sendWindow = 32;

/** Token bucket for commands: sustained rate per second and burst. */
export const commandRate = { visitor: { perSecond: 5, burst: 20 }, agent: { perSecond: 20, burst: 60 } } as const;

/** Token bucket for all other frames of one connection but the answers to pings: one more ends it. */
export const frameRate = { perSecond: 20, burst: 300 } as const;

/** Refused-for-rate commands in a row before the socket is closed. */
export const rateRefusalsMax = 200;

/** Length of an identifier made by a client (conversation, message, lane, device), in characters. */
export const identifierLength = { min: 8, max: 64 } as const;

/** Length of a name, title or workstream id, in code points. */
export const nameLengthMax = 300;

/** Longest address of an agent's picture, in characters: it is in the log of every conversation they take. */
export const pictureLengthMax = 500;

/** Length of the page address kept with a conversation, in characters. */
export const pageLengthMax = 2_000;

/** Length of a credential (secret or token) in `hello`, in characters. */
export const credentialLengthMax = 4_096;

/** Length of an anonymous visitor's secret, in bytes before encoding. */
export const visitorSecretBytes = 32;

/** Age at which an anonymous visitor's secret is replaced by another one, in milliseconds. */
export const visitorSecretMs = 24 * 60 * 60_000;

/** Time for which a visitor's former secret stays good once the one that follows it has been used, in milliseconds. */
export const formerSecretMs = 2 * 60_000;

/** Commands and bytes one append transaction takes. */
export const appendBatchMax = { commands: 256, bytes: 256 * 1024 } as const;

/** Commands that may wait for the appender before new sockets are turned away. */
export const appendQueueMax = 2_000;

/**
 * Lag of a relay's event loop above which new sockets are turned away and history waits, the time over which it is
 * averaged, and how finely it is measured, in milliseconds.
 */
export const loopLag = { maxMs: 100, sampleMs: 500, resolutionMs: 20 } as const;

/** When a client that was turned away may come back: at random between these, in seconds. */
export const turnedAwaySeconds = { min: 1, max: 5 } as const;

/** How often a request that was turned away for the relay's load comes back, and after how long at most, in milliseconds. */
export const requestReturns = { max: 2, waitMaxMs: 5_000 } as const;

/** Times one append transaction is tried when commits of other relays get in its way. */
export const appendAttemptsMax = 5;

/** Connections one relay holds to PostgreSQL: for appends, and for everything else. */
export const databaseConnections = { append: 4, read: 4 } as const;

/** Time PostgreSQL has to accept a connection, to answer, and to hear the next step of a transaction, in milliseconds. */
export const databaseTimeout = { connectMs: 5_000, answerMs: 20_000, idleInTransactionMs: 10_000 } as const;

/** Time the SQLite store waits for somebody else's lock on the file, such as that of a backup, in milliseconds. */
export const fileLockTimeoutMs = 5_000;

/** Pages of a SQLite database that each of its two threads keeps in memory, in KiB. */
export const pageCacheKiB = 32_768;

/** SQLite's write-ahead log: time between its checkpoints, and the pages at which the writer makes one itself. */
export const walCheckpoint = { everyMs: 250, pages: 4_000 } as const;

/** Compiled statements one SQLite thread keeps for queries it may be asked again. */
export const statementsKeptMax = 100;

/** Delay before each attempt to reach the bus again, time for it to succeed, and between pings, in milliseconds. */
export const busReconnect = { minMs: 100, maxMs: 1_000, dialMs: 5_000, pingMs: 5_000 } as const;

/** Events read from the log at a time when a client catches up. */
export const eventsPerPageMax = 200;

/** Events a client may have missed and still gets one by one; beyond it, it gets the newest page and asks for older ones. */
export const replayMax = 500;

/** Events of the log that one page of history covers. */
export const historyPageMax = 100;

/** Pages of history one connection may wait for at a time; one more ends it. */
export const historyRequestsMax = 16;

/** Time between a relay's comparisons of what it has told with what the database holds, in milliseconds. */
export const compareHeadsMs = 5_000;

/** Bytes buffered on a socket above which nothing more is pushed to it, and below which pushing resumes. */
export const socketBuffer = { highBytes: 256 * 1024, lowBytes: 64 * 1024 } as const;

/** Time a socket may stay above the high mark without progress before it is closed, in milliseconds. */
export const slowSocketMs = 30_000;

/** Time between a relay's pings, in milliseconds; each is spread by ±20 %. */
export const heartbeatMs = 25_000;

/** Time a client has to answer a ping, in milliseconds. */
export const pongTimeoutMs = 10_000;

/** Grace after a token's expiry before the socket closes, in milliseconds. */
export const tokenGraceMs = 25_000;

/** Events a client holds beyond a gap before it asks again from its position. */
export const heldEventsMax = 200;

/**
 * Reconnect delays, in milliseconds, each all chance from nothing up to a bound: `minMs` after a connection that was live
 * for `lastsAfterMs`; twice that for each in a row that was live for less, up to `setbackMaxMs`; and as long as one has
 * been away already, up to `maxMs`. What was live for less than `minMs` counts as not at all.
 */
export const reconnectDelay = { minMs: 500, setbackMaxMs: 2_000, maxMs: 20_000, lastsAfterMs: 10_000 } as const;

/**
 * When a client asks for its next credential: `beforeMs` before the present one ends, or `beforePercent` of what is left
 * of it if that is less; never sooner than `pauseMs` after it was asked before, in milliseconds.
 */
export const renewal = { beforeMs: 60_000, beforePercent: 20, pauseMs: 5_000 } as const;

/** Time a client waits from opening a socket to `welcome`, in milliseconds. */
export const welcomeTimeoutMs = 8_000;

/**
 * Sockets that are blocked: `tries` that led to nothing before a client goes by requests at once when the next one fails;
 * time for a socket to bring its first frame, and the head start it has from then on; time until sockets are tried
 * again. In milliseconds.
 */
export const blockedSocket = { tries: 2, patienceMs: 5_000, headStartMs: 1_000, againMs: 5 * 60_000 } as const;

/** Time a client that goes by requests gives one of them, in milliseconds. */
export const exchangeTimeoutMs = 10_000;

/** Bytes that a page which goes leaves behind in one request; browsers send no more than 64 KiB for such pages. */
export const lastWordsBytesMax = 48 * 1024;

/** Time a client waits for an answer when it has reason to doubt its connection, in milliseconds. */
export const probeTimeoutMs = 2_000;

/** Time a client leaves a lane alone after a temporary refusal that names none, in milliseconds. */
export const retryDefaultMs = 1_000;

/** Unconfirmed commands that a client writes down in the very moment of each new one; more are written a moment later. */
export const jottedMax = 100;

/** Commands a client keeps unconfirmed; beyond it `send` is refused. */
export const outboxMax = 5_000;

/** Time a client gives a browser's storage for one answer before it goes on without it, in milliseconds. */
export const storageTimeoutMs = 2_000;

/** Time between a page's signs of life in the outbox it keeps, where there are no locks to show it, in milliseconds. */
export const laneBeatMs = 10_000;

/** Time without a sign of life after which a kept outbox counts as left by its page, in milliseconds. */
export const laneStaleMs = 30_000;

/** Conversations followed from within `hello`, which has to stay small; the rest follow one by one. */
export const helloSubscriptionsMax = 16;

/** Time a client waits for a missing event before it asks again, in milliseconds. */
export const gapTimeoutMs = 300;

/** Time a draining relay gives its clients to connect elsewhere, in milliseconds. */
export const drainMs = 10_000;

/**
 * How a draining relay asks its clients to go: so many in a second, or more if that would take longer than `percent` of
 * the drain; in groups, one `everyMs`; each within `afterMs`, and again after `againMs` if it is still here.
 */
export const goSpread = { perSecond: 200, percent: 50, everyMs: 100, afterMs: 1_000, againMs: 2_500 } as const;

/** Of the desk: drafts that are kept, of sessions that are gone too; a site's tabs in a session, and the length of the address of one. */
export const deskMax = { drafts: 50, tabs: 8, tabUrl: 2_000 } as const;

/** Length of a knowledge article's text, in code points; its title is a name. */
export const articleLengthMax = 20_000;

/** Length of a quick reply before its placeholders are filled, in code points; filled, it is a text like any other. */
export const quickReplyLengthMax = 2_000;

/** What a site may keep: articles, quick replies for everybody, and quick replies of each agent's own. */
export const libraryMax = { articles: 5_000, siteReplies: 500, ownReplies: 100 } as const;

/** Bytes of a request that saves an article or a quick reply. */
export const libraryBytesMax = 256 * 1024;

/** Length of a language's tag (BCP 47), in characters. */
export const languageLengthMax = 35;

/** Length of what is searched for, in code points. */
export const searchLengthMax = 200;

/** Terms of a search that are looked for; what was written behind them is not. */
export const searchTermsMax = 32;

/** Code points of a word that tell it from others; what comes after them is not looked at. */
export const termLengthMax = 40;

/** Articles that a search gives, and articles on one page of a site's list. */
export const articlesMax = { found: 20, page: 100 } as const;

/** Code points of an article that a search shows, and those of them before the first word that was found. */
export const excerptLength = { max: 240, before: 60 } as const;

/** Length of a contact's e-mail address (RFC 5321) and phone number, in code points; its name and account are names. */
export const contactLengthMax = { email: 254, phone: 50 } as const;

/** Digits of a phone number that is compared with others: none has more (E.164), and fewer are a service's. */
export const phoneDigits = { min: 6, max: 15 } as const;

/**
 * Contacts that a site may keep, those on one page of a search, conversations on one page of what was said with one of them
 * before, how many a search looks through, the visitors remembered as one, and the code points by which they stand in order.
 */
export const contactsMax = { site: 100_000, page: 50, past: 20, seek: 1_000, visitors: 100, orderLength: 100 } as const;

/** Length of what says where a page begins, in characters. */
export const cursorLengthMax = 2_000;

/** Cases that a site may keep, those on one page of a search, and times that a new one's number is tried for anew. */
export const casesMax = { site: 100_000, page: 50, attempts: 100 } as const;

/** Time for which an agent is alerted of a case that was given to them, in milliseconds (N11). */
export const caseAlertMs = 120_000;

/** How often a relay looks for conversations whose contact or case was changed, whoever changed it, in milliseconds. */
export const linksLookMs = 5_000;

/** Events of a conversation that a visitor's browser keeps for the next page, or one page hands to another. */
export const keptEventsMax = 200;

/** Commands that are not confirmed which one page of a visitor shows to the others. */
export const sharedPendingMax = 200;

/** Time a page gives another one to prove that it lives before it waits for its end, in milliseconds. */
export const siblingWatchMs = 1_000;

/** Time a visitor's page stays connected while it is hidden, in milliseconds. */
export const hiddenPageMs = 5 * 60_000;

/** Time an agent whose connection is lost has to come back before the presence is reckoned anew, in milliseconds (A6). */
export const presenceGraceMs = 150_000;

/** Sessions an agent may have open, live offers included (R3, A5). */
export const agentSessionsMax = 10;

/** Code points of a note that are told with what somebody has handed on; all of it is in the conversation (N1). */
export const escalationNoteLength = 200;

/** Consultants that a conversation may have at a time, those included who have been asked and have not answered (S10). */
export const consultantsMax = 5;

/** Units of capacity: what an agent has and what a conversation takes, unless the site says otherwise; the most of either. */
export const agentUnits = { agent: 100, conversation: 20, max: 10_000 } as const;

/** Time from the end of one round of offers to the next, in milliseconds (R3). */
export const roundPauseMs = 30_000;

/** Spans of operating hours in a day. */
export const spansPerDayMax = 8;

/** Dates with operating hours of their own. */
export const holidaysMax = 366;

/**
 * What a site or its page may tell of a visitor beside name, e-mail, phone and account: variables, and their length in
 * characters; and the length in JSON of all that a page says, answers included.
 */
export const contextMax = { variables: 100, nameLength: 64, valueLength: 500, length: 16_000 } as const;

/**
 * Questions that a page may ask before a conversation, the length of an answer in characters, and the answers that a start may
 * bring along, to questions of the site and of the page together (W6).
 */
export const answersMax = { questions: 10, answerLength: 2_000, atStart: 20 } as const;

/** A form: its questions, the choices of one, and the length of their texts and of answers, in code points (M2, W6). */
export const formMax = {
  questions: 10,
  choices: 12,
  labelLength: 200,
  helpLength: 500,
  choiceLength: 100,
  textLength: 300,
  longTextLength: 2_000,
} as const;

/** The best that a visitor may say of a conversation, counted from 1 (W6). */
export const ratingMax = 5;

/** For how long after the end of a conversation its visitor may answer what is asked about it, in milliseconds (W6). */
export const surveyMs = 24 * 3_600_000;

/** Length of what a case is called that comes of a contact form, in code points (M2). */
export const caseTitleLength = 120;

/**
 * Contact forms that one address may send in a minute, the bytes of one, and the cases that may have come of them and still
 * be open in a site: those of the desk have room besides (M2, X3).
 */
export const contactFormMax = { perMinute: 6, bytes: 64 * 1024, open: 5_000 } as const;

/** By how much the clocks of a site and a relay may differ when a visitor's token is judged, in seconds (I1). */
export const tokenToleranceSeconds = 60;

/** The shortest RSA key that a site may sign its tokens with, in bits (RFC 7518, section 3.3). */
export const rsaBitsMin = 2_048;

/** How long a site's keys are taken to be good, how soon they may be asked for again, and for how long, in milliseconds. */
export const siteKeys = { cacheMs: 600_000, cooldownMs: 30_000, timeoutMs: 5_000 } as const;

/**
 * How a relay looks for conversations whose time is over: so many of each workstream and state at a time, at least so
 * often, after so long when the database could not be asked (in milliseconds), and what one costs a batch (in bytes).
 */
export const expiry = { batch: 64, lookEveryMs: 300_000, retryMs: 2_000, bytes: 256 } as const;

/** The least and the most that a time limit of a workstream may be, in milliseconds: a second, a year. */
export const timeLimitMs = { min: 1_000, max: 366 * 24 * 3_600_000 } as const;

/**
 * How long after leaving a visitor counts as gone (M5), how often a relay writes down who is there, how often what has
 * changed, and how late either may be, in milliseconds.
 */
export const attendance = { goneAfterMs: 180_000, refreshMs: 60_000, writeEveryMs: 1_000, slackMs: 5_000 } as const;

/** The most conversations that a queue may be said to have room for before it overflows (R9). */
export const queueLengthMax = 10_000;

/**
 * When a queue's average wait is told: of at least `least` waits and above `aboveMs` milliseconds; the latest counts for one
 * in `of` (R10).
 */
export const waitMean = { least: 20, aboveMs: 60_000, of: 10 } as const;

/**
 * How often a visitor is told of their place at most (R10), how long a relay waits for more changes before it looks, and
 * how often it looks at least while somebody stands there, in milliseconds.
 */
export const lineTelling = { everyMs: 10_000, settleMs: 200, lookEveryMs: 30_000 } as const;

/**
 * Typing (W4): how often a client says so at most, after how long without a key it says that it is over, and for how long it
 * is shown without having been said again, in milliseconds.
 */
export const typing = { everyMs: 3_000, idleMs: 4_000, shownMs: 6_000 } as const;

/** Token bucket for what one connection says of typing and reading: what is beyond it is dropped. */
export const signalRate = { perSecond: 5, burst: 20 } as const;

/**
 * What was read (W4): how often a client says so at most, how often a relay writes it down and when it tries again, in
 * milliseconds; and how many conversations it writes at a time, and keeps in mind while the database is away.
 */
export const reading = {
  sayEveryMs: 500,
  writeEveryMs: 250,
  retryMs: 2_000,
  batch: 1_000,
  waitingMax: 20_000,
} as const;

/** Time without a connection for which a client still shows the place in a queue that it was told, in milliseconds. */
export const placeLastsMs = 30_000;

/**
 * How often one address may ask in a minute whether a conversation can begin, and for how long an answer is good, in
 * milliseconds.
 */
export const availability = { perMinuteMax: 120, cacheMs: 5_000 } as const;

/** Time an agent has to answer an offer: the least, the usual and the most, in milliseconds (N3). */
export const offerMs = { min: 5_000, usual: 120_000, max: 600_000 } as const;

/**
 * How long an agent may be away before an offer moves on, and before live conversations return to the queue, in milliseconds
 * (A6).
 */
export const absence = { offerMs: 15_000, sessionMs: 150_000 } as const;

/** How long work that nobody has seen stays with its agent once the notification of it is over, in milliseconds (A6). */
export const unseenMs = 8 * 60_000;

/** The least and the most time for which wrap-up may take capacity, where that ends by itself, in milliseconds (R7). */
export const wrapUpHoldMs = { min: 5_000, max: 3_600_000 } as const;

/** How often a relay looks whether the sign-ins of those who are connected to it are still good, in milliseconds (X4). */
export const signInLookMs = 3_000;

/** How often a relay says that it is alive, and how long that counts, in milliseconds. */
export const relayBeat = { everyMs: 10_000, lastsMs: 30_000, retryMs: 1_000 } as const;

/**
 * How much waiting work of each workstream a relay looks at in one go, how soon it looks again while work waits, and how
 * often at least (in milliseconds), and what an offer costs a batch (in bytes).
 */
export const routing = { batch: 256, waitingMs: 1_000, lookEveryMs: 5_000, bytes: 512 } as const;

/** Presences that a site may add to those of everybody. */
export const presencesMax = 50;

/**
 * What a workstream says to its visitors in its own words: languages at most, and the longest message, notice, text of a link
 * and address, in UTF-16 units (M2, M3, V7).
 */
export const frontMax = {
  languages: 40,
  messageLength: 500,
  noticeLength: 3_000,
  labelLength: 100,
  urlLength: 2_000,
} as const;

/** Languages in which a relay remembers what it tells the visitors of a workstream; whoever has one more, has it made anew. */
export const frontLanguagesMax = 200;

/**
 * How long a relay goes without looking whether somewhere hours have begun or ended, at most, in milliseconds: its clock may
 * be set.
 */
export const hoursLookEveryMs = 60_000;

/** What a notification shows of a conversation beside its title, at most (N4). */
export const notificationFieldsMax = 4;

/** Times that an agent's state is reckoned anew when others have changed it meanwhile. */
export const agentStepAttemptsMax = 50;

/** Messages of the visitor, the newest, that a conversation's sentiment is made of (S7). */
export const sentimentMessagesMax = 6;

/** Longest word, in UTF-16 units, that is looked up for sentiment; nothing that is longer is one. */
export const sentimentWordLengthMax = 40;

/** Entries of the audit log in one page. */
export const auditPageMax = 100;

/** Wrong places of a configuration that are told at a time; the rest is counted. */
export const configMistakesMax = 10;

/** Characters of a value that is wrong that are shown. */
export const shownLengthMax = 60;

/** The largest configuration that is taken over HTTP, in bytes. */
export const configBytesMax = 1024 * 1024;

/**
 * How a relay follows its configuration: how often it looks whether there is another one, and how long it waits after a
 * file has changed, for it to be written to its end, in milliseconds.
 */
export const configLook = { everyMs: 500, settleMs: 50 } as const;

/**
 * Files that go with messages: bytes of one, where nobody has set it, and how far it can be set; how many go with a message,
 * and with all messages of a conversation; code points of a name.
 */
export const attachmentsMax = {
  bytes: 5 * 1024 * 1024,
  settableBytes: 128 * 1024 * 1024,
  perMessage: 10,
  perConversation: 1_000,
  nameLength: 120,
} as const;

/** Bytes of the parts in which a file goes up and down, all but its last. Of the first is read what the file is. */
export const filePartBytes = 256 * 1024;

/** Delays before a part of a file is tried again, in milliseconds, and attempts in a row that get it nowhere. */
export const fileRetry = { minMs: 500, maxMs: 15_000, attempts: 10 } as const;

/** Uploads that one person may have without having sent them, and bytes that all of a site may have together. */
export const unsentUploadsMax = { count: 20, siteBytes: 4 * 1024 * 1024 * 1024 } as const;

/** Token bucket for the parts of files that one person sends up: sustained rate per second, and burst. */
export const filePartRate = { perSecond: 40, burst: 80 } as const;

/**
 * Uploads that become no message: time after the last part of one that is not whole, and of one that is, until it is removed;
 * how many are removed at a time, and how often a relay looks for them, in milliseconds.
 */
export const orphans = {
  unfinishedMs: 60 * 60_000,
  unsentMs: 24 * 60 * 60_000,
  batch: 50,
  lookEveryMs: 5 * 60_000,
  retryMs: 10_000,
} as const;

/**
 * Transcripts by mail (W6): how many of one conversation, for one visitor and to one address there may be within `withinMs`
 * milliseconds; how long a conversation may be, in events; how many one address of the network may ask for in a minute, and the
 * bytes of one such request.
 */
export const transcriptMailMax = {
  ...{ perConversation: 3, perVisitor: 5, perAddress: 5, withinMs: 24 * 3_600_000 },
  ...{ events: 5_000, perMinute: 10, bytes: 4 * 1024 },
} as const;

/** The longest name of a time zone, in UTF-16 units. */
export const timeZoneLengthMax = 64;

/**
 * How a relay sends mails: how many at a time, how often it looks for them, and how soon again when the database could not be
 * asked; for how long one is its own, how long a server may take for all of one, to be there, and for an answer; after how long
 * one is tried again, at first and at most, each time twice as long as before; when it is given up; and how long a relay that stops
 * waits for those on their way. In milliseconds.
 */
export const mailing = {
  batch: 4,
  lookEveryMs: 30_000,
  retryMs: 5_000,
  leaseMs: 180_000,
  sendMs: 90_000,
  connectMs: 15_000,
  answerMs: 60_000,
  againMs: 60_000,
  againMaxMs: 4 * 3_600_000,
  giveUpMs: 48 * 3_600_000,
  stopMs: 5_000,
} as const;

/**
 * Masking (X5): rules of a site; code points of a pattern and steps of what is made of it; how far it is looked ahead at first
 * for where a match ends, in UTF-16 units; and how many of them are looked at, for each that a text has, before the rest of it
 * is hidden unseen.
 */
export const maskingMax = {
  rules: 10,
  patternLength: 250,
  patternSteps: 250,
  aheadLength: 256,
  looksPerUnit: 512,
} as const;
