import { strToU8, zipSync } from 'fflate';
import { csvOf } from '../../../foundation/csv.js';
import { dateAndTime } from '../../../foundation/i18n/format.js';
import type { Section } from '../../../foundation/people-holder.js';
import { Download } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './data.en.js';
import { fr } from './data.fr.js';

const sentences = { fr, en };

/** Everything about somebody as one ZIP: one JSON, the same tables as CSV, and a text that says what is what. */
export function dataArchive(viewer: Viewer, sections: readonly Section[], now: Date): Download {
  const { readMe, files } = sentences[viewer.language];
  const filled = sections.filter(({ rows }) => rows.length > 0);
  const everything = Object.fromEntries(sections.map(({ name, rows }) => [name, rows]));
  const at = dateAndTime(viewer.language, now, viewer.timeZone);
  const text = [
    ...readMe.head(viewer.person?.name ?? '', at),
    ...filled.map(({ name }) => readMe.line(`${name}.csv`, files[name] ?? '')),
  ];
  const content = zipSync({
    [readMe.name]: strToU8(`${text.join('\r\n')}\r\n`),
    [readMe.all]: strToU8(JSON.stringify(everything, null, 2)),
    ...Object.fromEntries(filled.map(section => [`${section.name}.csv`, strToU8(sectionCsv(section))])),
  });
  const day = now.toISOString().slice(0, 10);
  return new Download(`vigie-${day}.zip`, 'application/zip', Buffer.from(content));
}

function sectionCsv({ rows }: Section): string {
  const header = [...new Set(rows.flatMap(row => Object.keys(row)))];
  return csvOf(
    header,
    rows.map(row => header.map(key => cell(row[key]))),
  );
}

function cell(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}
