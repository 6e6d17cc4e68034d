import { describe, expect, it } from '@jest/globals';
import { createSecretKey, generateKeyPairSync } from 'node:crypto';
import { aDelivery } from '../../../test/builders/leased-delivery.js';
import { CopyRenderer } from './copy-renderer.js';
import { DkimSigner } from './dkim-signer.js';
import { DomainPace } from './domain-pace.js';
import type { LeasedDelivery } from './lease.service.js';
import { renderContent } from './outbound-content.js';
import { type LineEvents, OutgoingLine } from './outgoing-line.js';

const site = {
  mailDomain: 'x.example',
  memberDomain: 'members.example',
  publicUrl: 'https://x.example',
  secret: createSecretKey(Buffer.from('secret')),
};
const { privateKey } = generateKeyPairSync('ed25519');
const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const signer = new DkimSigner({ privateKeyPem, selector: 's', domain: 'x.example' });
const content = renderContent({
  id: '1',
  leave: { kind: 'list', byMail: 'golf-leave@x.example' },
  returnPath: 'verp',
  header: Buffer.from('From: a@x.example\r\nSubject: s\r\n'),
  body: Buffer.from('text\r\n'),
  is8bit: false,
});

describe('an outgoing line without a signature', () => {
  it('gives copies in order, then null', () => {
    const { line } = aLine(null);
    const [a, b] = [aDelivery({ id: '1' }), aDelivery({ id: '2' })];
    line.push({ delivery: a, content });
    line.push({ delivery: b, content });
    expect([line.next()?.lined.delivery, line.next()?.lined.delivery, line.next()]).toEqual([a, b, null]);
  });

  it('still has the content of a copy that comes back after it ran dry', () => {
    const { line } = aLine(null);
    line.push({ delivery: aDelivery(), content });
    const copy = line.next();
    expect(line.next()).toBeNull();
    if (copy !== null) line.push(copy.lined);
    expect(line.next()).toEqual(copy);
  });
});

describe('an outgoing line with a signature', () => {
  it('signs ahead and says when a copy is ready', async () => {
    const { line, events } = aLine(signer);
    line.push({ delivery: aDelivery(), content });
    expect(line.next()).toBeNull();
    await events.nextReady();
    expect(line.next()?.head.toString()).toMatch(/^DKIM-Signature: /);
  });

  it('gives back what is being signed when it is emptied, and never sends it', async () => {
    const { line, events } = aLine(signer);
    const deliveries = ['1', '2', '3'].map(id => aDelivery({ id }));
    for (const delivery of deliveries) line.push({ delivery, content });
    line.signAhead();
    expect(line.empty()).toEqual(deliveries);
    expect(line.size).toBe(0);
    line.push({ delivery: aDelivery({ id: '4' }), content });
    line.signAhead();
    await events.nextReady();
    expect([line.next()?.lined.delivery.id, line.next()]).toEqual(['4', null]);
  });

  it('reports a copy that cannot be made and goes on', async () => {
    const { line, events } = aLine(signer);
    line.push({ delivery: aDelivery({ id: 'not a number' }), content });
    line.push({ delivery: aDelivery({ id: '2' }), content });
    line.signAhead();
    // Two signatures end in any order.
    await Promise.all([events.nextReady(), events.nextUnmade()]);
    expect(events.unmade).toEqual(['not a number']);
    expect(line.next()?.lined.delivery.id).toBe('2');
  });
});

describe('a slowed domain', () => {
  it('waits its turn while others pass, and comes back by itself', async () => {
    const { line, pace, events } = aLine(null);
    // A busy machine may stop for a moment between these lines: the domain is still slow then.
    pace.refused('slow.example', performance.now() + 300);
    const slow = aDelivery({ id: '1', address: 'a@slow.example' });
    const fast = aDelivery({ id: '2', address: 'b@fast.example' });
    line.push({ delivery: slow, content });
    line.push({ delivery: fast, content });
    expect([line.next()?.lined.delivery.id, line.next()]).toEqual(['2', null]);
    let copy = line.next();
    // A timer may fire a trifle before its time: then the copy is parked for the rest of it.
    for (; copy === null; copy = line.next()) await events.nextReady();
    expect(copy.lined.delivery.id).toBe('1');
  });

  it('gives what is too much back to the database, and all that is parked when emptied', () => {
    const { line, pace, events } = aLine(null);
    pace.refused('slow.example', performance.now() + 60_000);
    for (let id = 0; id < 2_003; id++) {
      line.push({ delivery: aDelivery({ id: String(id), address: `${id}@slow.example` }), content });
    }
    expect(line.next()).toBeNull();
    expect(events.putOff).toEqual(['2000', '2001', '2002']);
    expect(line.empty()).toHaveLength(2_000);
    expect(line.empty()).toEqual([]);
  });
});

function aLine(own: DkimSigner | null): { line: OutgoingLine; pace: DomainPace; events: Heard } {
  const pace = new DomainPace();
  const events = new Heard();
  return { line: new OutgoingLine(new CopyRenderer(site, own), pace, events), pace, events };
}

/** What a line said, and a promise of the next time a copy is ready. */
class Heard implements LineEvents {
  readonly putOff: string[] = [];
  readonly unmade: string[] = [];
  private wake: () => void = () => undefined;
  private wakeOnUnmade: () => void = () => undefined;

  nextReady(): Promise<void> {
    return new Promise(resolve => (this.wake = resolve));
  }

  ready(): void {
    this.wake();
  }

  overflowed({ id }: LeasedDelivery): void {
    this.putOff.push(id);
  }

  nextUnmade(): Promise<void> {
    return new Promise(resolve => (this.wakeOnUnmade = resolve));
  }

  unrenderable({ id }: LeasedDelivery): void {
    this.unmade.push(id);
    this.wakeOnUnmade();
  }
}
