import { randomUUID } from 'node:crypto';
import { bearerOfAddress } from '../../src/postoffice/delivery/bearer.js';
import type { Outbound, Recipients } from '../../src/postoffice/delivery/outbound.js';

/** A small post on its way out. */
export function anOutbound(own: Partial<Outbound> = {}): Outbound {
  return {
    kind: 'post',
    list: null,
    postId: randomUUID(),
    copyKey: randomUUID(),
    messageId: 'm1@x.example',
    subject: 'Sortie',
    header: Buffer.from('From: golf@x.example\r\nSubject: Sortie\r\n'),
    body: { prefix: Buffer.from('text\r\n'), raw: null, suffix: Buffer.alloc(0) },
    is8bit: false,
    ...own,
  };
}

/** `name@x.example` for each name, none of them a person we know. */
export function recipientsNamed(names: readonly string[]): Recipients {
  const addresses = names.map(name => `${name}@x.example`);
  return { bearers: addresses.map(bearerOfAddress), subscriptionIds: addresses.map(() => null), addresses };
}
