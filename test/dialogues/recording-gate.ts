import {
  ReceptionGate,
  type Admission,
  type Client,
  type Envelope,
  type Reply,
} from '../../src/intake/reception/reception.gate.js';

const accepted: Reply = { code: 250, enhanced: '2.0.0', text: 'Accepted' };
const unknown: Reply = { code: 550, enhanced: '5.1.1', text: 'No such address here' };
const refused: Reply = { code: 550, enhanced: '5.7.1', text: 'Only animators may post' };

/** A small reception, kept in memory: what the door sees on its far side. */
export class RecordingGate extends ReceptionGate {
  readonly received: { envelope: Envelope; raw: Buffer }[] = [];
  /** How often a recipient was asked for. */
  asked = 0;
  private readonly locals = new Set([
    'golf',
    'ski',
    'zoé',
    'postmaster',
    'abuse',
    'animators',
    'breaks',
    'golf-join',
    'golf-request',
  ]);

  async admit(recipient: string, _client: Client): Promise<Admission> {
    this.asked += 1;
    const [local = '', domain] = recipient.toLowerCase().split('@');
    if (local === 'faulty') throw new Error('the directory is out of reach');
    const isKnown = domain === 'x-groupes.example' && (this.locals.has(local) || /^list\d+$/.test(local));
    return isKnown ? { kind: 'known' } : { kind: 'refused', reply: unknown };
  }

  async receive(envelope: Envelope, raw: Buffer): Promise<readonly Reply[]> {
    if (envelope.recipients.some(recipient => recipient.startsWith('breaks@'))) throw new Error('disk full');
    this.received.push({ envelope, raw: Buffer.from(raw) });
    return envelope.recipients.map(recipient => (recipient.startsWith('animators@') ? refused : accepted));
  }

  /** What came in, a line each: `<sender> -> recipients | client | bytes as JSON`. */
  lines(): string[] {
    return this.received.map(({ envelope, raw }) => {
      const { client } = envelope;
      const trust = `${client.isTrustedRelay ? 'trusted' : 'untrusted'}${client.isTls ? ' tls' : ''}`;
      const from = `<${envelope.sender ?? ''}> -> ${envelope.recipients.join(', ')}`;
      return `${from} | ${client.address} ${client.helo} ${trust} | ${JSON.stringify(raw.toString())}`;
    });
  }
}
