import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** The lists whose archive is open to everybody who may know of the list. */
@Injectable()
export class PublicArchives {
  constructor(private readonly dataSource: DataSource) {}

  /** Lists of a private group are there for its members alone. Null stands for a stranger. */
  visibleTo(personId: string | null): Promise<{ readonly id: string; readonly name: string }[]> {
    return this.dataSource.query(
      `select l.id, l.name from list l left join "group" g on g.id = l.group_id
       where l.archive = 'public' and l.deleted_at is null
         and (g.id is null or g.visibility = 'public'
              or exists (select from group_member m where m.group_id = g.id and m.person_id = $1))`,
      [personId],
    );
  }
}
