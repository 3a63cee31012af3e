import type { Unit } from '../campaign/campaign.ts'
import type { Finding, FindingPlace } from '../finding/finding.ts'
import type { Cell } from '../reader/sheet.ts'
import { lastTold } from './above.ts'
import { decidedUnit } from './decided.ts'
import { isDitto } from './ditto.ts'
import { hasLostLetters } from './lost-letters.ts'
import { cellPlace, findingAt } from './place.ts'
import { hasUnitColumn, type Table } from './table.ts'
import type { Surroundings, UnitMatch } from './unit-match.ts'
import { typesNamed } from './unit-name.ts'
import type { MissedUnit } from './units-in-time.ts'

/** Whose row it is: a unit with the cell that names it, why it is nobody's, or no name at all. */
export type Identified =
  | {
      readonly state: 'unit'
      readonly unit: Unit
      readonly cell: Cell | null
      readonly doubt: Finding | null
    }
  | { readonly state: 'unclear'; readonly cell: Cell; readonly finding: Finding }
  | { readonly state: 'unnamed' }

/** The code as typed, whatever number format shows it. */
function codeText({ content, shown }: Cell): string {
  return content.kind === 'number' ? String(content.value) : shown
}

function surroundings(table: Table, row: number, groupScope: string | null): Surroundings {
  const { header, matcher } = table
  const reports = ({ kind }: Unit): boolean => header.form.reportedBy.includes(kind)
  const above = header.parentColumn === null ? null : parentAt(table, row, header.parentColumn)
  const named =
    above === null ? null : matcher.match(above, { reports: () => true, scopes: [], types: new Set() })
  const parent = named?.state === 'found' ? named.unit.code : null
  const scopes = [parent, groupScope, table.scope].filter((scope) => scope !== null)
  return { reports, scopes, types: typesNamed(unitHeading(table)) }
}

function unitHeading({ header, grid }: Table): string {
  const column = header.nameColumn
  if (column === null) return ''
  const texts: string[] = []
  for (let row = header.firstRow; row < header.bodyRow; row += 1)
    texts.push(grid.seen(row, column)?.shown ?? '')
  return texts.join(' ')
}

/** The unit above is often written in the first of its rows alone. */
function parentAt({ grid, header }: Table, row: number, column: number): string | null {
  return lastTold(grid, row, column, header.bodyRow)?.shown ?? null
}

/** A unit that is named for a period in which it does not exist. */
export function notThen(place: FindingPlace, { unit, successors }: MissedUnit): Finding {
  const params = { from: unit.validFrom, to: unit.validTo, successors }
  return findingAt({ ...place, unit: unit.code }, 'error', { code: 'row/unit-not-then', params })
}

function unclear(
  table: Table,
  cell: Cell,
  match: Exclude<UnitMatch, { state: 'found' }>,
  around: Surroundings,
): Identified {
  const place = cellPlace(table.file, table.grid.sheet, cell)
  if (match.state === 'ambiguous') {
    const candidates = match.candidates.map((unit) => `${unit.name} (${unit.code})`)
    const finding = findingAt(place, 'error', { code: 'row/ambiguous-unit', params: { candidates } })
    return { state: 'unclear', cell, finding }
  }
  const missed = table.units.missed(cell.shown, table.period, around)
  if (missed !== null) return { state: 'unclear', cell, finding: notThen(place, missed) }
  const params = { candidates: match.candidates, hasLostLetters: hasLostLetters(cell.shown) }
  return { state: 'unclear', cell, finding: findingAt(place, 'error', { code: 'row/unknown-unit', params }) }
}

/** By the registry; what it cannot tell, by what a person decided. */
function matched({ matcher, units, decided }: Table, written: string, around: Surroundings): UnitMatch {
  const match = matcher.match(written, around)
  const code = match.state === 'found' ? null : decidedUnit(decided, written)
  const unit = code === null ? null : units.whole.byCode(code)
  return unit === null ? match : { state: 'found', unit }
}

function identifyByBoth(table: Table, code: Cell, name: Cell, around: Surroundings): Identified {
  const { matcher, file, grid } = table
  const coded = matcher.byCode(codeText(code))
  const match = matched(table, name.shown, around)
  const place = cellPlace(file, grid.sheet, code)
  if (coded === null) {
    if (match.state !== 'found') return unclear(table, name, match, around)
    const params = { unit: match.unit.name }
    const doubt = findingAt(place, 'warning', { code: 'row/unknown-code', params })
    return { state: 'unit', unit: match.unit, cell: name, doubt }
  }
  const isOther = match.state === 'found' && match.unit !== coded
  if (!isOther) return { state: 'unit', unit: coded, cell: name, doubt: null }
  const params = { coded: coded.name, named: match.unit.name }
  return {
    state: 'unclear',
    cell: name,
    finding: findingAt(place, 'error', { code: 'row/code-and-name-differ', params }),
  }
}

/** "nt" names whatever the row above does. */
function asAbove({ file, grid }: Table, cell: Cell, above: Identified | null): Identified {
  if (above?.state === 'unit') return { state: 'unit', unit: above.unit, cell, doubt: null }
  const place = cellPlace(file, grid.sheet, cell)
  const finding = above?.state === 'unclear' ? above.finding : null
  return {
    ...{ state: 'unclear', cell },
    finding:
      finding === null
        ? findingAt(place, 'error', { code: 'row/no-unit', params: {} })
        : { ...finding, place: { ...place, unit: finding.place.unit } },
  }
}

interface Labels {
  readonly code: Cell | null
  readonly name: Cell | null
  /** A cell that repeats what stands above; null where none does. */
  readonly ditto: Cell | null
}

function labelsOf({ grid, header }: Table, row: number): Labels {
  const code = header.codeColumn === null ? null : grid.at(row, header.codeColumn)
  const name = header.nameColumn === null ? null : grid.seen(row, header.nameColumn)
  const told = (cell: Cell | null): Cell | null => (cell !== null && isDitto(cell.shown) ? null : cell)
  return {
    code: told(code),
    name: told(name),
    ditto: [name, code].find((cell) => told(cell) !== cell) ?? null,
  }
}

/** Whose row it is, by code, then by name among the units around it; `above` is the row before, for "nt". */
export function identify(
  table: Table,
  row: number,
  groupScope: string | null,
  above: Identified | null,
): Identified {
  const { matcher, soleUnit } = table
  if (!hasUnitColumn(table)) {
    return soleUnit === null
      ? { state: 'unnamed' }
      : { state: 'unit', unit: soleUnit, cell: null, doubt: null }
  }
  const { code, name, ditto } = labelsOf(table, row)
  if (code !== null && name !== null)
    return identifyByBoth(table, code, name, surroundings(table, row, groupScope))
  const coded = code === null ? null : matcher.byCode(codeText(code))
  if (coded !== null) return { state: 'unit', unit: coded, cell: code, doubt: null }
  const cell = name ?? code
  if (cell === null) return ditto === null ? { state: 'unnamed' } : asAbove(table, ditto, above)
  const around = surroundings(table, row, groupScope)
  const match = matched(table, cell.shown, around)
  if (match.state === 'found') return { state: 'unit', unit: match.unit, cell, doubt: null }
  return unclear(table, cell, match, around)
}
