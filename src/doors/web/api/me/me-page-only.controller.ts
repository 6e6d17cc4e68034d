import { Delete, Post, Put } from '@nestjs/common';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';

const addressesPage = new Problem('page-only', { detail: 'The page is /me/addresses.' });
const deletionPage = new Problem('page-only', { detail: 'The page is /me/data/deletion.' });

/**
 * What would give an account away or end it: a sign-in of the last hour does it, on a page, and no token is one. Said
 * plainly, so that nobody looks for it.
 */
@ApiController('me')
export class MePageOnlyController {
  @Delete()
  @Operation({ summary: 'Refused: an account is deleted on its page.', scope: 'me:write', status: 204 })
  leave(): Problem {
    return deletionPage;
  }

  @Post('addresses')
  @Operation({ summary: 'Refused: an address is added on its page.', scope: 'me:write', status: 204 })
  add(): Problem {
    return addressesPage;
  }

  @Put('addresses/:addressId/preference')
  @Operation({ summary: 'Refused: an address is preferred on its page.', scope: 'me:write', status: 204 })
  prefer(): Problem {
    return addressesPage;
  }

  @Delete('addresses/:addressId')
  @Operation({ summary: 'Refused: an address is removed on its page.', scope: 'me:write', status: 204 })
  remove(): Problem {
    return addressesPage;
  }
}
