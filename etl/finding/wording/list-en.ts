import type { ListWordings } from '../worded.ts'
import { list, say, seen } from './phrases-en.ts'

/** What can be wrong with the lines of a list, and with rows that name their period. */
export const listWordings: ListWordings = {
  'row/unknown-period': ({ seen: period, periods }) =>
    say(
      period === null
        ? 'The row does not say to which period it belongs, so it was not taken.'
        : `“${period}” is no period of this form; the row was not taken.`,
      `Write the period in the row. The periods: ${list(periods)}.`,
    ),
  'row/incomplete-item': ({ label, item }) =>
    say(
      `The line has no “${label}”, so it was not counted as a ${item}.`,
      'Fill it in, or delete the line if it is not one of the list.',
    ),
  'row/duplicate-item': ({ item, firstCell }) =>
    say(
      `The line says the same as the ${item} at ${firstCell}; it was not counted again.`,
      'Delete one of them; if they are two, name them differently.',
    ),
  'row/item-unsaid': ({ label, counted }) =>
    say(
      `“${label}” is blank: the line is in the list but says nothing for “${counted}”.`,
      'Fill it in on every line of the list.',
    ),
  'cell/unknown-word': ({ label, known }, place) =>
    say(
      `“${label}” says ${seen(place)}, which is none of the known answers, so it was not counted.`,
      `Write one of: ${list(known)}.`,
    ),
}
