import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../../foundation/config/config.js';
import { ConnectionCount, clientKey } from '../../foundation/connection-count.js';
import { EnvelopeGate } from '../../intake/reception/envelope.gate.js';
import { PolicyLimits } from './limits.js';
import { PolicySession } from './session/policy-session.js';

/** Postfix asks here what to do with a message, on `SMTP_HOST:POLICY_PORT`; from trusted relays only. */
@Injectable()
export class PolicyDoor {
  private readonly log = new Logger(PolicyDoor.name);
  private readonly sessions = new Set<PolicySession>();
  private readonly count: ConnectionCount;
  private server: Server | null = null;

  constructor(
    private readonly config: Config,
    private readonly gate: EnvelopeGate,
    private readonly limits: PolicyLimits,
  ) {
    this.count = new ConnectionCount(limits.maxConnections, limits.maxConnections);
  }

  /** Listens; says where (port 0 takes a free one). Rejects when the port is unusable. */
  async open(): Promise<{ host: string; port: number }> {
    const { smtpHost: host, policyPort } = this.config;
    const server = createServer(socket => this.welcome(socket));
    this.server = server;
    server.listen(policyPort ?? 0, host);
    await once(server, 'listening');
    const bound = server.address();
    return { host, port: bound !== null && typeof bound === 'object' ? bound.port : (policyPort ?? 0) };
  }

  /** Takes no more connections and answers what was asked; Postfix asks another node, or again. */
  async close(graceSeconds: number): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server === null) return;
    const closed = new Promise<void>(resolve => server.close(() => resolve()));
    for (const session of this.sessions) session.dismiss();
    const end = setTimeout(() => this.sessions.forEach(session => session.cut()), graceSeconds * 1_000);
    await closed;
    clearTimeout(end);
  }

  private welcome(socket: Socket): void {
    const address = socket.remoteAddress ?? '';
    const key = clientKey(address);
    // A stranger could use up somebody else's account of people reached.
    const isTrusted = this.config.trustedRelays.some(network => network.contains(address));
    if (!isTrusted || !this.count.enter(key, true)) {
      socket.on('error', () => socket.destroy());
      socket.destroy();
      return;
    }
    const session = new PolicySession(socket, this.gate, {
      limits: this.limits,
      channelsUrl: `${this.config.publicUrl}/channels`,
      failed: error => this.log.error(error),
    });
    this.sessions.add(session);
    socket.once('close', () => {
      this.sessions.delete(session);
      this.count.leave(key);
    });
  }
}
