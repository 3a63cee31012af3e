import type { IndicatorRow } from '@tiendo/etl/figure'
import { figureOf } from '#lib/figure.ts'
import { isClosed, type View } from '../view.ts'
import { ratioTold, told, type Column, type Told } from './table.ts'

/** The columns of a figure: shares are 0..1, `target` is in percent; nothing where nothing can be said. */
export function figureColumns({ messages }: View): Column[] {
  const { table, download } = messages
  return [
    { id: 'value', label: table.value, type: 'number' },
    { id: 'numerator', label: download.numerator, type: 'number' },
    { id: 'denominator', label: download.denominator, type: 'number' },
    { id: 'lower', label: download.lower, type: 'number' },
    { id: 'upper', label: download.upper, type: 'number' },
    { id: 'reporting', label: download.reporting, type: 'count' },
    { id: 'applicable', label: download.applicable, type: 'count' },
    { id: 'target', label: table.target, type: 'number' },
    { id: 'operator', label: null, type: 'text' },
    { id: 'verdict', label: table.verdict, type: 'text' },
  ]
}

/** A figure in the order of its columns. */
export function figureCells(view: View, row: IndicatorRow): Told[] {
  const { locale, messages } = view
  const figure = figureOf(row, '', isClosed(view), locale, messages)
  return [
    ratioTold(row, figure.valueText),
    told.count(row.numerator, locale),
    told.count(row.denominator, locale),
    told.share(row.lower, locale),
    told.share(row.upper, locale),
    told.count(row.reporting, locale),
    told.count(row.applicable, locale),
    { raw: row.target, text: figure.targetText },
    told.named(row.operator, row.operator ?? ''),
    told.named(row.verdict, figure.verdictText),
  ]
}

/** What is not a report says so in every row, so that it does when rows are copied. */
export function sampleColumn({ messages }: View): Column {
  return { id: 'is_sample', label: messages.download.note, type: 'flag' }
}

export function sampleCell({ isSample, messages }: View): Told {
  return told.flag(isSample, isSample ? messages.sample : '')
}
