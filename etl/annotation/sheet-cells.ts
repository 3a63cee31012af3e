import type { Element } from '@xmldom/xmldom'
import { childrenOf, elementLike } from './workbook-package.ts'

/** Zero-based row and column of an A1 address; null where it is none. */
export function positionOf(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? []
  if (letters === undefined || digits === undefined) return null
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits) - 1, column: column - 1 }
}

/** Elements by their own number, or one after the one before where they tell none. */
function numbered(elements: readonly Element[], numberOf: (element: Element) => number | null) {
  let last = -1
  return elements.map((element) => {
    last = numberOf(element) ?? last + 1
    return { element, number: last }
  })
}

const rowNumber = (row: Element): number | null => {
  const told = row.getAttribute('r')
  return told === null ? null : Number(told) - 1
}

const cellColumn = (cell: Element): number | null => {
  const told = cell.getAttribute('r')
  return told === null ? null : (positionOf(told)?.column ?? null)
}

/** The element of a number among its siblings; a new one in its place where there is none. */
function placed(
  parent: Element,
  siblings: readonly { readonly element: Element; readonly number: number }[],
  number: number,
  make: () => Element,
): Element {
  const known = siblings.find((each) => each.number === number)
  if (known !== undefined) return known.element
  const next = siblings.find((each) => each.number > number)
  const made = make()
  parent.insertBefore(made, next?.element ?? null)
  return made
}

/** The cell of an address in a sheet's data, made where the sheet has none. */
export function cellAt(sheetData: Element, address: string): Element | null {
  const position = positionOf(address)
  if (position === null) return null
  const rows = numbered(childrenOf(sheetData, 'row'), rowNumber)
  const row = placed(sheetData, rows, position.row, () =>
    elementLike(sheetData, 'row', { r: String(position.row + 1) }),
  )
  const cells = numbered(childrenOf(row, 'c'), cellColumn)
  return placed(row, cells, position.column, () => elementLike(sheetData, 'c', { r: address }))
}
