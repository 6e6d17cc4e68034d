import type { ComponentChildren, VNode } from 'preact';
import type {
  AudiencePage,
  AudienceQuestion,
  AudienceRow,
  WhyAnswer,
} from '../../../community/audiences/audience-reading.service.js';
import type { RuleNames } from '../../../community/audiences/rule-names.service.js';
import { reasonText } from '../../../community/audiences/rule-words.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import type { ListInSight } from '../lists/list-sight.js';
import { ListTabs } from '../lists/list-tabs.js';
import type { Viewer } from '../session/viewer.js';
import { audienceSentences } from './audience-sentences.js';

interface AudienceView {
  readonly seen: ListInSight;
  readonly asked: AudienceQuestion;
  readonly page: AudiencePage;
  readonly names: RuleNames;
  readonly why: WhyAnswer | null;
  /** The one that `why` is about. */
  readonly address: string;
  /** Sees addresses, who left, and why somebody is not in. */
  readonly isInCharge: boolean;
  readonly canAct: boolean;
  readonly done: unknown;
}

/** Everybody on a list, each with the reason why. */
export function audiencePage(viewer: Viewer, view: AudienceView): Page {
  const say = audienceSentences[viewer.language].audience;
  const { seen, asked, page, isInCharge } = view;
  const { list, group } = seen;
  return new Page(
    `${say.title} · ${list.name}`,
    <>
      <p class="kicker">{group?.name ?? audienceSentences[viewer.language].rule.platform}</p>
      <h1>{say.heading(list.name)}</h1>
      <ListTabs viewer={viewer} seen={seen} />
      <Done sentences={audienceSentences[viewer.language].rule.done} code={view.done} />
      {isInCharge ? <Why viewer={viewer} view={view} /> : null}
      {isInCharge ? <Parts viewer={viewer} view={view} /> : null}
      <form method="get" action={`/lists/${list.name}/audience`} class="search" role="search">
        {asked.part === 'all' ? null : <input type="hidden" name="part" value={asked.part} />}
        <Field name="q" type="search" label={isInCharge ? say.search : say.searchName} value={asked.search} />
        <button type="submit">{say.find}</button>
      </form>
      <p class="soft" role="status">
        {say.total(page.total)}
      </p>
      {page.rows.length === 0 ? <p>{say.none}</p> : <People viewer={viewer} view={view} />}
      <More viewer={viewer} view={view} />
      {view.canAct ? (
        <p>
          <a href={`/lists/${list.name}/rule`}>{say.ruleLink}</a>
        </p>
      ) : null}
    </>,
  );
}

function Parts({ viewer, view }: { viewer: Viewer; view: AudienceView }): VNode {
  const say = audienceSentences[viewer.language].audience;
  const path = `/lists/${view.seen.list.name}/audience`;
  const parts = ['all', 'by-hand', 'out'] as const;
  return (
    <nav class="actions parts" aria-label={say.partsLabel}>
      {parts.map(part => (
        <a
          class={part === view.asked.part ? 'tag good' : 'tag'}
          href={part === 'all' ? path : `${path}?part=${part}`}
          aria-current={part === view.asked.part ? 'true' : undefined}
        >
          {say.parts[part]}
        </a>
      ))}
    </nav>
  );
}

function People({ viewer, view }: { viewer: Viewer; view: AudienceView }): VNode {
  return (
    <ul class="rows">
      {view.page.rows.map(row => (
        <li>
          <Person viewer={viewer} view={view} row={row} />
        </li>
      ))}
    </ul>
  );
}

function Person({ viewer, view, row }: { viewer: Viewer; view: AudienceView; row: AudienceRow }): VNode {
  const say = audienceSentences[viewer.language].audience;
  return (
    <div class="person-row">
      <div>
        <span class="title">{row.name || say.noName}</span>{' '}
        {row.promotion === null ? null : <span class="tag">{say.promotion(row.promotion)}</span>}{' '}
        {row.isPaused ? <span class="tag wait">{say.paused}</span> : null}
        {view.isInCharge ? <p class="soft">{row.address}</p> : null}
        <p>
          <Reasons viewer={viewer} view={view} row={row} />
        </p>
      </div>
      {view.canAct ? <Act viewer={viewer} view={view} row={row} /> : null}
    </div>
  );
}

/** In their order: what brings somebody in, or what keeps them out. */
function Reasons({ viewer, view, row }: { viewer: Viewer; view: AudienceView; row: AudienceRow }): VNode {
  const say = audienceSentences[viewer.language].audience;
  const { standing } = row;
  const ownGroup = view.seen.group?.name ?? null;
  const because = standing.because.map(term => reasonText(viewer.language, term, view.names, ownGroup));
  const despite = standing.despite.map(term =>
    say.takenOut(reasonText(viewer.language, term, view.names, ownGroup)),
  );
  const parts: ComponentChildren[] = standing.isIn
    ? [...(standing.isByHand ? [say.byHand] : []), ...because]
    : [...(row.leftAt === null ? [] : [<Departure viewer={viewer} row={row} at={row.leftAt} />]), ...despite];
  if (parts.length === 0) parts.push(view.seen.list.rule === null ? say.notSubscribed : say.notNamed);
  return (
    <>
      {parts.map((part, i) => (
        <>
          {i === 0 ? null : ' · '}
          {part}
        </>
      ))}
    </>
  );
}

function Departure({ viewer, row, at }: { viewer: Viewer; row: AudienceRow; at: Date }): VNode {
  const say = audienceSentences[viewer.language].audience;
  return (
    <>
      {row.excludedBy === null ? say.left : say.excludedBy(row.excludedBy)} <Moment viewer={viewer} at={at} />
    </>
  );
}

function Act({ viewer, view, row }: { viewer: Viewer; view: AudienceView; row: AudienceRow }): VNode | null {
  const say = audienceSentences[viewer.language].audience;
  const path = `/lists/${view.seen.list.name}/rule`;
  const name = row.name || row.address;
  if (row.standing.isIn) {
    return (
      <PostForm viewer={viewer} action={`${path}/exclusions`}>
        <input type="hidden" name="address" value={row.address} />
        <button type="submit" class="link" aria-label={say.excludeLabel(name)}>
          {say.exclude}
        </button>
      </PostForm>
    );
  }
  if (row.leftAt === null || row.excludedBy === null || view.seen.list.rule === null) return null;
  return (
    <PostForm viewer={viewer} action={`${path}/readmissions`}>
      <input type="hidden" name="address" value={row.address} />
      <button type="submit" class="link" aria-label={say.readmitLabel(name)}>
        {say.readmit}
      </button>
    </PostForm>
  );
}

function More({ viewer, view }: { viewer: Viewer; view: AudienceView }): VNode | null {
  const say = audienceSentences[viewer.language].audience;
  const { asked, page, seen } = view;
  const next = asked.offset + page.rows.length;
  const path = (from: number) => {
    const words = new URLSearchParams({
      ...(asked.part === 'all' ? {} : { part: asked.part }),
      ...(asked.search === '' ? {} : { q: asked.search }),
      ...(from === 0 ? {} : { from: String(from) }),
    });
    return `/lists/${seen.list.name}/audience?${words}`;
  };
  if (asked.offset === 0 && next >= page.total) return null;
  return (
    <nav class="pager" aria-label={say.title}>
      {asked.offset === 0 ? <span /> : <a href={path(0)}>← {say.previous}</a>}
      {next >= page.total ? null : (
        <a rel="next" href={path(next)}>
          {say.next} →
        </a>
      )}
    </nav>
  );
}

function Why({ viewer, view }: { viewer: Viewer; view: AudienceView }): VNode {
  const say = audienceSentences[viewer.language].audience;
  return (
    <details class="card" id="why" open={view.why !== null}>
      <summary>{say.whyTitle}</summary>
      <form method="get" action={`/lists/${view.seen.list.name}/audience#why`} class="search">
        <Field
          name="address"
          type="email"
          label={say.whyAddress}
          value={view.address}
          error={view.why?.kind === 'invalid-address' ? say.whyInvalid : undefined}
        />
        <button type="submit">{say.ask}</button>
      </form>
      {view.why?.kind === 'unknown' ? <p role="status">{say.whyUnknown}</p> : null}
      {view.why?.kind === 'known' ? <Answer viewer={viewer} view={view} why={view.why} /> : null}
    </details>
  );
}

function Answer({
  viewer,
  view,
  why,
}: {
  viewer: Viewer;
  view: AudienceView;
  why: Extract<WhyAnswer, { kind: 'known' }>;
}): VNode {
  const say = audienceSentences[viewer.language].audience;
  const { row, isDeceased } = why;
  const name = row.name || row.address;
  return (
    <p role="status">
      {row.standing.isIn && !isDeceased ? say.isIn(name) : say.isOut(name)}{' '}
      {isDeceased ? say.deceased : <Reasons viewer={viewer} view={view} row={row} />}
      {row.isPaused ? ` · ${say.paused}` : ''}
    </p>
  );
}
