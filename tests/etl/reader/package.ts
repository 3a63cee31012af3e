import { strToU8, zipSync } from 'fflate'
import type { Cell } from '../../../etl/reader/sheet.ts'
import { firstSheetOf } from './written.ts'

interface PackageParts {
  readonly rows?: string
  readonly strings?: string
  readonly styles?: string
  /** What comes after the rows. */
  readonly after?: string
  readonly properties?: string
}

/** A workbook as its XML is written, with one sheet. */
export function packageOf({ rows, strings, styles, after, properties }: PackageParts): Uint8Array {
  const sheet = `<worksheet><sheetData>${rows ?? ''}</sheetData>${after ?? ''}</worksheet>`
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://x/relationships/${kind}" Target="${target}"/>`
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook>${properties ?? ''}<sheets><sheet name="Biểu 01" sheetId="1" r:id="s1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${relation('s1', 'worksheet', '/xl/worksheets/sheet1.xml')}` +
        `${relation('s2', 'sharedStrings', 'sharedStrings.xml')}${relation('s3', 'styles', './styles.xml')}</Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings ?? ''}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet>${styles ?? ''}</styleSheet>`),
  })
}

export function cellsOf(parts: PackageParts): readonly Cell[] {
  return firstSheetOf(packageOf(parts)).cells
}
