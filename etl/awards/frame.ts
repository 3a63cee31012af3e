import { longDate, type OfficialDocument } from '../document/document.ts'
import type { AwardChoice } from './candidate.ts'

type Frame = Omit<OfficialDocument, 'type' | 'subject' | 'blocks' | 'annexes' | 'symbol'> & {
  /** The symbol of another type of document by the same body: TTr-MTTQ-BTT. */
  readonly symbolOf: (type: string) => string
}

/** What the documents of a campaign's awards share. */
export function frameOf({ campaign, asOf, isSample }: AwardChoice): Frame {
  const { layout, above, issuer, symbol, place, signature, recipients } = campaign.documents
  const signed = layout === 'party' ? 'T/M BAN THƯỜNG VỤ' : 'TM. BAN THƯỜNG TRỰC'
  return {
    ...{ layout, above, place, recipients, date: null, settlement: null },
    issuer: issuer ?? campaign.plan.issuer,
    signature: signature.length > 0 ? signature : [signed],
    source: `${isSample ? 'DỮ LIỆU MINH HỌA. ' : ''}Số liệu tính đến ${longDate(asOf)}. Người có thẩm quyền xét và quyết định; số liệu chỉ là căn cứ.`,
    symbolOf: (type) => symbol.replace(/^[^-/]*/, type),
  }
}
