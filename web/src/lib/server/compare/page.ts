import type { FigureStore } from '@tiendo/etl/figures'
import type { DrawnChart } from '#lib/charts/drawn-chart.ts'
import type { DumbbellModel } from '#lib/charts/model.ts'
import { pointsText } from '#lib/format/percent.ts'
import { drawnChart } from '../draw.ts'
import { pathTo } from '../path.ts'
import { hasChanged, type View } from '../view.ts'
import { comparedLines, type ComparedLine } from './lines.ts'
import { comparisons, type CompareQuery } from './query.ts'
import { sidesOf, type Side, type Sides } from './sides.ts'

const percent = (share: number | null | undefined): number | null =>
  share == null ? null : Math.round(share * 100_000) / 1000

/** The target where both sides have the same one. */
function commonTarget({ left, right }: ComparedLine): number | null {
  const target = left?.target ?? right?.target ?? null
  const isOne = left === null || right === null || left.target === right.target
  return isOne ? target : null
}

/** Of the indicators that have a value on a side; null where none has. */
function chartOf(view: View, sides: Sides, lines: readonly ComparedLine[]): DrawnChart<DumbbellModel> | null {
  const drawn = lines.filter(
    ({ stand, left, right }) => (left?.value ?? right?.value ?? null) !== null && stand.kind !== 'none',
  )
  if (drawn.length === 0) return null
  const told = (side: Side, line: ComparedLine['left']) =>
    line === null ? '' : `${side.label}: ${line.valueText} (${line.countsText}) · ${line.coverageText}`
  return drawnChart('compare', {
    kind: 'dumbbell',
    rows: drawn.map((line) => ({
      name: line.name,
      left: percent(line.left?.value),
      right: percent(line.right?.value),
      target: commonTarget(line),
      text: shortText(view, line),
      told: [told(sides.left, line.left), told(sides.right, line.right), line.stand.text],
    })),
    words: { left: sides.left.label, right: sides.right.label, target: view.messages.charts.target },
  })
}

/** Beside the marks there is room for a few words: "+3,2" or that it is not known. */
function shortText({ locale, messages }: View, { stand }: ComparedLine): string {
  if (stand.kind === 'unknown') return messages.compare.unknownShort
  if (stand.kind === 'same') return '='
  return stand.points === null ? '' : pointsText(stand.points / 100, locale)
}

/** A side as an address asks for it. */
function questionsOf({ node, phase, asOf, knownAt, structure }: View): Record<string, string> {
  return {
    ...(node.parent !== null && { node: node.code }),
    ...(phase !== null && { phase: phase.id }),
    'as-of': asOf,
    ...(knownAt !== null && { 'known-at': knownAt }),
    ...(structure === 'now' && { structure }),
  }
}

export async function comparePage(view: View, figures: FigureStore, query: CompareQuery) {
  const sides = await sidesOf(view, figures, query)
  const lines = sides === null ? [] : await comparedLines(view, figures, sides, query.by)
  const sideOf = ({ label, value, view: own }: Side) => ({
    label,
    value,
    campaign: own.campaign.id,
    speaks: { campaign: own.campaign.id, asOf: own.asOf, knownAt: own.knownAt, structure: own.structure },
    sampleNote:
      own.campaign.id !== view.campaign.id && own.isSample ? view.messages.compare.sampleOther(label) : null,
    questions: questionsOf(own),
  })
  return {
    by: query.by,
    kinds: comparisons.filter((by) => by !== 'structure' || hasChanged(view)),
    sides:
      sides === null
        ? null
        : { left: sideOf(sides.left), right: sideOf(sides.right), choices: sides.choices },
    lines: lines.map(({ leftRow: _, rightRow: __, ...line }) => line),
    chart: sides === null ? null : chartOf(view, sides, lines),
    path: pathTo(view.campaign.units, view.node.code),
  }
}

export type ComparePage = Awaited<ReturnType<typeof comparePage>>
