import { EventEmitter, once } from 'node:events';
import { readdirSync, watch } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Restart } from '../../src/foundation/database/embedded/supervisor.js';
import { ask, end, postmasterPid, Stage } from './embedded-server.stage.js';

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});
afterEach(() => stage.strike());

describe('the embedded server, when something is killed', () => {
  it('outlives kill -9 of its service, and is adopted by the next', async () => {
    const dataDir = await stage.folder();
    const { program, answer } = await stage.child(dataDir, 'serve');
    const pid = await postmasterPid(answer.clusterDir);
    await end(program, 'SIGKILL');
    const next = await stage.start({ dataDir, mode: 'serve' });
    expect(next.url).toBe(answer.url);
    expect(await postmasterPid(next.clusterDir)).toBe(pid);
  });

  it('does not hear signals sent to the group of its service', async () => {
    const { program, answer } = await stage.child(await stage.folder(), 'serve');
    const ended = once(program, 'exit');
    process.kill(-(program.pid ?? 0), 'SIGINT');
    await ended;
    expect(await ask(answer.url, '1')).toBe(1);
  });

  it('is raised again at the same address after kill -9, as often as it falls', async () => {
    const restarts = new EventEmitter<{ raised: [Restart] }>();
    const onRestart = (restart: Restart) => void restarts.emit('raised', restart);
    const { url, clusterDir } = await stage.start({
      dataDir: await stage.folder(),
      mode: 'serve',
      onRestart,
    });
    for (const attempt of [1, 2]) {
      const restart = once(restarts, 'raised');
      // A session that was at work is left behind by the kill; the new server waits for its end.
      const orphan = ask(url, `count(*) FROM generate_series(1, 1e9)`).catch((error: unknown) => error);
      process.kill(await postmasterPid(clusterDir), 'SIGKILL');
      expect(await restart).toEqual([{ attempt }]);
      expect(await ask(url, '1')).toBe(1);
      await orphan;
    }
  });

  it('starts over a pid file whose pid now belongs to something else', async () => {
    const dataDir = await stage.folder();
    const first = await stage.start({ dataDir, mode: 'serve' });
    const stale = await readFile(join(first.clusterDir, 'postmaster.pid'), 'utf8');
    await first.release();
    await writeFile(join(first.clusterDir, 'postmaster.pid'), stale.replace(/^\d+/, String(process.pid)));
    const second = await stage.start({ dataDir, mode: 'serve' });
    expect(await ask(second.url, '1')).toBe(1);
  });

  it('leaves no half-made cluster when killed while making it', async () => {
    const dataDir = await stage.folder();
    const watcher = watch(dataDir);
    const isUnderWay = () => readdirSync(dataDir).some(name => name.startsWith('postgres.new-'));
    const program = stage.launch(dataDir, 'serve');
    while (!isUnderWay()) await once(watcher, 'change');
    watcher.close();
    await end(program, 'SIGKILL');
    expect(await readdir(dataDir)).not.toContain('postgres');
    const { url } = await stage.start({ dataDir, mode: 'serve' });
    expect(await ask(url, '1')).toBe(1);
    expect(isUnderWay()).toBe(false);
  });
});
