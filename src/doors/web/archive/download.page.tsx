import type { VNode } from 'preact';
import { number } from '../../../foundation/i18n/format.js';
import type { ArchiveMonth } from '../../../postoffice/archive/archive-reader.service.js';
import type { DayTexts, DayTrouble } from '../form/day-span.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { archivePath, downloadPath } from './archive-paths.js';
import { archiveSentences } from './archive-sentences.js';
import type { ArchiveInSight } from './archive-sight.js';
import { en } from './download.en.js';
import { fr } from './download.fr.js';
import { monthName } from './month-name.js';

const sentences = { fr, en };

/** `nothing`: no message in those days. */
export type DownloadTrouble = DayTrouble | 'nothing';

export interface DownloadView {
  readonly seen: ArchiveInSight;
  /** Newest first. */
  readonly months: readonly ArchiveMonth[];
  readonly texts: DayTexts;
  readonly trouble: DownloadTrouble | null;
}

interface Props {
  readonly viewer: Viewer;
  readonly view: DownloadView;
}

/** What is in the file, and which days of it are wanted. */
export function downloadPage(viewer: Viewer, view: DownloadView): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.title,
    <>
      <Kicker viewer={viewer} seen={view.seen} />
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <Extent viewer={viewer} months={view.months} />
      <Form viewer={viewer} view={view} />
      <p class="soft small">{say.journaled}</p>
    </>,
    { status: view.trouble === null ? 200 : 422 },
  );
}

/** Instead of one file more within the hour (RFC 6585 §4). */
export function tooManyDownloadsPage(viewer: Viewer, seen: ArchiveInSight, retryAfterSeconds: number): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.tooManyTitle,
    <>
      <Kicker viewer={viewer} seen={seen} />
      <h1>{say.tooManyTitle}</h1>
      <p class="lead">{say.tooMany(Math.ceil(retryAfterSeconds / 60))}</p>
    </>,
    { status: 429, retryAfterSeconds },
  );
}

function Kicker({ viewer, seen: { list } }: { viewer: Viewer; seen: ArchiveInSight }): VNode {
  return (
    <p class="kicker">
      <a href={archivePath(list)}>← {archiveSentences[viewer.language].title(list.name)}</a>
    </p>
  );
}

function Extent({ viewer, months }: { viewer: Viewer; months: readonly ArchiveMonth[] }): VNode | null {
  const say = sentences[viewer.language];
  const [newest] = months;
  const oldest = months.at(-1);
  if (newest === undefined || oldest === undefined) return <p class="soft">{say.empty}</p>;
  const count = months.reduce((sum, { messages }) => sum + messages, 0);
  const words = archiveSentences[viewer.language];
  const counted = count === 1 ? words.oneMessage : words.messages(number(viewer.language, count));
  return <p>{say.extent(counted, monthName(viewer, oldest.month), monthName(viewer, newest.month))}</p>;
}

function Form({ viewer, view: { seen, texts, trouble } }: Props): VNode {
  const say = sentences[viewer.language];
  return (
    <PostForm viewer={viewer} action={downloadPath(seen.list)} class="card">
      {trouble === 'nothing' ? (
        <p class="notice" role="alert">
          {say.nothing}
        </p>
      ) : null}
      <Field
        name="from"
        type="date"
        label={say.from}
        hint={say.fromHint}
        value={texts.from}
        error={trouble === 'from' ? say.badDay : undefined}
      />
      <Field
        name="until"
        type="date"
        label={say.until}
        hint={say.untilHint}
        value={texts.until}
        error={untilError(viewer, trouble)}
      />
      <button type="submit">{say.take}</button>
    </PostForm>
  );
}

function untilError(viewer: Viewer, trouble: DownloadTrouble | null): string | undefined {
  const say = sentences[viewer.language];
  if (trouble === 'until') return say.badDay;
  return trouble === 'order' ? say.badOrder : undefined;
}
