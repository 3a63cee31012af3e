import { utils, write, type BookType } from '@e965/xlsx'
import type { Campaign } from '../../etl/campaign/campaign.ts'
import { bytesOfFile, fileKinds } from '../seeded/file.ts'
import { seededFile } from '../seeded/seeded-file.ts'

const otherKinds: readonly BookType[] = ['ods', 'html', 'xlml', 'biff5', 'xlsb', 'dif', 'sylk']

const FILES_OF_A_KIND = 4

/** Reports as offices send them, and in every other kind of workbook that may come. */
export function material(campaign: Campaign): Uint8Array[] {
  const indexes = Array.from({ length: FILES_OF_A_KIND }, (_, index) => index)
  return indexes.flatMap((index) => {
    const { sheets } = seededFile([campaign], index)
    const book = utils.book_new()
    for (const sheet of sheets) utils.book_append_sheet(book, sheet.worksheet(), sheet.name || 'Biểu')
    const others = otherKinds.map(
      (bookType) => new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer),
    )
    return [...fileKinds.map((kind) => bytesOfFile(sheets, kind)), ...others]
  })
}
