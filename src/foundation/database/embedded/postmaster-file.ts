/*
 * What PostgreSQL leaves in its data folder about its main program, and whether that can be believed: after kill -9
 * the file stays, and its pid may since belong to anything. We believe it when the pid runs a program that was given
 * our cluster as argument.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argumentsOf, observe, type RunningPid } from './running-pid.js';

export interface Postmaster extends RunningPid {
  readonly port: number;
  /** `starting`, `ready`, `stopping`, `standby`; empty when the server has not yet written it. */
  readonly status: string;
}

/** Lines of postmaster.pid (PostgreSQL 17, pidfile.h): pid, folder, time, port, sockets, address, memory, status. */
export async function readPostmasterFile(cluster: string): Promise<string[]> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return text.split('\n').map(line => line.trim());
}

/** The server that runs on this cluster, whoever started it. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const [pid, , , port, , , , status] = await readPostmasterFile(cluster);
  const running = pid ? observe(Number(pid)) : undefined;
  if (!running || !argumentsOf(running.pid).includes(cluster)) return undefined;
  return { ...running, port: Number(port), status: status ?? '' };
}

/**
 * How many programs still hold the cluster's memory after its main program was killed; PostgreSQL refuses to start
 * over them. The table is proc(5)'s: key, id, modes, size, creator, last, attached.
 */
export async function countOrphans(cluster: string): Promise<number> {
  const memoryId = (await readPostmasterFile(cluster))[6]?.split(/\s+/)[1];
  if (!memoryId) return 0;
  const table = await readFile('/proc/sysvipc/shm', 'utf8').catch(() => '');
  const rows = table.split('\n').map(line => line.trim().split(/\s+/));
  return Number(rows.find(row => row[1] === memoryId)?.[6] ?? 0);
}
