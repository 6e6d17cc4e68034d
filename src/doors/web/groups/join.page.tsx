import type { VNode } from 'preact';
import type { Group } from '../../../community/groups/group.entity.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { plainPage } from '../subscription/plain.page.js';
import { en } from './join.en.js';
import { fr } from './join.fr.js';

export const joinSentences = { fr, en };

export interface JoinForm {
  readonly reason: string;
  readonly name: string;
  readonly address: string;
}

export type JoinField = keyof JoinForm;

export interface JoinView {
  readonly group: Group;
  /** What was written, when the form comes back. */
  readonly form?: JoinForm;
  readonly wrong?: ReadonlySet<string>;
  readonly isLimited?: boolean;
}

/** Asking to join: a reason where animators decide; and for a stranger a name and an address. */
export function joinPage(viewer: Viewer, view: JoinView): Page {
  const say = joinSentences[viewer.language];
  const { group, wrong, isLimited } = view;
  const isStranger = viewer.personId === null;
  const isAsked = group.joining === 'asked';
  return new Page(
    say.title(group.name),
    <>
      <p class="kicker">
        <a href={`/groups/${group.slug}`}>← {say.back}</a>
      </p>
      <h1>{say.title(group.name)}</h1>
      <p class="lead">{isAsked ? say.leadAsked : say.leadOpen}</p>
      {isLimited ? (
        <p class="notice bad" role="alert">
          {isStranger ? say.limitedNetwork : say.limited}
        </p>
      ) : null}
      <PostForm viewer={viewer} action={`/groups/${group.slug}/join`}>
        {isStranger ? <WhoFields viewer={viewer} view={view} /> : null}
        {isAsked ? (
          <TextField
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            value={view.form?.reason ?? ''}
            error={wrong?.has('reason') ? say.wrong.reason : undefined}
            required
          />
        ) : null}
        <p class="actions">
          <button type="submit">{isAsked ? say.ask : say.join}</button>
        </p>
      </PostForm>
    </>,
    { status: isLimited ? 429 : wrong === undefined ? 200 : 422 },
  );
}

function WhoFields({ viewer, view: { group, form, wrong } }: { viewer: Viewer; view: JoinView }): VNode {
  const say = joinSentences[viewer.language];
  const error = (field: JoinField) => (wrong?.has(field) ? say.wrong[field] : undefined);
  const returnTo = encodeURIComponent(`/groups/${group.slug}/join`);
  return (
    <>
      <p class="soft">
        {say.strangerLead} {say.haveAccount} <a href={`/sign-in?returnTo=${returnTo}`}>{say.signIn}</a>.
      </p>
      <div class="fields">
        <Field
          name="name"
          label={say.name}
          value={form?.name ?? ''}
          error={error('name')}
          autocomplete="name"
          required
        />
        <Field
          name="address"
          type="email"
          label={say.address}
          value={form?.address ?? ''}
          error={error('address')}
          autocomplete="email"
          required
        />
      </div>
      <p class="hint">{say.addressHint}</p>
    </>
  );
}

/** The same for every address: who asks learns nothing of it. */
export function joinSentPage(viewer: Viewer, address: string): Page {
  const say = joinSentences[viewer.language];
  return plainPage(viewer, {
    title: say.sentTitle,
    text: say.sent(address),
    children: <p class="soft">{say.sentHint}</p>,
  });
}

/** One button: mail scanners follow links, so a GET passes nothing on. */
export function confirmJoinPage(
  viewer: Viewer,
  { group, address, token }: { group: Group; address: string; token: string },
): Page {
  const say = joinSentences[viewer.language];
  return plainPage(viewer, {
    title: say.confirmTitle(group.name),
    text: say.confirmText(address),
    button: { action: `/groups/${group.slug}/join/${encodeURIComponent(token)}`, label: say.confirm },
  });
}

export function confirmedJoinPage(
  viewer: Viewer,
  group: Group,
  outcome: keyof (typeof fr)['confirmedTitle'],
): Page {
  const say = joinSentences[viewer.language];
  return plainPage(viewer, {
    title: say.confirmedTitle[outcome],
    text: say.confirmedText[outcome],
    children: (
      <p class="actions">
        {viewer.personId === null ? (
          <a class="button" href="/sign-in">
            {say.signIn}
          </a>
        ) : null}
        <a href={`/groups/${group.slug}`}>{say.seeGroup}</a>
      </p>
    ),
  });
}

export function deadJoinPage(viewer: Viewer, why: 'expired' | 'used' | 'unknown'): Page {
  const say = joinSentences[viewer.language];
  return plainPage(viewer, { title: say.deadTitle, text: say.dead[why], status: 410 });
}
