import type { VNode } from 'preact';
import { ruleSentence } from '../../../community/audiences/rule-words.js';
import type { Viewer } from '../session/viewer.js';
import { audienceSentences } from './audience-sentences.js';
import type { RuleViewed } from './rule-view.js';

/** What the form would make of the list: the rule as a sentence, how many people, and the first of them. */
export function Preview({ viewer, view }: { viewer: Viewer; view: RuleViewed }): VNode {
  const say = audienceSentences[viewer.language].rule;
  const { draft, people, seen } = view;
  if (draft === null) return <p class="soft">{say.previewEmpty}</p>;
  const { trouble, shown } = draft;
  if (shown === null) return <p class="soft">{say.previewUnfinished}</p>;
  const sentence = ruleSentence(viewer.language, { ...shown, ownGroup: seen.group?.name ?? null });
  return (
    <section class="card">
      <h3>{say.previewTitle}</h3>
      <p>{sentence}</p>
      {trouble?.kind === 'needs-signatures' ? (
        <p class="notice bad">{say.tooWide(trouble.covered, trouble.directory)}</p>
      ) : null}
      {people === null ? null : (
        <>
          <p>
            <strong>{say.people(people.total)}</strong>
          </p>
          {people.rows.length === 0 ? null : (
            <p class="soft">
              {say.first(
                people.rows.map(({ name, address }) => name || address),
                people.total,
              )}
            </p>
          )}
        </>
      )}
    </section>
  );
}
