import type { VNode } from 'preact';
import type { Canary } from '../../../channels/forwarding/canary.entity.js';
import type { CanaryHit } from '../../../intake/steering/canary-hit.entity.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { campaignSentences } from './campaign-sentences.js';
import { EthicsTabs } from './ethics-tabs.js';

export interface CanariesView {
  readonly canaries: readonly { readonly canary: Canary; readonly address: string }[];
  /** The latest of all, the latest first. */
  readonly hits: readonly CanaryHit[];
  readonly waiting: number;
  readonly form?: { readonly givenName: string; readonly familyName: string; readonly promotion: string };
  readonly wrong?: ReadonlySet<string>;
  readonly trouble?: 'taken' | 'too-many';
  readonly done?: unknown;
}

/** Entries of the directory that are nobody, and who wrote to them. */
export function canariesPage(viewer: Viewer, view: CanariesView): Page {
  const say = campaignSentences[viewer.language].canaries;
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <EthicsTabs viewer={viewer} waiting={view.waiting} />
      <Done sentences={say.done} code={view.done} />
      <p class="lead">{say.lead}</p>
      {view.canaries.length === 0 ? <p class="soft">{say.none}</p> : null}
      <ul class="rows">
        {view.canaries.map(one => (
          <Line viewer={viewer} one={one} hits={view.hits} />
        ))}
      </ul>
      <Make viewer={viewer} view={view} />
    </>,
    { status: view.trouble !== undefined || (view.wrong?.size ?? 0) > 0 ? 422 : 200 },
  );
}

function Line({
  viewer,
  one: { canary, address },
  hits,
}: {
  viewer: Viewer;
  one: CanariesView['canaries'][number];
  hits: readonly CanaryHit[];
}): VNode {
  const say = campaignSentences[viewer.language].canaries;
  const mine = hits.filter(({ canaryId }) => canaryId === canary.id);
  const name = `${canary.givenName} ${canary.familyName}`;
  return (
    <li class="with-action">
      <div>
        <span class="title">{name}</span> (X {canary.promotion}){' '}
        {mine.length === 0 ? null : <span class="tag bad">{say.hits(mine.length)}</span>}
        <p class="soft address">{address}</p>
        {mine.length === 0 ? <p class="soft small">{say.quiet}</p> : null}
        {mine.slice(0, 5).map(({ authorAddress, subject, at, door, clusterId }) => (
          <p>
            <bdi>{say.hit(authorAddress)}</bdi> <span dir="auto">{subject}</span>{' '}
            <span class="soft small">
              <Moment viewer={viewer} at={at} /> · {say.doors[door]}
            </span>{' '}
            {clusterId === null ? null : <a href={`/campaigns/${clusterId}`}>{say.seeCampaign}</a>}
          </p>
        ))}
        <p class="soft small">
          {say.made} <Moment viewer={viewer} at={canary.madeAt} />
          {canary.endedAt === null ? null : (
            <>
              {' · '}
              {say.ended} <Moment viewer={viewer} at={canary.endedAt} />
            </>
          )}
        </p>
      </div>
      {canary.endedAt === null ? (
        <PostForm viewer={viewer} action={`/campaigns/canaries/${canary.id}/end`}>
          <button type="submit" class="quiet small" aria-label={say.endLabel(name)}>
            {say.end}
          </button>
        </PostForm>
      ) : null}
    </li>
  );
}

function Make({ viewer, view }: { viewer: Viewer; view: CanariesView }): VNode {
  const say = campaignSentences[viewer.language].canaries;
  const { form, wrong, trouble } = view;
  const bad = (field: string, text: string): string | undefined => (wrong?.has(field) ? text : undefined);
  return (
    <section class="card">
      <h2>{say.make}</h2>
      <PostForm viewer={viewer} action="/campaigns/canaries">
        <Field
          name="givenName"
          label={say.givenName}
          value={form?.givenName ?? ''}
          error={bad('givenName', say.troubles.name)}
          required
        />
        <Field
          name="familyName"
          label={say.familyName}
          value={form?.familyName ?? ''}
          error={bad('familyName', say.troubles.name) ?? (trouble && say.troubles[trouble])}
          required
        />
        <Field
          name="promotion"
          type="number"
          label={say.promotion}
          hint={say.promotionHint}
          value={form?.promotion ?? ''}
          min={1900}
          error={bad('promotion', say.troubles.promotion)}
          required
        />
        <button type="submit">{say.submit}</button>
      </PostForm>
    </section>
  );
}
