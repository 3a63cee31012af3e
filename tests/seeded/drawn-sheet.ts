import { utils, type WorkSheet } from '@e965/xlsx'
import type { Typed } from './typed.ts'

export interface Block {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet as a person fills it in, cell by cell; rows and columns are zero-based. */
export class DrawnSheet {
  readonly name: string
  readonly cells = new Map<string, Typed>()
  readonly merges: Block[] = []
  readonly hiddenRows = new Set<number>()
  readonly hiddenColumns = new Set<number>()
  isHidden = false
  bottom = 0
  right = 0

  constructor(name: string) {
    this.name = name
  }

  put(row: number, column: number, typed: Typed): void {
    this.cells.set(utils.encode_cell({ r: row, c: column }), typed)
    this.bottom = Math.max(this.bottom, row + 1)
    this.right = Math.max(this.right, column + 1)
  }

  at(row: number, column: number): Typed | undefined {
    return this.cells.get(utils.encode_cell({ r: row, c: column }))
  }

  isFilled(row: number, column: number): boolean {
    return (this.at(row, column)?.text.trim() ?? '') !== ''
  }

  filled(): (readonly [row: number, column: number, typed: Typed])[] {
    return [...this.cells].map(([address, typed]) => {
      const { r, c } = utils.decode_cell(address)
      return [r, c, typed] as const
    })
  }

  worksheet(): WorkSheet {
    const sheet: WorkSheet = {}
    for (const [address, { cell }] of this.cells) sheet[address] = { ...cell }
    sheet['!ref'] =
      `A1:${utils.encode_cell({ r: Math.max(0, this.bottom - 1), c: Math.max(0, this.right - 1) })}`
    sheet['!merges'] = this.merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }))
    sheet['!rows'] = Array.from({ length: this.bottom }, (_, row) =>
      this.hiddenRows.has(row) ? { hidden: true } : {},
    )
    sheet['!cols'] = Array.from({ length: this.right }, (_, column) =>
      this.hiddenColumns.has(column) ? { hidden: true } : { wch: 12 },
    )
    return sheet
  }

  texts(): string[][] {
    return Array.from({ length: this.bottom }, (_, row) =>
      Array.from({ length: this.right }, (__, column) => this.at(row, column)?.text ?? ''),
    )
  }
}
