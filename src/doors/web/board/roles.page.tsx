import type { VNode } from 'preact';
import type { ShownGrant } from '../../../community/accounts/role.service.js';
import type { Role } from '../../../community/accounts/role.js';
import { SelectField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { BoardTabs } from './board-tabs.js';
import { en } from './roles.en.js';
import { fr } from './roles.fr.js';

const sentences = { fr, en };

/** In the order of the page; editors' come after, one for each letter. */
export const plainRoles = ['operator', 'board', 'ethics', 'dpo', 'ax'] as const;

export interface RolesView {
  readonly grants: readonly ShownGrant[];
  readonly done?: unknown;
  /** What was filled in, when it comes back. */
  readonly form?: { readonly role?: string; readonly letter?: string; readonly address?: string };
  readonly wrong?: { readonly field: 'address' | 'letter'; readonly why: keyof typeof fr.errors };
  readonly isLastOperator?: boolean;
}

/** Who holds which role, and the form that grants one. */
export function rolesPage(viewer: Viewer, view: RolesView): Page {
  const say = sentences[viewer.language];
  const byRole = Map.groupBy(view.grants, ({ role }) => role);
  const letters = [...byRole.keys()].filter(role => role.startsWith('editor:')).toSorted();
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <BoardTabs viewer={viewer} />
      <Done sentences={say.done} code={view.done} />
      {view.isLastOperator ? (
        <p class="notice bad" role="alert">
          {say.lastOperator}
        </p>
      ) : null}
      <p class="lead">{say.lead}</p>
      {[...plainRoles, ...letters].map(role => (
        <Holders viewer={viewer} role={role} grants={byRole.get(role) ?? []} />
      ))}
      <GrantForm viewer={viewer} view={view} />
    </>,
    { status: view.isLastOperator ? 409 : view.wrong === undefined ? 200 : 422 },
  );
}

function Holders({
  viewer,
  role,
  grants,
}: {
  viewer: Viewer;
  role: Role;
  grants: readonly ShownGrant[];
}): VNode {
  const say = sentences[viewer.language];
  const name = roleName(viewer, role);
  return (
    <section>
      <h2>{name}</h2>
      <p class="soft">{say.what[plainRoles.find(plain => plain === role) ?? 'editor']}</p>
      {grants.length === 0 ? <p>{say.nobody}</p> : null}
      {grants.length === 0 ? null : (
        <ul class="rows">
          {grants.map(grant => (
            <Holder viewer={viewer} grant={grant} roleName={name} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Holder({
  viewer,
  grant,
  roleName: shownRole,
}: {
  viewer: Viewer;
  grant: ShownGrant;
  roleName: string;
}): VNode {
  const say = sentences[viewer.language];
  const { personId, name, address, role, grantedByName, grantedAt } = grant;
  return (
    <li class="with-action">
      <div>
        <span class="title">{name}</span> <span class="soft address">{address}</span>
        <p class="soft small">
          {say.since} <Moment viewer={viewer} at={grantedAt} />,{' '}
          {grantedByName === null ? say.byCommand : say.by(grantedByName)}
        </p>
      </div>
      <PostForm viewer={viewer} action="/board/roles/revocation">
        <input type="hidden" name="personId" value={personId} />
        <input type="hidden" name="role" value={role} />
        <button class="quiet" type="submit" aria-label={say.revokeLabel(name, shownRole)}>
          {say.revoke}
        </button>
      </PostForm>
    </li>
  );
}

function GrantForm({ viewer, view: { form = {}, wrong } }: { viewer: Viewer; view: RolesView }): VNode {
  const say = sentences[viewer.language];
  const error = (field: string): string | undefined =>
    wrong?.field === field ? say.errors[wrong.why] : undefined;
  const choices = [...plainRoles, 'editor' as const].map(value => ({ value, label: say.roleOptions[value] }));
  return (
    <section class="card">
      <h2>{say.grantTitle}</h2>
      <PostForm viewer={viewer} action="/board/roles">
        <SelectField name="role" label={say.role} choices={choices} value={form.role ?? 'ethics'} />
        <Field
          name="letter"
          label={say.letter}
          hint={say.letterHint}
          value={form.letter ?? ''}
          error={error('letter')}
        />
        <Field
          name="address"
          type="email"
          label={say.address}
          hint={say.addressHint}
          value={form.address ?? ''}
          error={error('address')}
          required
        />
        <button type="submit">{say.grant}</button>
      </PostForm>
    </section>
  );
}

function roleName(viewer: Viewer, role: Role): string {
  const { names } = sentences[viewer.language];
  const plain = plainRoles.find(one => one === role);
  return plain === undefined ? names.editor(role.slice('editor:'.length)) : names[plain];
}
