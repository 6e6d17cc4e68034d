import type { VNode } from 'preact';
import type { ProposalShown, ReportShown } from '../../../channels/moderation/ban-reading.service.js';
import { EthicsTabs } from '../campaigns/ethics-tabs.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './bans.en.js';
import { fr } from './bans.fr.js';

const sentences = { fr, en };

/** A season, a quarter, a year: nobody is refused for ever. */
export const banDays = [30, 90, 365] as const;
export const longestReason = 2_000;

export type BanTrouble = keyof typeof fr.troubles;

export interface BansView {
  readonly open: readonly ProposalShown[];
  readonly decided: readonly ProposalShown[];
  readonly now: Date;
  readonly done?: unknown;
  /** The form that came back, and what was wrong with it. */
  readonly sent?: {
    readonly id: string;
    readonly action: 'ban' | 'dismissal';
    readonly reason: string;
    readonly trouble: BanTrouble;
  };
}

/** Authors on whom several lists agree, for the ethics team. */
export function bansPage(viewer: Viewer, view: BansView): Page {
  const say = sentences[viewer.language];
  const { open, decided, sent } = view;
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <EthicsTabs viewer={viewer} />
      <Done sentences={say.done} code={view.done} />
      {sent?.trouble === 'already' ? (
        <p class="notice bad" role="alert">
          {say.troubles.already}
        </p>
      ) : null}
      <p class="lead">{say.lead}</p>
      <h2>{say.waiting}</h2>
      {open.length === 0 ? <p class="soft">{say.none}</p> : null}
      {open.map(proposal => (
        <section class="card">
          <About viewer={viewer} proposal={proposal} />
          <Answer viewer={viewer} proposal={proposal} view={view} action="ban" />
          <Answer viewer={viewer} proposal={proposal} view={view} action="dismissal" />
        </section>
      ))}
      <h2>{say.decided}</h2>
      {decided.length === 0 ? <p class="soft">{say.noneDecided}</p> : null}
      {decided.map(proposal => (
        <section class="card">
          <Outcome viewer={viewer} proposal={proposal} />
          {(proposal.until ?? view.now) > view.now ? <End viewer={viewer} id={proposal.id} /> : null}
          <About viewer={viewer} proposal={proposal} />
        </section>
      ))}
    </>,
    { status: statusOf(view) },
  );
}

function statusOf({ sent }: BansView): number {
  if (sent === undefined) return 200;
  return sent.trouble === 'already' ? 409 : 422;
}

function About({ viewer, proposal }: { viewer: Viewer; proposal: ProposalShown }): VNode {
  const say = sentences[viewer.language];
  const { personName, reports, openedAt } = proposal;
  const addresses = [...new Set(reports.flatMap(({ authorAddress }) => authorAddress || []))];
  const name = personName ?? reports.find(({ authorName }) => authorName !== '')?.authorName;
  return (
    <>
      <h3>
        <bdi class="cut-in">{name?.trim() || addresses[0] || say.noName}</bdi>{' '}
        <span class="tag">{personName === null ? say.unknown : say.known}</span>
      </h3>
      <p class="soft address">
        <bdi>{addresses.join(', ')}</bdi>
      </p>
      <details open={proposal.outcome === null}>
        <summary>
          <span>
            {say.reports(reports.length)} · {say.opened} <Moment viewer={viewer} at={openedAt} />
          </span>
        </summary>
        <ul class="rows">
          {reports.map(report => (
            <Report viewer={viewer} report={report} />
          ))}
        </ul>
      </details>
    </>
  );
}

function Report({ viewer, report }: { viewer: Viewer; report: ReportShown }): VNode {
  const say = sentences[viewer.language];
  const { subject, listName, groupName, moderatorName, identity, reportedAt } = report;
  return (
    <li>
      <p class="title cut" dir="auto">
        {subject.trim() || say.noSubject}
      </p>
      <p class="soft small">
        {listName}
        {groupName === null ? '' : ` · ${groupName}`} · <Moment viewer={viewer} at={reportedAt} />{' '}
        <bdi>{moderatorName === null ? say.bySomebody : say.by(moderatorName)}</bdi> ·{' '}
        {say.identities[identity]}
      </p>
    </li>
  );
}

function End({ viewer, id }: { viewer: Viewer; id: string }): VNode {
  return (
    <PostForm viewer={viewer} action={`/ethics/bans/${id}/end`}>
      <button type="submit" class="quiet">
        {sentences[viewer.language].end}
      </button>
    </PostForm>
  );
}

function Outcome({ viewer, proposal }: { viewer: Viewer; proposal: ProposalShown }): VNode {
  const say = sentences[viewer.language];
  const { outcome, until, reason, decidedAt, decidedByName } = proposal;
  return (
    <div class={outcome === 'banned' ? 'notice bad' : 'notice'}>
      <p>
        <strong>
          {outcome === 'banned' && until !== null ? (
            <>
              {say.banned} <Moment viewer={viewer} at={until} />
            </>
          ) : (
            say.dismissed
          )}
        </strong>{' '}
        {decidedAt === null ? null : <Moment viewer={viewer} at={decidedAt} />},{' '}
        <bdi>{decidedByName === null ? say.bySomebody : say.by(decidedByName)}</bdi>
      </p>
      <p class="lines" dir="auto">
        {reason}
      </p>
    </div>
  );
}

function Answer({
  viewer,
  proposal: { id },
  view: { sent },
  action,
}: {
  viewer: Viewer;
  proposal: ProposalShown;
  view: BansView;
  action: 'ban' | 'dismissal';
}): VNode {
  const say = sentences[viewer.language];
  const mine = sent?.id === id && sent.action === action ? sent : undefined;
  const isBan = action === 'ban';
  return (
    <details open={mine !== undefined}>
      <summary>{isBan ? say.banTitle : say.dismissTitle}</summary>
      <PostForm viewer={viewer} action={`/ethics/bans/${id}/${action}`}>
        {isBan ? (
          <div class="field">
            <label for={`days-${id}`}>{say.days}</label>
            <select id={`days-${id}`} name="days">
              {banDays.map(days => (
                <option value={days}>{say.daysChoice(days)}</option>
              ))}
            </select>
          </div>
        ) : null}
        <TextField
          name="reason"
          id={`${action}-${id}`}
          label={say.reason}
          hint={say.reasonHint}
          value={mine?.reason ?? ''}
          error={mine === undefined ? undefined : say.troubles[mine.trouble]}
          maxLength={longestReason}
        />
        <button type="submit" class={isBan ? 'danger' : 'quiet'}>
          {isBan ? say.ban : say.dismiss}
        </button>
      </PostForm>
    </details>
  );
}
