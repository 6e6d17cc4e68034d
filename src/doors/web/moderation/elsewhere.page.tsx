import type { ElsewherePlace } from '../../../intake/steering/elsewhere-place.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { RadioField } from '../form/choice.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './elsewhere.en.js';
import { fr } from './elsewhere.fr.js';
import type { HeldInSight } from './held-door.js';

const sentences = { fr, en };

export interface ElsewhereView extends HeldInSight {
  /** Null: nobody we know wrote it. */
  readonly offers: readonly ElsewherePlace[] | null;
  readonly to: string;
  readonly trouble?: keyof typeof fr.troubles;
}

/** Where a held message may become a draft of its author, or why it may not. */
export function elsewherePage(viewer: Viewer, { item, list, offers, to, trouble }: ElsewhereView): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.title,
    <>
      <p class="kicker">
        <a href={`/moderation/${item.id}`}>← {say.back}</a> · <bdi>{list.name}</bdi>
      </p>
      <h1>{say.title}</h1>
      <p class="cut" dir="auto">
        <strong>{asOneLine(item.post.subject)}</strong>
      </p>
      {offers === null ? <p class="notice">{say.authorUnknown}</p> : null}
      {offers?.length === 0 ? <p class="notice">{say.nowhere}</p> : null}
      {offers === null || offers.length === 0 ? null : (
        <PostForm viewer={viewer} action={`/moderation/${item.id}/elsewhere`} class="card">
          <p>{say.lead}</p>
          <input type="hidden" name="version" value={item.version} />
          <RadioField
            name="to"
            label={say.to}
            choices={offers.map(({ kind, slug, name }) => ({
              value: `${kind}:${slug}`,
              label: say[kind](name),
            }))}
            value={to}
            error={trouble === undefined ? undefined : say.troubles[trouble]}
          />
          <button type="submit">{say.give}</button>
        </PostForm>
      )}
    </>,
    { status: trouble === undefined ? 200 : trouble === 'already' ? 409 : 422 },
  );
}
