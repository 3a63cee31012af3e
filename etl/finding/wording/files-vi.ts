import type { FileWordings } from '../worded.ts'
import { decimal, grouped, say } from './phrases-vi.ts'

const megabytes = (size: number): string => `${decimal((size / 1_048_576).toFixed(1))} MB`
const counted = (count: number): string => grouped(String(count))

const asWorkbook = 'Gửi lại dưới dạng .xlsx, .xls hoặc .csv.'
const formsAlone = 'Chỉ gửi các trang biểu; bỏ hình ảnh và trang thừa.'
const inParts = 'Chia thành nhiều tệp .zip nhỏ hơn rồi gửi.'

/** What to do with a kind of file that holds no table, or one that only its own program reads. */
const remedies: Readonly<Record<string, string>> = {
  PDF: 'Gửi tệp Excel gốc mà từ đó in ra PDF.',
  JPEG: 'Gửi tệp Excel gốc thay cho ảnh chụp.',
  PNG: 'Gửi tệp Excel gốc thay cho ảnh chụp.',
  Word: 'Chép bảng sang Excel, lưu dạng .xlsx rồi gửi.',
  PowerPoint: 'Chép bảng sang Excel, lưu dạng .xlsx rồi gửi.',
  Numbers: 'Trong Numbers chọn Tệp > Xuất sang > Excel rồi gửi tệp .xlsx đó.',
  RAR: 'Giải nén rồi gửi các tệp bên trong, hoặc nén lại dạng .zip.',
  zip: 'Giải nén rồi gửi thẳng các tệp bên trong.',
  '7z': 'Giải nén rồi gửi các tệp bên trong, hoặc nén lại dạng .zip.',
}

/** What can be wrong with a file as a whole. */
export const fileWordings: FileWordings = {
  'file/empty': () => say('Tệp trống: không có số liệu nào.', 'Gửi lại tệp đã điền số liệu.'),
  'file/unsupported': ({ kind }) =>
    say(`Không đọc được loại tệp này (${kind}).`, remedies[kind] ?? asWorkbook),
  'file/encrypted': () => say('Tệp có mật khẩu nên không mở được.', 'Bỏ mật khẩu rồi gửi lại.'),
  'file/unreadable': ({ reason }) =>
    reason === 'cut-off'
      ? say('Tệp bị cắt ngang, thiếu phần cuối.', 'Gửi lại tệp gốc; nếu tải về từ thư thì tải lại.')
      : say('Tệp hỏng hoặc không đúng định dạng.', 'Mở bằng Excel, lưu thành tệp mới rồi gửi lại.'),
  'file/too-heavy': ({ seconds }) =>
    say(
      `Tệp hỏng hoặc quá nặng: không đọc xong trong ${String(seconds)} giây.`,
      'Mở bằng Excel, chép các trang biểu sang tệp mới rồi gửi lại.',
    ),
  'file/out-of-memory': () =>
    say(
      'Tệp hỏng hoặc quá nặng: đọc nó cần nhiều bộ nhớ hơn mức cho phép.',
      'Mở bằng Excel, chép các trang biểu sang tệp mới rồi gửi lại.',
    ),
  'file/too-large': ({ size, limit }) =>
    say(`Tệp lớn ${megabytes(size)}, quá giới hạn ${megabytes(limit)}.`, formsAlone),
  'file/unpacks-too-large': ({ limit }) =>
    say(`Nội dung tệp sau khi bung ra lớn quá ${megabytes(limit)}.`, formsAlone),
  'file/too-many-cells': ({ limit }) =>
    say(`Tệp có hơn ${counted(limit)} ô đã điền.`, 'Chia số liệu thành nhiều tệp rồi gửi từng tệp.'),
  'file/too-many-sheets': ({ count, limit }) =>
    say(`Tệp có ${counted(count)} trang, quá giới hạn ${counted(limit)}.`, 'Chỉ gửi các trang biểu.'),
  'file/archive-encrypted': () =>
    say('Tệp nén có mật khẩu nên không mở được.', 'Nén lại không đặt mật khẩu rồi gửi.'),
  'file/archive-damaged': () =>
    say('Tệp nén hỏng hoặc bị cắt ngang.', 'Nén lại các tệp báo cáo thành .zip mới rồi gửi.'),
  'file/archive-too-large': ({ limit }) =>
    say(`Tệp nén, sau khi bung ra, lớn quá ${megabytes(limit)}.`, inParts),
  'file/archive-too-many-files': ({ count, limit }) =>
    say(`Tệp nén có ${counted(count)} tệp, quá giới hạn ${counted(limit)}.`, inParts),
  'file/archive-empty': () =>
    say('Tệp nén không có tệp nào bên trong.', 'Cho các tệp báo cáo vào tệp nén rồi gửi lại.'),
  'file/duplicate': ({ earlier }) =>
    say(`Nội dung trùng với “${earlier}” đã nhận; số liệu không đổi.`, 'Không cần gửi lại.'),
  'file/no-report': () =>
    say('Không tìm thấy báo cáo nào trong tệp.', 'Kiểm tra lại tệp đã gửi đúng biểu chưa.'),
  'file/withdrawn': ({ by, reason }) => say('Tệp đã được rút, không tính vào số liệu.', `${by}: ${reason}`),
}
