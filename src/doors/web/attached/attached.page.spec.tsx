import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { aList, aViewer, hostile, now, shown } from '../../../../test/builders/pages.js';
import { LinkedFile } from '../../../postoffice/archive/linked-file.entity.js';
import { attachedProof, isAttachedProof } from './attached-proof.js';
import type { AttachedView } from './attached-view.js';
import { attachedPage } from './attached.page.js';

const file = Object.assign(new LinkedFile(), {
  id: 'f1',
  key: 'abc',
  filename: `plan\u202Efdp${hostile}.exe`,
  bytes: 5_200_000,
  expiresAt: new Date('2027-02-21T10:00:00Z'),
});
const viewer = aViewer();
const view: AttachedView = {
  token: 'secret',
  file,
  list: aList(),
  listAddress: 'golf@x.example',
  bytesPath: '/files/sealed/plan.pdf',
  readsArchive: true,
};

const later = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);

describe('the page of a linked file', () => {
  it('gives it to whoever may have it, its name as it is written', () => {
    const page = shown(viewer, attachedPage(viewer, view));
    expect(page).toContain('href="/files/sealed/plan.pdf"');
    expect(page).toContain('5,2\u00A0Mo');
    expect(page).toContain('21 février 2027');
    expect(page).toContain('href="/lists/golf/archive/abc"');
    expect(page).not.toMatch(/<script|\u202E/);
  });

  it('tells anybody else nothing of it, and how to get it', () => {
    const closed = { ...view, bytesPath: null };
    const page = shown(viewer, attachedPage(viewer, closed));
    expect(attachedPage(viewer, closed).options.status).toBe(403);
    expect(page).not.toMatch(/fdp|5,2|\/files\//);
    expect(page).toContain('action="/attached/secret/link"');
    expect(page).toContain('/sign-in?returnTo=%2Fattached%2Fsecret');
  });

  it('gives back an address that is none, and says so', () => {
    const wrong = attachedPage(viewer, { ...view, bytesPath: null, wrongAddress: hostile });
    expect(wrong.options.status).toBe(422);
    expect(shown(viewer, wrong)).toContain('Cette adresse est incomplète');
    expect(shown(viewer, wrong)).not.toContain('<script');
  });
});

describe('the proof a mail adds to the link', () => {
  const key = createSecretKey(Buffer.from('the secret of the site'));
  const proof = attachedProof(key, 'f1', now);

  it('opens that one file, for a day', () => {
    expect(isAttachedProof(key, proof, 'f1', later(23))).toBe(true);
    expect(isAttachedProof(key, proof, 'f1', later(24))).toBe(false);
    expect(isAttachedProof(key, proof, 'f2', now)).toBe(false);
  });

  it.each([undefined, '', 'x.y', ['a']])('is not %j', given => {
    expect(isAttachedProof(key, given, 'f1', now)).toBe(false);
  });
});
