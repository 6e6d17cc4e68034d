import { describe, expect, it } from '@jest/globals';
import { invalid, Problem, problems } from './problem.js';

describe('a problem', () => {
  it('has the members of RFC 9457 and its fields', () => {
    const problem = invalid('address', 'not an address');
    expect(problem.status).toBe(422);
    expect(problem.body('https://vigie.example', '/api/v1/me')).toEqual({
      type: 'https://vigie.example/api/docs#invalid',
      title: 'Some fields are not as expected',
      status: 422,
      instance: '/api/v1/me',
      errors: { address: ['not an address'] },
    });
  });

  it('says no more than it knows', () => {
    expect(Object.keys(new Problem('not-found').body('', '/x'))).toEqual([
      'type',
      'title',
      'status',
      'instance',
    ]);
  });

  it('is an error, and no page: its status and its title say so', () => {
    for (const [status, title] of Object.values(problems)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(title).not.toBe('');
    }
  });
});
