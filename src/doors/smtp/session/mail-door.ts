import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { SMTPServerOptions } from 'smtp-server';
import type { Config } from '../../../foundation/config/config.js';
import type { ReceptionGate } from '../../../intake/reception/reception.gate.js';
import type { DoorLimits } from '../limits.js';
import { BufferRoom } from './buffer-room.js';
import type { HouseTerms } from './house-terms.js';
import { MailListener } from './mail-listener.js';

/** What the SMTP and the LMTP door have in common: everything but the protocol and the port. */
export abstract class MailDoor {
  private listener: MailListener | null = null;

  protected constructor(
    private readonly protocol: 'smtp' | 'lmtp',
    private readonly port: number,
    private readonly config: Config,
    private readonly gate: ReceptionGate,
    private readonly limits: DoorLimits,
  ) {}

  /** Listens; says where (port 0 takes a free one). Rejects when the port or the certificate is unusable. */
  async open(): Promise<{ host: string; port: number }> {
    this.listener = new MailListener(await this.options(), this.terms());
    this.listener.listen(this.port, this.config.smtpHost);
    await once(this.listener.server, 'listening');
    const bound = this.listener.server.address();
    const port = bound !== null && typeof bound === 'object' ? bound.port : this.port;
    return { host: this.config.smtpHost, port };
  }

  /** Takes no more connections, lets a message being received finish, dismisses the others with 421. */
  async close(graceSeconds: number): Promise<void> {
    const listener = this.listener;
    this.listener = null;
    await listener?.drain(graceSeconds * 1_000);
  }

  private async options(): Promise<SMTPServerOptions> {
    const certificate = await this.certificate();
    return {
      ...certificate,
      lmtp: this.protocol === 'lmtp',
      name: this.config.authservId,
      heloResponse: '%s',
      size: this.config.maxMessageBytes,
      hideENHANCEDSTATUSCODES: false,
      // WIZ, SHELL and KILL are jokes of the library; nobody signs in by SMTP here.
      disabledCommands: ['AUTH', 'WIZ', 'SHELL', 'KILL', ...(certificate ? [] : ['STARTTLS'])],
      // A slow resolver would delay the greeting; whoever wants a client's name asks with a limit.
      disableReverseLookup: true,
      useXClient: true,
      useXForward: true,
      socketTimeout: this.limits.idleMs,
      // Twice what we answer politely; a line longer still ends the session before it fills memory.
      maxCommandLength: 2 * this.limits.maxCommandBytes,
      logger: false,
    };
  }

  private async certificate(): Promise<{ key: Buffer; cert: Buffer } | null> {
    const { smtpTlsKey, smtpTlsCert } = this.config;
    if (smtpTlsKey === null || smtpTlsCert === null) return null;
    return { key: await readFile(smtpTlsKey), cert: await readFile(smtpTlsCert) };
  }

  private terms(): HouseTerms {
    const { mailDomain, maxMessageBytes, trustedRelays } = this.config;
    return {
      protocol: this.protocol,
      gate: this.gate,
      limits: this.limits,
      // A stranger's quarter must hold the largest message while it is copied to a larger buffer.
      room: new BufferRoom(Math.max(this.limits.maxBufferedBytes, 8 * maxMessageBytes)),
      mailDomain,
      maxMessageBytes,
      isTrusted: address => trustedRelays.some(network => network.contains(address)),
    };
  }
}
