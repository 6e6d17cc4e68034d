import type { Persona } from '../../demo/personas.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './demonstration.en.js';
import { fr } from './demonstration.fr.js';

const sentences = { fr, en };

/** One button: a GET never signs anybody in. */
export function personaPage(viewer: Viewer, persona: Persona): Page {
  const say = sentences[viewer.language];
  const name = `${persona.givenName} ${persona.familyName}`;
  return new Page(
    say.confirm(name),
    <>
      <p class="kicker">{say.roles[persona.role].name}</p>
      <h1>{say.confirm(name)}</h1>
      <p class="lead">{say.confirmText}</p>
      <PostForm viewer={viewer} action={`/demo/sign-in/${persona.role}`}>
        <button type="submit">{say.signInAs(persona.givenName)}</button>
      </PostForm>
    </>,
  );
}
