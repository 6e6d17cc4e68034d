import { expect, it } from '@jest/globals';
import { InvalidRelayUrl, parseRelayUrl } from './relay-url.js';

it('fills in what is not said', () => {
  expect(parseRelayUrl('smtp://relay.example')).toEqual({
    host: 'relay.example',
    port: 25,
    isImplicitTls: false,
    trust: 'opportunistic',
    credentials: null,
    connections: 10,
  });
  expect(parseRelayUrl('smtps://relay.example')).toMatchObject({ port: 465, trust: 'verified' });
});

it('reads all that can be said', () => {
  expect(parseRelayUrl('smtp://an%40ne:p%3Aw@[::1]:2500?connections=4&tls=noverify')).toMatchObject({
    host: '::1',
    port: 2500,
    trust: 'unverified',
    credentials: { user: 'an@ne', password: 'p:w' },
    connections: 4,
  });
});

it.each([
  '',
  'relay.example',
  'http://relay.example',
  'smtp://',
  'smtp://relay:0',
  'smtp://relay:99999',
  'smtp://user@relay',
  'smtp://relay?connections=0',
  'smtp://relay?connections=many',
  'smtp://relay?tls=perhaps',
  'smtp://relay?pool=1',
  'smtp://relay/path',
])('refuses %j', url => {
  expect(() => parseRelayUrl(url)).toThrow(InvalidRelayUrl);
});

it('never repeats a password in its complaint', () => {
  expect(() => parseRelayUrl('smtp://user:secret@relay?pool=1')).toThrow(/^(?!.*secret)/);
});
