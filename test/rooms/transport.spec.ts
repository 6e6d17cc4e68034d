import { afterEach, describe, expect, it } from '@jest/globals';
import type { CarryEnd } from '../../src/postoffice/delivery/transport/carry-end.js';
import type {
  CopyAnswer,
  CopySource,
  OutgoingCopy,
} from '../../src/postoffice/delivery/transport/outgoing-copy.js';
import { PostBody } from '../../src/postoffice/delivery/transport/post-body.js';
import { parseRelayUrl } from '../../src/postoffice/delivery/transport/relay-url.js';
import { SmtpConnection } from '../../src/postoffice/delivery/transport/smtp-connection.js';
import type { TimeLimits } from '../../src/postoffice/delivery/transport/time-limits.js';
import { sinkCertificate } from '../sink/certificate.js';
import type { SinkOptions } from '../sink/sink-options.js';
import { SmtpSink } from '../sink/smtp-sink.js';

let sink: SmtpSink;
afterEach(() => sink.stop());

describe('a relay that takes everything', () => {
  it('has each copy once, as it was given', async () => {
    const { source, end } = await carried({}, people(200));
    expect(sink.received.map(({ recipients }) => recipients[0])).toEqual(people(200));
    expect(sink.received[0]).toMatchObject({
      envelopeFrom: 'bounces@groupes.example',
      recipients: ['p0@x.example'],
    });
    expect(sink.received[0]!.raw.toString()).toBe('Subject: essai\r\n\r\nBonjour\r\n..\r\nfin\r\n');
    expect(source.kinds()).toEqual({ accepted: 200 });
    expect(end).toMatchObject({ kind: 'closed', answered: 200 });
  });

  it.each([
    ['offers no PIPELINING', { offers: ['8BITMIME'] }],
    ['knows only HELO', { answer: (line: string) => (line.startsWith('EHLO') ? '502 5.5.1 no\r\n' : null) }],
    ['drips its replies', { dripsReplies: true }],
  ])('may be one that %s', async (_habit, options: SinkOptions) => {
    const { source } = await carried(options, people(20));
    expect(source.kinds()).toEqual({ accepted: 20 });
    expect(sink.received).toHaveLength(20);
  });

  it('never hears a second command before its answer when it offers no PIPELINING', async () => {
    let worst = 0;
    sink = await SmtpSink.start({
      offers: [],
      onMessage: () => (worst = Math.max(worst, source.pulled - source.done)),
    });
    const source = new Queue(people(10));
    await carryAll(source);
    expect(worst).toBe(1);
  });

  it('encrypts when asked to, without knowing it', async () => {
    const { source } = await carried({ tls: sinkCertificate }, people(5));
    expect(source.kinds()).toEqual({ accepted: 5 });
  });

  it('is told the password, by PLAIN, once encrypted', async () => {
    const heard: string[] = [];
    const answer = (line: string) => (heard.push(line), null);
    sink = await SmtpSink.start({ tls: sinkCertificate, offers: ['PIPELINING', 'AUTH LOGIN PLAIN'], answer });
    await carryAll(new Queue(people(1)), {}, `smtp://user:secret@127.0.0.1:${sink.port}`);
    expect(heard.slice(0, 4)).toEqual([
      'EHLO vigie.example',
      'STARTTLS',
      'EHLO vigie.example',
      `AUTH PLAIN ${Buffer.from('\0user\0secret').toString('base64')}`,
    ]);
  });

  it('is spoken to under smtps', async () => {
    sink = await SmtpSink.start({ tls: sinkCertificate, isImplicitTls: true });
    const source = new Queue(people(5));
    await carryAll(source, {}, `smtps://user:secret@127.0.0.1:${sink.port}?tls=noverify`);
    expect(source.kinds()).toEqual({ accepted: 5 });
  });

  it('is woken when there is something again', async () => {
    sink = await SmtpSink.start();
    const source = new Queue([]);
    const connection = await SmtpConnection.open(relay(), 'vigie.example');
    const end = connection.carry(source);
    source.waiting.push('late@x.example');
    connection.wake();
    await sink.whenReceived(1);
    connection.close();
    expect((await end).kind).toBe('closed');
    expect(source.kinds()).toEqual({ accepted: 1 });
  });

  it('hears QUIT when there is nothing for a while', async () => {
    sink = await SmtpSink.start();
    const connection = await SmtpConnection.open(relay(), 'vigie.example', { idleMs: 5 });
    expect(await connection.carry(new Queue([]))).toMatchObject({ kind: 'idle' });
  });
});

const refuseRecipient = (address: string) =>
  address === 'p3@x.example' ? '550 5.1.1 unknown' : address === 'p5@x.example' ? '450 4.2.0 later' : null;
const refuseContent = (to: string) =>
  to === 'p1@x.example' ? '554-5.7.1 spam\r\n554 5.7.1 says the filter' : null;

describe('refusals', () => {
  it.each([
    ['pipelined', {}],
    ['one by one', { offers: [] }],
    ['with a 354 for nobody', { takesDataForNobody: true }],
  ])('of a recipient concern that copy alone, %s', async (_way, options: SinkOptions) => {
    const { source } = await carried({ ...options, refuseRecipient }, people(8));
    expect(source.kinds()).toEqual({ accepted: 6, refused: 2 });
    expect(source.of('p3@x.example')).toMatchObject({
      permanent: true,
      code: 550,
      enhanced: '5.1.1',
      stage: 'rcpt',
    });
    expect(source.of('p5@x.example')).toMatchObject({ permanent: false, code: 450, stage: 'rcpt' });
    expect(sink.received).toHaveLength(6);
  });

  it('of a content concern that copy alone', async () => {
    const { source } = await carried({ refuseContent }, people(3));
    expect(source.of('p1@x.example')).toMatchObject({
      stage: 'content',
      reply: '554 5.7.1 spam 5.7.1 says the filter',
    });
  });

  it.each(['a b@x.example', 'a>\r\nRSET@x.example', 'a\0@x.example', '<a@x.example', ''])(
    'of our own: %j never reaches the wire',
    async address => {
      const { source } = await carried({}, [address, 'good@x.example']);
      expect(source.of(address)).toMatchObject({ kind: 'refused', permanent: true, enhanced: '5.1.3' });
      expect(sink.received).toHaveLength(1);
    },
  );

  it('of our own: what the relay does not take', async () => {
    sink = await SmtpSink.start({ offers: ['PIPELINING', 'SIZE 100'] });
    const source = new Queue(['é@x.example', 'big@x.example', 'fine@x.example'], {
      'é@x.example': { needsSmtpUtf8: true },
      'big@x.example': { body: PostBody.of(Buffer.alloc(200, 'a')) },
    });
    await carryAll(source);
    expect(source.of('é@x.example')).toMatchObject({ enhanced: '5.6.7' });
    expect(source.of('big@x.example')).toMatchObject({ enhanced: '5.3.4' });
    expect(source.of('fine@x.example')).toMatchObject({ kind: 'accepted' });
  });
});

describe('a connection that ends', () => {
  it.each([
    ['421', {}],
    ['452', { messageLimitReply: '452 4.5.3 enough' }],
  ])('by a limit of messages (%s) loses no copy', async (_code, options: SinkOptions) => {
    const { source, end } = await carried({ ...options, maxMessagesPerConnection: 3 }, people(5));
    expect(end.kind).toBe('limited');
    expect(source.kinds()).toEqual({ accepted: 3, unsent: 1 });
    expect(source.waiting).toEqual(['p4@x.example']);
  });

  it('after the final dot leaves one copy uncertain and the next unsent', async () => {
    const { source, end } = await carried({ dropAfterDot: to => to === 'p2@x.example' }, people(5));
    expect(end.kind).toBe('lost');
    expect(source.kinds()).toEqual({ accepted: 2, uncertain: 1, unsent: 1 });
    expect(source.of('p2@x.example').kind).toBe('uncertain');
  });

  it('in the middle of a large content leaves it unsent', async () => {
    sink = await SmtpSink.start({ dropInContent: () => true, offers: ['PIPELINING'] });
    const source = new Queue(['p0@x.example'], {
      'p0@x.example': { body: PostBody.of(Buffer.alloc(30_000_000, 'a\r\n')) },
    });
    expect((await carryAll(source)).kind).toBe('lost');
    expect(source.of('p0@x.example').kind).toBe('unsent');
  });

  it.each([
    ['garbage', 'hello there\r\n'],
    ['a line without end', '250 '.padEnd(6000, 'x')],
    ['codes that differ', '250-a\r\n251 b\r\n'],
  ])('by %s is cut, and the copy unsent', async (_fault, answer) => {
    const quirk = (line: string) => (line.startsWith('RCPT') ? answer : null);
    const { source, end } = await carried({ answer: quirk }, people(1));
    expect(end.kind).toBe('lost');
    expect(source.kinds()).toEqual({ unsent: 1 });
  });

  it('by silence is cut in time', async () => {
    sink = await SmtpSink.start({ answer: line => (line.startsWith('RCPT') ? ' ' : null), offers: [] });
    const source = new Queue(people(1));
    expect((await carryAll(source, { replyMs: 20 })).reason).toBe('no answer in time');
    expect(source.kinds()).toEqual({ unsent: 1 });
  });
});

describe('a relay that cannot be opened', () => {
  it.each([
    ['greeting-refused', { greeting: '421 4.7.0 too many' }, ''],
    ['hello-refused', { answer: () => '550 no\r\n' }, ''],
    ['tls-not-offered', {}, '?tls=verify'],
    ['tls-failed', { tls: sinkCertificate }, '?tls=verify'],
    ['garbled', { greeting: 'HTTP/1.1 400 Bad Request' }, ''],
  ])('says %s', async (trouble, options: SinkOptions, query) => {
    sink = await SmtpSink.start(options);
    await expect(SmtpConnection.open(relay(query), 'vigie.example')).rejects.toMatchObject({ trouble });
  });
});

class Queue implements CopySource<OutgoingCopy> {
  readonly answers = new Map<string, CopyAnswer>();
  pulled = 0;
  done = 0;
  whenPulledOut: () => void = () => {};

  constructor(
    readonly waiting: string[],
    private readonly special: Record<string, Partial<OutgoingCopy>> = {},
  ) {}

  next(): OutgoingCopy | null {
    const to = this.waiting.shift();
    if (to === undefined) {
      this.whenPulledOut();
      return null;
    }
    this.pulled++;
    return { ...plainCopy, to, ...this.special[to] };
  }

  answered({ to }: OutgoingCopy, answer: CopyAnswer): void {
    this.done++;
    if (this.answers.has(to)) throw new Error(`${to} was answered twice`);
    this.answers.set(to, answer);
  }

  of(to: string): CopyAnswer {
    return this.answers.get(to)!;
  }

  kinds(): Record<string, number> {
    const kinds: Record<string, number> = {};
    for (const { kind } of this.answers.values()) kinds[kind] = (kinds[kind] ?? 0) + 1;
    return kinds;
  }
}

const plainCopy = {
  envelopeFrom: 'bounces@groupes.example',
  head: 'Subject: essai\r\n\r\n',
  body: PostBody.of(Buffer.from('Bonjour\r\n.\r\nfin')),
  is8bit: false,
  needsSmtpUtf8: false,
};

async function carried(options: SinkOptions, to: string[]): Promise<{ source: Queue; end: CarryEnd }> {
  sink = await SmtpSink.start(options);
  const source = new Queue(to);
  return { source, end: await carryAll(source) };
}

/** Carries until nothing waits, then closes. */
async function carryAll(source: Queue, limits: Partial<TimeLimits> = {}, url = ''): Promise<CarryEnd> {
  const settings = url === '' ? relay() : parseRelayUrl(url);
  const connection = await SmtpConnection.open(settings, 'vigie.example', limits);
  source.whenPulledOut = () => connection.close();
  return connection.carry(source);
}

function relay(query = '') {
  return parseRelayUrl(`smtp://127.0.0.1:${sink.port}${query}`);
}

function people(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `p${index}@x.example`);
}
