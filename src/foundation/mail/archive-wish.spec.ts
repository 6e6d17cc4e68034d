import { describe, expect, it } from '@jest/globals';
import { scanHeader } from './header-block.js';
import { wantsNoArchive } from './archive-wish.js';

describe('the wish to be kept nowhere', () => {
  it.each([
    ['X-No-Archive: yes', true],
    ['x-no-archive:  Yes ', true],
    ['X-No-Archive: no', false],
    ['Archive: no', true],
    ['Archive: yes; filename=x', false],
    ['X-Archive: NO', true],
    ['Subject: X-No-Archive: yes', false],
  ])('%j', (field, expected) => {
    const header = scanHeader(Buffer.from(`${field}\r\n\r\nX-No-Archive: yes\r\n`));
    expect(header && wantsNoArchive(header)).toBe(expected);
  });
});
