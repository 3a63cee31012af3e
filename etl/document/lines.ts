import { longDate, type OfficialDocument } from './document.ts'
import type { Layout } from './layout.ts'

/** The lines around the text of a document, the same in every format. */

/** Sizes in points. `rule`: below the text, as long as it is, or a part of that. */
export interface Line {
  readonly text: string
  readonly size: number
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly rule?: 'whole' | 'part'
}

/** Top left: the body above, the issuer, the number. */
export function issuerLines(
  { above, issuer, symbol, type, subject }: OfficialDocument,
  layout: Layout,
): Line[] {
  return [
    ...(above === null ? [] : [{ text: above.toUpperCase(), size: layout.above }]),
    {
      ...{ text: issuer.toUpperCase(), size: layout.issuer, isBold: true },
      ...(layout.mark === null && { rule: 'part' as const }),
    },
    ...(layout.mark === null ? [] : [{ text: layout.mark, size: layout.issuer }]),
    { text: layout.numbered(symbol), size: layout.body },
    ...(type === null ? [{ text: `V/v ${subject}`, size: layout.table }] : []),
  ]
}

/** Top right: the motto, place and day. */
export function mottoLines({ place, date }: OfficialDocument, layout: Layout): Line[] {
  const last = layout.motto.length - 1
  const day = date === null ? 'ngày     tháng     năm        ' : longDate(date)
  return [
    ...layout.motto.map(({ text, size }, at): Line => ({
      ...{ text, size, isBold: true },
      ...(at === last && { rule: 'whole' as const }),
    })),
    { text: `${place ?? '…'}, ${day}`, size: layout.body, isItalic: true },
  ]
}

/** What the document is and of what; a letter has told its subject already. */
export function titleLines({ type, subject }: OfficialDocument, layout: Layout): Line[] {
  if (type === null) return []
  const under = layout.underSubject
  return [
    { text: type, size: layout.title, isBold: true },
    {
      ...{ text: subject, size: layout.subject, isBold: true },
      ...(under === null && { rule: 'part' as const }),
    },
    ...(under === null ? [] : [{ text: under, size: layout.body }]),
  ]
}

/** "Nơi nhận" and who they are, an item each. */
export function recipientLines({ recipients }: OfficialDocument, layout: Layout): [title: Line, ...Line[]] {
  const { text, isUnderlined, size } = layout.recipientsTitle
  const items = [...recipients, 'Lưu']
  return [
    {
      ...{ text, size, isBold: !isUnderlined, isItalic: !isUnderlined },
      ...(isUnderlined && { rule: 'whole' as const }),
    },
    ...items.map((item, at) => ({
      text: `- ${item}${at === items.length - 1 ? '.' : layout.recipientEnd}`,
      size: layout.recipient,
    })),
  ]
}

export const signatureLines = ({ signature }: OfficialDocument, layout: Layout): Line[] =>
  signature.map((text, at) => ({ text, size: layout.body, isBold: at === 0 || layout.isFunctionBold }))
