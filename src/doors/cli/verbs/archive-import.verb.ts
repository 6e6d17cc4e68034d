import { createReadStream, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { ListsService } from '../../../community/lists/lists.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { operator } from '../../../foundation/journal/actor.js';
import {
  ArchiveImport,
  type ImportCounts,
  type ImportOutcome,
  type RefusedMessage,
} from '../../../postoffice/archive/archive-import.service.js';
import { SearchIndex } from '../../../postoffice/archive/search-index.service.js';
import type { Call } from '../call.js';
import { findList } from '../find-list.js';
import { MailRooms } from '../mail.rooms.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'archive import',
  usage: 'LIST FILE.mbox[.gz]',
  purpose: 'takes the messages of an mbox file into the archive of a list; sends nothing, may be run again',
  options: {},
  least: 2,
  most: 2,
  rooms: MailRooms,
  run: importArchive,
};

const reasons: Readonly<Record<RefusedMessage['reason'], string>> = {
  'too-large': 'it is larger than MAX_MESSAGE_BYTES',
  'no-header': 'it has no header',
  'header-too-large': 'its header is too large',
  'too-many-parts': 'it has too many parts',
  'too-deep': 'its parts are nested too deep',
  malformed: 'it cannot be read',
  memory: 'reading it takes too much memory',
  timeout: 'reading it takes too long',
};

async function importArchive(call: Call): Promise<Answer> {
  const list = await findList(call, call.argument(0));
  if (typeof list === 'string') return refused(list);
  const path = call.argument(1);
  if (!isFile(path)) return refused(`There is no file ${path}.`);
  const config = call.ask(Config);
  const lists = call.ask(ListsService);
  const stream = createReadStream(path, { highWaterMark: 1_048_576 });
  const source = path.endsWith('.gz') ? stream.pipe(createGunzip()) : stream;
  const progress = new Progress(call.flag('json'));
  // While messages are written, those before them are made findable.
  const words = call.ask(SearchIndex).follow();
  const outcome = await call.ask(ArchiveImport).run(
    {
      place: { kind: 'list', id: list.id },
      address: siteAddress(config, list.name),
      source,
      maxMessageBytes: config.maxMessageBytes,
      actor: operator,
    },
    {
      hold: manager => lists.holdNumbering(manager, list.id),
      progress: counts => {
        words.wake();
        progress.show(counts);
      },
    },
    call.now,
  );
  await words.finish();
  return report(outcome);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function report({ refusedMessages, ...counts }: ImportOutcome): Answer {
  return done(
    [
      ...refusedMessages.map(
        ({ number, offset, reason }) =>
          `message ${number} (at byte ${offset}): passed over, ${reasons[reason]}`,
      ),
      sentence(counts),
    ],
    { ...counts, refusedMessages },
  );
}

function sentence({ read, kept, known, declined, refused: passed }: ImportCounts): string {
  return `${read} read: ${kept} kept, ${known} known already, ${declined} that want no archive, ${passed} passed over.`;
}

/** One line every few seconds, beside the answer. */
class Progress {
  private readonly begun = performance.now();
  private last = this.begun;

  constructor(private readonly isSilent: boolean) {}

  show(counts: ImportCounts): void {
    const now = performance.now();
    if (this.isSilent || now - this.last < 2_000) return;
    this.last = now;
    const perSecond = Math.round((counts.read * 1_000) / (now - this.begun));
    process.stderr.write(`${sentence(counts)} ${perSecond}/s\n`);
  }
}
