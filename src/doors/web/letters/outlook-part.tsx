import type { VNode } from 'preact';
import { signCount, lineCount } from '../../../channels/letters/article-lines.js';
import type { Letter } from '../../../channels/letters/letter.entity.js';
import { monthName } from '../../../channels/letters/letter-words.js';
import type { Outlook, Place, Skipped } from '../../../channels/letters/place.js';
import { dateAndTime } from '../../../foundation/i18n/format.js';
import type { Viewer } from '../session/viewer.js';
import type { ArticleForm } from './article-form.js';
import { letterSentences } from './letter-sentences.js';

/** How long it is, and which issue would take it: follows the form where the script runs. */
export function OutlookPart({
  viewer,
  letter,
  form,
  outlook,
  isKept,
}: {
  viewer: Viewer;
  letter: Letter;
  form: ArticleForm;
  outlook: Outlook;
  /** It is in an issue already. */
  isKept: boolean;
}): VNode {
  const say = letterSentences[viewer.language];
  return (
    <>
      <Length viewer={viewer} letter={letter} form={form} />
      <h2>{say.whereTo}</h2>
      {'skipped' in outlook ? outlook.skipped.map(skip => <SkippedLine viewer={viewer} skip={skip} />) : null}
      <OutlookText viewer={viewer} outlook={outlook} form={form} isKept={isKept} />
    </>
  );
}

function Length({ viewer, letter, form }: { viewer: Viewer; letter: Letter; form: ArticleForm }): VNode {
  const say = letterSentences[viewer.language];
  const [taken, most, words] = form.isCalendar
    ? lineMeasure(form, letter, say)
    : articleMeasure(form, letter, say);
  return (
    <p class={taken > most ? 'measure over' : 'measure'} role="status">
      <meter min={0} max={most} value={Math.min(taken, most)} aria-hidden="true" />
      <span>{words}</span>
    </p>
  );
}

type Measure = [taken: number, most: number, words: string];
type Words = (typeof letterSentences)['fr'];

function articleMeasure({ text }: ArticleForm, { lineWidth, maxLines }: Letter, say: Words): Measure {
  const lines = lineCount(text, lineWidth);
  return [lines, maxLines, say.lines(lines, maxLines, signCount(text))];
}

function lineMeasure({ title }: ArticleForm, { lineWidth }: Letter, say: Words): Measure {
  const signs = signCount(title);
  return [signs, lineWidth, say.lineSigns(signs, lineWidth)];
}

function SkippedLine({ viewer, skip: { month, why } }: { viewer: Viewer; skip: Skipped }): VNode {
  const say = letterSentences[viewer.language];
  const name = monthName(viewer.language, month);
  return <p class="notice aside">{why === 'full' ? say.skippedFull(name) : say.skippedOwn(name)}</p>;
}

function OutlookText({
  viewer,
  outlook,
  form,
  isKept,
}: {
  viewer: Viewer;
  outlook: Outlook;
  form: ArticleForm;
  isKept: boolean;
}): VNode {
  const say = letterSentences[viewer.language];
  const month = (of: string): string => monthName(viewer.language, of);
  switch (outlook.kind) {
    case 'fits':
      return <PlaceText viewer={viewer} place={outlook.place} isKept={isKept} />;
    case 'event-already': {
      const { title, month: at, isCalendar } = outlook.twin;
      return (
        <p class="notice bad" role="alert">
          {isCalendar ? say.lineAlready(title, month(at)) : say.eventAlready(title, month(at))}
          {isCalendar ? '' : ` ${say.offerCalendar}`}
        </p>
      );
    }
    case 'event-too-early':
      return (
        <p class="notice bad" role="alert">
          {say.tooEarly(month(outlook.place.month))}
          {form.isCalendar || outlook.skipped.length === 0 ? '' : ` ${say.offerCalendar}`}
        </p>
      );
    case 'no-place':
      return <p class="notice bad">{say.noPlace}</p>;
  }
}

function PlaceText({ viewer, place, isKept }: { viewer: Viewer; place: Place; isKept: boolean }): VNode {
  const say = letterSentences[viewer.language];
  const { language, timeZone } = viewer;
  const { month, deadline, leavesAt, taken, most, waiting } = place;
  return (
    <p>
      <strong>{say.goesInto(monthName(language, month))}</strong>
      <br />
      {isKept ? say.keptPlace : say.deadline(dateAndTime(language, deadline, timeZone))}{' '}
      {say.leaves(dateAndTime(language, leavesAt, timeZone))}
      {isKept ? null : (
        <>
          <br />
          <span class="soft">{say.fullness(taken, most, waiting)}</span>
        </>
      )}
    </p>
  );
}
