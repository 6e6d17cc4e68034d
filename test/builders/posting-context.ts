import type { IdentityStrength } from '../../src/foundation/mail/authentication.js';
import type {
  AttachmentFact,
  AuthorFacts,
  BodyFacts,
  ListFacts,
  MessageFacts,
  EchoFacts,
  PostingContext,
} from '../../src/channels/posting/posting-context.js';
import { noEchoes } from '../../src/channels/posting/posting-context.js';
import type { PolicyName } from '../../src/community/lists/policy-name.js';

/** A post that every rule passes: Anne, a subscriber of long standing, writes to the golf list. */
export function aPost(): PostBuilder {
  return new PostBuilder(ordinary);
}

const ordinary: PostingContext = {
  now: new Date('2026-03-02T10:00:00Z'),
  message: {
    bytes: 4_096,
    envelopeSender: 'anne@ecole.example',
    subject: 'Sortie de dimanche',
    header: [],
    from: [{ name: 'Anne', address: 'anne@ecole.example' }],
    fromFieldCount: 1,
    namedRecipientCount: 1,
    namesList: true,
    body: { text: 'Rendez-vous à neuf heures au départ du parcours.', attachments: [] },
    unreadable: null,
  },
  author: {
    address: 'anne@ecole.example',
    identity: 'unproven',
    isInDirectory: true,
    isAnimator: false,
    isModerator: false,
    subscription: { isModerated: false, distributedPosts: 12 },
    measure: 'none',
    isBanned: false,
    isAlwaysAccepted: false,
  },
  list: {
    address: 'golf@x-groupes.example',
    ownerAddress: 'golf-owner@x-groupes.example',
    policy: 'members',
    requiresProof: false,
    isClosed: false,
    heldUntil: null,
    brakePosts: 20,
    recentPosts: 0,
    recentPleas: 0,
    maxBytes: 1_048_576,
    maxAttachmentBytes: 1_048_576,
    refusedKinds: [],
    maxNamedRecipients: 10,
    headerPatterns: [],
    audience: { kind: 'fine' },
  },
  echoes: noEchoes,
};

/** Each call gives a new builder; `context` is what rules are asked about. */
class PostBuilder {
  constructor(readonly context: PostingContext) {}

  /** A first name, for an address of the school, or a whole address. */
  by(author: string, name = author): PostBuilder {
    const address = author === '' || author.includes('@') ? author : `${author}@ecole.example`;
    return this.author({ address }).message({
      envelopeSender: address,
      from: address === '' ? [] : [{ name, address }],
    });
  }

  /** The display name beside the author's address. */
  named(name: string): PostBuilder {
    return this.message({ from: [{ name, address: this.context.author.address }] });
  }

  subscribed(distributedPosts = 12): PostBuilder {
    return this.author({ subscription: { isModerated: false, distributedPosts } });
  }

  /** The same text stands elsewhere. */
  echoed(echoes: Partial<EchoFacts>): PostBuilder {
    return new PostBuilder({ ...this.context, echoes: { ...this.context.echoes, ...echoes } });
  }

  flagged(): PostBuilder {
    const distributedPosts = this.context.author.subscription?.distributedPosts ?? 0;
    return this.author({ subscription: { isModerated: true, distributedPosts } });
  }

  /** Neither subscribed nor in the directory. */
  stranger(): PostBuilder {
    return this.author({ subscription: null, isInDirectory: false });
  }

  identified(identity: IdentityStrength): PostBuilder {
    return this.author({ identity });
  }

  under(measure: AuthorFacts['measure']): PostBuilder {
    return this.author({ measure });
  }

  withBytes(bytes: number): PostBuilder {
    return this.message({ bytes });
  }

  withSubject(subject: string): PostBuilder {
    return this.message({ subject });
  }

  withText(text: string): PostBuilder {
    return this.message({ body: { ...this.body(), text } });
  }

  withAttachment(filename: string, attachment: Partial<AttachmentFact> = {}): PostBuilder {
    const added = { filename, mediaType: 'application/octet-stream', bytes: 1_000, ...attachment };
    return this.message({ body: { ...this.body(), attachments: [...this.body().attachments, added] } });
  }

  /** One more field; its name as people write it. */
  withHeader(name: string, value: string): PostBuilder {
    return this.message({ header: [...this.context.message.header, { name: name.toLowerCase(), value }] });
  }

  unreadable(cause: NonNullable<MessageFacts['unreadable']>): PostBuilder {
    return this.message({ body: null, unreadable: cause });
  }

  onPolicy(policy: PolicyName): PostBuilder {
    return this.list({ policy });
  }

  message(facts: Partial<MessageFacts>): PostBuilder {
    return new PostBuilder({ ...this.context, message: { ...this.context.message, ...facts } });
  }

  author(facts: Partial<AuthorFacts>): PostBuilder {
    return new PostBuilder({ ...this.context, author: { ...this.context.author, ...facts } });
  }

  list(facts: Partial<ListFacts>): PostBuilder {
    return new PostBuilder({ ...this.context, list: { ...this.context.list, ...facts } });
  }

  private body(): BodyFacts {
    return this.context.message.body ?? { text: '', attachments: [] };
  }
}
