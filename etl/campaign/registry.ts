import type { Finding, FindingPlace } from '../finding/finding.ts'
import { nowhere } from '../finding/finding.ts'
import type { Unit, UnitKind } from './campaign.ts'
import { nearestName } from './fault.ts'
import { filled, isDay, readTable, type TableRow } from './registry-table.ts'
import { treeFaults } from './registry-tree.ts'

export const REGISTRY_FILE = 'units.csv'

const mandatory = ['code', 'name', 'kind', 'parent'] as const
type Column = (typeof mandatory)[number] | 'valid_from' | 'valid_to' | 'aliases' | 'official_code' | 'office'
type RegistryRow = TableRow<Column>

type Remark = Pick<Finding, 'code' | 'params'>

function finding(remark: Remark, place: Partial<FindingPlace>): Finding {
  return { ...remark, severity: 'error', place: { ...nowhere, file: REGISTRY_FILE, ...place } } as Finding
}

function unitOf(row: RegistryRow, kinds: readonly UnitKind[]): Unit {
  return {
    code: row.code ?? '',
    name: row.name ?? '',
    kind: row.kind ?? '',
    tier: kinds.find(({ id }) => id === row.kind)?.tier ?? '',
    parent: filled(row.parent),
    aliases: (row.aliases ?? '').split('|').flatMap((alias) => filled(alias.trim()) ?? []),
    validFrom: filled(row.valid_from),
    validTo: filled(row.valid_to),
    officialCode: filled(row.official_code),
    office: filled(row.office),
  }
}

function rowFaults(row: RegistryRow, rows: readonly RegistryRow[], kinds: readonly UnitKind[]): Finding[] {
  const at = (column: Column) => ({
    row: row.line,
    column,
    value: filled(row[column]),
    unit: filled(row.code),
  })
  const blanks = (['code', 'name', 'kind'] as const)
    .filter((name) => filled(row[name]) === null)
    .map((name) => finding({ code: 'registry/blank', params: { name } }, at(name)))
  const codes = rows.map(({ code }) => code ?? '')
  const found: Finding[] = [...blanks]
  if (codes.indexOf(row.code ?? '') !== rows.indexOf(row)) {
    found.push(finding({ code: 'registry/duplicate-code', params: { code: row.code ?? '' } }, at('code')))
  }
  const kind = filled(row.kind)
  if (kind !== null && !kinds.some(({ id }) => id === kind)) {
    const known = kinds.map(({ id }) => id)
    const params = { kind, suggestion: nearestName(kind, known) }
    found.push(finding({ code: 'registry/unknown-kind', params }, at('kind')))
  }
  const parent = filled(row.parent)
  if (parent !== null && !codes.includes(parent)) {
    const params = { parent, suggestion: nearestName(parent, codes) }
    found.push(finding({ code: 'registry/unknown-parent', params }, at('parent')))
  }
  for (const name of ['valid_from', 'valid_to'] as const) {
    const value = filled(row[name])
    if (value === null || isDay(value)) continue
    found.push(finding({ code: 'registry/not-a-date', params: { name } }, at(name)))
  }
  return found
}

/** The units of a campaign from units.csv, and everything that is wrong with it, by line. */
export function parseRegistry(
  text: string,
  kinds: readonly UnitKind[],
): { readonly units: readonly Unit[]; readonly findings: readonly Finding[] } {
  const { rows, header } = readTable<Column>(text, ['code', 'name'])
  const absent = mandatory.filter((name) => !header.includes(name))
  if (absent.length > 0) {
    const findings = absent.map((name) =>
      finding({ code: 'registry/missing-column', params: { name } }, { row: 1 }),
    )
    return { units: [], findings }
  }
  const units = rows.map((row) => unitOf(row, kinds))
  const faults = rows.flatMap((row) => rowFaults(row, rows, kinds))
  const lines = new Map(units.map((unit, index) => [unit, rows[index]?.line ?? null]))
  const tree = treeFaults(units).map(({ unit, ...remark }) =>
    finding(remark, { unit: unit?.code ?? null, row: unit === null ? null : (lines.get(unit) ?? null) }),
  )
  return { units, findings: [...faults, ...tree] }
}
