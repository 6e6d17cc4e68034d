import { structuredLine } from '../../../foundation/mail/header-writer.js';
import { attachment, multipart, plainText, type Content } from '../wire/written-message.js';
import { arrive, subscriberOf, type Arrival, type Scene } from './scene.js';

const boundary = '=_demonstration_1794';
/** Over a list's usual megabyte once written in base64. */
const photoBytes = 1_100_000;
/** Deeper than any honest message; a parser that follows it all the way down is the one we must not have. */
const depth = 400;

/** What a list does not carry without a look: a heavy photograph, a programme attached, a message nobody can read. */
export function heavyAndOddArrivals(scene: Scene): Arrival[] {
  return [
    arrive(scene, {
      list: 'voile',
      from: subscriberOf(scene, 'voile', 33),
      subject: 'Photo de la remise des prix',
      content: multipart(boundary, [
        plainText('En pleine définition, pour l’imprimer.'),
        attachment('image/jpeg', 'remise-des-prix.jpg', greyPhotograph(photoBytes)),
      ]),
      minutesAgo: 29,
    }),
    arrive(scene, {
      list: 'conferences',
      from: subscriberOf(scene, 'conferences', 50),
      subject: 'Programme du cycle « Océans »',
      content: multipart(boundary, [
        plainText(
          'Chers amis,\n\nLe programme complet est joint : six conférences, de la houle aux abysses.',
        ),
        attachment('application/pdf', 'cycle-oceans.pdf', Buffer.from(shortPdf)),
      ]),
      minutesAgo: 18,
    }),
    arrive(scene, {
      list: 'voile',
      from: subscriberOf(scene, 'voile', 27),
      subject: 'Tr: Tr: Tr: à faire suivre !!!',
      content: nested(depth),
      minutesAgo: 6,
    }),
  ];
}

const shortPdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

/** A JPEG's first bytes, then grey: heavy on the wire, light in the store. */
function greyPhotograph(bytes: number): Buffer {
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.alloc(bytes, 0x80),
  ]);
}

/** Envelopes within envelopes, none of them ever closed. */
function nested(levels: number): Content {
  const layers = Array.from({ length: levels }, (_, at) => `--forward-${at}\r\n${opening(at + 1)}\r\n`);
  return { fields: [opening(0)], body: `${layers.join('')}--forward-${levels}\r\n\r\n...\r\n` };
}

function opening(level: number): string {
  return structuredLine('Content-Type', `multipart/mixed; boundary="forward-${level}"`);
}
