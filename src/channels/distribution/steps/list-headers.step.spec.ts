import { describe, expect, it } from '@jest/globals';
import { anOutgoingPost } from '../../../../test/builders/outgoing-post.js';
import { addListHeaders } from './list-headers.step.js';

describe('list headers', () => {
  it('say who speaks, where it is kept and how to write', () => {
    const post = anOutgoingPost('From: a@b.example\r\n\r\n');
    addListHeaders(post);
    expect(post.header.toString().split('\r\n')).toEqual([
      'From: a@b.example',
      'List-Id: <golf.x-groupes.example>',
      'List-Post: <mailto:golf@x-groupes.example>',
      'List-Owner: <mailto:golf-owner@x-groupes.example>',
      'List-Help: <https://groupes.example/lists/golf>,',
      ' <mailto:golf-request@x-groupes.example?subject=help>',
      'List-Subscribe: <https://groupes.example/lists/golf/join>,',
      ' <mailto:golf-join@x-groupes.example>',
      'List-Archive: <https://groupes.example/lists/golf/archive>',
      'Archived-At: <https://groupes.example/lists/golf/archive/abcdef>',
      'Precedence: list',
      'Sender: golf-bounces@x-groupes.example',
      '',
    ]);
  });

  it('invite nobody to write where only animators do', () => {
    const post = anOutgoingPost('From: a@b.example\r\n\r\n', { list: { policy: 'animators-only' } });
    addListHeaders(post);
    expect(post.value('list-post')).toBe('NO');
  });

  it('name no address in the archive of what is not kept', () => {
    const post = anOutgoingPost('From: a@b.example\r\n\r\n', { key: null });
    addListHeaders(post);
    expect(post.value('archived-at')).toBeUndefined();
  });
});
