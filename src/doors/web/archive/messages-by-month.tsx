import type { VNode } from 'preact';
import type { List } from '../../../community/lists/list.entity.js';
import { asOneLine } from '../../../foundation/one-line.js';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import { Moment } from '../layout/moment.js';
import { monthAndYear } from '../layout/month.js';
import { maskedAddresses } from '../reading/masked-addresses.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './archive.en.js';
import { fr } from './archive.fr.js';

const sentences = { fr, en };

/** A message that its list distributed, as a row that leads to it. */
export interface MessageRow {
  readonly list: Pick<List, 'name'>;
  readonly message: ArchivedMessage;
}

/**
 * Messages under the month they came in.
 * @param rows newest first
 * @param namesList for messages of more than one list
 */
export function MessagesByMonth({
  viewer,
  rows,
  namesList = false,
}: {
  viewer: Viewer;
  rows: readonly MessageRow[];
  namesList?: boolean;
}): VNode {
  const months = Map.groupBy(rows, ({ message }) => monthAndYear(viewer, message.archivedAt));
  return (
    <>
      {[...months].map(([month, ofMonth]) => (
        <section>
          <h2 class="month">{month}</h2>
          <ul class="rows">
            {ofMonth.map(row => (
              <Row viewer={viewer} row={row} namesList={namesList} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Row({ viewer, row, namesList }: { viewer: Viewer; row: MessageRow; namesList: boolean }): VNode {
  const say = sentences[viewer.language];
  const { list, message } = row;
  return (
    <li>
      <a class="title" href={`/lists/${list.name}/archive/${message.key}`}>
        {asOneLine(message.subject) || say.noSubject}
      </a>
      <p class="soft small">
        {maskedAddresses(message.authorName || message.authorAddress) || say.gone} ·{' '}
        <Moment viewer={viewer} at={message.archivedAt} />
        {namesList ? ` · ${list.name}` : null}
      </p>
    </li>
  );
}
