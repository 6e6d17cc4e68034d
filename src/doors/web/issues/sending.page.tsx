import type { VNode } from 'preact';
import type { IssueDay } from '../../../channels/letters/issue-figures.service.js';
import { hasAppeared, isLate } from '../../../channels/letters/issue-sending.service.js';
import { monthKey } from '../../../channels/letters/issue-calendar.js';
import type { LetterIssue } from '../../../channels/letters/letter-issue.entity.js';
import { monthName } from '../../../channels/letters/letter-words.js';
import type { SendingState } from '../../../channels/letters/sending-estimate.js';
import { dateAndTime, day, number } from '../../../foundation/i18n/format.js';
import { PostForm } from '../form/post-form.js';
import { BarChart } from '../layout/chart.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { LetterInSight } from '../letters/letter-sight.js';
import { LetterHead } from '../letters/letter-tabs.js';
import { ProgressPart } from '../sending/progress-part.js';
import type { Viewer } from '../session/viewer.js';
import { issueSentences } from './issue-sentences.js';

/** A day of an issue, with the copies that were taken first and came back then. */
export interface SendingDay extends IssueDay {
  readonly returned: number;
}

export interface SendingView {
  readonly seen: LetterInSight;
  readonly issue: LetterIssue;
  /** Null while nothing has left. */
  readonly state: SendingState | null;
  readonly days: readonly SendingDay[];
  /** How many it would go to today; null once it has left. */
  readonly reach: number | null;
  readonly now: Date;
  readonly done: unknown;
}

/** How far an issue is on its way, what can be done about it, and what became of it. */
export function sendingPage(viewer: Viewer, view: SendingView): Page {
  const say = issueSentences[viewer.language];
  const { seen, issue, state, days } = view;
  const path = pathOf(view);
  const title = say.sendingTitle(monthName(viewer.language, issue.month));
  return new Page(
    title,
    <>
      <LetterHead viewer={viewer} seen={seen} title={title} under="desk" />
      <p>
        <span class={issue.state === 'paused' ? 'tag wait' : 'tag'}>{say.states[issue.state]}</span>
      </p>
      <Done sentences={say.sendingDone} code={view.done} />
      {state === null ? (
        <Before viewer={viewer} view={view} />
      ) : (
        <ProgressPart viewer={viewer} view={{ path, state, pausedAt: issue.pausedAt }} />
      )}
      {state?.isHeldBack === true ? (
        <HeldBack viewer={viewer} waiting={state.waiting + state.delayed} />
      ) : null}
      <Acts viewer={viewer} view={view} />
      {hasAppeared(issue) ? (
        <p>
          <a href={`/letters/${seen.letter.slug}/${monthKey(issue.month)}`}>{say.read}</a>
        </p>
      ) : null}
      {state === null ? null : <Figures viewer={viewer} days={days} />}
    </>,
  );
}

function pathOf({ seen, issue }: SendingView): string {
  return `/letters/${seen.letter.slug}/${monthKey(issue.month)}/sending`;
}

/** What an issue waits for that has not left. */
function Before({ viewer, view }: { viewer: Viewer; view: SendingView }): VNode {
  const say = issueSentences[viewer.language];
  const { seen, issue, reach, now } = view;
  const { language, timeZone } = viewer;
  const planned = dateAndTime(language, issue.plannedAt, timeZone);
  const people = say.people(reach ?? 0);
  if (hasAppeared(issue)) return <p class="soft">{say.noFigures}</p>;
  if (issue.state !== 'ready') {
    return (
      <p class="notice">
        {say.notApproved}{' '}
        <a href={`/letters/${seen.letter.slug}/desk/${monthKey(issue.month)}`}>{say.desk}</a>
      </p>
    );
  }
  if (isLate(issue, now)) {
    return (
      <div class="notice bad" role="alert">
        <h2>{say.lateTitle}</h2>
        <p>{say.late(planned)}</p>
        <p>{say.reach(people)}</p>
      </div>
    );
  }
  return (
    <p>
      {issue.plannedAt > now ? say.planned(planned) : say.soon} {say.reach(people)}
    </p>
  );
}

/** Why it stopped by itself, and what to find out before it goes on. */
function HeldBack({ viewer, waiting }: { viewer: Viewer; waiting: number }): VNode {
  const say = issueSentences[viewer.language];
  return (
    <div class="notice bad" role="alert">
      <h2>{say.heldTitle}</h2>
      <p>{say.held}</p>
      <p>{say.heldRest(waiting)}</p>
    </div>
  );
}

function Acts({ viewer, view }: { viewer: Viewer; view: SendingView }): VNode | null {
  const say = issueSentences[viewer.language];
  const { issue, state, now } = view;
  const path = pathOf(view);
  if (isLate(issue, now)) {
    return (
      <PostForm viewer={viewer} action={path} class="sending-act">
        <button type="submit" class="danger">
          {say.sendNow}
        </button>
      </PostForm>
    );
  }
  if (issue.state === 'sending' && (state?.waiting ?? 0) > 0) {
    return (
      <PostForm viewer={viewer} action={`${path}/pause`} class="sending-act while-moving">
        <button type="submit" class="quiet">
          {say.pause}
        </button>
      </PostForm>
    );
  }
  if (issue.state !== 'paused') return null;
  return (
    <PostForm viewer={viewer} action={`${path}/resumption`} class="sending-act">
      <button type="submit" class={state?.isHeldBack === true ? 'danger' : undefined}>
        {state?.isHeldBack === true ? say.resumeHeld : say.resume}
      </button>
    </PostForm>
  );
}

const series = ['sent', 'failed', 'returned', 'left'] as const;

function Figures({ viewer, days }: { viewer: Viewer; days: readonly SendingDay[] }): VNode {
  const say = issueSentences[viewer.language];
  const shown = series.filter(one => one === 'sent' || days.some(each => each[one] > 0));
  return (
    <section>
      <h2>{say.figures}</h2>
      <p class="soft">{say.figuresLead}</p>
      {shown.map(one => (
        <DayChart viewer={viewer} days={days} of={one} />
      ))}
      <details>
        <summary>{say.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.columns.day}</th>
              {series.map(one => (
                <th scope="col" class="number">
                  {say.columns[one]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(each => (
              <tr>
                <td>{dayWords(viewer, each.day)}</td>
                {series.map(one => (
                  <td class="number">{number(viewer.language, each[one])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function DayChart({
  viewer,
  days,
  of,
}: {
  viewer: Viewer;
  days: readonly SendingDay[];
  of: (typeof series)[number];
}): VNode {
  const say = issueSentences[viewer.language];
  const titles = {
    sent: say.sentByDay,
    failed: say.failedByDay,
    returned: say.returnedByDay,
    left: say.leftByDay,
  };
  const total = days.reduce((sum, each) => sum + each[of], 0);
  const desc = say.chart(titles[of], number(viewer.language, total), days.length);
  return (
    <>
      <h3>{titles[of]}</h3>
      <BarChart
        id={`by-day-${of}`}
        title={titles[of]}
        desc={desc}
        format={value => number(viewer.language, value)}
        columns={days.map(each => ({ label: each.day.slice(8), value: each[of] }))}
      />
    </>
  );
}

/** A day of the calendar is the same day everywhere. */
function dayWords({ language }: Viewer, text: string): string {
  return day(language, new Date(`${text}T12:00:00Z`), 'UTC');
}
