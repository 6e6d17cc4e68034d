import type { VNode } from 'preact';
import type { ShownProposal } from '../../../intake/identity/merge.service.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { BoardTabs } from './board-tabs.js';
import { en } from './merges.en.js';
import { fr } from './merges.fr.js';

const sentences = { fr, en };

interface NamedAccount {
  readonly id: string;
  readonly name: string;
  readonly promotion: number | null;
  readonly isRegistered: boolean;
}

export interface MergesView {
  readonly proposals: readonly ShownProposal[];
  readonly done?: unknown;
  readonly form?: { readonly kept: string; readonly gone: string };
  /** The two accounts that were named, to be looked at before they are one. */
  readonly asked?: { readonly kept: NamedAccount; readonly gone: NamedAccount };
  readonly wrong?: { readonly field: 'kept' | 'gone'; readonly why: keyof typeof fr.errors };
}

/** Accounts that may be one person's. */
export function mergesPage(viewer: Viewer, view: MergesView): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <BoardTabs viewer={viewer} />
      <Done sentences={say.done} code={view.done} />
      <p class="lead">{say.lead}</p>
      <h2>{say.waiting}</h2>
      {view.proposals.length === 0 ? <p class="soft">{say.none}</p> : null}
      {view.proposals.map(proposal => (
        <Proposal viewer={viewer} proposal={proposal} />
      ))}
      {view.asked === undefined ? (
        <ByHand viewer={viewer} view={view} />
      ) : (
        <Asked viewer={viewer} view={view} />
      )}
    </>,
    { status: view.wrong === undefined ? 200 : 422 },
  );
}

type Described = ShownProposal['people'][number];

function Proposal({ viewer, proposal }: { viewer: Viewer; proposal: ShownProposal }): VNode {
  const say = sentences[viewer.language];
  return (
    <section class="card">
      <p>
        {say.proposedBy(proposal.people[0]?.person.name ?? '')}{' '}
        <span class="soft">
          {say.proposed} <Moment viewer={viewer} at={proposal.proposedAt} />
        </span>
      </p>
      <ul class="rows">
        {proposal.people.map(one => (
          <Account viewer={viewer} one={one} proposalId={proposal.id} />
        ))}
      </ul>
      <PostForm viewer={viewer} action={`/board/merges/${proposal.id}/dismissal`}>
        <button class="quiet" type="submit">
          {say.dismiss}
        </button>
      </PostForm>
    </section>
  );
}

function Account({
  viewer,
  one: { person, addresses },
  proposalId,
}: {
  viewer: Viewer;
  one: Described;
  proposalId: string;
}): VNode {
  const say = sentences[viewer.language];
  return (
    <li class="with-action">
      <div>
        <span class="title">{person.name}</span>{' '}
        <span class="tag">{person.isRegistered ? say.promotion(person.promotion) : say.guest}</span>
        <p class="soft address">{addresses.join(', ')}</p>
      </div>
      <PostForm viewer={viewer} action={`/board/merges/${proposalId}/merge`}>
        <input type="hidden" name="keptId" value={person.id} />
        <button type="submit" aria-label={say.keepLabel(person.name, addresses[0] ?? '')}>
          {say.keep}
        </button>
      </PostForm>
    </li>
  );
}

/** The second step of two: who becomes whom. */
function Asked({ viewer, view: { form, asked } }: { viewer: Viewer; view: MergesView }): VNode | null {
  const say = sentences[viewer.language];
  if (form === undefined || asked === undefined) return null;
  const describe = ({ name, promotion, isRegistered }: NamedAccount, address: string): string =>
    say.account(name, isRegistered ? say.promotion(promotion) : say.guest, address);
  return (
    <section class="notice">
      <p>{say.asked(describe(asked.gone, form.gone.trim()), describe(asked.kept, form.kept.trim()))}</p>
      <PostForm viewer={viewer} action="/board/merges">
        <input type="hidden" name="kept" value={form.kept} />
        <input type="hidden" name="gone" value={form.gone} />
        <input type="hidden" name="seen" value={`${asked.kept.id} ${asked.gone.id}`} />
        <p class="actions">
          <button type="submit">{say.confirm}</button> <a href="/board/merges">{say.cancel}</a>
        </p>
      </PostForm>
    </section>
  );
}

function ByHand({ viewer, view: { form, wrong } }: { viewer: Viewer; view: MergesView }): VNode {
  const say = sentences[viewer.language];
  const error = (field: string): string | undefined =>
    wrong?.field === field ? say.errors[wrong.why] : undefined;
  return (
    <section class="card">
      <h2>{say.byHandTitle}</h2>
      <PostForm viewer={viewer} action="/board/merges">
        <Field
          name="kept"
          type="email"
          label={say.kept}
          value={form?.kept ?? ''}
          error={error('kept')}
          required
        />
        <Field
          name="gone"
          type="email"
          label={say.gone}
          hint={say.goneHint}
          value={form?.gone ?? ''}
          error={error('gone')}
          required
        />
        <button type="submit">{say.merge}</button>
      </PostForm>
    </section>
  );
}
