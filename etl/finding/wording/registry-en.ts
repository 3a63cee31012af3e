import type { RegistryWordings } from '../worded.ts'
import { list, orMeant, range, say, seen } from './phrases-en.ts'

/** What can be wrong with units.csv and events.csv. */
export const registryWordings: RegistryWordings = {
  'registry/missing-column': ({ name }) =>
    say(`The registry has no column “${name}”.`, 'Add it to units.csv.'),
  'registry/blank': ({ name }) => say(`“${name}” is blank.`, 'Fill it in.'),
  'registry/unknown-kind': ({ kind, suggestion }) =>
    say(`There is no unit kind “${kind}”.`, orMeant(suggestion, 'Declare it under unit_kinds.')),
  'registry/not-a-date': ({ name }, place) =>
    say(`“${name}” must be a date, but says ${seen(place)}.`, 'Write a day such as 2025-06-30.'),
  'registry/unknown-parent': ({ parent, suggestion }) =>
    say(`There is no parent unit “${parent}”.`, orMeant(suggestion, 'Add that unit, or mend the code.')),
  'registry/cycle': ({ path }) => say(`Parents go in a circle: ${path.join(' → ')}.`, 'Mend one parent.'),
  'registry/several-roots': ({ roots }) =>
    say(`Exactly one unit has no parent; here are: ${list(roots)}.`, 'Give the others a parent.'),
  'registry/duplicate-code': ({ code }) => say(`The code “${code}” is used twice.`, 'One code per unit.'),
  'registry/closes-before-it-opens': ({ from, to }) =>
    say(`The unit ends on ${to}, before it begins on ${from}.`, 'Check valid_from and valid_to.'),
  'registry/outlives-parent': ({ parent, from, to }) =>
    say(
      `The unit lives outside the time of its parent “${parent}” (${range(from, to)}).`,
      'Shorten its time, or declare the unit that goes on below the new parent.',
    ),
  'registry/same-name': ({ name, other }) =>
    say(
      `Its parent has a “${name}” at that time already (code ${other}).`,
      'Tell the names apart, or the times.',
    ),
  'registry/overlapping-lifetimes': ({ code, other }) =>
    say(
      `The code “${code}” belongs to “${other}” at that time.`,
      'End the old unit before a new one takes its code.',
    ),
  'registry/unknown-event': ({ kind, suggestion }) =>
    say(`There is no kind of event “${kind}”.`, orMeant(suggestion, 'Use merge, split, rename or abolish.')),
  'registry/not-a-share': ({ share }) =>
    say(`“${share}” is no share.`, 'Write a decimal above 0 and at most 1, such as 0.6.'),
  'registry/no-successor': () => say('The unit that goes on is missing.', 'Fill in “to”, or use abolish.'),
  'registry/successor-of-abolished': () =>
    say('An abolished unit has no successor.', 'Leave “to” blank, or use merge.'),
  'registry/unknown-unit': ({ unit, suggestion }) =>
    say(`There is no unit “${unit}”.`, orMeant(suggestion, 'Add that unit, or mend the code.')),
  'registry/event-date': ({ unit, name, expected, found }) =>
    say(
      `${name} of “${unit}” must be ${expected}, but is ${found ?? 'blank'}.`,
      'Mend the date of the unit or of the event.',
    ),
  'registry/shares': ({ unit, sum }) =>
    say(`The shares of “${unit}” sum to ${sum}, not to 1.`, 'Mend the column share.'),
}
