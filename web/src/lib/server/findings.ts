import type { FigureStore } from '@tiendo/etl/figures'
import type { View } from './view.ts'

const PAGE = 60

export interface FindingQuery {
  readonly severity: string | null
  readonly code: string | null
  readonly page: number
}

/** Everything wrong or doubtful in the received files, a page at a time. */
export async function findingList({ campaign, locale }: View, figures: FigureStore, query: FindingQuery) {
  const all = await figures.findings({ campaign: campaign.id, locale })
  const names = new Map(campaign.units.map(({ code, name }) => [code, name]))
  const found = all.filter(
    ({ severity, code }) =>
      (query.severity === null || severity === query.severity) &&
      (query.code === null || code === query.code),
  )
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const page = Math.min(Math.max(1, query.page), pages)
  const codes = [...new Set(all.map(({ code }) => code))].toSorted()
  return {
    findings: found.slice((page - 1) * PAGE, page * PAGE).map((finding) => ({
      ...finding,
      unitName: finding.unit === null ? null : (names.get(finding.unit) ?? finding.unit),
    })),
    found: found.length,
    all: all.length,
    page,
    pages,
    codes: codes.map((code) => ({ code, count: all.filter((each) => each.code === code).length })),
    severities: (['error', 'warning', 'info'] as const).map((severity) => ({
      severity,
      count: all.filter((each) => each.severity === severity).length,
    })),
  }
}
