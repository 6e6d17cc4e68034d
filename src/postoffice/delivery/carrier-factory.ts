import { Injectable } from '@nestjs/common';
import { Config } from '../../foundation/config/config.js';
import { SiteSecret } from '../../foundation/database/site-secret.js';
import { CaptureCarrier } from './capture-carrier.js';
import type { Carrier, CarrierEvents } from './carrier.js';
import { CopyRenderer } from './copy-renderer.js';
import { DkimKeys } from './dkim-keys.js';
import { RelayCarrier } from './relay-carrier.js';
import { parseRelayUrl } from './transport/relay-url.js';

/** The one place that knows whether mail leaves or is captured, and how a copy of this site looks. */
@Injectable()
export class CarrierFactory {
  readonly renderer: CopyRenderer;

  constructor(
    private readonly config: Config,
    keys: DkimKeys,
    secret: SiteSecret,
  ) {
    const { mailDomain, memberDomain, publicUrl } = config;
    this.renderer = new CopyRenderer(
      { mailDomain, memberDomain, publicUrl, secret: secret.key },
      keys.signer(),
    );
  }

  make(events: CarrierEvents): Carrier {
    const { relayUrl, mailDomain } = this.config;
    if (relayUrl === null) return new CaptureCarrier(events);
    return new RelayCarrier(parseRelayUrl(relayUrl), mailDomain, this.renderer, events);
  }
}
