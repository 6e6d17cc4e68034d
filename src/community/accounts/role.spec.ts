import { describe, expect, it } from '@jest/globals';
import { isRole } from './role.js';

describe('a role', () => {
  it.each(['ax', 'ethics', 'board', 'dpo', 'operator', 'editor:lettre-ax', 'editor:x2'])('may be %s', text =>
    expect(isRole(text)).toBe(true),
  );
  it.each(['', 'admin', 'AX', 'editor', 'editor:', 'editor:A', 'editor:a b', 'editor:-a', 'operator\n'])(
    'is not %j',
    text => expect(isRole(text)).toBe(false),
  );
});
