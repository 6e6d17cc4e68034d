import { Post } from '@nestjs/common';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';

const invitationPage = new Problem('page-only', {
  detail: 'The page is the link in the mail of the invitation.',
});

/**
 * An invitation is answered by whoever reads its mail: the link in it proves the address that was invited, and often
 * makes an account. A token of the API proves another one. Said plainly, so that nobody looks for it.
 */
@ApiController('invitations/:token')
export class InvitationPageOnlyController {
  @Post('acceptance')
  @Operation({ summary: 'Refused: an invitation is accepted on its page.', scope: 'me:write', status: 204 })
  accept(): Problem {
    return invitationPage;
  }

  @Post('refusal')
  @Operation({ summary: 'Refused: an invitation is declined on its page.', scope: 'me:write', status: 204 })
  decline(): Problem {
    return invitationPage;
  }
}
