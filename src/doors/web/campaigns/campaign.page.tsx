import type { VNode } from 'preact';
import { day, number } from '../../../foundation/i18n/format.js';
import { steeredBecause } from '../figures/figure-words.js';
import { BarChart, LineChart } from '../layout/chart.js';
import { Done } from '../layout/done.js';
import { Fact } from '../layout/fact.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { campaignSentences } from './campaign-sentences.js';
import type { CampaignPart, CampaignView } from './campaign-view.js';
import { WordTag } from './campaigns.page.js';
import { EthicsTabs } from './ethics-tabs.js';
import { History, Say } from './saying-part.js';

/** One announcement, looked into. */
export function campaignPage(viewer: Viewer, view: CampaignView): Page {
  const say = campaignSentences[viewer.language];
  const subject = view.line.subject.trim() || say.noSubject;
  return new Page(
    subject,
    <>
      <p class="kicker">
        <a href="/campaigns">{say.campaign.kicker}</a>
      </p>
      <h1 dir="auto">{subject}</h1>
      <EthicsTabs viewer={viewer} waiting={view.waiting} />
      <Done sentences={say.done} code={view.done} />
      <p>
        <WordTag viewer={viewer} line={view.line} />
      </p>
      <Facts viewer={viewer} view={view} />
      <Curve viewer={viewer} view={view} />
      <Texts viewer={viewer} view={view} />
      <Authors viewer={viewer} view={view} />
      <Roads viewer={viewer} view={view} />
      <Hits viewer={viewer} view={view} />
      <Steered viewer={viewer} view={view} />
      <Say viewer={viewer} view={view} />
      <History viewer={viewer} view={view} />
    </>,
    { status: (view.troubles?.size ?? 0) > 0 ? 422 : 200 },
  );
}

function Facts({ viewer, view }: CampaignPart): VNode {
  const say = campaignSentences[viewer.language];
  const { firstAt, lastAt, people, outside, copies, authors } = view.line.campaign;
  return (
    <dl class="facts">
      <Fact name={say.campaign.first}>
        <Moment viewer={viewer} at={firstAt} />
      </Fact>
      <Fact name={say.campaign.last}>
        <Moment viewer={viewer} at={lastAt} />
      </Fact>
      <Fact name={say.campaign.reach}>
        {say.people(people)}, {say.copies(copies)}, {say.authors(authors)}
      </Fact>
      <Fact name={say.campaign.outsideFact}>{say.people(outside)}</Fact>
    </dl>
  );
}

function Curve({ viewer, view: { points, unit } }: CampaignPart): VNode {
  const say = campaignSentences[viewer.language].campaign;
  if (points.length === 0) return <p class="soft">{say.noCurve}</p>;
  const format = (value: number): string => number(viewer.language, value);
  const bars = unit === 'day' ? say.perDay : say.perMonth;
  return (
    <>
      <h2>{say.curve}</h2>
      <LineChart
        id="curve"
        title={say.curve}
        desc={say.curveDesc(points.at(-1)?.sum ?? 0)}
        columns={points.map(({ label, sum }) => ({ label, value: sum }))}
        format={format}
      />
      <h2>{bars}</h2>
      <BarChart
        id="bars"
        title={bars}
        desc={say.barsDesc(Math.max(...points.map(({ people }) => people)))}
        columns={points.map(({ label, people }) => ({ label, value: people }))}
        format={format}
      />
    </>
  );
}

function Texts({ viewer, view: { detail } }: CampaignPart): VNode {
  const say = campaignSentences[viewer.language];
  return (
    <>
      <h2>{say.campaign.texts}</h2>
      {detail.wordings.map(({ subject, sample, firstAt }, at) => (
        <details open={at === 0}>
          <summary>
            <span>
              <bdi>{subject.trim() || say.noSubject}</bdi>{' '}
              <span class="soft small">{day(viewer.language, firstAt, viewer.timeZone)}</span>
            </span>
          </summary>
          <blockquote class="lines" dir="auto">
            {sample}
          </blockquote>
        </details>
      ))}
    </>
  );
}

function Authors({ viewer, view: { detail, names } }: CampaignPart): VNode {
  const say = campaignSentences[viewer.language].campaign;
  return (
    <>
      <h2>{say.authors}</h2>
      <ul class="rows">
        {detail.authors.map(({ author, address, copies, people }) => (
          <li>
            <span class="title">
              <bdi>{names.get(author) ?? address}</bdi>
            </span>{' '}
            <span class="soft address">
              <bdi>{names.has(author) ? address : ''}</bdi>
            </span>
            <p class="soft">{say.copiesTo(copies, people)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Roads({ viewer, view: { detail, lists } }: CampaignPart): VNode {
  const say = campaignSentences[viewer.language];
  return (
    <>
      <h2>{say.campaign.roads}</h2>
      <ul>
        {detail.roads.map(({ road, copies, people }) => (
          <li>
            {say.campaign.road[road] ?? road} · {say.campaign.copiesTo(copies, people)}
          </li>
        ))}
      </ul>
      <h2>{say.campaign.lists}</h2>
      {detail.lists.length === 0 ? <p class="soft">{say.campaign.noList}</p> : null}
      <ul class="rows">
        {detail.lists.map(({ listId, copies, isOwn }) => (
          <li>
            <ListName name={lists.get(listId)} gone={say.campaign.goneList} />{' '}
            {isOwn ? <span class="tag">{say.campaign.own}</span> : null}{' '}
            <span class="soft">{say.copies(copies)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function ListName({ name, gone }: { name: string | undefined; gone: string }): VNode {
  return name === undefined ? <span class="soft">{gone}</span> : <a href={`/lists/${name}`}>{name}</a>;
}

function Hits({ viewer, view: { hits } }: CampaignPart): VNode | null {
  const say = campaignSentences[viewer.language];
  if (hits.length === 0) return null;
  return (
    <>
      <h2>{say.campaign.hits}</h2>
      <ul class="rows">
        {hits.map(({ canaryName, authorAddress, at }) => (
          <li>
            <bdi class="title">{canaryName}</bdi> · <bdi>{say.canaries.hit(authorAddress)}</bdi>{' '}
            <span class="soft">
              <Moment viewer={viewer} at={at} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Steered({ viewer, view: { drafts } }: CampaignPart): VNode {
  const say = campaignSentences[viewer.language];
  return (
    <>
      <h2>{say.campaign.steered}</h2>
      {drafts.length === 0 ? <p class="soft">{say.campaign.noSteered}</p> : null}
      <ul class="rows">
        {drafts.map(({ id, authorAddress, reasonCode, reasonValues, copies, people, state, createdAt }) => {
          const reason = steeredBecause(viewer.language, { code: reasonCode, values: reasonValues });
          return (
            <li>
              <a class="title" href={`/campaigns/drafts/${id}`}>
                <bdi>{authorAddress}</bdi>
              </a>{' '}
              <span class={state === 'asked' ? 'tag wait' : 'tag'}>{say.campaign.states[state]}</span>
              <p class="soft">
                <Moment viewer={viewer} at={createdAt} /> · {reason} · {say.copies(copies)} ·{' '}
                {say.drafts.would(people)}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
