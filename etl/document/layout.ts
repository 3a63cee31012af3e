/** How a document of a body looks; lengths in millimetres, sizes in points. */
export interface Layout {
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  readonly font: string
  readonly body: number
  /** Of a table's text. */
  readonly table: number
  readonly firstLine: number
  /** Exact height of a line, in points. */
  readonly line: number
  /** What stands top right, a line each, with its size and whether it is bold; the last has a rule below it. */
  readonly motto: readonly { readonly text: string; readonly size: number }[]
  /** Of the width, for what stands top right: the motto on one line. */
  readonly mottoShare: number
  readonly above: number
  readonly issuer: number
  /** Under the issuer; null: a rule. */
  readonly mark: string | null
  /** "Số 12-BC/ĐU" or "Số: 12/BC-MTTQ". */
  readonly numbered: (symbol: string) => string
  readonly title: number
  readonly subject: number
  /** Under the subject; null: a rule. */
  readonly underSubject: string | null
  readonly headings: readonly [first: (number: number) => string, second: (number: number) => string]
  readonly recipientsTitle: { readonly text: string; readonly isUnderlined: boolean; readonly size: number }
  /** After the first line of the signature, "BÍ THƯ" stands bold too. */
  readonly isFunctionBold: boolean
  /** Of who receives it. */
  readonly recipient: number
  readonly recipientEnd: string
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** Party documents: HD 05-HD/VPTW of 27/5/2026. */
const party: Layout = {
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  font: 'Times New Roman',
  body: 14,
  table: 12,
  firstLine: 10,
  line: 18,
  motto: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 15 }],
  mottoShare: 0.52,
  above: 14,
  issuer: 14,
  mark: '*',
  numbered: (symbol) => `Số        -${symbol}`,
  title: 16,
  subject: 15,
  underSubject: '-----',
  headings: [(number) => `${roman[number - 1] ?? String(number)}- `, (number) => `${String(number)}- `],
  recipientsTitle: { text: 'Nơi nhận:', isUnderlined: true, size: 14 },
  isFunctionBold: false,
  recipient: 12,
  recipientEnd: ',',
}

/** State documents and those of the Front: NĐ 30/2020/NĐ-CP. */
const state: Layout = {
  margins: { top: 20, bottom: 20, left: 30, right: 20 },
  font: 'Times New Roman',
  body: 14,
  table: 12,
  firstLine: 12.7,
  line: 18,
  motto: [
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 13 },
    { text: 'Độc lập - Tự do - Hạnh phúc', size: 14 },
  ],
  mottoShare: 0.62,
  above: 13,
  issuer: 13,
  mark: null,
  numbered: (symbol) => `Số:        /${symbol}`,
  title: 14,
  subject: 14,
  underSubject: null,
  headings: [(number) => `${roman[number - 1] ?? String(number)}. `, (number) => `${String(number)}. `],
  recipientsTitle: { text: 'Nơi nhận:', isUnderlined: false, size: 12 },
  isFunctionBold: true,
  recipient: 11,
  recipientEnd: ';',
}

export const layouts = { party, state } as const
