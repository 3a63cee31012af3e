import { longDate, type OfficialDocument } from '../document/document.ts'
import { issuedBy } from '../document/issued.ts'
import type { AwardChoice } from './candidate.ts'

type Frame = Omit<OfficialDocument, 'type' | 'subject' | 'blocks' | 'annexes' | 'symbol'> & {
  /** The symbol of another type of document by the same body: TTr-MTTQ-BTT. */
  readonly symbolOf: (type: string) => string
}

/** What the documents of a campaign's awards share. */
export function frameOf({ campaign, asOf, isSample }: AwardChoice): Frame {
  const { symbol, recipients } = campaign.documents
  return {
    ...issuedBy(campaign),
    ...{ recipients, settlement: null },
    source: `${isSample ? 'DỮ LIỆU MINH HỌA. ' : ''}Số liệu tính đến ${longDate(asOf)}. Người có thẩm quyền xét và quyết định; số liệu chỉ là căn cứ.`,
    symbolOf: (type) => symbol.replace(/^[^-/]*/, type),
  }
}
