import { dateFormat } from '../../../foundation/i18n/intl.js';
import type { VNode } from 'preact';
import { locale, number } from '../../../foundation/i18n/format.js';
import type { FigureChange } from '../../../intake/steering/figure-changes.service.js';
import type { Figures } from '../../../intake/steering/figures.js';
import type { CarriedTo, SteeredMonth } from '../../../intake/steering/public-figures.service.js';
import { BarChart } from '../layout/chart.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { Changes, Thresholds } from './figure-parts.js';
import { en } from './figures.en.js';
import { fr } from './figures.fr.js';

const sentences = { fr, en };

export interface PublicFiguresView {
  /** Twelve, the oldest first. */
  readonly months: readonly SteeredMonth[];
  readonly carried: readonly CarriedTo[];
  /** How many ever left. */
  readonly exceptional: number;
  readonly figures: Figures;
  readonly changes: readonly FigureChange[];
}

/** What steering does, for everybody: numbers, and no names. */
export function figuresPage(viewer: Viewer, view: PublicFiguresView): Page {
  const say = sentences[viewer.language];
  const announcements = sum(view.months.map(month => month.announcements));
  const avoided = sum(view.months.map(month => month.avoided));
  const { secondsToRead } = view.figures;
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <p class="notice good">
        {say.sumUp(announcements, avoided)}{' '}
        {avoided === 0 ? null : say.hours(Math.round((avoided * secondsToRead) / 3600), secondsToRead)}
      </p>
      <Months viewer={viewer} months={view.months} />
      <h2>{say.went}</h2>
      <Carried viewer={viewer} carried={view.carried} />
      <h2>{say.exceptional}</h2>
      <p>
        {say.exceptionalCount(view.exceptional)} <a href="/exceptional">{say.register}</a>
      </p>
      <h2>{say.thresholds}</h2>
      <p class="soft">{say.thresholdsLead}</p>
      <Thresholds viewer={viewer} figures={view.figures} />
      <h2>{say.changes}</h2>
      <Changes viewer={viewer} changes={view.changes} names={null} />
    </>,
    { isIndexed: true },
  );
}

function Months({ viewer, months }: { viewer: Viewer; months: readonly SteeredMonth[] }): VNode {
  const say = sentences[viewer.language];
  const format = (value: number): string => number(viewer.language, value);
  const columns = (of: 'announcements' | 'avoided') =>
    months.map(month => ({ label: monthName(viewer, month.month, 'short'), value: month[of] }));
  const total = (of: 'announcements' | 'avoided'): number => sum(months.map(month => month[of]));
  return (
    <>
      <h2>{say.announcements}</h2>
      <BarChart
        id="announcements"
        title={say.announcements}
        desc={say.announcementsDesc(total('announcements'))}
        columns={columns('announcements')}
        format={format}
      />
      <h2>{say.avoided}</h2>
      <BarChart
        id="avoided"
        title={say.avoided}
        desc={say.avoidedDesc(total('avoided'))}
        columns={columns('avoided')}
        format={format}
      />
      <details>
        <summary>{say.table}</summary>

        <table>
          <thead>
            <tr>
              <th scope="col">{say.month}</th>
              <th scope="col" class="number">
                {say.announcements}
              </th>
              <th scope="col" class="number">
                {say.avoided}
              </th>
              <th scope="col" class="number">
                {say.asked}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map(({ month, announcements, avoided, asked }) => (
              <tr>
                <th scope="row">{monthName(viewer, month, 'long')}</th>
                <td class="number" data-label={say.announcements}>
                  {format(announcements)}
                </td>
                <td class="number" data-label={say.avoided}>
                  {format(avoided)}
                </td>
                <td class="number" data-label={say.asked}>
                  {format(asked)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function Carried({ viewer, carried }: { viewer: Viewer; carried: readonly CarriedTo[] }): VNode {
  const say = sentences[viewer.language];
  if (carried.length === 0) return <p class="soft">{say.wentNowhere}</p>;
  return (
    <ul>
      {carried.map(({ channel, count }) => (
        <li>
          <strong>{number(viewer.language, count)}</strong> {say.channels[channel]}
        </li>
      ))}
    </ul>
  );
}

function monthName({ language }: Viewer, month: string, form: 'short' | 'long'): string {
  const style =
    form === 'long' ? ({ month: 'long', year: 'numeric' } as const) : ({ month: 'short' } as const);
  return dateFormat(locale(language), { ...style, timeZone: 'UTC' }).format(new Date(`${month}T00:00:00Z`));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
