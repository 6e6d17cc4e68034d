import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RawMessage } from './raw-message.entity.js';
import { StoredFile } from './stored-file.entity.js';

/** A file that was cut out of a kept message, and how it goes back into it. */
@Entity()
@Check('raw_part_lines_check', "num_nulls(line_width, line_end) <> 1 and line_end in (E'\\r\\n', E'\\n')")
export class RawPart {
  @ForeignKey(() => RawMessage, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  rawId: string;

  /** In its order, from 0. */
  @PrimaryColumn('smallint')
  position: number;

  @Index()
  @ForeignKey(() => StoredFile)
  @Column('uuid')
  fileId: string;

  /** In what is left of the message. */
  @Column('integer')
  atByte: number;

  /** Of its base64; null where the bytes stood as they are. */
  @Column('smallint', { nullable: true })
  lineWidth: number | null;

  @Column('text', { nullable: true })
  lineEnd: '\r\n' | '\n' | null;
}
