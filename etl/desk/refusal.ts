import type { Locale } from '../finding/wording.ts'

/** Why something that a person asked for cannot be done. */
export type Refusal =
  | { readonly code: 'no-submission'; readonly id: string }
  | { readonly code: 'withdrawn'; readonly id: string }
  | { readonly code: 'no-deed'; readonly id: string }
  | { readonly code: 'undone'; readonly id: string }
  | { readonly code: 'no-unit'; readonly unit: string }
  | { readonly code: 'no-form'; readonly form: string; readonly forms: readonly string[] }
  | { readonly code: 'no-period'; readonly period: string; readonly periods: readonly string[] }
  | { readonly code: 'owes-nothing'; readonly unit: string; readonly form: string; readonly period: string }
  | { readonly code: 'no-meaning'; readonly meaning: string; readonly meanings: readonly string[] }
  | { readonly code: 'nothing-doubted'; readonly cell: string }
  | { readonly code: 'no-value'; readonly cell: string }
  | { readonly code: 'blank'; readonly what: 'author' | 'reason' | 'spelling' | 'heading' }
  | { readonly code: 'not-usable'; readonly file: string }
  /** `reasons`: sentences that tell why. */
  | { readonly code: 'not-markable'; readonly file: string; readonly reasons: string }

type Wordings = { readonly [C in Refusal['code']]: (refusal: Extract<Refusal, { code: C }>) => string }

const vietnamese: Wordings = {
  'no-submission': ({ id }) => `Không có tệp nào mang mã nhận ${id}.`,
  withdrawn: ({ id }) => `Tệp ${id} đã được rút. Hoàn tác việc rút trước.`,
  'no-deed': ({ id }) => `Sổ không có quyết định nào mang mã ${id}.`,
  undone: ({ id }) => `Quyết định ${id} đã được hoàn tác.`,
  'no-unit': ({ unit }) => `Danh mục không có đơn vị ${unit}. Ghi mã đơn vị như trong danh mục.`,
  'no-form': ({ form, forms }) => `Kế hoạch không có biểu ${form}. Các biểu: ${forms.join(', ')}.`,
  'no-period': ({ period, periods }) => `Biểu không có kỳ ${period}. Các kỳ: ${periods.join(', ')}.`,
  'owes-nothing': ({ unit, form, period }) => `${unit} không phải nộp “${form}” kỳ ${period}.`,
  'no-meaning': ({ meaning, meanings }) =>
    `Cột không thể là “${meaning}”. Chọn một trong: ${meanings.join(', ')}.`,
  'nothing-doubted': ({ cell }) => `Ô ${cell} không có cảnh báo nào cần xác nhận.`,
  'no-value': ({ cell }) =>
    `Ô ${cell} không có giá trị dùng được nên không xác nhận được. Đề nghị gửi tệp đã sửa.`,
  blank: ({ what }) =>
    ({
      author: 'Ghi rõ ai quyết định (cơ quan, chức danh).',
      reason: 'Ghi rõ lý do.',
      spelling: 'Ghi cách viết cần hiểu.',
      heading: 'Ghi tiêu đề cột như trong tệp.',
    })[what],
  'not-usable': ({ file }) => `Tệp ${file} không dùng được nên không thay tệp cũ; chưa có gì thay đổi.`,
  'not-markable': ({ file, reasons }) =>
    `Không mở được các ô của tệp ${file} nên không đánh dấu được. ${reasons}`,
}

const english: Wordings = {
  'no-submission': ({ id }) => `no submission ${id}`,
  withdrawn: ({ id }) => `submission ${id} has been withdrawn; undo that first`,
  'no-deed': ({ id }) => `the ledger has no decision ${id}`,
  undone: ({ id }) => `decision ${id} has been undone already`,
  'no-unit': ({ unit }) => `no unit ${unit}; give the code that the registry has`,
  'no-form': ({ form, forms }) => `no form ${form}; known are: ${forms.join(', ')}`,
  'no-period': ({ period, periods }) => `no period ${period}; known are: ${periods.join(', ')}`,
  'owes-nothing': ({ unit, form, period }) => `${unit} does not owe “${form}” for ${period}`,
  'no-meaning': ({ meaning, meanings }) =>
    `a column cannot be “${meaning}”; choose one of: ${meanings.join(', ')}`,
  'nothing-doubted': ({ cell }) => `nothing about cell ${cell} is in doubt`,
  'no-value': ({ cell }) => `cell ${cell} has no usable value to confirm; ask for a corrected file`,
  blank: ({ what }) =>
    ({
      author: 'say who decides (--by): an office or a function',
      reason: 'say why (--reason)',
      spelling: 'say which spelling is meant (--spelling)',
      heading: 'give the heading as the file has it (--column)',
    })[what],
  'not-usable': ({ file }) =>
    `${file} cannot be used, so it does not replace the earlier file; nothing was changed`,
  'not-markable': ({ file, reasons }) => `${file} cannot be opened, so no cell can be marked. ${reasons}`,
}

/** One sentence that says what stands in the way. */
export function refusalText(refusal: Refusal, locale: Locale): string {
  const word = (locale === 'vi' ? vietnamese : english)[refusal.code] as (refusal: Refusal) => string
  return word(refusal)
}

/** A deed that cannot be done. */
export class RefusedError extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusalText(refusal, 'en'))
    this.refusal = refusal
  }
}
