import { describe, expect, it } from '@jest/globals';
import { dnsRecords, recordLine } from './dns-records.js';

const setUp = {
  mailDomain: 'lists.example',
  memberDomain: 'members.example',
  mailHost: 'mx.lists.example',
  relayUrl: 'smtp://relay.example:587',
  dkim: { name: 'vigie._domainkey.lists.example', value: 'v=DKIM1; k=rsa; p=abc' },
};

describe('DNS records to publish', () => {
  it('name the hosts that receive, send and sign', () => {
    expect(dnsRecords(setUp).map(({ name, value }) => `${name} ${value}`)).toEqual([
      'lists.example 10 mx.lists.example.',
      'lists.example v=spf1 mx a:mx.lists.example a:relay.example ~all',
      'vigie._domainkey.lists.example v=DKIM1; k=rsa; p=abc',
      '_dmarc.lists.example v=DMARC1; p=none; rua=mailto:postmaster@lists.example',
      'members.example 10 mx.lists.example.',
      'members.example v=spf1 mx a:mx.lists.example a:relay.example ~all',
    ]);
  });
  it.each([[null], ['smtp://127.0.0.1:25'], ['smtp://localhost'], ['smtp://[::1]:25']])(
    'name no relay for %j',
    relayUrl =>
      expect(dnsRecords({ ...setUp, relayUrl })[1]?.value).toBe('v=spf1 mx a:mx.lists.example ~all'),
  );
  it('have no DKIM when mail is unsigned', () => {
    expect(dnsRecords({ ...setUp, dkim: null })).toHaveLength(5);
  });
  it('are said once when members and lists share a domain', () => {
    expect(dnsRecords({ ...setUp, memberDomain: setUp.mailDomain })).toHaveLength(4);
  });
  it('are cut in strings of 255 octets', () => {
    const line = recordLine({ name: 'a.example', type: 'TXT', value: 'x'.repeat(300) });
    expect(line).toBe(`a.example. IN TXT "${'x'.repeat(255)}" "${'x'.repeat(45)}"`);
  });
});
