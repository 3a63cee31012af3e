import type { Element } from '@xmldom/xmldom'
import { positionOf } from './sheet-cells.ts'
import { appendTo, childrenOf, elementLike, rootOf, type WorkbookPackage } from './workbook-package.ts'

/** What is written beside a cell. */
export interface Note {
  readonly cell: string
  readonly text: string
}

const AUTHOR = 'Tiến độ'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const emptyComments =
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>'
const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>'
const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** What a worksheet holds after the place of its notes' drawing. */
const after = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]

function commentsPath(book: WorkbookPackage, sheet: string): string {
  const known = book.relations(sheet).find(({ kind }) => kind === 'comments')?.path
  if (known !== undefined && book.has(known)) return known
  const path = book.freePath('xl/comments', '.xml')
  book.write(path, emptyComments)
  book.relate(sheet, 'comments', path)
  book.declare(path, 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml')
  return path
}

function only(parent: Element, name: string): Element {
  const [known] = childrenOf(parent, name)
  return known ?? appendTo(parent, name)
}

function authorIn(root: Element): string {
  const authors = only(root, 'authors')
  const known = childrenOf(authors, 'author').findIndex(({ textContent }) => textContent === AUTHOR)
  if (known !== -1) return String(known)
  appendTo(authors, 'author').textContent = AUTHOR
  return String(childrenOf(authors, 'author').length - 1)
}

/** A cell's own note keeps its words, and ours come below. */
function writeNote(list: Element, author: string, { cell, text }: Note): boolean {
  const known = childrenOf(list, 'comment').find((each) => each.getAttribute('ref') === cell)
  const comment = known ?? appendTo(list, 'comment', { ref: cell, authorId: author })
  const run = appendTo(only(comment, 'text'), 'r')
  const words = appendTo(run, 't')
  words.setAttribute('xml:space', 'preserve')
  words.textContent = known === undefined ? text : `\n\n${AUTHOR}: ${text}`
  return known === undefined
}

function drawingPath(book: WorkbookPackage, sheet: string, root: Element): string {
  const [element] = childrenOf(root, 'legacyDrawing')
  const id = element?.getAttributeNS(RELATIONS, 'id')
  const known = book.relations(sheet).find((relation) => relation.id === id)?.path
  if (known !== undefined && book.has(known)) return known
  const path = book.freePath('xl/drawings/vmlDrawing', '.vml')
  book.write(path, emptyDrawing)
  book.declareExtension('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing')
  const made = elementLike(root, 'legacyDrawing')
  made.setAttributeNS(RELATIONS, 'r:id', book.relate(sheet, 'vmlDrawing', path))
  const next = after.flatMap((name) => childrenOf(root, name))[0] ?? null
  root.insertBefore(made, next)
  return path
}

function shapeOf({ cell }: Note, ordinal: number): string {
  const { row, column } = positionOf(cell) ?? { row: 0, column: 0 }
  const anchor = [column + 1, 15, Math.max(0, row - 1), 4, column + 5, 15, row + 5, 4].join(', ')
  return `<v:shape id="_x0000_s${String(ordinal)}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:220pt;height:96pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
}

const FIRST_SHAPE = 60_001

/** The drawing is not always well-formed XML, so shapes are put before its end as text. */
function drawShapes(book: WorkbookPackage, path: string, notes: readonly Note[]): void {
  const text = book.text(path)
  const taken = Array.from(text.matchAll(/_x0000_s(\d+)/g), ([, digits]) => Number(digits))
  const first = Math.max(FIRST_SHAPE, ...taken.map((each) => each + 1))
  const shapes = notes.map((note, index) => shapeOf(note, first + index)).join('')
  const type = text.includes('id="_x0000_t202"') ? '' : shapeType
  book.write(
    path,
    text.replace(/<\/xml>\s*$/, () => `${type}${shapes}</xml>`),
  )
}

/** Writes notes beside cells of a sheet, among those that it has. */
export function addNotes(book: WorkbookPackage, sheet: string, notes: readonly Note[]): void {
  if (notes.length === 0) return
  const comments = rootOf(book.document(commentsPath(book, sheet)))
  const author = authorIn(comments)
  const list = only(comments, 'commentList')
  const drawn = notes.filter((note) => writeNote(list, author, note))
  drawShapes(book, drawingPath(book, sheet, rootOf(book.document(sheet))), drawn)
}
