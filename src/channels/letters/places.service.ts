import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { deadlineOf, openMonths, plannedAtOf } from './issue-calendar.js';
import type { Letter } from './letter.entity.js';
import { normalTitle } from './normal-title.js';
import { type Outlook, outlookOf, type Place, type Twin } from './place.js';

/** What somebody would announce, and who they are. */
export interface Proposal {
  /** Of the article it is already; null for one that is not kept yet. */
  readonly id: string | null;
  readonly personId: string;
  readonly groupId: string | null;
  readonly title: string;
  readonly eventOn: string | null;
  readonly isCalendar: boolean;
  readonly isCounted: boolean;
}

/** How many issues ahead a proposal may go: beyond, it is next year's news. */
const issuesAhead = 3;

interface Counts {
  readonly letterId: string;
  readonly month: string;
  readonly state: string;
  readonly taken: number;
  readonly waiting: number;
  readonly lines: number;
  readonly ownId: string | null;
  readonly ownTitle: string | null;
}

/** Which issue takes what, right now. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
  ) {}

  /** The next issues that take proposals. @param own the article that is not to be counted as already there */
  async placesOf(
    letter: Letter,
    personId: string | null,
    now: Date,
    own: string | null = null,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Place[]> {
    // Editors may close an issue before its deadline: a few more, so that enough are left.
    const months = openMonths(now, letter, this.config.timeZone, issuesAhead + 2);
    const counts = await countsOf(manager, [letter.id], months, personId, own);
    return this.openPlaces(letter, months, counts).slice(0, issuesAhead);
  }

  /** The next issue of each letter that takes proposals, by letter, in one question however many they are. */
  async nextOf(letters: readonly Letter[], now: Date): Promise<Map<string, Place>> {
    const asked = letters.map(letter => ({
      letter,
      months: openMonths(now, letter, this.config.timeZone, issuesAhead + 2),
    }));
    const months = [...new Set(asked.flatMap(one => one.months))];
    const ids = letters.map(({ id }) => id);
    const counts = await countsOf(this.dataSource.manager, ids, months, null, null);
    return new Map(
      asked.flatMap(one => {
        const [next] = this.openPlaces(one.letter, one.months, counts);
        return next === undefined ? [] : [[one.letter.id, next] as const];
      }),
    );
  }

  /**
   * What would become of a proposal.
   * @param kept.month of the issue it is in already: it stays there, also past the deadline
   */
  async outlook(
    letter: Letter,
    proposal: Proposal,
    now: Date,
    kept: { readonly month: string | null; readonly manager?: EntityManager },
  ): Promise<Outlook> {
    const { month, manager = this.dataSource.manager } = kept;
    const twins = await twinsOf(manager, letter.id, proposal);
    const places =
      month === null
        ? await this.placesOf(letter, proposal.personId, now, proposal.id, manager)
        : [this.place(letter, month, undefined)];
    return outlookOf(proposal, places, twins);
  }

  private openPlaces(
    letter: Letter,
    months: readonly string[],
    counts: ReadonlyMap<string, Counts>,
  ): Place[] {
    return months
      .map(month => ({ month, found: counts.get(placeKey(letter.id, month)) }))
      .filter(({ found }) => (found?.state ?? 'open') === 'open')
      .map(({ month, found }) => this.place(letter, month, found));
  }

  private place(letter: Letter, month: string, found: Counts | undefined): Place {
    const { timeZone } = this.config;
    return {
      month,
      deadline: deadlineOf(month, letter, timeZone),
      leavesAt: plannedAtOf(month, letter, timeZone),
      taken: found?.taken ?? 0,
      most: letter.maxArticles,
      waiting: found?.waiting ?? 0,
      calendarTaken: found?.lines ?? 0,
      calendarMost: letter.maxCalendarLines,
      own: ownOf(found),
    };
  }
}

function ownOf(found: Counts | undefined): Place['own'] {
  const { ownId = null, ownTitle = null } = found ?? {};
  return ownId === null ? null : { id: ownId, title: ownTitle ?? '' };
}

async function countsOf(
  manager: EntityManager,
  letterIds: readonly string[],
  months: readonly string[],
  personId: string | null,
  ownId: string | null,
): Promise<Map<string, Counts>> {
  const rows: Counts[] = await manager.query(
    `select i.letter_id as "letterId", to_char(i.month, 'YYYY-MM-DD') as month, i.state,
            count(*) filter (where a.state in ('accepted', 'published') and not a.is_calendar)::int as taken,
            count(*) filter (where a.state in ('proposed', 'changes-asked') and not a.is_calendar)::int as waiting,
            count(*) filter (where a.state in ('accepted', 'published') and a.is_calendar)::int as lines,
            (array_agg(a.id) filter (where ${isOwn}))[1] as "ownId",
            (array_agg(a.title) filter (where ${isOwn}))[1] as "ownTitle"
     from letter_issue i left join article a on a.issue_id = i.id
     where i.letter_id = any($1::uuid[]) and i.month = any($2::date[])
     group by i.id`,
    [letterIds, months, personId, ownId],
  );
  return new Map(rows.map(row => [placeKey(row.letterId, row.month), row]));
}

function placeKey(letterId: string, month: string): string {
  return `${letterId} ${month}`;
}

const isOwn = `a.announcer_person_id = $3::uuid and a.id is distinct from $4::uuid and a.is_counted and not a.is_calendar
  and a.state in ('proposed', 'changes-asked', 'accepted')`;

async function twinsOf(
  manager: EntityManager,
  letterId: string,
  { id, groupId, title, eventOn }: Proposal,
): Promise<Twin[]> {
  if (eventOn === null || title === '') return [];
  return manager.query(
    `select a.id, a.title, a.state, a.is_calendar as "isCalendar", to_char(i.month, 'YYYY-MM-DD') as month
     from article a join letter_issue i on i.id = a.issue_id
     where a.letter_id = $1 and a.event_on = $2 and a.group_id is not distinct from $3::uuid and a.normal_title = $4
       and a.id is distinct from $5::uuid and a.state in ('proposed', 'changes-asked', 'accepted', 'published')
     order by i.month`,
    [letterId, eventOn, groupId, normalTitle(title), id],
  );
}
