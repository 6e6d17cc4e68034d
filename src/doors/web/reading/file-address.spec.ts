import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { fileAddress, fileAloneAddress, fileAt } from './file-address.js';

const key = createSecretKey(Buffer.from('the secret of the site'));
const file = { rawId: '11111111-2222-4333-8444-555555555555', digest: 'f'.repeat(64) };
const now = new Date('2026-11-23T10:00:00Z');
const address = fileAddress(key, file, 'plan / été.pdf', now);
const [, , sealed = ''] = address.split('/');

const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('the address of a file', () => {
  it('leads to it, and says its name to whoever reads it', () => {
    expect(fileAt(key, sealed, now)).toEqual(file);
    expect(address).toMatch(/^\/files\/[\w.-]+\/plan%20%2F%20%C3%A9t%C3%A9\.pdf$/);
  });

  it('is worth nothing after ten minutes', () => {
    expect(fileAt(key, sealed, new Date('2026-11-23T10:09:59Z'))).not.toBeNull();
    expect(fileAt(key, sealed, new Date('2026-11-23T10:10:00Z'))).toBeNull();
  });

  it.each(['', 'x', '.', `${sealed}A`, sealed.slice(1)])('is not %j', given => {
    expect(fileAt(key, given, now)).toBeNull();
  });

  it('is not made by another site', () => {
    expect(fileAt(createSecretKey(Buffer.from('another')), sealed, now)).toBeNull();
  });
});

describe('the address of a file that was kept by itself', () => {
  const alone = { rawId: file.rawId, filename: 'mon été.png', mediaType: 'image/png' };

  it('says its name and its kind under its seal, and is the same for minutes', () => {
    const [, , proof = ''] = fileAloneAddress(key, alone, now).split('/');
    expect(fileAt(key, proof, at(9))).toEqual(alone);
    expect(fileAt(key, proof, at(21))).toBeNull();
    expect(fileAloneAddress(key, alone, at(1))).toBe(fileAloneAddress(key, alone, at(9)));
  });
});
