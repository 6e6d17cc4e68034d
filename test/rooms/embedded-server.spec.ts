import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withClient } from '../database/test-connection.js';
import { ask, end, postmasterPid, Stage } from './embedded-server.stage.js';

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});
afterEach(() => stage.strike());

describe('the embedded server', () => {
  it('serves a UTF-8 database on the loopback, behind a password only we can read', async () => {
    const dataDir = await stage.folder();
    const { url, isOwner } = await stage.start({ dataDir, mode: 'serve', durability: 'full' });
    expect(isOwner).toBe(true);
    expect(await ask(url, `current_setting('server_encoding')`)).toBe('UTF8');
    expect(await ask(url, `(SELECT datcollate FROM pg_database WHERE datname = 'vigie')`)).toMatch(
      /^C(.UTF-8)?$/,
    );
    expect(await ask(url, `lower('É') || to_tsvector('french', 'Élèves')`)).toBe(`é'élev':1`);
    expect(await ask(url, `current_setting('listen_addresses')`)).toBe('127.0.0.1');
    expect(await ask(url, `current_setting('fsync') || current_setting('synchronous_commit')`)).toBe('onon');
    expect((await stat(join(dataDir, 'server-password'))).mode & 0o777).toBe(0o600);
    await expect(ask(url.replace(/:[0-9a-f]+@/, ':guess@'), '1')).rejects.toThrow('password');
  });

  it('keeps its address and what was written from one start to the next', async () => {
    const dataDir = await stage.folder();
    const first = await stage.start({ dataDir, mode: 'serve' });
    await withClient(first.url, client => client.query('CREATE TABLE kept ()'));
    await first.release();
    await expect(ask(first.url, '1')).rejects.toThrow('ECONNREFUSED');
    const second = await stage.start({ dataDir, mode: 'serve' });
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, `to_regclass('kept') IS NOT NULL`)).toBe(true);
  });

  it('refuses a second service, and lets commands join and leave', async () => {
    const dataDir = await stage.folder();
    const service = await stage.start({ dataDir, mode: 'serve' });
    await expect(stage.start({ dataDir, mode: 'serve' })).rejects.toMatchObject({ code: 'already-served' });
    const elsewhere = await stage.child(dataDir, 'serve');
    expect(elsewhere.answer.code).toBe('already-served');
    const command = await stage.child(dataDir, 'join');
    expect(command.answer).toMatchObject({ url: service.url, isOwner: false });
    await end(command.program);
    expect(await ask(service.url, '1')).toBe(1);
  });

  it('is stopped by the last of several commands', async () => {
    const dataDir = await stage.folder();
    const [one, two] = await Promise.all([stage.child(dataDir, 'join'), stage.child(dataDir, 'join')]);
    expect(one.answer.isOwner).not.toBe(two.answer.isOwner);
    const [starter, guest] = one.answer.isOwner ? [one, two] : [two, one];
    await end(starter.program);
    expect(await ask(guest.answer.url, '1')).toBe(1);
    await end(guest.program);
    await expect(ask(guest.answer.url, '1')).rejects.toThrow('ECONNREFUSED');
  });

  it('passes from a command to the service that starts meanwhile', async () => {
    const dataDir = await stage.folder();
    const command = await stage.child(dataDir, 'join');
    const pid = await postmasterPid(command.answer.clusterDir);
    const service = await stage.start({ dataDir, mode: 'serve' });
    await end(command.program);
    expect(await ask(service.url, '1')).toBe(1);
    expect(await postmasterPid(service.clusterDir)).toBe(pid);
    await service.release();
    await expect(ask(service.url, '1')).rejects.toThrow('ECONNREFUSED');
  });
});
