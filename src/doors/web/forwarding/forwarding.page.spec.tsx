import { describe, expect, it } from '@jest/globals';
import { aMember, hostile, now, shown } from '../../../../test/builders/pages.js';
import { ForwardedMessage } from '../../../channels/forwarding/forwarded-message.entity.js';
import { LifetimeAddress } from '../../../channels/forwarding/lifetime-address.entity.js';
import { Address } from '../../../community/directory/address.entity.js';
import { forwardingPage, type ForwardingView } from './forwarding.page.js';

function aName(local: string, change: Partial<LifetimeAddress> = {}): LifetimeAddress {
  return Object.assign(new LifetimeAddress(), {
    id: local,
    local,
    kind: 'alias',
    givenUpAt: null,
    ...change,
  });
}

function anAddress(address: string, isPreferred = false): Address {
  return Object.assign(new Address(), { id: address, address, isPreferred, verifiedAt: now });
}

function aMessage(change: Partial<ForwardedMessage> = {}): ForwardedMessage {
  const row = { id: 'held-1', subject: 'Gagnez', authorAddress: 'ads@evil.example', receivedAt: now };
  return Object.assign(new ForwardedMessage(), row, change);
}

function html(change: Partial<ForwardingView> = {}, viewer = aMember()): string {
  const view: ForwardingView = {
    names: [aName('anne.le-gall.1998', { kind: 'lifetime' }), aName('anne')],
    choices: { spam: 'let', targetIds: [] },
    waiting: [],
    dropped: [],
    failing: [],
    addresses: [anAddress('anne@home.example', true), anAddress('anne@work.example')],
    memberDomain: 'x-anciens.example',
    ...change,
  };
  return shown(viewer, forwardingPage(viewer, view));
}

describe('the page of a lifetime address', () => {
  it('shows its names, where it leads, and a way to give an alias up', () => {
    const page = html();
    expect(page).toContain('anne.le-gall.1998@x-anciens.example');
    expect(page).toContain('action="/me/forwarding/aliases/anne/removal"');
    expect(page).not.toContain('action="/me/forwarding/aliases/anne.le-gall.1998/removal"');
    expect(page).toContain('à mon adresse préférée (anne@home.example)');
    expect(page).toMatch(/value="preferred"[^>]* checked/);
  });

  it('keeps what was asked for, and says beside it why it can’t be', () => {
    const page = html({ alias: { written: hostile, fault: 'shape' } });
    expect(page).toContain('De 3 à 40 lettres sans accent');
    expect(page).toContain('value="&quot;>&lt;script');
    expect(page).not.toContain('<script>alert');
  });

  it('keeps what was chosen when something is missing', () => {
    const page = html({ wrong: { where: 'chosen', targetIds: [], spam: undefined } });
    expect(page).toContain('Cochez au moins une adresse');
    expect(page).toContain('Choisissez ce que devient ce courrier.');
    expect(page).toMatch(/value="chosen"[^>]* checked/);
  });

  it('shows what waits, with both ways out, and what was dropped', () => {
    const page = html({
      waiting: [aMessage({ subject: hostile }), aMessage({ id: 'held-2', subject: ' ', authorAddress: '' })],
      dropped: [aMessage({ id: 'dropped-1' })],
    });
    expect(page).toContain('action="/me/forwarding/held/held-1/release"');
    expect(page).toContain('action="/me/forwarding/held/held-2/removal"');
    expect(page).toContain('(sans sujet)');
    expect(page).toContain('un expéditeur sans adresse');
    expect(page).not.toContain('action="/me/forwarding/held/dropped-1/release"');
    expect(page).not.toContain('<script>alert');
  });

  it('says so to who has none, or no address that is proven', () => {
    expect(html({ names: [] })).toContain('Vous n’avez pas d’adresse à vie.');
    expect(html({ addresses: [] })).toContain('href="/me/addresses"');
    expect(html({ failing: ['anne@home.example'] })).toContain('refusés par anne@home.example');
  });

  it('is whole in English', () => {
    expect(html({}, aMember({ language: 'en' }))).toContain('My lifetime address');
  });
});
