import { attribute } from './xml-tags.ts'

const LAST_COLUMN = 16_384

const isYes = (value: string | null): boolean => value === '1' || value === 'true'

/** A line that has no height or width is not to be seen either. */
function isHiddenLine(tag: string, extent: 'ht' | 'width'): boolean {
  return isYes(attribute(tag, 'hidden')) || Number(attribute(tag, extent) ?? '1') === 0
}

/** Whether a `row` of the XML of a sheet is not to be seen. */
export function isHiddenRow(tag: string): boolean {
  return isHiddenLine(tag, 'ht')
}

/** The zero-based columns that a `col` of the XML of a sheet hides; it may stand for many. */
export function hiddenColumnsOf(tag: string): number[] {
  if (!isHiddenLine(tag, 'width')) return []
  const first = Math.max(Number(attribute(tag, 'min') ?? ''), 1)
  const last = Math.min(Number(attribute(tag, 'max') ?? ''), LAST_COLUMN)
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first - 1 + index)
}
