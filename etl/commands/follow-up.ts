import { followUpActions } from '../archive/follow-up.ts'
import { followUp } from '../desk/following.ts'
import { answer, type Answer } from './answer.ts'
import { campaignNamed } from './campaign-named.ts'
import { authorOf } from './deeds.ts'
import { dayOption, operand, UsageError, type Invocation } from './options.ts'

/**
 * `follow-up CAMPAIGN UNIT --action assign|ask|answer|close --by WHO --reason TEXT [--office NAME] [--due DATE]`: what
 * was done about a unit, written down for good.
 */
export function followUpCommand(invocation: Invocation): Promise<Answer> {
  const { option, location } = invocation
  const asked = option('action')
  const action = followUpActions.find((each) => each === asked)
  if (action === undefined) throw new UsageError(`--action is one of ${followUpActions.join(', ')}`)
  const step = {
    ...{ unit: operand(invocation, 1, 'a unit'), action },
    ...{ office: option('office') ?? null, dueOn: dayOption(invocation, 'due') ?? null },
  }
  const done = followUp(location, campaignNamed(invocation), step, authorOf(invocation))
  return Promise.resolve(answer({ followUp: done }, [`${done.action} ${done.unit} ${done.id}`]))
}
