import { OutgoingPost, type PostFacts } from '../../src/channels/distribution/outgoing-post.js';
import { List } from '../../src/community/lists/list.entity.js';
import { scanHeader } from '../../src/foundation/mail/header-block.js';

type Wishes = Partial<Omit<PostFacts, 'list'>> & { list?: Partial<List> };

/** A post of Anne's to the golf list on its way out: `message` as it came in, `dmarc` as her domain asks. */
export function anOutgoingPost(
  message: string | Buffer,
  { list = {}, ...facts }: Wishes = {},
  dmarc: PostFacts['authentication']['dmarc']['policy'] = 'absent',
): OutgoingPost {
  const raw = Buffer.from(message);
  const header = scanHeader(raw) ?? { fields: [], bodyOffset: 0 };
  return new OutgoingPost(
    {
      list: Object.assign(new List(), plainList, list),
      listAddress: 'golf@x-groupes.example',
      mailDomain: 'x-groupes.example',
      publicUrl: 'https://groupes.example',
      authservId: 'mx.x-groupes.example',
      key: 'abcdef',
      messageId: 'm1@ecole.example',
      postId: '00000000-0000-4000-8000-000000000001',
      author: { name: 'Anne Martin', address: 'anne@ecole.example' },
      authentication: {
        spf: { result: 'none', domain: null },
        dkim: [],
        dmarc: { result: 'none', policy: dmarc },
        arc: 'none',
        source: 'checked-here',
      },
      receivedAt: new Date('2026-03-02T10:00:00Z'),
      timeZone: 'Europe/Paris',
      files: [],
      ...facts,
    },
    raw,
    header,
  );
}

const plainList = { name: 'golf', tag: '', footer: '', replyTo: 'author', policy: 'members', language: 'fr' };
