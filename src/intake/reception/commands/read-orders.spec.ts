import { describe, expect, it } from '@jest/globals';
import { type Order, readOrders, readReason, readReply } from './read-orders.js';

const read = (text: string, subject = '') => readOrders({ subject, text }, 'golf-paris', 'UTC').orders;
const kinds = (text: string, subject = '') => read(text, subject).map(({ kind }) => kind);
const token = 'abcdefghijklmnopqrstuvwx23';

describe('a line of a message to -request', () => {
  it.each([
    ['aide', 'help'],
    ['HELP', 'help'],
    ['?', 'help'],
    ['subscribe', 'subscribe'],
    ['Bonjour, je voudrais m’abonner à la liste golf-paris, merci.', 'subscribe'],
    ['Inscription', 'subscribe'],
    ['Unsubscribe me please', 'unsubscribe'],
    ['Désabonnement svp', 'unsubscribe'],
    ['merci de me désabonner de cette liste', 'unsubscribe'],
    ['STOP', 'unsubscribe'],
    ['who', 'who'],
    ['Qui', 'who'],
    ['qui est abonné', 'unknown'],
    ['Question sur mon abonnement', 'unknown'],
    ['Pourquoi quitter la liste ?', 'unknown'],
    ['subscribe zoe@evil.example', 'unknown'],
    ['42', 'unknown'],
    ['pause 31/02/2026', 'unknown'],
    ['set paused until 2026-13-01', 'unknown'],
  ])('%j is %s', (line, kind) => {
    expect(kinds(line)).toEqual(kind === 'unknown' ? [] : [kind]);
  });

  it.each<[string, Order]>([
    ['set each', { kind: 'mode', mode: 'each', until: null }],
    ['set paused', { kind: 'mode', mode: 'paused', until: null }],
    ['mode pause', { kind: 'mode', mode: 'paused', until: null }],
    ['Mode chaque', { kind: 'mode', mode: 'each', until: null }],
    ['pause jusqu’au 31/08/2026', { kind: 'mode', mode: 'paused', until: new Date('2026-08-31') }],
    ['set paused until 2026-08-31', { kind: 'mode', mode: 'paused', until: new Date('2026-08-31') }],
    ['reprise', { kind: 'mode', mode: 'each', until: null }],
    ['set digest', { kind: 'mode', mode: null, until: null }],
    [`confirm ${token.toUpperCase()}`, { kind: 'confirm', token }],
  ])('%j sets', (line, order) => {
    expect(read(line)).toEqual([order]);
  });
});

it('a day begins where the list is', () => {
  const { orders } = readOrders({ subject: 'pause 31/08/2026', text: '' }, 'golf', 'Europe/Paris');
  expect(orders).toEqual([{ kind: 'mode', mode: 'paused', until: new Date('2026-08-30T22:00:00Z') }]);
});

describe('a message to -request', () => {
  it('may give its order in the subject, several in its lines, each once', () => {
    expect(kinds('', 'Re: [golf] aide')).toEqual(['help']);
    expect(kinds('subscribe\n\nwho\nsubscribe\nset paused', 'Subscribe')).toEqual([
      'subscribe',
      'who',
      'mode',
    ]);
    expect(kinds('help\nwho\nset each\nset paused\nsubscribe\nunsubscribe\nhelp')).toHaveLength(5);
  });

  it('ends at a signature, a quotation, a last word, or the first line that is no order', () => {
    expect(kinds('aide\n-- \nunsubscribe')).toEqual(['help']);
    expect(kinds('aide\nfin\nunsubscribe')).toEqual(['help']);
    expect(kinds('> unsubscribe\naide')).toEqual(['help']);
    expect(kinds('aide\nLe 3 mars 2026, Anne a écrit :\nunsubscribe')).toEqual(['help']);
    const stopped = readOrders(
      { subject: 'Bonjour', text: 'aide\nComment va la famille ?\nstop' },
      'golf',
      'UTC',
    );
    expect(stopped).toEqual({ orders: [{ kind: 'help' }], stoppedAt: 'Comment va la famille ?' });
  });

  it('of nothing but courtesies orders nothing', () => {
    expect(readOrders({ subject: '', text: 'Bonjour,\n\nMerci d’avance\n' }, 'golf', 'UTC')).toEqual({
      orders: [],
      stoppedAt: null,
    });
  });
});

describe('a reply to a confirmation', () => {
  it.each([
    ['', 'confirm'],
    ['Oui, avec plaisir\n\n> Voulez-vous', 'confirm'],
    ['Non merci, je n’ai rien demandé', 'refuse'],
    ['> non', 'confirm'],
    ['STOP', 'refuse'],
  ])('%j does %s', (text, kind) => {
    expect(readReply(text, token)).toEqual({ kind, token });
  });
});

it('a reason is what the author wrote, without signature or quotation', () => {
  expect(readReason('Je débute au golf.\nAnne\n-- \nAnne Martin')).toBe('Je débute au golf.\nAnne');
});
