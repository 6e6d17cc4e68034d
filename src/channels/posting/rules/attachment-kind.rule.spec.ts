import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { attachmentKind } from './attachment-kind.rule.js';

describe('attachment kind', () => {
  const strict = aPost().list({ refusedKinds: ['.exe', 'video/*', 'application/zip'] });

  for (const [filename, mediaType, kind] of [
    ['jeu.exe', 'application/pdf', '.exe'],
    ['JEU.EXE', '', '.exe'],
    ['photo.jpg.exe', '', '.exe'],
    ['jeu.exe. . ', '', '.exe'],
    ['jeu.exe\u200b', '', '.exe'],
    ['film', 'Video/MP4', 'video/*'],
    ['film', 'video/mp4; codecs=avc1', 'video/*'],
    ['a', 'application/zip', 'application/zip'],
  ] as const)
    it(`holds ${filename} ${mediaType}`, () =>
      expect(attachmentKind(strict.withAttachment(filename, { mediaType }).context)).toEqual(
        hold('attachment-kind', { kind }),
      ));

  for (const [filename, mediaType] of [
    ['plan.pdf', 'application/pdf'],
    ['exe', ''],
    ['jeu.exe.txt', 'text/plain'],
    ['a', 'application/zip-like'],
    ['', ''],
  ] as const)
    it(`passes ${filename} ${mediaType}`, () =>
      expect(attachmentKind(strict.withAttachment(filename, { mediaType }).context)).toEqual(pass));

  it('looks at every attachment', () => {
    const post = strict.withAttachment('plan.pdf').withAttachment('jeu.exe');
    expect(attachmentKind(post.context)).toEqual(hold('attachment-kind', { kind: '.exe' }));
  });

  it('passes everything on a list that refuses nothing', () =>
    expect(attachmentKind(aPost().withAttachment('jeu.exe').context)).toEqual(pass));

  it('passes what could not be read', () =>
    expect(attachmentKind(strict.unreadable('memory').context)).toEqual(pass));
});
