import type { VNode } from 'preact';
import type { FilesOf } from '../../../postoffice/archive/archive-export.service.js';
import type { ArchivePlace } from '../../../postoffice/archive/archive-place.js';
import type { ArchiveMonth } from '../../../postoffice/archive/archive-reader.service.js';
import type { DayTexts, DayTrouble } from '../form/day-span.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './download.en.js';
import { fr } from './download.fr.js';
import { monthName } from './month-name.js';

const sentences = { fr, en };

/** `nothing`: no message in those days. */
export type DownloadTrouble = DayTrouble | 'nothing';

/** The archive of a list, a letter or a forum, before somebody who may have all of it as a file. */
export interface ArchiveToTake {
  readonly place: ArchivePlace;
  /** What the file is called after. */
  readonly name: string;
  /** Of its form. */
  readonly path: string;
  /** The page it is asked for on. */
  readonly up: { readonly path: string; readonly title: string };
  readonly filesOf?: FilesOf;
}

export interface DownloadView {
  readonly wanted: ArchiveToTake;
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
  const { wanted } = view;
  const say = sentences[viewer.language][wanted.place.kind];
  return new Page(
    say.title,
    <>
      <Kicker wanted={wanted} />
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <Extent viewer={viewer} view={view} />
      <Form viewer={viewer} view={view} />
      <p class="soft small">{say.journaled}</p>
    </>,
    { status: view.trouble === null ? 200 : 422 },
  );
}

/** Instead of one file more within the hour (RFC 6585 §4). */
export function tooManyDownloadsPage(viewer: Viewer, wanted: ArchiveToTake, retryAfterSeconds: number): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.tooManyTitle,
    <>
      <Kicker wanted={wanted} />
      <h1>{say.tooManyTitle}</h1>
      <p class="lead">{say.tooMany(Math.ceil(retryAfterSeconds / 60))}</p>
    </>,
    { status: 429, retryAfterSeconds },
  );
}

function Kicker({ wanted: { up } }: { wanted: ArchiveToTake }): VNode {
  return (
    <p class="kicker">
      <a href={up.path}>← {up.title}</a>
    </p>
  );
}

function Extent({ viewer, view: { wanted, months } }: Props): VNode {
  const say = sentences[viewer.language];
  const [newest] = months;
  const oldest = months.at(-1);
  if (newest === undefined || oldest === undefined) return <p class="soft">{say.empty}</p>;
  const count = months.reduce((sum, { messages }) => sum + messages, 0);
  const counted = say[wanted.place.kind].count(count);
  return <p>{say.extent(counted, monthName(viewer, oldest.month), monthName(viewer, newest.month))}</p>;
}

function Form({ viewer, view: { wanted, texts, trouble } }: Props): VNode {
  const say = sentences[viewer.language];
  return (
    <PostForm viewer={viewer} action={wanted.path} class="card">
      {trouble === 'nothing' ? (
        <p class="notice" role="alert">
          {say[wanted.place.kind].nothing}
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
