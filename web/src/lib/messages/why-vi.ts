/** One sentence on why a figure has its verdict, in parts that follow each other. */
export const whyVi = {
  /** How far, by kind of indicator. */
  lead: {
    share_of_units: (counts: string, value: string) => `${counts} đơn vị, đạt ${value}`,
    on_schedule: (counts: string, value: string) => `${counts} đơn vị đến hạn đã làm đúng hạn, đạt ${value}`,
    ratio_of_sums: (counts: string, value: string) => `Cộng các đơn vị được ${counts}, đạt ${value}`,
    reports_on_time: (counts: string, value: string) =>
      `${counts} báo cáo phải nộp đã nộp đúng hạn, đạt ${value}`,
    cap: (counts: string, value: string) => `${counts}, bằng ${value}`,
    count: (counts: string, value: string) => `Đã có ${counts}, đạt ${value}`,
  },
  /** A count that stands against nothing. */
  plainCount: (count: string) => `Đã có ${count}`,
  /** So many of what the numerator counts, by kind of indicator. */
  counted: {
    share_of_units: (count: string) => `${count} đơn vị`,
    on_schedule: (count: string) => `${count} đơn vị`,
    ratio_of_sums: (count: string) => `${count} ở tử số`,
    reports_on_time: (count: string) => `${count} báo cáo`,
    cap: (count: string) => `${count} ở tử số`,
    count: (count: string) => count,
  },
  /** Not all units stand behind the sums. */
  ofUnits: (reporting: string, applicable: string) => ` (số liệu của ${reporting}/${applicable} đơn vị)`,
  /** The side of the target that a figure is on when it misses it. */
  misses: {
    '>=': (percent: string) => `dưới chỉ tiêu ${percent}`,
    '>': (percent: string) => `không vượt được mức ${percent} của chỉ tiêu`,
    '<=': (percent: string) => `trên mức tối đa ${percent}`,
    '=': (percent: string) => `khác chỉ tiêu ${percent}`,
  },
  met: (target: string) => `; chỉ tiêu ${target} đã đạt.`,
  metAnyhow: (missing: string, lower: string, target: string) =>
    `; dù ${missing} đơn vị chưa có số liệu đều không đạt thì vẫn được ${lower}, nên chỉ tiêu ${target} đã đạt.`,
  metAnyhowUnder: (missing: string, upper: string, target: string) =>
    `; dù ${missing} đơn vị chưa có số liệu đều tính vào tử số cũng chỉ lên ${upper}, nên chỉ tiêu ${target} đã đạt.`,
  exceeded: (target: string) => `, nhiều hơn cả mẫu số; chỉ tiêu ${target} đã vượt.`,
  notMet: (miss: string) => `, ${miss}.`,
  notMetBy: (miss: string, short: string) => `, ${miss}; còn thiếu ${short}.`,
  notMetOver: (miss: string, over: string) => `, ${miss}; nhiều hơn mức cho phép ${over}.`,
  undecided: (missing: string, lower: string, upper: string, target: string) =>
    `; ${missing} đơn vị chưa có số liệu nên kết quả còn có thể từ ${lower} đến ${upper}: chưa biết chỉ tiêu ${target} có đạt hay không.`,
  unreachable: (missing: string, upper: string, miss: string) =>
    `; dù ${missing} đơn vị chưa có số liệu đều đạt cũng chỉ được ${upper}, ${miss}.`,
  unreachableOver: (missing: string, lower: string, miss: string) =>
    `; dù ${missing} đơn vị chưa có số liệu đều không tính vào tử số vẫn là ${lower}, ${miss}.`,
  noTarget: '; kế hoạch không đặt chỉ tiêu nên chỉ nêu kết quả.',
  heldBack: 'Số liệu đã nhận cần kiểm tra lại, chưa đưa vào tổng hợp, nên chưa kết luận được.',
  notDue: 'Chưa đơn vị nào đến hạn nên chưa có gì để kết luận.',
  notReported: (applicable: string) =>
    `${applicable} đơn vị thuộc diện đã đến hạn, chưa đơn vị nào có báo cáo dùng được.`,
  notApplicable: 'Chỉ tiêu này không áp dụng cho đơn vị đang xem.',
  notSummed: 'Chỉ tiêu này xét riêng từng đơn vị, không cộng lên cấp trên.',
  nothingToDivide: 'Mẫu số bằng 0 nên không có tỷ lệ để so với chỉ tiêu.',
}
