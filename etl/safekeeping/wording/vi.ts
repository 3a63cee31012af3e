import type { DetailWordings } from './words.ts'

const all = (names: readonly string[]): string => names.join(', ')
const restoring = 'khôi phục kho từ bản sao lưu: restore BẢN-SAO-LƯU --store THƯ-MỤC'
const rebuilding = 'chạy `build`'

export const vietnamese: DetailWordings = {
  'ledger-sound': ({ events }) => `Sổ đọc được, chỉ ghi thêm, có ${String(events)} sự kiện.`,
  'ledger-missing': ({ path }) => `Không có sổ tại ${path}. Ghi đúng --store, hoặc ${restoring}.`,
  'ledger-unreadable': ({ problem }) => `Không đọc được sổ (${problem}); ${restoring}.`,
  'ledger-unsound': ({ problems }) => `Sổ bị hỏng (${problems.join('; ')}); ${restoring}.`,
  'events-match': ({ events }) => `Cả ${String(events)} sự kiện khớp với mã của mình.`,
  'events-altered': ({ ids }) => `Sự kiện bị sửa sau khi ghi: ${all(ids)}; ${restoring}.`,
  'blobs-match': ({ blobs, others }) =>
    `Nội dung cả ${String(blobs)} tệp đã nhận khớp với mã băm trong tên.${
      others.length === 0 ? '' : ` Tệp lạ nằm lẫn, có thể xóa: ${all(others)}.`
    }`,
  'blobs-damaged': ({ blobs }) =>
    `Tệp đã nhận không còn nguyên nội dung: ${all(blobs)}. Lấy lại từ bản sao lưu, hoặc ${restoring}.`,
  'blobs-complete': ({ submissions, spare }) =>
    `Có đủ nội dung của ${String(submissions)} lần gửi.${
      spare === 0 ? '' : ` Ngoài ra có ${String(spare)} tệp không thuộc lần gửi nào.`
    }`,
  'blobs-missing': ({ blobs }) =>
    `Thiếu nội dung đã nhận: ${all(blobs)}. Lấy lại từ bản sao lưu, hoặc ${restoring}.`,
  'definitions-sound': ({ campaigns }) => `Định nghĩa của ${String(campaigns)} kế hoạch không có lỗi.`,
  'definitions-faulty': ({ faulty, absent }) =>
    [
      faulty.length === 0 ? '' : `Định nghĩa có lỗi: ${all(faulty)}; \`check KẾ-HOẠCH\` liệt kê lỗi.`,
      absent.length === 0
        ? ''
        : `Đã nhận báo cáo của kế hoạch không có định nghĩa: ${all(absent)}; ghi đúng --campaigns, hoặc lấy lại thư mục từ bản sao lưu.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  'snapshot-current': ({ snapshot }) => `${snapshot} gồm mọi thứ đã nhận và đã định nghĩa.`,
  'snapshot-none': () => `Chưa dựng bản số liệu nào; ${rebuilding}.`,
  'snapshot-gone': ({ snapshot }) => `Không còn tệp của ${snapshot}; ${rebuilding}.`,
  'snapshot-stale': ({ snapshot }) =>
    `Từ khi dựng ${snapshot}, báo cáo, quyết định, định nghĩa hoặc phần mềm đã thay đổi; ${rebuilding}.`,
  'pointer-unreadable': ({ problem }) => `Không đọc được current.json (${problem}); xóa nó và ${rebuilding}.`,
  'content-holds': ({ hash }) => `Nội dung bản số liệu đúng mã băm đã công bố: ${hash}.`,
  'content-differs': ({ expected, found }) =>
    `Nội dung bản số liệu có mã băm ${found}, đã công bố ${expected}; xóa tệp của nó và ${rebuilding}.`,
  'snapshot-unreadable': ({ snapshot, problem }) =>
    `Không đọc được ${snapshot} (${problem}); xóa tệp của nó và ${rebuilding}.`,
  'assertions-hold': ({ assertions }) => `Cả ${String(assertions)} điều kiện kiểm tra đều đúng.`,
  'assertions-broken': ({ names }) =>
    `Điều kiện kiểm tra không đúng: ${all(names)}; xóa tệp của bản số liệu và ${rebuilding}.`,
  recomputed: ({ hash, tables }) =>
    `Tính lại từ tệp đã nhận và sổ, cả ${String(tables)} bảng giống hệt, nội dung ${hash}.`,
  'recomputed-differently': ({ expected, found, tables }) =>
    `Tính lại từ tệp đã nhận và sổ, nội dung là ${found}, đã công bố ${expected}. ${
      tables === null ? '' : `Bảng khác nhau: ${all(tables)}. `
    }Nếu các mục khác đều đạt, xóa thư mục extractions và ${rebuilding}; nếu không, sửa mục đó trước.`,
  'not-recomputed': ({ problem }) => `Không tính lại được từ tệp đã nhận và sổ (${problem}).`,
  'extractions-agree': ({ kept, submissions }) =>
    `Cả ${String(kept)} kết quả đọc được giữ khớp với ${String(submissions)} lần gửi đọc lại.`,
  'extractions-differ': ({ paths }) =>
    `Kết quả đọc được giữ không đúng với tệp: ${all(paths)}; xóa chúng và ${rebuilding}.`,
  'freezes-answer': ({ freezes, compared }) =>
    `Tính được số liệu của mọi lần chốt (${String(freezes)} lần); giống hệt bản số liệu khi chốt nếu bản đó còn giữ (${String(compared)} lần).`,
  'freezes-differ': ({ silent, differing }) =>
    [
      silent.length === 0 ? '' : `Lần chốt không còn tính được số liệu: ${all(silent)}.`,
      differing.length === 0
        ? ''
        : `Lần chốt có số liệu đã khác đi: ${all(differing)}; nguyên nhân có thể là quyết định ghi lùi ngày, định nghĩa khác hoặc phiên bản phần mềm khác.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  'not-checked': ({ because }) => `Chưa kiểm tra vì ${because} không đạt; sửa mục đó trước.`,
  'could-not-check': ({ problem }) => `Không kiểm tra được (${problem}).`,
}
