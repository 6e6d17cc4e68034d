import type { VNode } from 'preact';
import type { CampaignLine } from '../../../intake/steering/campaign-reading.service.js';
import type { GrowthReport } from '../../../intake/steering/growth-report.entity.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { NumberedPages } from '../layout/numbered-pages.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { campaignSentences } from './campaign-sentences.js';
import { EthicsTabs } from './ethics-tabs.js';

export interface GrownAuthor {
  readonly report: GrowthReport;
  /** '' for nobody of the directory. */
  readonly name: string;
  readonly texts: readonly { readonly clusterId: string; readonly subject: string }[];
}

export interface CampaignsView {
  readonly lines: readonly CampaignLine[];
  readonly page: number;
  readonly last: number;
  readonly grown: readonly GrownAuthor[];
  readonly waiting: number;
  readonly done?: unknown;
}

/** What goes to many, what concerns most first. */
export function campaignsPage(viewer: Viewer, view: CampaignsView): Page {
  const say = campaignSentences[viewer.language];
  const { lines, page, last, grown } = view;
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <EthicsTabs viewer={viewer} waiting={view.waiting} />
      <Done sentences={say.done} code={view.done} />
      <p class="lead">{say.lead}</p>
      {lines.length === 0 ? <p class="soft">{say.none}</p> : null}
      <ol class="rows">
        {lines.map(line => (
          <Line viewer={viewer} line={line} />
        ))}
      </ol>
      <NumberedPages viewer={viewer} page={page} last={last} pathOf={to => `/campaigns?page=${to}`} />
      <section id="growth">
        <h2>{say.growthTitle}</h2>
        <p class="soft">{grown.length === 0 ? say.growthNone : say.growthLead}</p>
        <ul class="rows">
          {grown.map(one => (
            <Grown viewer={viewer} grown={one} />
          ))}
        </ul>
      </section>
    </>,
  );
}

function Line({ viewer, line }: { viewer: Viewer; line: CampaignLine }): VNode {
  const say = campaignSentences[viewer.language];
  const { campaign, subject } = line;
  const { clusterId, hits, isGrowing, outside, lists, people, authors, copies, lastAt } = campaign;
  return (
    <li>
      <a class="title cut-in" dir="auto" href={`/campaigns/${clusterId}`}>
        {subject.trim() || say.noSubject}
      </a>{' '}
      {hits > 0 ? <span class="tag bad">{say.hits(hits)}</span> : null}{' '}
      {isGrowing ? <span class="tag wait">{say.growing}</span> : null} <WordTag viewer={viewer} line={line} />
      <p>
        {outside > 0 ? `${say.outside(outside)}${people === outside && lists === 0 ? '' : ' · '}` : ''}
        {lists > 0 ? `${say.onLists(lists)} · ` : ''}
        {people === outside ? '' : say.people(people)}
      </p>
      <p class="soft small">
        {say.authors(authors)} · {say.copies(copies)} · {say.lastAt} <Moment viewer={viewer} at={lastAt} />
      </p>
    </li>
  );
}

const wordTags = { watch: 'tag wait', allow: 'tag good', hold: 'tag bad', none: 'tag' } as const;

/** What the team said of it, if that is in force. */
export function WordTag({
  viewer,
  line: { word, until },
}: {
  viewer: Viewer;
  line: Pick<CampaignLine, 'word' | 'until'>;
}): VNode | null {
  if (word === null || word === 'none') return null;
  const say = campaignSentences[viewer.language];
  return (
    <span class={wordTags[word]}>
      {say.words[word]}
      {until === null ? null : (
        <>
          {' '}
          {say.until} <Moment viewer={viewer} at={until} />
        </>
      )}
    </span>
  );
}

function Grown({ viewer, grown: { report, name, texts } }: { viewer: Viewer; grown: GrownAuthor }): VNode {
  const say = campaignSentences[viewer.language];
  const { authorAddress, months, foundAt } = report;
  return (
    <li>
      <span class="title">
        <bdi>{name || authorAddress || say.unknownAuthor}</bdi>
      </span>{' '}
      <strong>{say.months(months)}</strong>
      <p class="soft address">
        <bdi>{name === '' ? '' : authorAddress}</bdi> {say.foundOn} <Moment viewer={viewer} at={foundAt} />
      </p>
      {texts.length === 0 ? null : (
        <p>
          {say.theirTexts}{' '}
          {texts.map(({ clusterId, subject }, at) => (
            <>
              {at === 0 ? '' : ' · '}
              <a href={`/campaigns/${clusterId}`} dir="auto">
                {subject.trim() || say.noSubject}
              </a>
            </>
          ))}
        </p>
      )}
    </li>
  );
}
