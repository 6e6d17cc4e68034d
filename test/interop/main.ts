/**
 * `npm run interop`: Vigie beside a real Postfix that is set as the README says, mail in by LMTP and out through the
 * same Postfix. Needs root and an installed Postfix; touches neither its settings nor its queue. One line a check.
 */
import { equal, match, ok } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Site } from '../flows/a-site.js';
import { copiesOf, recipientsOf } from '../flows/copy-received.js';
import { bare, letter, newMessageId } from '../flows/letter.js';
import { closeDesks, openDesks } from '../setup/test-desks.js';
import { startTestServer, stopTestServer } from '../setup/test-server.js';
import { Postfix } from './postfix.js';

const domain = 'lists.example';
const memberDomain = 'members.example.org';
const golf = `golf@${domain}`;
const anne = 'anne@members.example';
const readers = [anne, 'bruno@members.example', 'zoé@members.example'];
/** Who is no neighbour of the server: strangers and, for Postfix, the world. */
const outside = '127.0.0.2';

let failed = 0;
let passed = 0;

/** Says of one habit whether it holds, and goes on. */
async function check(what: string, holds: () => Promise<void>): Promise<void> {
  try {
    await holds();
    passed += 1;
    process.stdout.write(`ok      ${what}\n`);
  } catch (error) {
    failed += 1;
    process.stdout.write(`FAILED  ${what}\n        ${String(error)}\n`);
  }
}

if (!(await Postfix.isInstalled())) {
  process.stderr.write('No Postfix is installed here: "apt-get install postfix", then once more, as root.\n');
  process.exit(1);
}
const facts = await startTestServer();
Object.assign(process.env, facts);
await openDesks(facts.VIGIE_TEST_FOLDER, 1);
const port = await Postfix.freePort();
const policyPort = await Postfix.freePort();
const site = await Site.open({
  isAlone: true,
  environment: {
    RELAY_URL: `smtp://127.0.0.1:${port}?connections=4`,
    MEMBER_DOMAIN: memberDomain,
    POLICY_PORT: '0',
  },
});
const postfix = await Postfix.start({
  port,
  policy: { port: policyPort, servicePort: site.vigie.policyPort },
  domain,
  memberDomain,
  lmtpPort: site.vigie.lmtpPort,
  relayPort: site.sink.port,
}).catch(async (error: unknown) => {
  await closeHouse();
  throw error;
});

async function closeHouse(): Promise<void> {
  await site.close();
  await closeDesks();
  await stopTestServer();
}

/** What Postfix answers to a message from outside: a reply after DATA, or the refusal of its recipient. */
async function post(raw: string, from: string, to: string | readonly string[], door = port): Promise<string> {
  const transport = createTransport({
    host: outside,
    port: door,
    localAddress: outside,
    name: 'client.example',
    ignoreTLS: true,
  });
  try {
    return (await transport.sendMail({ envelope: { from, to: [to].flat() }, raw })).response;
  } catch (error) {
    return error instanceof Error && 'response' in error ? String(error.response) : String(error);
  } finally {
    transport.close();
  }
}

function member(number: number): string {
  return `membre.numero${number}.1998@${memberDomain}`;
}

function members(count: number): string[] {
  return Array.from({ length: count }, (_, at) => member(at));
}

async function aDirectory(count: number): Promise<void> {
  const file = join(facts.VIGIE_TEST_FOLDER, 'people.csv');
  const lines = Array.from({ length: count }, (_, at) => `m${at}@home.test,Membre,Numero${at},1998`);
  writeFileSync(file, `address,first,last,promotion\n${lines.join('\n')}\n`);
  await site.vigie.ask('people', 'import', file);
}

async function copies(messageId: string, count: number): Promise<ReturnType<typeof copiesOf>> {
  for (;;) {
    const found = copiesOf(site.sink.received, messageId);
    if (found.length >= count) return found;
    await site.sink.whenReceived(site.sink.counts.accepted + 1);
  }
}

try {
  await site.person(anne, 'Anne Martin');
  await site.list(golf, readers, '--moderator', anne);

  const messageId = newMessageId();
  const written = letter({
    from: `Anne Martin <${anne}>`,
    to: golf,
    messageId,
    header: [`Authentication-Results: mx.${domain}; dmarc=pass header.from=members.example`],
  });
  await check('a post comes in by LMTP and leaves through Postfix, a copy for each subscriber', async () => {
    match(await post(written, anne, golf), /^250 /);
    equal(recipientsOf(await copies(messageId, readers.length)).join(), readers.toSorted().join());
  });
  await check('each copy keeps its own return path through Postfix', async () => {
    const paths = (await copies(messageId, readers.length)).map(({ returnPath }) => returnPath);
    equal(new Set(paths).size, readers.length);
    for (const path of paths) match(path, /^bounces\+[a-z2-7]+@lists\.example$/);
  });
  await check('the trace balances', async () => {
    await site.quiet();
    const [traced] = await site.trace(bare(messageId));
    equal(traced?.outcome, 'distributed');
    equal(traced?.counts.sent, readers.length);
  });
  await check('a forged verdict is not believed: Vigie checks by itself', async () => {
    const [row] = await site.query<{ found: boolean }>(
      `select exists (select from post where authentication::text like '%checked-here%') as found`,
    );
    ok(row?.found);
  });
  await check('a verdict that a stranger brought in our name is removed', async () => {
    const [copy] = await copies(messageId, readers.length);
    equal(copy?.values('authentication-results').length, 0);
  });
  await check('an unknown list is refused at RCPT TO, not bounced later', async () => {
    const answer = await post(letter({ from: anne, to: `nobody@${domain}` }), anne, `nobody@${domain}`);
    match(answer, /^550 .*(undeliverable|No such|unknown)/i);
  });
  await check('nobody outside relays', async () => {
    match(
      await post(letter({ from: anne, to: 'x@elsewhere.test' }), anne, 'x@elsewhere.test'),
      /^[45]54 [45]\.7\.1/,
    );
  });
  await check('a report to the return path of a copy is taken', async () => {
    const [copy] = await copies(messageId, readers.length);
    const report = letter({ from: 'mailer-daemon@members.example', to: copy?.returnPath ?? '' });
    match(await post(report, '', copy?.returnPath ?? ''), /^250 /);
  });
  await check('a stranger’s post is held, and the moderator hears through Postfix', async () => {
    const heard = site.sink.whenReceived(site.sink.counts.accepted + 1);
    match(await post(letter({ from: 'eve@strange.test', to: golf }), 'eve@strange.test', golf), /^250 /);
    await heard;
    equal((await site.held(golf)).length, 1);
  });
  await check('eight-bit text and a long message pass unharmed', async () => {
    const id = newMessageId();
    const text = `Été à Besançon. ${'Une longue soirée. '.repeat(20_000)}`.replaceAll(/(.{70}) /g, '$1\r\n');
    match(await post(letter({ from: anne, to: golf, messageId: id, text }), anne, golf), /^250 /);
    const [copy] = await copies(id, readers.length);
    match(copy?.body ?? '', /Été à Besançon/);
  });
  await aDirectory(30);
  const sender = 'eve@strange.test';
  await check('a mail to a few members passes where Postfix asks whom it reaches', async () => {
    match(await post(letter({ from: sender, to: member(1) }), sender, members(3), policyPort), /^250 /);
  });
  await check(
    'a mail to thirty is refused with the page of the channels, and nothing of it leaves',
    async () => {
      const answer = await post(letter({ from: sender, to: member(1) }), sender, members(30), policyPort);
      match(answer, /^55[04] 5\.7\.1 .*\/channels/);
    },
  );
} finally {
  await postfix.stop();
  await closeHouse();
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
