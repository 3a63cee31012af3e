import type { Finding, FindingPlace } from '../finding/finding.ts'
import { nowhere } from '../finding/finding.ts'
import type { Unit, UnitEvent, UnitEventKind } from './campaign.ts'
import { nearestName } from './fault.ts'
import { addDays } from './periods.ts'
import { filled, isDay, readTable, type TableRow } from './registry-table.ts'

export const EVENTS_FILE = 'events.csv'

const mandatory = ['date', 'kind', 'from', 'to', 'document'] as const
const kinds: readonly UnitEventKind[] = ['merge', 'split', 'rename', 'abolish']
type Column = (typeof mandatory)[number] | 'share'
type EventRow = TableRow<Column>

type Remark = Pick<Finding, 'code' | 'params'>

function finding(remark: Remark, place: Partial<FindingPlace>): Finding {
  return { ...remark, severity: 'error', place: { ...nowhere, file: EVENTS_FILE, ...place } } as Finding
}

const SHARE_DIGITS = 6
const WHOLE = 10n ** BigInt(SHARE_DIGITS)

/** A share in millionths; null where it is no decimal between 0 and 1. */
function millionths(share: string): bigint | null {
  const [, whole = '', part = ''] = /^([01])(?:\.(\d{1,6}))?$/.exec(share) ?? []
  if (whole === '') return null
  const value = BigInt(whole) * WHOLE + BigInt(part.padEnd(SHARE_DIGITS, '0'))
  return value > 0n && value <= WHOLE ? value : null
}

function eventOf(row: EventRow): UnitEvent {
  return {
    date: row.date ?? '',
    kind: row.kind as UnitEventKind,
    from: row.from ?? '',
    to: filled(row.to),
    share: filled(row.share) ?? '1',
    document: row.document ?? '',
  }
}

function shapeFaults(row: EventRow): Finding[] {
  const at = (column: Column) => ({ row: row.line, column, value: filled(row[column]) })
  const { kind } = row
  const told = (column: Column): string => row[column] ?? ''
  const found = (['date', 'kind', 'from', 'document'] as const)
    .filter((name) => told(name) === '')
    .map((name) => finding({ code: 'registry/blank', params: { name } }, at(name)))
  if (told('date') !== '' && !isDay(told('date')))
    found.push(finding({ code: 'registry/not-a-date', params: { name: 'date' } }, at('date')))
  if (told('kind') !== '' && !kinds.some((each) => each === kind)) {
    const params = { kind: told('kind'), suggestion: nearestName(told('kind'), kinds) }
    found.push(finding({ code: 'registry/unknown-event', params }, at('kind')))
  }
  if (told('share') !== '' && millionths(told('share')) === null)
    found.push(finding({ code: 'registry/not-a-share', params: { share: told('share') } }, at('share')))
  return [...found, ...successorFaults(row)]
}

function successorFaults(row: EventRow): Finding[] {
  const isAbolished = row.kind === 'abolish'
  if (isAbolished === (filled(row.to) === null)) return []
  const code = isAbolished ? 'registry/successor-of-abolished' : 'registry/no-successor'
  return [finding({ code, params: {} }, { row: row.line, column: 'to', value: filled(row.to) })]
}

/** The units at both ends exist, the one until the day before and the other from the day on. */
function endFaults(row: EventRow, units: ReadonlyMap<string, Unit>): Finding[] {
  return (['from', 'to'] as const).flatMap((side) => {
    const code = filled(row[side])
    if (code === null) return []
    const at = { row: row.line, column: side, value: code, unit: code }
    const unit = units.get(code)
    if (unit === undefined) {
      const params = { unit: code, suggestion: nearestName(code, [...units.keys()]) }
      return [finding({ code: 'registry/unknown-unit', params }, at)]
    }
    if (!isDay(row.date ?? '')) return []
    const date = row.date ?? ''
    const expected = side === 'from' ? addDays(date, -1) : date
    const found = side === 'from' ? unit.validTo : unit.validFrom
    if (found === expected) return []
    const name = side === 'from' ? 'valid_to' : 'valid_from'
    return [finding({ code: 'registry/event-date', params: { unit: code, name, expected, found } }, at)]
  })
}

function shareFaults(rows: readonly EventRow[]): Finding[] {
  return [...Map.groupBy(rows, ({ from }) => from ?? '')].flatMap(([unit, links]) => {
    const shares = links.map(({ share }) => millionths(filled(share) ?? '1') ?? 0n)
    const sum = shares.reduce((total, each) => total + each, 0n)
    if (sum === WHOLE) return []
    const written = (Number(sum) / Number(WHOLE)).toString()
    const place = { row: links[0]?.line ?? null, column: 'share', unit }
    return [finding({ code: 'registry/shares', params: { unit, sum: written } }, place)]
  })
}

/** What became of units from events.csv, and everything that is wrong with it, by line. */
export function parseUnitEvents(
  text: string,
  units: readonly Unit[],
): { readonly events: readonly UnitEvent[]; readonly findings: readonly Finding[] } {
  if (text.trim() === '') return { events: [], findings: [] }
  const { rows, header } = readTable<Column>(text, mandatory)
  const absent = mandatory.filter((name) => !header.includes(name))
  if (absent.length > 0) {
    const missing = absent.map((name) =>
      finding({ code: 'registry/missing-column', params: { name } }, { row: 1 }),
    )
    return { events: [], findings: missing }
  }
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const faults = rows.flatMap((row) => [...shapeFaults(row), ...endFaults(row, byCode)])
  return { events: rows.map(eventOf), findings: [...faults, ...shareFaults(rows)] }
}
