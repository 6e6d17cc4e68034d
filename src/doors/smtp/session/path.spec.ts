import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { parseAddrSpec } from '../../../foundation/mail/address.js';
import { parsePathCommand } from './path.js';

function rcpt(text: string) {
  return parsePathCommand('rcpt to', Buffer.from(text), 'lists.example');
}

describe('the path of MAIL and RCPT', () => {
  it.each([
    ['RCPT TO:<ann@club.example>', 'ann@club.example'],
    ['rcpt to: <ann@club.example> ', 'ann@club.example'],
    ['RCPT TO:<>', ''],
    ['RCPT TO:<POSTMASTER>', 'POSTMASTER@lists.example'],
    ['RCPT TO:<@a.example,@b.example:ann@club.example>', 'ann@club.example'],
    ['RCPT TO:<"a > b"@club.example>', '"a > b"@club.example'],
    ['RCPT TO:<a%b@club.example>', 'a%b@club.example'],
  ])('is read from %s', (text, address) => {
    expect(rcpt(text)?.address).toBe(address);
  });

  it.each([
    'RCPT TO:ann@club.example',
    'RCPT TO <ann@club.example>',
    'MAIL FROM:<ann@club.example>',
    'RCPT TO:<ann@club.example',
    'RCPT TO:<ann@club.example>>',
    'RCPT TO:<ann@club.example><bob@club.example>',
    'RCPT TO:<ann@club.example>SIZE=1',
    'RCPT TO:<ann@club.example> SIZE=',
    'RCPT TO:<ann@club.example> =1',
    'RCPT TO:<@a.example:>',
    'RCPT TO:<@a.example:postmaster>',
    'RCPT TO:<ann@[127.0.0.1]>',
    'RCPT TO:<ann\r@club.example>',
    'RCPT TO:<ann\u0085@club.example>',
  ])('is refused in %j', text => {
    expect(rcpt(text)).toBeNull();
  });

  it('is refused when it is no UTF-8', () => {
    expect(
      parsePathCommand('rcpt to', Buffer.from('RCPT TO:<z\xe9@club.example>', 'latin1'), 'lists.example'),
    ).toBeNull();
  });

  it('comes with its parameters', () => {
    expect(rcpt('RCPT TO:<ann@club.example> SIZE=12 SmtpUtf8')?.args).toEqual({ SIZE: '12', SMTPUTF8: true });
    expect(rcpt('RCPT TO:<ann@club.example> SIZE=12 size=13')?.duplicate).toBe('SIZE');
  });

  it('is empty or an address, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const address = rcpt(`RCPT TO:<${text}>`)?.address;
        expect(address === undefined || address === '' || parseAddrSpec(address) !== null).toBe(true);
      }),
    );
  });

  it('is read in linear time', () => {
    const began = performance.now();
    for (const text of ['"\\'.repeat(2_000), '<'.repeat(4_000), '@a,'.repeat(1_300), '""'.repeat(2_000)])
      rcpt(`RCPT TO:<${text}`);
    expect(performance.now() - began).toBeLessThan(200);
  });
});
