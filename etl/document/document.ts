/** A document of an office before it is drawn: what it says, in order. */

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Left for the author to write. */
  | { readonly kind: 'open'; readonly text: string }
  | DocumentTable
  | Picture

/** Text that leads to where it comes from. */
export interface LinkedText {
  readonly text: string
  readonly href: string
}

/** A text of several lines breaks at "\n". */
export type DocumentCell = string | LinkedText

export interface DocumentTable {
  readonly kind: 'table'
  readonly title: string | null
  readonly head: readonly string[]
  readonly rows: readonly (readonly DocumentCell[])[]
  /** Parts of the width, column by column. */
  readonly widths: readonly number[]
  /** Columns whose text stands in the middle. */
  readonly centred: readonly number[]
  /** Rows, from 0, left for the author to fill in; absent: none is. */
  readonly open?: readonly number[]
}

/** A drawing as wide as the text, with its title below it. */
export interface Picture {
  readonly kind: 'picture'
  readonly title: string
  /** What it shows, in words. */
  readonly alt: string
  readonly svg: string
  /** Of the drawing, in pixels. */
  readonly width: number
  readonly height: number
}

/** Told on a page of its own, lying down. */
export interface Annex {
  readonly title: string
  readonly table: DocumentTable
}

/** Figures that were settled, and where they are shown; null: nobody said the address of the site. */
export interface Settlement {
  readonly text: string
  readonly link: string | null
}

export interface OfficialDocument {
  readonly layout: 'party' | 'state'
  readonly above: string | null
  readonly issuer: string
  readonly symbol: string
  readonly place: string | null
  /** The day of signing as ISO; null: left open. */
  readonly date: string | null
  /** BÁO CÁO; null: a letter, whose subject stands below its number. */
  readonly type: string | null
  readonly subject: string
  readonly blocks: readonly Block[]
  readonly annexes: readonly Annex[]
  readonly signature: readonly string[]
  readonly recipients: readonly string[]
  /** On every page, below: where the figures come from. */
  readonly source: string
  /** Below the signature; null: it rests on nothing that was settled. */
  readonly settlement: Settlement | null
}

/** "ngày 05 tháng 02 năm 2026": days below ten and the first two months take a zero. */
export function longDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `ngày ${day} tháng ${Number(month) > 2 ? String(Number(month)) : month} năm ${year}`
}

/** Stands first in a document whose figures are made up; nothing where they are not. */
export function sampleMark(isSample: boolean): Block[] {
  const text = 'DỮ LIỆU MINH HỌA: số liệu do phần mềm tạo ra để minh họa, không phải của đơn vị nào.'
  return isSample ? [{ kind: 'open', text }] : []
}
