import Papa from 'papaparse'
import type { Finding, FindingPlace } from '../finding/finding.ts'
import { nowhere } from '../finding/finding.ts'
import type { Unit, UnitKind } from './campaign.ts'
import { nearestName } from './fault.ts'

export const REGISTRY_FILE = 'units.csv'

const mandatory = ['code', 'name', 'kind', 'parent'] as const
type Column = (typeof mandatory)[number] | 'valid_from' | 'valid_to' | 'aliases'
type Row = Readonly<Partial<Record<Column, string>>>

interface RegistryRow extends Row {
  readonly line: number
}

type Remark = Pick<Finding, 'code' | 'params'>

function finding(remark: Remark, place: Partial<FindingPlace>): Finding {
  return { ...remark, severity: 'error', place: { ...nowhere, file: REGISTRY_FILE, ...place } } as Finding
}

function rowsOf(text: string): { rows: RegistryRow[]; header: string[] } {
  const { data, meta } = Papa.parse<Row>(text.replace(/^\uFEFF/, '').normalize('NFC'), {
    header: true,
    transform: (value) => value.trim(),
    transformHeader: (name) => name.trim(),
  })
  const rows = data.map((row, index) => ({ ...row, line: index + 2 }))
  return {
    rows: rows.filter(({ code, name }) => `${code ?? ''}${name ?? ''}` !== ''),
    header: meta.fields ?? [],
  }
}

const filled = (value: string | undefined): string | null =>
  value === undefined || value === '' ? null : value

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
  }
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
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

function cycleFaults(units: readonly Unit[]): Finding[] {
  const parents = new Map(units.map(({ code, parent }) => [code, parent]))
  const seen = new Set<string>()
  return units.flatMap(({ code }) => {
    const path = [code]
    for (let next = parents.get(code) ?? null; next !== null; next = parents.get(next) ?? null) {
      path.push(next)
      if (next === code && !seen.has(code)) {
        for (const each of path) seen.add(each)
        return [finding({ code: 'registry/cycle', params: { path } }, { unit: code })]
      }
      if (path.length > units.length) break
    }
    return []
  })
}

function rootFaults(units: readonly Unit[]): Finding[] {
  const roots = units.filter(({ parent }) => parent === null).map(({ code }) => code)
  if (roots.length === 1) return []
  return [finding({ code: 'registry/several-roots', params: { roots } }, {})]
}

/** The units of a campaign from units.csv, and everything that is wrong with it, by line. */
export function parseRegistry(
  text: string,
  kinds: readonly UnitKind[],
): { readonly units: readonly Unit[]; readonly findings: readonly Finding[] } {
  const { rows, header } = rowsOf(text)
  const absent = mandatory.filter((name) => !header.includes(name))
  if (absent.length > 0) {
    const findings = absent.map((name) =>
      finding({ code: 'registry/missing-column', params: { name } }, { row: 1 }),
    )
    return { units: [], findings }
  }
  const units = rows.map((row) => unitOf(row, kinds))
  const faults = rows.flatMap((row) => rowFaults(row, rows, kinds))
  return { units, findings: [...faults, ...rootFaults(units), ...cycleFaults(units)] }
}
