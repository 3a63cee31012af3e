import type { DefinitionProblem } from '../message.ts'
import { messageOf, type FindingWording, type Wordings } from '../worded.ts'
import { backupWordings } from './backup-vi.ts'
import { fileWordings } from './files-vi.ts'
import { day, decimal, grouped, list, orMeant, range, say, seen } from './phrases-vi.ts'
import { listWordings } from './list-vi.ts'
import { registryWordings } from './registry-vi.ts'

const resaveHint = 'Lưu lại từ tệp gốc dạng Excel (.xlsx) hoặc CSV UTF-8 rồi gửi.'

function candidatesHint(candidates: readonly string[]): string {
  const asked = 'Ghi đúng tên hoặc mã đơn vị trong danh mục.'
  return candidates.length === 0 ? asked : `${asked} Gần giống: ${list(candidates)}.`
}

function problemText(problem: DefinitionProblem): FindingWording {
  switch (problem.kind) {
    case 'missing':
      return say('chưa khai báo', 'Thêm khai báo này.')
    case 'wrong-type':
      return say(`phải là ${problem.expected}`, `Sửa thành ${problem.expected}.`)
    case 'not-one-of':
      return say(
        `phải là một trong: ${problem.allowed.join(', ')}`,
        orMeant(problem.suggestion, 'Chọn một trong các giá trị đó.'),
      )
    case 'wrong-form':
      return say(`phải có dạng ${problem.expected}`, `Ghi theo dạng ${problem.expected}.`)
  }
}

export const vietnamese: Wordings = {
  ...fileWordings,
  'sheet/no-header': ({ forms }) =>
    say('Không tìm thấy dòng tiêu đề của biểu nào.', `Dùng một trong các biểu: ${list(forms)}.`),
  'sheet/ambiguous-form': ({ forms }) =>
    say(
      `Tiêu đề giống nhiều biểu: ${list(forms)}.`,
      'Ghi rõ “Biểu số …” phía trên bảng, hoặc chọn biểu khi nạp.',
    ),
  'sheet/hidden': () => say('Trang bị ẩn nên không nạp.', 'Bỏ ẩn trang nếu đây là số liệu báo cáo.'),
  'sheet/re-encoded': ({ encodings }) =>
    say(
      `Chữ trên trang dùng bảng mã cũ (${encodings.join(', ')}) và đã được chuyển sang Unicode.`,
      'Kiểm tra tên đơn vị; lần sau gửi bằng phông chữ Unicode.',
    ),
  'sheet/lost-letters': () =>
    say(
      'Chữ có dấu trong tệp đã thành dấu “?” khi lưu nên không đọc được và không khôi phục được.',
      resaveHint,
    ),
  'sheet/no-period': ({ periods }) =>
    say('Không thấy kỳ báo cáo.', `Ghi “Kỳ báo cáo: …” phía trên bảng. Các kỳ: ${list(periods)}.`),
  'sheet/unknown-period': ({ seen: period, periods }) =>
    say(`Kỳ báo cáo “${period}” không có trong kế hoạch.`, `Các kỳ của biểu này: ${list(periods)}.`),
  'sheet/ambiguous-period': ({ periods }) =>
    say(
      `Phía trên bảng nhắc đến nhiều kỳ báo cáo: ${list(periods)}.`,
      'Ghi “Kỳ báo cáo: …” phía trên bảng, hoặc chọn kỳ khi nạp.',
    ),
  'sheet/missing-column': ({ label }) =>
    say(`Thiếu cột bắt buộc “${label}”.`, 'Thêm cột này, hoặc đặt tên cột đúng theo biểu.'),
  'sheet/no-unit': () =>
    say(
      'Không biết báo cáo là của đơn vị nào.',
      'Thêm cột “Đơn vị”, ghi tên đơn vị phía trên bảng, hoặc chọn đơn vị khi nạp.',
    ),
  'column/not-recognised': ({ label }) =>
    say(
      label === null
        ? 'Cột có số liệu nhưng không có tiêu đề nên không được nạp.'
        : `Biểu không có cột “${label}” nên số liệu ở cột này không được nạp.`,
      'Nếu cần số liệu này, đặt tên cột đúng theo biểu.',
    ),
  'column/duplicate': ({ label, taken }) =>
    say(
      `Có hai cột cho “${label}”: chỉ nạp cột có tiêu đề ở ô ${taken}.`,
      'Chỉ giữ một cột, hoặc đặt tên khác cho cột còn lại.',
    ),
  'column/ambiguous': ({ label, meanings }) =>
    say(
      `Cột “${label}” có thể là ${list(meanings)} nên chưa đọc.`,
      'Ghi đủ tên cột, hoặc cho biết cột này là gì để nhớ cho các kỳ sau.',
    ),
  'column/hidden': ({ label }) =>
    say(
      `Cột “${label}” bị ẩn; số liệu trong cột vẫn được nạp.`,
      'Bỏ ẩn cột để kiểm tra; xóa cột nếu không dùng.',
    ),
  'row/no-unit': () =>
    say('Dòng có số liệu nhưng không ghi đơn vị nên không được nạp.', 'Ghi tên hoặc mã đơn vị ở dòng này.'),
  'row/hidden': (_, place) =>
    say(
      `Dòng ${String(place.row ?? '')} bị ẩn; số liệu trong dòng vẫn được nạp.`,
      'Bỏ ẩn dòng để kiểm tra; xóa dòng nếu không dùng.',
    ),
  'row/unknown-code': ({ unit }, place) =>
    say(
      `Không có mã đơn vị ${seen(place)} trong danh mục; dòng được nạp theo tên “${unit}”.`,
      'Ghi đúng mã đơn vị trong danh mục.',
    ),
  'row/code-and-name-differ': ({ coded, named }, place) =>
    say(
      `Mã ${seen(place)} là của “${coded}” nhưng tên ghi là “${named}”; dòng không được nạp.`,
      'Sửa mã hoặc tên đơn vị cho khớp nhau.',
    ),
  'row/unknown-unit': ({ candidates, hasLostLetters }, place) =>
    hasLostLetters
      ? say(
          `Tên đơn vị ${seen(place)} bị mất chữ (thành dấu “?”) khi lưu tệp.`,
          `${resaveHint} ${candidatesHint(candidates)}`,
        )
      : say(`Không có đơn vị ${seen(place)} trong danh mục.`, candidatesHint(candidates)),
  'row/ambiguous-unit': ({ candidates }, place) =>
    say(
      `Có nhiều đơn vị tên ${seen(place)}: ${list(candidates)}.`,
      'Ghi mã đơn vị, hoặc tên đơn vị cấp trên phía trên bảng.',
    ),
  'row/not-a-reporter': ({ form }, place) =>
    say(
      `${seen(place)} không thuộc diện nộp biểu “${form}”.`,
      'Bỏ dòng này, hoặc gửi theo biểu dành cho đơn vị.',
    ),
  'row/unit-not-then': ({ from, to, successors }, place) =>
    say(
      `${seen(place)} không còn hoặc chưa có trong kỳ này (tồn tại ${range(from, to)}).`,
      successors.length === 0
        ? 'Kiểm tra kỳ báo cáo, hoặc ghi đơn vị của kỳ đó.'
        : `Kiểm tra kỳ báo cáo, hoặc ghi theo đơn vị kế thừa: ${list(successors)}.`,
    ),
  'row/duplicate-unit': ({ firstCell }, place) =>
    say(
      `${seen(place)} đã có ở ô ${firstCell}; dòng này không được nạp.`,
      'Chỉ giữ một dòng cho mỗi đơn vị.',
    ),
  'row/not-reported': ({ label }, place) =>
    say(
      `“${label}” ${place.value === null ? 'để trống' : `ghi ${seen(place)}`}: coi là chưa báo cáo.`,
      'Điền số liệu; nếu bằng không thì ghi 0.',
    ),
  'row/empty-report': () =>
    say('Không ô bắt buộc nào của đơn vị dùng được: coi là chưa nộp.', 'Điền số liệu rồi gửi lại.'),
  'cell/not-a-number': ({ label }, place) =>
    say(`“${label}” phải là số, nhưng ô ghi ${seen(place)}.`, 'Ghi số, ví dụ 1.234.'),
  'cell/not-a-whole-number': ({ label }, place) =>
    say(
      `“${label}” phải là số nguyên, nhưng ô ghi ${seen(place)}.`,
      'Ghi số nguyên, không có phần thập phân.',
    ),
  'cell/ambiguous-number': ({ label, readAs }, place) =>
    say(
      `“${label}” ghi ${seen(place)}, được hiểu là ${decimal(readAs)}.`,
      'Nếu hiểu sai, ghi lại theo cách viết Việt Nam: 1.234,5.',
    ),
  'cell/negative': ({ label }, place) =>
    say(`“${label}” không thể âm, nhưng ô ghi ${seen(place)}.`, 'Kiểm tra và ghi lại số.'),
  'cell/too-large': ({ label, limit }, place) =>
    say(`“${label}” ghi ${seen(place)}, lớn hơn mức có thể (${grouped(limit)}).`, 'Kiểm tra và ghi lại số.'),
  'cell/shared': ({ label }, place) =>
    say(
      `“${label}” ghi ${seen(place)} trong một ô gộp cho nhiều dòng nên không biết mỗi đơn vị bao nhiêu.`,
      'Bỏ gộp ô và ghi số của từng đơn vị.',
    ),
  'cell/not-a-date': ({ label }, place) =>
    say(`“${label}” phải là ngày, nhưng ô ghi ${seen(place)}.`, 'Ghi ngày dạng 15/3/2026.'),
  'cell/not-yes-or-no': ({ label }, place) =>
    say(
      `“${label}” phải là có hoặc không, nhưng ô ghi ${seen(place)}.`,
      'Ghi “x” nếu có, “Không” nếu không.',
    ),
  'cell/error-value': ({ label }, place) =>
    say(`“${label}” chứa lỗi công thức ${seen(place)}.`, 'Sửa công thức hoặc ghi số trực tiếp.'),
  'cell/no-cached-result': ({ label }) =>
    say(`“${label}” là công thức chưa được tính.`, 'Mở tệp bằng Excel, tính lại, lưu rồi gửi.'),
  'cell/above-hundred-percent': ({ label, percent }) =>
    say(`“${label}” là ${decimal(percent)}%, quá 100%.`, 'Kiểm tra lại tỷ lệ.'),
  'cell/part-exceeds-whole': ({ part, whole, partValue, wholeValue, percent }) =>
    say(
      `“${part}” (${decimal(partValue)}) lớn hơn “${whole}” (${decimal(wholeValue)})` +
        `${percent === null ? '' : `, tức ${decimal(percent)}%`}; chưa đưa vào tổng hợp.`,
      'Kiểm tra cả hai số và gửi lại.',
    ),
  'cell/sum-mismatch': ({ total, typed, computed }) =>
    say(
      `“${total}” ghi ${decimal(typed)} nhưng các phần cộng lại là ${decimal(computed)}; chưa đưa vào tổng hợp.`,
      'Sửa tổng hoặc các phần cho khớp.',
    ),
  'cell/total-mismatch': ({ label, typed, computed, difference }) =>
    say(
      `Dòng tổng ghi “${label}” là ${decimal(typed)} nhưng các dòng cộng lại là ${decimal(computed)}, lệch ${decimal(difference)}.`,
      'Kiểm tra dòng tổng và các dòng phía trên; dòng tổng không dùng để tính.',
    ),
  'cell/percent-mismatch': ({ typed, computed, points }) =>
    say(
      `Tỷ lệ ghi ${decimal(typed)}% nhưng tính từ số liệu là ${decimal(computed)}%, lệch ${decimal(points)} điểm phần trăm; số tính được dùng.`,
      'Kiểm tra tỷ lệ và số lượng.',
    ),
  'cell/date-out-of-range': ({ label, from, to }, place) =>
    say(
      `“${label}” ${seen(place)} nằm ngoài khoảng ${range(from, to)}.`,
      'Kiểm tra ngày, nhất là ngày và tháng đổi chỗ.',
    ),
  'cell/date-in-future': ({ label, receivedOn }, place) =>
    say(
      `“${label}” ${seen(place)} sau ngày nhận tệp (${day(receivedOn)}), trong khi cột này ghi việc đã diễn ra.`,
      'Kiểm tra năm, và ngày với tháng có đổi chỗ không; việc chưa diễn ra thì để trống.',
    ),
  'cell/above-cap': ({ part, whole, percent, limit }) =>
    say(
      `“${part}” ${percent === null ? 'có, trong khi không có' : `bằng ${decimal(percent)}%`} “${whole}”` +
        `, vượt mức không quá ${decimal(limit)}%.`,
      'Kiểm tra lại số liệu; nếu đúng, đề nghị xác nhận và nêu lý do.',
    ),
  'cell/cumulative-falls': ({ label, value, before, period }) =>
    say(
      `“${label}” là số lũy kế nhưng giảm: ${decimal(value)}, kỳ trước (${period}) là ${decimal(before)}.`,
      'Ghi tổng từ đầu đợt đến hết kỳ, không ghi riêng số trong kỳ; nếu giảm thật, nêu lý do.',
    ),
  'cell/exceeds-other-form': ({ part, partValue, whole, wholeValue, form }) =>
    say(
      `“${part}” là ${decimal(partValue)}, lớn hơn “${whole}” ${decimal(wholeValue)} trong “${form}” của cùng đơn vị, cùng kỳ.`,
      'Đối chiếu hai biểu; sửa biểu sai, hoặc nêu lý do nếu cả hai đúng.',
    ),
  'cell/confirmed': ({ by, reason, doubt }, place) =>
    say(`Đã xác nhận là đúng. ${messageOf(vietnamese, doubt, place)}`, `${by}: ${reason}`),
  'pair/incomplete': ({ missing }) =>
    say(`Thiếu “${missing}” nên tỷ lệ của đơn vị chưa tính được.`, 'Điền cả tử số và mẫu số.'),
  'definition/missing-file': ({ name }) =>
    say(`Thiếu tệp ${name}.`, `Tạo ${name} trong thư mục của kế hoạch.`),
  'definition/syntax': ({ problem }) => say(`YAML sai cú pháp: ${problem}`, 'Sửa dòng này.'),
  'definition/invalid': ({ path, problem }) => {
    const { message, hint } = problemText(problem)
    return say(`${path}: ${message}.`, hint)
  },
  'definition/unknown-key': ({ path, key, suggestion }) =>
    say(
      `${path === '' ? '' : `${path}: `}không có khai báo “${key}”.`,
      orMeant(suggestion, 'Bỏ khai báo này.'),
    ),
  'definition/unknown-reference': ({ path, name, suggestion }) =>
    say(`${path}: không có “${name}”.`, orMeant(suggestion, 'Khai báo nó, hoặc sửa tên.')),
  'definition/duplicate': ({ path, name }) =>
    say(`${path}: “${name}” đã được khai báo.`, 'Mỗi mã chỉ dùng một lần.'),
  'definition/date-order': ({ path, start, end }) =>
    say(`${path}: kết thúc ${day(end)} trước khi bắt đầu ${day(start)}.`, 'Kiểm tra hai ngày.'),
  'definition/outside-campaign': ({ path, date }) =>
    say(`${path}: ${day(date)} nằm ngoài thời gian của đợt.`, 'Kiểm tra ngày này với kế hoạch.'),
  'definition/uncovered-time': ({ start, end }) =>
    say(
      `Không giai đoạn nào bao gồm ${day(start)}–${day(end)}.`,
      'Để nguyên nếu kế hoạch viết như vậy; số liệu thời gian này chỉ nằm trong cả đợt.',
    ),
  'definition/cycle': ({ path, names }) => say(`${path}: vòng lặp ${names.join(' → ')}.`, 'Bỏ một mắt xích.'),
  'definition/wrong-field-type': ({ path, field, type, expected }) =>
    say(
      `${path}: trường “${field}” có kiểu ${type}, ở đây cần ${expected.join(' hoặc ')}.`,
      'Chọn trường khác, hoặc đổi kiểu của trường.',
    ),
  ...listWordings,
  ...registryWordings,
  ...backupWordings,
}
