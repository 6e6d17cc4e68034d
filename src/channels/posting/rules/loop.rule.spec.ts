import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { discard, pass } from '../rule.js';
import { loop } from './loop.rule.js';

const hops = (count: number) =>
  Array.from({ length: count }, () => ({ name: 'received', value: 'from a.example by b.example' }));

describe('loop', () => {
  it('passes an ordinary post', () => expect(loop(aPost().context)).toEqual(pass));

  for (const id of [
    '<golf.x-groupes.example>',
    'Golf <golf.x-groupes.example>',
    '"Golf <le green>" <GOLF.X-groupes.example>',
    'golf.x-groupes.example',
    'Golf <golf.x-groupes.example',
  ])
    it(`discards its own List-Id: ${id}`, () =>
      expect(loop(aPost().withHeader('List-Id', id).context)).toEqual(discard('loop')));

  for (const id of ['<bridge.x-groupes.example>', '<golf.x-groupes.example.org>', '', '<'])
    it(`passes the List-Id of another list: ${id}`, () =>
      expect(loop(aPost().withHeader('List-Id', id).context)).toEqual(pass));

  it('discards its own X-BeenThere, among others', () => {
    const post = aPost()
      .withHeader('X-BeenThere', 'bridge@x-groupes.example')
      .withHeader('X-BeenThere', ' Golf@X-Groupes.example ');
    expect(loop(post.context)).toEqual(discard('loop'));
  });

  it('passes 49 Received fields and discards 50', () => {
    expect(loop(aPost().message({ header: hops(49) }).context)).toEqual(pass);
    expect(loop(aPost().message({ header: hops(50) }).context)).toEqual(
      discard('too-many-hops', { hops: 50, limit: 50 }),
    );
  });

  it('discards what says it comes from the list itself', () => {
    expect(loop(aPost().by('golf@x-groupes.example').context)).toEqual(discard('loop'));
  });
});
