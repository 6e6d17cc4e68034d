import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { DecisionForm } from './decision-form.js';
import type { HeldInSight } from './held-door.js';

const fr = {
  hint: 'Écarté sans réponse, et son auteur signalé. Si plusieurs listes s’accordent, l’équipe d’éthique décidera pour toutes.',
  mark: 'Marquer comme indésirable',
};
const en: typeof fr = {
  hint: 'Discarded without an answer, and its author reported. If several lists agree, the ethics team will decide for all.',
  mark: 'Mark as spam',
};
const sentences = { fr, en };

/** Discards a message and reports its author; one without an author reports nobody. */
export function SpamForm({ viewer, view }: { viewer: Viewer; view: HeldInSight }): VNode | null {
  const say = sentences[viewer.language];
  if (view.item.post.authorAddress === '') return null;
  return (
    <DecisionForm viewer={viewer} view={view} action="spam">
      <button class="danger" type="submit">
        {say.mark}
      </button>
      <p class="soft small">{say.hint}</p>
    </DecisionForm>
  );
}
