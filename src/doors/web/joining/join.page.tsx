import type { VNode } from 'preact';
import type { Address } from '../../../community/directory/address.entity.js';
import type { List } from '../../../community/lists/list.entity.js';
import { RadioField } from '../form/choice.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { plainPage } from '../subscription/plain.page.js';
import { joinSentences } from './joining-part.js';
import type { JoiningView } from './list-joining.js';

export interface JoinForm {
  readonly address: string;
  readonly name: string;
  readonly reason: string;
}

export interface JoinView {
  readonly list: List;
  /** Addresses of the list and of its programs and people. */
  readonly address: string;
  readonly joinAddress: string;
  readonly ownerAddress: string;
  readonly joining: JoiningView;
  /** Of whoever is signed in, the preferred one first. */
  readonly addresses: readonly Pick<Address, 'address' | 'isPreferred'>[];
  readonly form: JoinForm;
  readonly wrong?: ReadonlySet<string>;
  readonly isLimited?: boolean;
}

export const blankJoinForm: JoinForm = { address: '', name: '', reason: '' };

/** Asking for a list: one button for who is signed in, an address for who is not. */
export function joinPage(viewer: Viewer, view: JoinView): Page {
  const say = joinSentences[viewer.language];
  const { list, joining, wrong, isLimited } = view;
  const isAsked = joining.admission === 'requested';
  const title = isAsked ? say.askTitle(view.address) : say.title(view.address);
  const isStranger = viewer.personId === null;
  return new Page(
    title,
    <>
      <p class="kicker">
        <a href={`/lists/${list.name}`}>← {say.back}</a>
      </p>
      <h1>{title}</h1>
      <p class="lead">{isAsked ? say.leadAsked : isStranger ? say.lead : say.leadSignedIn}</p>
      {isLimited ? (
        <p class="notice bad" role="alert">
          {say.limited} <a href={`mailto:${view.joinAddress}`}>{view.joinAddress}</a>.
        </p>
      ) : null}
      <PostForm viewer={viewer} action={`/lists/${list.name}/join`}>
        {isStranger ? <WhoFields viewer={viewer} view={view} /> : <WhereField viewer={viewer} view={view} />}
        {isAsked ? <ReasonField viewer={viewer} view={view} /> : null}
        <p class="actions">
          <button type="submit">{isAsked ? say.ask : say.join}</button>
        </p>
      </PostForm>
    </>,
    { status: isLimited ? 429 : wrong === undefined ? 200 : 422 },
  );
}

function WhoFields({ viewer, view: { list, form, wrong } }: { viewer: Viewer; view: JoinView }): VNode {
  const say = joinSentences[viewer.language];
  const returnTo = encodeURIComponent(`/lists/${list.name}/join`);
  return (
    <>
      <p class="soft">
        {say.haveAccount} <a href={`/sign-in?returnTo=${returnTo}`}>{say.signIn}</a>.
      </p>
      <Field
        name="address"
        type="email"
        label={say.address}
        hint={say.addressHint}
        value={form.address}
        error={wrong?.has('address') ? say.wrong.address : undefined}
        autocomplete="email"
        required
      />
      <Field
        name="name"
        label={say.name}
        hint={say.nameHint}
        value={form.name}
        error={wrong?.has('name') ? say.wrong.name : undefined}
        autocomplete="name"
      />
    </>
  );
}

/** Only where there is a choice. */
function WhereField({ viewer, view }: { viewer: Viewer; view: JoinView }): VNode | null {
  const say = joinSentences[viewer.language];
  const { addresses, form, wrong } = view;
  const preferred = addresses.find(({ isPreferred }) => isPreferred)?.address ?? '';
  if (addresses.length < 2) return null;
  return (
    <RadioField
      name="address"
      label={say.where}
      choices={addresses.map(({ address, isPreferred }) => ({
        value: address,
        label: address,
        ...(isPreferred ? { hint: say.preferred } : {}),
      }))}
      value={form.address || preferred}
      error={wrong?.has('address') ? say.wrong.address : undefined}
    />
  );
}

/** Required only of whoever is surely asked: a stranger may turn out to be a member of the group. */
function ReasonField({ viewer, view }: { viewer: Viewer; view: JoinView }): VNode {
  const say = joinSentences[viewer.language];
  const isOptional = isReasonOptional(viewer, view);
  return (
    <TextField
      name="reason"
      label={say.reason}
      hint={isOptional ? say.reasonOptional : say.reasonHint}
      value={view.form.reason}
      error={view.wrong?.has('reason') ? say.wrong.reason : undefined}
      required={!isOptional}
      rows={3}
    />
  );
}

export function isReasonOptional(viewer: Viewer, { joining }: Pick<JoinView, 'joining'>): boolean {
  return joining.admission !== 'requested' || (viewer.personId === null && joining.way === 'members');
}

/** The same for every address: this page tells nobody who is subscribed. */
export function askedPage(viewer: Viewer, address: string): Page {
  const say = joinSentences[viewer.language];
  return plainPage(viewer, {
    title: say.sentTitle,
    text: say.sent(address),
    children: (
      <>
        <p class="soft">{say.sentHelp}</p>
        {viewer.isDemonstration ? (
          <p>
            <a href="/outbox">{say.sentOutbox}</a>
          </p>
        ) : null}
      </>
    ),
  });
}

export function closedJoinPage(viewer: Viewer, ownerAddress: string): Page {
  const say = joinSentences[viewer.language];
  return plainPage(viewer, {
    title: say.closedTitle,
    text: say.closed,
    children: (
      <p>
        <a href={`mailto:${ownerAddress}`}>{ownerAddress}</a>
      </p>
    ),
    status: 403,
  });
}

/** One click led here, and one confirmation leaves. */
export function departurePage(
  viewer: Viewer,
  { list, listAddress, address }: { list: List; listAddress: string; address: string },
): Page {
  const say = joinSentences[viewer.language];
  return plainPage(viewer, {
    title: say.leaveTitle(listAddress),
    text: say.leaveText(address),
    button: { action: `/lists/${list.name}/departure`, label: say.leave },
    children: (
      <p>
        <a href={`/lists/${list.name}`}>{say.stay}</a>
      </p>
    ),
  });
}
