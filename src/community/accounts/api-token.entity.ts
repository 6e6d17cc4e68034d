import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';
import type { TokenScope } from './token-scope.js';

/** What a person's own programs sign in with. Only its hash is kept. */
@Entity()
@Check('api_token_name_check', "name <> ''")
export class ApiToken {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('bytea', { unique: true })
  tokenHash: Buffer;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  /** What it is for, in its person's words. */
  @Column('text')
  name: string;

  @Column('text', { array: true })
  scopes: TokenScope[];

  @Column('timestamptz')
  createdAt: Date;

  /** To the hour. */
  @Column('timestamptz', { nullable: true })
  lastUsedAt: Date | null;

  @Column('timestamptz')
  expiresAt: Date;
}
