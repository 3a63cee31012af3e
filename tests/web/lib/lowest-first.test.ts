import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../web/src/lib/figure.ts'
import { lowestFirst } from '../../../web/src/lib/server/overview/lowest-first.ts'

const nothing = {
  ...{ upper: null, target: null, targetText: '', coverageText: '', coverageCounts: '' },
  ...{ boundsText: null, ofReportingText: null, verdictText: '', isTargetInferred: false, isPartial: false },
} as const

/** A unit by its counts; without them it has told nothing. */
function unit(name: string, part: number | null, of: number | null, least = 10) {
  const value = part === null || of === null || of === 0 ? null : part / of
  const figure: Figure = {
    ...nothing,
    ...{ name, value, verdict: 'not_applicable', key: { indicator: 'i', node: name } },
    valueText: value === null ? '—' : String(value),
    countsText: part === null ? '' : `${String(part)}/${String(of)}`,
  }
  return { figure, isSmall: of !== null && of < least }
}

const names = (figures: readonly Figure[]): string[] => figures.map(({ name }) => name)

describe('units side by side', () => {
  test('stand the lowest first, and only those that are large enough', () => {
    const ranked = lowestFirst([
      ...[unit('Xã A', 9, 10), unit('Xã B', 1, 9), unit('Xã C', 5, 10)],
      ...[unit('Xã Â', 9, 9), unit('Xã D', 0, 0), unit('Xã E', null, null), unit('Xã F', null, 1)],
    ])
    expect(names(ranked.figures)).toEqual(['Xã C', 'Xã A'])
    expect(names(ranked.apart)).toEqual(['Xã Â', 'Xã B', 'Xã D'])
    expect(ranked.apart.map(({ countsText }) => countsText)).toEqual(['9/9', '1/9', '0/0'])
    expect([ranked.all, ranked.silent]).toEqual([2, 2])
  })

  test('that are too small have no ratio, neither told nor drawn', () => {
    const { apart } = lowestFirst([unit('Xã A', 1, 1), unit('Xã B', 30, 40)])
    expect(apart.map(({ value, valueText }) => [value, valueText])).toEqual([[null, '']])
  })

  test('are not ranked at all where each is one yes or no', () => {
    const { figures, apart } = lowestFirst([unit('Xã B', 1, 1), unit('Xã A', 0, 1)])
    expect(figures).toEqual([])
    expect(names(apart)).toEqual(['Xã A', 'Xã B'])
  })
})
