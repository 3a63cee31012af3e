import type { BackupWordings } from '../worded.ts'
import { list, say } from './phrases-vi.ts'

/** What can be wrong with a backup. */
export const backupWordings: BackupWordings = {
  'backup/not-a-backup': () =>
    say('Tệp này không phải bản sao lưu của phần mềm.', 'Chọn tệp do lệnh `backup` ghi ra.'),
  'backup/later-format': ({ format, known, product }) =>
    say(
      `Bản sao lưu có định dạng ${String(format)}, do phiên bản ${product} ghi; ở đây chỉ đọc được đến ${String(known)}.`,
      'Khôi phục bằng phiên bản đó hoặc mới hơn.',
    ),
  'backup/damaged': ({ entry }) =>
    say(
      entry === null
        ? 'Bản sao lưu bị cắt cụt hoặc hỏng.'
        : `“${entry}” trong bản sao lưu bị hỏng hoặc bị thiếu.`,
      'Chép lại bản sao lưu từ nơi cất giữ, hoặc dùng bản khác. Chưa khôi phục gì.',
    ),
  'backup/definition-differs': ({ campaign, files }) =>
    say(
      `Thư mục kế hoạch đang có định nghĩa khác của “${campaign}”: ${list(files)} khác nhau.`,
      'Chọn thư mục khác bằng --campaigns, hoặc chuyển định nghĩa đó đi. Chưa khôi phục gì.',
    ),
}
