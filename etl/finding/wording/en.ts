import type { DefinitionProblem } from '../message.ts'
import { messageOf, type FindingWording, type Wordings } from '../worded.ts'
import { backupWordings } from './backup-en.ts'
import { fileWordings } from './files-en.ts'
import { grouped, list, orMeant, range, say, seen } from './phrases-en.ts'
import { listWordings } from './list-en.ts'
import { registryWordings } from './registry-en.ts'

const resaveHint = 'Save the original as an Excel workbook (.xlsx) or CSV UTF-8 and send that.'

function candidatesHint(candidates: readonly string[]): string {
  const asked = 'Write the name or the code that the registry has.'
  return candidates.length === 0 ? asked : `${asked} Close to it: ${list(candidates)}.`
}

function problemText(problem: DefinitionProblem): FindingWording {
  switch (problem.kind) {
    case 'missing':
      return say('is missing', 'Add it.')
    case 'wrong-type':
      return say(`must be ${problem.expected}`, `Make it ${problem.expected}.`)
    case 'not-one-of':
      return say(
        `must be one of ${problem.allowed.join(', ')}`,
        orMeant(problem.suggestion, 'Choose one of these.'),
      )
    case 'wrong-form':
      return say(`must look like ${problem.expected}`, `Write it as ${problem.expected}.`)
  }
}

export const english: Wordings = {
  ...fileWordings,
  'sheet/no-header': ({ forms }) =>
    say('No header row of any form was found.', `Use one of the forms: ${list(forms)}.`),
  'sheet/ambiguous-form': ({ forms }) =>
    say(
      `The header fits several forms: ${list(forms)}.`,
      'Write “Biểu số …” above the table, or choose the form on import.',
    ),
  'sheet/hidden': () =>
    say('The sheet is hidden and was not taken.', 'Unhide it if it is part of the report.'),
  'sheet/re-encoded': ({ encodings }) =>
    say(
      `The sheet's letters are in an old encoding (${encodings.join(', ')}) and were turned into Unicode.`,
      'Check the names of units; send it in a Unicode font next time.',
    ),
  'sheet/lost-letters': () =>
    say(
      'Letters became “?” when the file was saved; it cannot be read, and they cannot be brought back.',
      resaveHint,
    ),
  'sheet/no-period': ({ periods }) =>
    say(
      'No reporting period was found.',
      `Write “Kỳ báo cáo: …” above the table. Periods: ${list(periods)}.`,
    ),
  'sheet/unknown-period': ({ seen: period, periods }) =>
    say(`The plan has no reporting period “${period}”.`, `Periods of this form: ${list(periods)}.`),
  'sheet/ambiguous-period': ({ periods }) =>
    say(
      `Several reporting periods are named above the table: ${list(periods)}.`,
      'Write “Kỳ báo cáo: …” above the table, or choose the period on import.',
    ),
  'sheet/missing-column': ({ label }) =>
    say(`The mandatory column “${label}” is missing.`, 'Add it, or name the column as the form does.'),
  'sheet/no-unit': () =>
    say(
      'It is not clear whose report this is.',
      'Add a column of units, name the unit above the table, or choose it on import.',
    ),
  'column/not-recognised': ({ label }) =>
    say(
      label === null
        ? 'The column is filled but has no heading; it was not taken.'
        : `The form has no column “${label}”; what stands in it was not taken.`,
      'If it is needed, name the column as the form does.',
    ),
  'column/duplicate': ({ label, taken }) =>
    say(
      `Two columns are for “${label}”: only the one headed at ${taken} was taken.`,
      'Keep one of them, or name the other differently.',
    ),
  'column/ambiguous': ({ label, meanings }) =>
    say(
      `The column “${label}” could be ${list(meanings)}, so it was not read.`,
      'Write the heading in full, or say which it is, to be remembered for the next periods.',
    ),
  'column/hidden': ({ label }) =>
    say(
      `The column “${label}” is hidden; its values were taken all the same.`,
      'Unhide it and check; delete it if it is not used.',
    ),
  'row/no-unit': () =>
    say(
      'The row holds values but names no unit; it was not taken.',
      'Write the name or the code of the unit.',
    ),
  'row/hidden': (_, place) =>
    say(
      `Row ${String(place.row ?? '')} is hidden; its values were taken all the same.`,
      'Unhide it and check; delete it if it is not used.',
    ),
  'row/unknown-code': ({ unit }, place) =>
    say(
      `The registry has no code ${seen(place)}; the row was taken by its name “${unit}”.`,
      'Write the code that the registry has.',
    ),
  'row/code-and-name-differ': ({ coded, named }, place) =>
    say(
      `The code ${seen(place)} is that of “${coded}”, but the name says “${named}”; the row was not taken.`,
      'Mend the code or the name.',
    ),
  'row/unknown-unit': ({ candidates, hasLostLetters }, place) =>
    hasLostLetters
      ? say(
          `The unit's name ${seen(place)} lost letters, which became “?” when the file was saved.`,
          `${resaveHint} ${candidatesHint(candidates)}`,
        )
      : say(`The registry has no unit ${seen(place)}.`, candidatesHint(candidates)),
  'row/ambiguous-unit': ({ candidates }, place) =>
    say(
      `Several units are called ${seen(place)}: ${list(candidates)}.`,
      'Write the code, or name the parent unit above the table.',
    ),
  'row/not-a-reporter': ({ form }, place) =>
    say(
      `${seen(place)} does not owe the form “${form}”.`,
      'Remove the row, or send the form meant for the unit.',
    ),
  'row/unit-not-then': ({ from, to, successors }, place) =>
    say(
      `${seen(place)} did not exist in this period (it exists ${range(from, to)}).`,
      successors.length === 0
        ? 'Check the period, or name the unit of that time.'
        : `Check the period, or report as its successor: ${list(successors)}.`,
    ),
  'row/duplicate-unit': ({ firstCell }, place) =>
    say(`${seen(place)} stands at ${firstCell} already; this row was not taken.`, 'Keep one row per unit.'),
  'row/not-reported': ({ label }, place) =>
    say(
      `“${label}” ${place.value === null ? 'is blank' : `says ${seen(place)}`}: taken as not reported.`,
      'Fill it in; write 0 if it is zero.',
    ),
  'row/empty-report': () =>
    say(
      'No mandatory cell of the unit can be used: taken as not received.',
      'Fill in the data and send it again.',
    ),
  'cell/not-a-number': ({ label }, place) =>
    say(`“${label}” must be a number, but the cell says ${seen(place)}.`, 'Write a number, such as 1.234.'),
  'cell/not-a-whole-number': ({ label }, place) =>
    say(
      `“${label}” must be a whole number, but the cell says ${seen(place)}.`,
      'Write it without a fraction.',
    ),
  'cell/ambiguous-number': ({ label, readAs }, place) =>
    say(
      `“${label}” says ${seen(place)}, read as ${readAs}.`,
      'If that is wrong, write it the Vietnamese way: 1.234,5.',
    ),
  'cell/negative': ({ label }, place) =>
    say(`“${label}” cannot be negative, but the cell says ${seen(place)}.`, 'Check the number.'),
  'cell/too-large': ({ label, limit }, place) =>
    say(`“${label}” says ${seen(place)}, more than can be (${grouped(limit)}).`, 'Check the number.'),
  'cell/shared': ({ label }, place) =>
    say(
      `“${label}” says ${seen(place)} in one cell merged over several rows, so that no unit's number is known.`,
      'Unmerge the cell and write the number of each unit.',
    ),
  'cell/not-a-date': ({ label }, place) =>
    say(`“${label}” must be a date, but the cell says ${seen(place)}.`, 'Write a day such as 15/3/2026.'),
  'cell/not-yes-or-no': ({ label }, place) =>
    say(
      `“${label}” must be yes or no, but the cell says ${seen(place)}.`,
      'Write “x” for yes, “Không” for no.',
    ),
  'cell/error-value': ({ label }, place) =>
    say(`“${label}” holds the formula error ${seen(place)}.`, 'Mend the formula or type the number.'),
  'cell/no-cached-result': ({ label }) =>
    say(
      `“${label}” is a formula that was never calculated.`,
      'Open the file in Excel, recalculate, save and send it.',
    ),
  'cell/above-hundred-percent': ({ label, percent }) =>
    say(`“${label}” is ${percent}%, above 100%.`, 'Check the percentage.'),
  'cell/part-exceeds-whole': ({ part, whole, partValue, wholeValue, percent }) =>
    say(
      `“${part}” (${partValue}) exceeds “${whole}” (${wholeValue})` +
        `${percent === null ? '' : `, that is ${percent}%`}; kept out of the totals.`,
      'Check both numbers and send them again.',
    ),
  'cell/sum-mismatch': ({ total, typed, computed }) =>
    say(
      `“${total}” says ${typed}, but its parts add up to ${computed}; kept out of the totals.`,
      'Mend the total or the parts.',
    ),
  'cell/total-mismatch': ({ label, typed, computed, difference }) =>
    say(
      `The total row says ${typed} for “${label}”, but the rows add up to ${computed}: ${difference} apart.`,
      'Check the total and the rows; the total row itself is never used.',
    ),
  'cell/percent-mismatch': ({ typed, computed, points }) =>
    say(
      `The percentage says ${typed}%, the counts give ${computed}%: ${points} points apart; the computed one is used.`,
      'Check the percentage and the counts.',
    ),
  'cell/date-out-of-range': ({ label, from, to }, place) =>
    say(
      `“${label}” ${seen(place)} is not ${range(from, to)}.`,
      'Check the date; day and month may have changed places.',
    ),
  'cell/date-in-future': ({ label, receivedOn }, place) =>
    say(
      `“${label}” ${seen(place)} lies after the day the file arrived (${receivedOn}), and the column is for what has happened.`,
      'Check the year, and whether day and month changed places; leave it blank if it has not happened.',
    ),
  'cell/above-cap': ({ part, whole, percent, limit }) =>
    say(
      `“${part}” ${percent === null ? 'there are, but no' : `is ${percent}% of`} “${whole}”` +
        `, above the limit of ${limit}%.`,
      'Check the figures; if they are right, have them confirmed with a reason.',
    ),
  'cell/cumulative-falls': ({ label, value, before, period }) =>
    say(
      `“${label}” is cumulative but falls: ${value}, after ${before} in an earlier period (${period}).`,
      'Give the total since the campaign began, not the period alone; if it did fall, say why.',
    ),
  'cell/exceeds-other-form': ({ part, partValue, whole, wholeValue, form }) =>
    say(
      `“${part}” is ${partValue}, more than “${whole}”, ${wholeValue}, in “${form}” of the same unit and time.`,
      'Compare the two forms; mend the wrong one, or say why both are right.',
    ),
  'cell/confirmed': ({ by, reason, doubt }, place) =>
    say(`Confirmed to be right. ${messageOf(english, doubt, place)}`, `${by}: ${reason}`),
  'pair/incomplete': ({ missing }) =>
    say(`“${missing}” is missing, so the unit has no ratio yet.`, 'Fill in both numerator and denominator.'),
  'definition/missing-file': ({ name }) =>
    say(`${name} is missing.`, `Create ${name} in the campaign's folder.`),
  'definition/syntax': ({ problem }) => say(`Not valid YAML: ${problem}`, 'Mend this line.'),
  'definition/invalid': ({ path, problem }) => {
    const { message, hint } = problemText(problem)
    return say(`${path} ${message}.`, hint)
  },
  'definition/unknown-key': ({ path, key, suggestion }) =>
    say(
      `${path === '' ? '' : `${path}: `}nothing is called “${key}” here.`,
      orMeant(suggestion, 'Remove it.'),
    ),
  'definition/unknown-reference': ({ path, name, suggestion }) =>
    say(`${path}: there is no “${name}”.`, orMeant(suggestion, 'Declare it, or mend the name.')),
  'definition/duplicate': ({ path, name }) =>
    say(`${path}: “${name}” is declared already.`, 'Use every id once.'),
  'definition/date-order': ({ path, start, end }) =>
    say(`${path}: ends ${end}, before it starts ${start}.`, 'Check both dates.'),
  'definition/outside-campaign': ({ path, date }) =>
    say(`${path}: ${date} lies outside the campaign.`, 'Check the date against the plan.'),
  'definition/uncovered-time': ({ start, end }) =>
    say(
      `No phase covers ${start} to ${end}.`,
      'Leave it if the plan says so; that time then belongs to the whole campaign alone.',
    ),
  'definition/cycle': ({ path, names }) =>
    say(`${path}: ${names.join(' → ')} is a circle.`, 'Remove one link.'),
  'definition/wrong-field-type': ({ path, field, type, expected }) =>
    say(
      `${path}: the field “${field}” is ${type}; ${expected.join(' or ')} is needed here.`,
      'Choose another field, or change its type.',
    ),
  ...listWordings,
  ...registryWordings,
  ...backupWordings,
}
