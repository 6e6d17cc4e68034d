import { IsBoolean, IsEmail } from 'class-validator';
import { Shown } from '../frame/shown.js';

export class InChargeAnswer {
  @Shown()
  personId: string;

  @Shown()
  name: string;

  @Shown()
  address: string;
}

export class ModeratorAnswer extends InChargeAnswer {
  @Shown({ about: 'Decides; without it only sees what waits.' })
  mayDecide: boolean;

  @Shown({ about: 'Is told by mail of what waits.' })
  isTold: boolean;
}

/** Somebody of the group or the list, by one of their addresses. */
export class OwnerBody {
  @IsEmail({ allow_utf8_local_part: true })
  address: string;
}

export class RightsBody {
  @IsBoolean()
  mayDecide: boolean;

  @IsBoolean()
  isTold: boolean;
}

export class ModeratorBody extends RightsBody {
  @IsEmail({ allow_utf8_local_part: true })
  address: string;
}
