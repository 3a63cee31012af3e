import type { Finding } from '../finding/finding.ts'
import { ItemLines } from './item-lines.ts'
import type { ListLayout } from './list-layout.ts'
import type { Observation } from './report.ts'
import type { UnitRow } from './rows.ts'
import { applyItemRules } from './rules.ts'
import type { RuleContext } from './ruling.ts'
import { valueCells, type Table } from './table.ts'

/** A unit's lines counted, with what they say. */
interface CountedRow extends UnitRow {
  readonly itemValues: readonly Observation[]
}

interface CountedRows {
  /** One per unit. */
  readonly rows: readonly CountedRow[]
  readonly findings: readonly Finding[]
}

/** Fields of the form for which a line had something to say that was told to be unusable. */
function faultyCounts(
  { list, counted }: ListLayout,
  lines: readonly UnitRow[],
  isTold: boolean,
): Set<string> {
  const faulty = new Set(lines.flatMap((line) => [...line.faulty]))
  const counts = list.counts.filter(
    ({ sum, where }) => faulty.has(sum ?? '') || faulty.has(where?.field ?? ''),
  )
  const mandatory = counted.fields.filter(({ isMandatory }) => isMandatory)
  return new Set([...counts.map(({ field }) => field), ...(isTold ? mandatory.map(({ id }) => id) : [])])
}

/** The lines of a list as one row per unit, with the counts in the fields of the form. */
export function countedRows(
  table: Table,
  layout: ListLayout,
  lines: readonly UnitRow[],
  shared: Omit<RuleContext, 'form' | 'unit' | 'faulty'>,
): CountedRows {
  const findings: Finding[] = []
  const rows = [...Map.groupBy(lines, ({ unit }) => unit.code).values()].flatMap((own): CountedRow[] => {
    const [first] = own
    if (first === undefined) return []
    const counting = new ItemLines(table, layout, first.unit)
    for (const line of own) {
      const isTitle = line.observations.length === 0 && valueCells(table, line.row).length === 0
      if (isTitle) continue
      const { unit, faulty } = line
      const ruled = applyItemRules({ ...shared, form: layout, unit, faulty }, line.observations)
      findings.push(...ruled.findings)
      counting.take(line, ruled.observations)
    }
    counting.tellUnsaid()
    findings.push(...counting.findings)
    const isTold = counting.findings.some(({ severity }) => severity === 'error')
    const faulty = faultyCounts(layout, own, isTold)
    const { observations, itemValues } = counting
    return [{ ...first, observations, itemValues, faulty }]
  })
  return { rows, findings }
}
