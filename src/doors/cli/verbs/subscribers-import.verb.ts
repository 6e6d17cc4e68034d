import type { EntityManager } from 'typeorm';
import type { Coverage } from '../../../community/audiences/coverage.js';
import { CoverageService } from '../../../community/audiences/coverage.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import { HouseError } from '../../../foundation/house-error.js';
import {
  type ImportOptions,
  type SubscriberImport,
  SubscriberImportService,
} from '../../../community/lists/subscriber-import.service.js';
import { SubscriptionNotices } from '../../../community/lists/subscription-notices.js';
import type { RefusedSubscriberRow } from '../../../community/lists/subscriber-row.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { csvRows } from '../csv-rows.js';
import { findList } from '../find-list.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'subscribers import',
  usage: 'ADDRESS FILE.csv [--confirmed] [--dry-run]',
  purpose:
    'subscribes the addresses of a file (address,name,promotion); each gets a mail to confirm, unless --confirmed',
  options: { confirmed: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  least: 2,
  most: 2,
  rooms: CommunityRooms,
  run: importSubscribers,
};

const columns = ['address', 'name', 'promotion'] as const;

const verdicts: Readonly<Record<RefusedSubscriberRow['code'], string>> = {
  'invalid-address': 'no mail address',
  'invalid-promotion': 'no promotion (a year, or nothing for a non-X)',
  'invalid-name': 'a name over 200 characters, or with a line break in it',
  duplicate: 'the same subscriber as on an earlier line',
  'unsubscribed-before': 'left this list, and only its bearer can come back',
  suppressed: 'its owner deleted their account, and only they can come back',
};

async function importSubscribers(call: Call): Promise<Answer> {
  const list = await findList(call, call.argument(0));
  if (typeof list === 'string') return refused(list);
  const isConfirmed = call.flag('confirmed');
  const rows = csvRows(call.argument(1), columns);
  const options: ImportOptions = {
    isConfirmed,
    isDryRun: call.flag('dry-run'),
    mail: async (manager, confirmations) => {
      if (isConfirmed) await refuseTooWide(call, list, manager);
      for (const confirmation of confirmations)
        await call.ask(SubscriptionNotices).invitation(manager, list, confirmation, call.now);
    },
  };
  try {
    const outcome = await call
      .ask(SubscriberImportService)
      .importSubscribers(list.id, rows, options, operator, call.now);
    return report(outcome, options.isDryRun);
  } catch (error) {
    if (error instanceof TooWide) return refused(error.sentence);
    throw error;
  }
}

/** Undoes an import that would make a list cover more of the directory than two of the board have signed for. */
class TooWide extends HouseError {
  constructor(private readonly coverage: Coverage) {
    super('list-too-wide', { ...coverage });
  }

  get sentence(): string {
    const { covered, directory } = this.coverage;
    return `Nobody was added: the list would cover ${covered} of the ${directory} people of the directory, and over a quarter needs two signatures of the board.`;
  }
}

async function refuseTooWide(call: Call, list: List, manager: EntityManager): Promise<void> {
  const outcome = await call.ask(CoverageService).checkAdding(list, [], manager);
  if (outcome.kind === 'needs-signatures') throw new TooWide(outcome);
}

function report(
  { added, known, refused: lines, confirmations }: SubscriberImport,
  isDryRun: boolean,
): Answer {
  const asked = confirmations.length;
  return done(
    [
      ...lines.map(({ line, code, value }) => `line ${line}: refused, ${verdicts[code]}: ${value}`),
      `${added} ${isDryRun ? 'would be added' : 'added'}, ${known} known already, ${lines.length} refused.`,
      ...(asked > 0 ? [`${asked} were mailed a link to confirm.`] : []),
    ],
    { added, known, refused: lines, asked, isDryRun },
  );
}
