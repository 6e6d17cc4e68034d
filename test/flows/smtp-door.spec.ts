import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { openDoor } from '../dialogues/test-door.js';
import { Wire } from '../dialogues/wire.js';

Logger.overrideLogger(false);

const toData = [
  'HELO client.example',
  'MAIL FROM:<ann@club.example>',
  'RCPT TO:<golf@x-groupes.example>',
  'DATA',
];

async function say(wire: Wire, command: string): Promise<string | null> {
  wire.send(`${command}\r\n`);
  return wire.line();
}

async function greeted(port: number): Promise<Wire> {
  const wire = await Wire.to(port);
  expect(await wire.line()).toMatch(/^220 /);
  return wire;
}

async function inData(port: number): Promise<Wire> {
  const wire = await greeted(port);
  for (const command of toData) await say(wire, command);
  return wire;
}

describe('a door that closes', () => {
  it('lets a message in DATA finish, dismisses the idle, takes no more', async () => {
    const { gate, door, port } = await openDoor(['untrusted']);
    const [idle, busy] = [await greeted(port), await inData(port)];
    const closed = door.close(10);
    expect(await idle.line()).toBe('421 4.3.2 Service closing, please try again later');
    expect(await idle.line()).toBeNull();
    await expect(Wire.to(port)).rejects.toThrow('ECONNREFUSED');
    expect(await say(busy, 'text\r\n.')).toBe('250 2.0.0 Accepted');
    expect(await busy.line()).toMatch(/^421 4\.3\.2 /);
    busy.close();
    idle.close();
    await closed;
    expect(gate.received).toHaveLength(1);
  });

  it('cuts what is left when the grace is over', async () => {
    const { gate, door, port } = await openDoor(['untrusted']);
    const busy = await inData(port);
    await door.close(0.05);
    expect(await busy.line()).toMatch(/^421 4\.3\.2 /);
    expect(gate.received).toHaveLength(0);
  });
});

describe('a door that closes in the middle of a TLS handshake', () => {
  it('cuts it like any other', async () => {
    const { door, port } = await openDoor(['untrusted', 'tls']);
    const wire = await greeted(port);
    expect(await say(wire, 'STARTTLS')).toMatch(/^220 /);
    await door.close(0.05);
    expect(await wire.line()).toBeNull();
  });
});

describe('connections', () => {
  it('of one stranger are limited, and come free again', async () => {
    const { door, port } = await openDoor(['untrusted', 'maxConnectionsPerAddress=2']);
    const [first] = [await greeted(port), await greeted(port)];
    const third = await Wire.to(port);
    expect(await third.line()).toMatch(/^421 4\.3\.2 Too many connections/);
    expect(await third.line()).toBeNull();
    expect(await say(first, 'QUIT')).toMatch(/^221 /);
    expect(await first.line()).toBeNull();
    await expectFree(port);
    await door.close(0);
  });

  it('of a trusted relay are not limited by address, but in all', async () => {
    const { door, port } = await openDoor(['maxConnectionsPerAddress=1', 'maxConnections=2']);
    await greeted(port);
    await greeted(port);
    expect(await (await Wire.to(port)).line()).toMatch(/^421 4\.3\.2 /);
    await door.close(0);
  });

  it('are still counted right after STARTTLS fails', async () => {
    const { door, port } = await openDoor(['untrusted', 'tls', 'maxConnectionsPerAddress=1']);
    const wire = await greeted(port);
    await say(wire, 'HELO client.example');
    expect(await say(wire, 'STARTTLS')).toMatch(/^220 /);
    wire.send('this is no handshake\r\n');
    while ((await wire.line()) !== null);
    await expectFree(port);
    await door.close(0);
  });
});

/** The server notices a close a moment after the client: ask until it has. */
async function expectFree(port: number): Promise<void> {
  for (;;) {
    const wire = await Wire.to(port);
    const said = await wire.line();
    wire.close();
    if (said?.startsWith('220 ')) return;
    expect(said).toMatch(/^421 4\.3\.2 /);
  }
}

describe('hostile clients', () => {
  it('delay nobody: a post passes among a hundred slow sessions and a flood of commands', async () => {
    const { gate, door, port } = await openDoor([]);
    const slow = await Promise.all(Array.from({ length: 100 }, () => inData(port)));
    slow.forEach(wire => wire.send('Subject: never ending\r\n'));
    const noisy = await greeted(port);
    noisy.send('NOOP\r\n'.repeat(50_000));
    const began = performance.now();
    const wire = await inData(port);
    expect(await say(wire, 'text\r\n.')).toBe('250 2.0.0 Accepted');
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(gate.received).toHaveLength(1);
    await door.close(0);
  });

  it('cannot make us keep a message of 100 MB', async () => {
    const { gate, door, port } = await openDoor(['untrusted', 'maxMessageBytes=1000000']);
    const wire = await inData(port);
    const before = process.memoryUsage.rss();
    const line = Buffer.from(`${'x'.repeat(998)}\r\n`.repeat(1_000));
    for (let sent = 0; sent < 100; sent++) wire.send(line);
    // Cut past twice the limit: the reset that comes of bytes nobody reads may overtake the reply.
    expect([null, '552 5.3.4 Message larger than we take']).toContain(await wire.line());
    expect(await wire.line()).toBeNull();
    // The hundred megabytes the client queues are its own line, repeated: they take no room here.
    expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
    expect(gate.received).toHaveLength(0);
    await door.close(0);
  });

  it('who leave in the middle of a message leave nothing behind', async () => {
    const { gate, door, port } = await openDoor(['untrusted', 'maxConnectionsPerAddress=1']);
    const wire = await inData(port);
    wire.send('Subject: half\r\n');
    wire.close();
    await expectFree(port);
    expect(gate.received).toHaveLength(0);
    await door.close(0);
  });
});
