import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { isPolicyName, policies } from '../../src/channels/posting/policies.js';
import type { AudienceState } from '../../src/community/audiences/posting-audience.service.js';
import type {
  AttachmentFact,
  AuthorFacts,
  BodyFacts,
  EchoFacts,
  HeaderFact,
  ListFacts,
  MessageFacts,
  PostingContext,
} from '../../src/channels/posting/posting-context.js';

const listAddress = 'golf@x-groupes.example';

const size = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.nat());

const address = fc.oneof(fc.constantFrom('anne@ecole.example', listAddress, ''), fc.emailAddress());

/** Words that some rule looks for, or anything at all. */
const text = fc.oneof(
  fc.constantFrom('désabonnement', 'unsubscribe', 'Automatic reply: absent', ' ', '\u200b', 'Bonjour à tous'),
  fc.string({ unit: 'binary' }),
);

const headerFact: Arbitrary<HeaderFact> = fc.record({
  name: fc.constantFrom('received', 'list-id', 'x-beenthere', 'auto-submitted', 'precedence', 'x-spam', 'to'),
  value: fc.oneof(
    fc.constantFrom(`<golf.x-groupes.example>`, listAddress, 'auto-replied', 'no', 'bulk'),
    text,
  ),
});

const attachment: Arbitrary<AttachmentFact> = fc.record({
  filename: fc.oneof(fc.constantFrom('plan.pdf', 'jeu.exe', 'jeu.EXE. '), text),
  mediaType: fc.constantFrom('application/pdf', 'video/mp4', '', 'nonsense'),
  bytes: size,
});

const body: Arbitrary<BodyFacts> = fc.record({ text, attachments: fc.array(attachment, { maxLength: 4 }) });

const message: Arbitrary<MessageFacts> = fc.record({
  bytes: size,
  envelopeSender: fc.option(address),
  subject: text,
  header: fc.oneof(
    fc.array(headerFact, { maxLength: 6 }),
    fc.constant(Array.from({ length: 50 }, () => ({ name: 'received', value: 'from a by b' }))),
  ),
  from: fc.array(fc.record({ name: fc.oneof(text, address), address: fc.option(address) }), { maxLength: 3 }),
  fromFieldCount: fc.nat(3),
  namedRecipientCount: size,
  namesList: fc.boolean(),
  body: fc.option(body),
  unreadable: fc.option(
    fc.constantFrom('timeout', 'memory', 'malformed', 'too-many-parts', 'too-deep', 'header-too-large'),
  ),
});

/** Any author a policy may meet. */
export const anyAuthor: Arbitrary<AuthorFacts> = fc.record({
  address,
  identity: fc.constantFrom('proven', 'unproven', 'contradicted'),
  isInDirectory: fc.boolean(),
  isAnimator: fc.boolean(),
  isModerator: fc.boolean(),
  subscription: fc.option(fc.record({ isModerated: fc.boolean(), distributedPosts: fc.nat(5) })),
  measure: fc.constantFrom('none', 'posts-moderated', 'posting-suspended'),
  isBanned: fc.boolean(),
  isAlwaysAccepted: fc.boolean(),
});

const policyNames = Object.keys(policies).filter(isPolicyName);

const list: Arbitrary<ListFacts> = fc.record({
  address: fc.constant(listAddress),
  ownerAddress: fc.constant('golf-owner@x-groupes.example'),
  policy: fc.constantFrom(...policyNames),
  requiresProof: fc.boolean(),
  isClosed: fc.boolean(),
  heldUntil: fc.option(fc.date({ noInvalidDate: true })),
  brakePosts: size,
  recentPosts: size,
  recentPleas: size,
  maxBytes: size,
  maxAttachmentBytes: size,
  refusedKinds: fc.array(fc.constantFrom('.exe', 'video/*', 'application/pdf'), { maxLength: 3 }),
  maxNamedRecipients: size,
  headerPatterns: fc.array(
    fc.record({ field: fc.constantFrom('x-spam', 'To'), glob: fc.string({ maxLength: 20 }) }),
    { maxLength: 3 },
  ),
  audience: fc.constantFrom<AudienceState>(
    { kind: 'fine' },
    { kind: 'unreadable' },
    { kind: 'too-wide', covered: 30, directory: 100 },
  ),
});

const echoes: Arbitrary<EchoFacts> = fc.record({
  lists: fc.nat(40),
  groups: fc.nat(40),
  people: fc.option(size),
  directory: size,
  days: fc.nat(90),
  fromLists: fc.nat(40),
  fewestPeople: fc.nat(40),
  mostShare: fc.double({ min: 0, max: 1, noNaN: true }),
  word: fc.constantFrom('none', 'allowed', 'held'),
});

/** Any post at all: facts need not agree with each other, since rules may not count on it. */
export const anyPost: Arbitrary<PostingContext> = fc.record({
  now: fc.date({ noInvalidDate: true }),
  message,
  author: anyAuthor,
  list,
  echoes,
});
