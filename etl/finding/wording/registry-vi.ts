import type { RegistryWordings } from '../worded.ts'
import { day, decimal, list, orMeant, range, say, seen } from './phrases-vi.ts'

/** What can be wrong with units.csv and events.csv. */
export const registryWordings: RegistryWordings = {
  'registry/missing-column': ({ name }) =>
    say(`Danh mục thiếu cột “${name}”.`, 'Thêm cột này vào units.csv.'),
  'registry/blank': ({ name }) => say(`Thiếu “${name}”.`, 'Điền ô này.'),
  'registry/unknown-kind': ({ kind, suggestion }) =>
    say(`Không có loại đơn vị “${kind}”.`, orMeant(suggestion, 'Khai báo loại này trong unit_kinds.')),
  'registry/not-a-date': ({ name }, place) =>
    say(`“${name}” phải là ngày, nhưng ghi ${seen(place)}.`, 'Ghi ngày dạng 2025-06-30.'),
  'registry/unknown-parent': ({ parent, suggestion }) =>
    say(`Không có đơn vị cấp trên “${parent}”.`, orMeant(suggestion, 'Thêm đơn vị đó, hoặc sửa mã.')),
  'registry/cycle': ({ path }) =>
    say(`Đơn vị cấp trên tạo vòng lặp: ${path.join(' → ')}.`, 'Sửa một mã cấp trên.'),
  'registry/several-roots': ({ roots }) =>
    say(
      `Phải có đúng một đơn vị không có cấp trên, đang có: ${list(roots)}.`,
      'Điền cấp trên cho các đơn vị còn lại.',
    ),
  'registry/duplicate-code': ({ code }) => say(`Mã đơn vị “${code}” bị trùng.`, 'Mỗi đơn vị một mã.'),
  'registry/closes-before-it-opens': ({ from, to }) =>
    say(`Đơn vị kết thúc ${day(to)} trước khi bắt đầu ${day(from)}.`, 'Kiểm tra valid_from và valid_to.'),
  'registry/outlives-parent': ({ parent, from, to }) =>
    say(
      `Đơn vị tồn tại ngoài thời gian của cấp trên “${parent}” (${range(from, to)}).`,
      'Khép thời gian của đơn vị lại, hoặc khai đơn vị tiếp nối dưới cấp trên mới.',
    ),
  'registry/same-name': ({ name, other }) =>
    say(
      `Cùng một cấp trên đã có “${name}” (mã ${other}) trong thời gian đó.`,
      'Ghi tên phân biệt, hoặc tách thời gian.',
    ),
  'registry/overlapping-lifetimes': ({ code, other }) =>
    say(
      `Mã “${code}” trong thời gian đó đã thuộc về “${other}”.`,
      'Kết thúc đơn vị cũ trước khi đơn vị mới dùng lại mã.',
    ),
  'registry/unknown-event': ({ kind, suggestion }) =>
    say(`Không có loại biến động “${kind}”.`, orMeant(suggestion, 'Dùng merge, split, rename hoặc abolish.')),
  'registry/not-a-share': ({ share }) =>
    say(`“${share}” không phải tỷ phần.`, 'Ghi số thập phân lớn hơn 0, không quá 1, ví dụ 0.6.'),
  'registry/no-successor': () =>
    say('Thiếu đơn vị tiếp nối.', 'Điền mã đơn vị mới vào cột “to”, hoặc dùng loại abolish.'),
  'registry/successor-of-abolished': () =>
    say('Đơn vị bị bãi bỏ thì không có đơn vị tiếp nối.', 'Bỏ trống cột “to”, hoặc dùng merge.'),
  'registry/unknown-unit': ({ unit, suggestion }) =>
    say(`Không có đơn vị mã “${unit}”.`, orMeant(suggestion, 'Thêm đơn vị đó, hoặc sửa mã.')),
  'registry/event-date': ({ unit, name, expected, found }) =>
    say(
      `${name} của “${unit}” phải là ${day(expected)}, nhưng ${found === null ? 'để trống' : `ghi ${day(found)}`}.`,
      'Sửa ngày của đơn vị hoặc của biến động.',
    ),
  'registry/shares': ({ unit, sum }) =>
    say(`Các phần của “${unit}” cộng lại bằng ${decimal(sum)}, không bằng 1.`, 'Sửa cột share.'),
}
