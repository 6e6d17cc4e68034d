import { describe, expect, it } from '@jest/globals';
import { fileName, imageType, isImage } from './file-kinds.js';

describe('a file', () => {
  it('is an image when its bytes say so, whatever it is called', () => {
    const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
    const webp = Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WEBPVP8 ')]);
    expect([png, webp, Buffer.from('<svg onload=alert(1)>'), Buffer.alloc(0)].map(imageType)).toEqual([
      'image/png',
      'image/webp',
      null,
      null,
    ]);
    expect(['image/jpeg', 'image/svg+xml', 'text/html'].map(isImage)).toEqual([true, false, false]);
  });

  it('is called by the last part of its name, on one line', () => {
    expect(fileName('C:\\photos\\été\u202E\n.png')).toBe('été .png');
    expect([fileName('../../etc/passwd'), fileName(' / ')]).toEqual(['passwd', 'file']);
    expect(fileName('x'.repeat(300)).length).toBeLessThan(110);
  });
});
