import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { hostile } from '../../../../test/builders/pages.js';
import { Field, TextField } from './field.js';

describe('a field', () => {
  it('names its input, and ties its hint and its error to it', () => {
    const html = renderToString(<Field name="address" label="Adresse" hint="La vôtre" error="Incomplète" />);
    expect(html).toContain('<label for="address">Adresse</label>');
    expect(html).toContain('aria-describedby="address-hint address-error"');
    expect(html).toContain('<p class="error" id="address-error" role="alert">Incomplète</p>');
  });

  it('keeps what was written, harmless', () => {
    const line = renderToString(<Field name="a" label="A" value={hostile} />);
    const lines = renderToString(<TextField name="a" label="A" value={'</textarea>' + hostile} />);
    expect(line + lines).not.toContain('<script');
    expect(lines.match(/<\/textarea>/g)).toHaveLength(1);
  });
});
