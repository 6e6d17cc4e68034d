import type { VNode } from 'preact';
import type { Persona } from '../../demo/personas.js';
import { PostForm } from '../form/post-form.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './demonstration.en.js';
import { fr } from './demonstration.fr.js';
import type { DemonstrationOffer } from './offer.js';

const sentences = { fr, en };

/** The part of the home page that a demonstration adds. */
export function DemonstrationPart({ viewer, offer }: { viewer: Viewer; offer: DemonstrationOffer }): VNode {
  const say = sentences[viewer.language];
  return (
    <>
      <h2>{say.title}</h2>
      <p>{offer.personas.length === 0 ? say.closed : say.lead}</p>
      <ul class="grid">
        {offer.personas.map(persona => (
          <PersonaCard viewer={viewer} persona={persona} />
        ))}
      </ul>
      <h2>{say.mailTitle}</h2>
      <p>{say.mailText(offer.smtp.host, offer.smtp.port)}</p>
      {offer.example === null ? null : <pre tabindex={0}>{swaksLine(viewer, offer.smtp, offer.example)}</pre>}
      <p>{say.outboxText}</p>
      <p>
        <a class="button" href="/outbox">
          {say.outbox}
        </a>
      </p>
    </>
  );
}

function PersonaCard({ viewer, persona }: { viewer: Viewer; persona: Persona }): VNode {
  const say = sentences[viewer.language];
  const role = say.roles[persona.role];
  const year = persona.promotion === null ? say.notX : say.promotion(persona.promotion);
  return (
    <li class="card persona">
      <h3>{role.name}</h3>
      <p class="name">
        {persona.givenName} {persona.familyName} ({year})
      </p>
      <p class="what">{role.what}</p>
      <PostForm viewer={viewer} action={`/demo/sign-in/${persona.role}`}>
        <button type="submit">{say.signInAs(persona.givenName)}</button>
      </PostForm>
    </li>
  );
}

function swaksLine(
  viewer: Viewer,
  { host, port }: DemonstrationOffer['smtp'],
  { listAddress, authorAddress }: NonNullable<DemonstrationOffer['example']>,
): string {
  const say = sentences[viewer.language];
  return [
    `swaks --server ${host}:${port} \\`,
    `  --from ${authorAddress} \\`,
    `  --to ${listAddress} \\`,
    `  --h-Subject "${say.subject}" \\`,
    `  --body "${say.body}"`,
  ].join('\n');
}
