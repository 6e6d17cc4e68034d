import type { VNode } from 'preact';
import type { Address } from '../../../community/directory/address.entity.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import { MeTabs } from '../me/me-tabs.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './addresses.en.js';
import { fr } from './addresses.fr.js';
import { SignInAgain } from './fresh.js';

const sentences = { fr, en };

export interface AddressesView {
  /** The preferred one first. */
  readonly addresses: readonly Address[];
  /** Signed in recently enough to change something. */
  readonly isFresh: boolean;
  readonly done?: unknown;
  /** What was filled in, when it comes back, and why. */
  readonly address?: string;
  readonly error?: keyof typeof fr.errors;
}

export function addressesPage(viewer: Viewer, view: AddressesView): Page {
  const say = sentences[viewer.language];
  const { addresses, isFresh } = view;
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <MeTabs viewer={viewer} />
      <Done sentences={say.done} code={view.done} />
      <p class="lead">{say.lead}</p>
      <ul class="rows">
        {addresses.map(address => (
          <Row viewer={viewer} address={address} isFresh={isFresh} />
        ))}
      </ul>
      {isFresh ? (
        <AddForm viewer={viewer} view={view} />
      ) : (
        <SignInAgain viewer={viewer} address={addresses[0]?.address ?? ''} returnTo="/me/addresses" />
      )}
    </>,
    { status: view.error === undefined ? 200 : 422 },
  );
}

function Row({
  viewer,
  address: { id, address, isPreferred },
  isFresh,
}: {
  viewer: Viewer;
  address: Address;
  isFresh: boolean;
}): VNode {
  const say = sentences[viewer.language];
  return (
    <li class="with-action">
      <div>
        <span class="title address">{address}</span>{' '}
        {isPreferred ? (
          <>
            <span class="tag good">{say.preferred}</span>
            <p class="soft">{say.preferredHint}</p>
          </>
        ) : null}
      </div>
      {isPreferred || !isFresh ? null : (
        <div class="actions">
          <PostForm viewer={viewer} action={`/me/addresses/${id}/preference`}>
            <button class="quiet" type="submit" aria-label={say.preferLabel(address)}>
              {say.prefer}
            </button>
          </PostForm>
          <PostForm viewer={viewer} action={`/me/addresses/${id}/removal`}>
            <button class="quiet danger" type="submit" aria-label={say.removeLabel(address)}>
              {say.remove}
            </button>
          </PostForm>
        </div>
      )}
    </li>
  );
}

function AddForm({ viewer, view }: { viewer: Viewer; view: AddressesView }): VNode {
  const say = sentences[viewer.language];
  return (
    <section class="card">
      <h2>{say.addTitle}</h2>
      <PostForm viewer={viewer} action="/me/addresses">
        <Field
          name="address"
          type="email"
          autocomplete="email"
          label={say.address}
          hint={say.addressHint}
          value={view.address ?? ''}
          error={view.error === undefined ? undefined : say.errors[view.error]}
          required
        />
        <button type="submit">{say.add}</button>
      </PostForm>
    </section>
  );
}
