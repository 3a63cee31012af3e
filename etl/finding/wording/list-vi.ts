import type { ListWordings } from '../worded.ts'
import { list, say, seen } from './phrases-vi.ts'

/** What can be wrong with the lines of a list, and with rows that name their period. */
export const listWordings: ListWordings = {
  'row/unknown-period': ({ seen: period, periods }) =>
    say(
      period === null
        ? 'Dòng không ghi kỳ báo cáo nên không được nạp.'
        : `“${period}” không phải kỳ báo cáo của biểu này; dòng không được nạp.`,
      `Ghi kỳ báo cáo trong dòng. Các kỳ: ${list(periods)}.`,
    ),
  'row/incomplete-item': ({ label, item }) =>
    say(
      `Dòng thiếu “${label}” nên không được đếm là ${item}.`,
      'Điền đủ, hoặc xóa dòng nếu không thuộc danh sách.',
    ),
  'row/duplicate-item': ({ item, firstCell }) =>
    say(
      `Dòng trùng với ${item} ở ô ${firstCell}; chỉ đếm một lần.`,
      'Xóa một dòng; nếu là hai việc khác nhau thì ghi tên khác nhau.',
    ),
  'row/item-unsaid': ({ label, counted }) =>
    say(
      `“${label}” để trống: dòng có trong danh sách nhưng chưa tính được vào “${counted}”.`,
      'Điền vào mọi dòng của danh sách.',
    ),
  'cell/unknown-word': ({ label, known }, place) =>
    say(
      `“${label}” ghi ${seen(place)}, không phải cách ghi đã biết, nên không được đếm.`,
      `Ghi một trong: ${list(known)}.`,
    ),
}
