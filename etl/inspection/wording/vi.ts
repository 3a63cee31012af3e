import { vietnameseDay as day } from '../../campaign/day-text.ts'
import { missedPercent, plainNumber, sharePercent, twoDecimals } from '../../figures/percent-text.ts'
import type { FlagWordings } from './words.ts'

const comma = (text: string): string => text.replace('.', ',')
const number = (value: number): string => comma(plainNumber(value))
const share = (value: number): string => `${comma(sharePercent(value))}%`
const counts = (numerator: number, denominator: number): string =>
  `${number(numerator)}/${number(denominator)}`

const signs = { '>=': '≥', '>': '>', '<=': '≤', '=': '=' } as const

export const vietnamese: FlagWordings = {
  flags: {
    'report/overdue': ({ dueOn, days }, { form, period }) =>
      `Chưa gửi ${form}, ${period}; hạn ${day(dueOn)}, quá hạn ${String(days)} ngày.`,
    'report/late': ({ dueOn, firstOn, days }, { form, period }) =>
      `Nộp muộn ${form}, ${period}: gửi ngày ${day(firstOn)}, hạn ${day(dueOn)}, muộn ${String(days)} ngày.`,
    'report/missed-in-row': ({ periods, first, last }, { form, periodNamed }) =>
      `Chưa gửi ${form} ${String(periods)} kỳ liên tiếp, từ ${periodNamed(first)} đến ${periodNamed(last)}.`,
    'report/same-as-period': ({ cells, before }, { form, period, periodNamed }) =>
      `Trùng số liệu kỳ trước: ${form}, ${period}, cả ${String(cells)} ô số giống ${periodNamed(before)}; cần kiểm tra lại.`,
    'report/same-as-unit': ({ cells, other }, { form, period, unitNamed }) =>
      `Trùng số liệu với ${unitNamed(other)}: ${form}, ${period}, cả ${String(cells)} ô số giống nhau; cần kiểm tra lại.`,
    'indicator/below-target': ({ numerator, denominator, target, operator }, { indicator }) =>
      `${indicator}: ${comma(missedPercent(numerator, denominator, target))}% (${counts(numerator, denominator)}), không đạt chỉ tiêu ${signs[operator]} ${number(target)}%.`,
    'indicator/behind-schedule': ({ numerator, denominator, target, elapsed }, { indicator }) =>
      `Chậm tiến độ: ${indicator} ${share(numerator / denominator)} (${counts(numerator, denominator)}); đã qua ${share(elapsed)} thời gian, chỉ tiêu ${number(target)}%.`,
    'indicator/below-peers': ({ numerator, denominator, rate, limit, units }, { indicator }) =>
      `${indicator}: ${share(numerator / denominator)} (${counts(numerator, denominator)}), thấp hơn giới hạn ${share(limit)} của đơn vị cùng cỡ; mức chung ${share(rate)} của ${String(units)} đơn vị cùng loại.`,
    'indicator/falling': ({ periods, from, to }, { indicator }) =>
      `${indicator} giảm ${String(periods)} kỳ liên tiếp, từ ${share(from)} xuống ${share(to)}.`,
    'indicator/unchanged': ({ numerator, denominator, periods }, { indicator }) =>
      `${indicator} không thay đổi ${String(periods)} kỳ: ${counts(numerator, denominator)}.`,
    'value/outlier': ({ value, median, z, periods }, { field, period }) =>
      `“${field}” ${period} là ${number(value)}, khác xa các kỳ khác của đơn vị (trung vị ${number(median)}, ${String(periods)} kỳ, z = ${comma(twoDecimals(z))}); cần kiểm tra lại.`,
    'value/tenfold': ({ value, before }, { field, period }) =>
      value > before
        ? `Nghi sai ×10: “${field}” ${period} là ${number(value)}, kỳ trước ${number(before)}; cần kiểm tra lại.`
        : `Nghi thiếu một chữ số: “${field}” ${period} là ${number(value)}, kỳ trước ${number(before)}; cần kiểm tra lại.`,
    'value/last-digits': ({ spread, values }) =>
      `Chữ số cuối của ${String(values)} số liệu phân bố không đều (χ² = ${comma(twoDecimals(spread))}); cần kiểm tra lại.`,
    'unit/all-full': ({ indicators }) =>
      `Cả ${String(indicators)} chỉ tiêu đều 100% nhưng chưa báo cáo công trình, phần việc nào; cần kiểm tra lại.`,
    'value/finding': ({ finding }, { findingNamed, field }) =>
      `${findingNamed(finding)}${field === '' ? '' : `: “${field}”`}; cần kiểm tra lại.`,
  },
  rules: {
    'report/overdue': () => 'Quá hạn mà chưa có báo cáo dùng được.',
    'report/late': () => 'Báo cáo dùng được đầu tiên đến sau hạn.',
    'report/missed-in-row': ({ missedPeriods }) =>
      `Từ ${String(missedPeriods)} kỳ đến hạn liên tiếp trở lên chưa có báo cáo.`,
    'report/same-as-period': ({ leastSameFlows, leastSameCells, leastDistinct }) =>
      `Mọi ô số giống kỳ trước; từ ${String(leastSameFlows)} ô trong kỳ hoặc ${String(leastSameCells)} ô bất kỳ, trong đó có ${String(leastDistinct)} số khác nhau từ hai chữ số.`,
    'report/same-as-unit': ({ leastSameFlows, leastSameCells, leastDistinct }) =>
      `Mọi ô số giống một đơn vị khác cùng kỳ; từ ${String(leastSameFlows)} ô trong kỳ hoặc ${String(leastSameCells)} ô bất kỳ, trong đó có ${String(leastDistinct)} số khác nhau từ hai chữ số.`,
    'indicator/below-target': ({ leastDenominator }) =>
      `Giai đoạn đã kết thúc, thấp hơn chỉ tiêu; tỷ lệ có mẫu số dưới ${String(leastDenominator)} không xét.`,
    'indicator/behind-schedule': ({ leastDenominator }) =>
      `Kết quả cộng dồn thấp hơn chỉ tiêu × phần thời gian đã qua; mẫu số từ ${String(leastDenominator)}.`,
    'indicator/below-peers': ({ peerCoverage, leastDenominator, leastPeers }) =>
      `Dưới giới hạn nhị thức chính xác ${share(peerCoverage)}, chia cho số đơn vị so sánh; mẫu số từ ${String(leastDenominator)}, ít nhất ${String(leastPeers)} đơn vị cùng loại.`,
    'indicator/falling': ({ fallingPeriods, leastFall, peerCoverage }) =>
      `Giảm qua ${String(fallingPeriods)} kỳ liên tiếp, tổng cộng từ ${share(leastFall)} trở lên và dưới giới hạn nhị thức ${share(peerCoverage)} của mức đầu.`,
    'indicator/unchanged': ({ unchangedPeriods }) =>
      `Chưa đạt và ${String(unchangedPeriods)} kỳ liên tiếp cùng số liệu.`,
    'value/outlier': ({ outlierZ, leastHistory, leastDistance, leastRelativeDistance }) =>
      `Modified z > ${number(outlierZ)}, từ ${String(leastHistory)} kỳ, lệch trung vị từ ${String(leastDistance)} và từ ${share(leastRelativeDistance)}.`,
    'value/tenfold': ({ tenfoldFrom, tenfoldTo, leastTenth }) =>
      `Gấp ${number(tenfoldFrom)}–${number(tenfoldTo)} lần kỳ trước hoặc ngược lại; số nhỏ từ ${String(leastTenth)}.`,
    'value/last-digits': ({ digitSpread, leastDigits }) =>
      `χ² của chữ số cuối > ${number(digitSpread)}, từ ${String(leastDigits)} số liệu.`,
    'unit/all-full': ({ leastFullRates }) =>
      `Từ ${String(leastFullRates)} tỷ lệ, tất cả 100%, mà không có công trình, phần việc nào.`,
    'value/finding': () => 'Lỗi hoặc nghi vấn đã ghi khi đọc tệp đang dùng.',
  },
  findings: {
    'cell/above-cap': 'Vượt trần',
    'cell/above-hundred-percent': 'Trên 100%',
    'cell/cumulative-falls': 'Lũy kế giảm',
    'cell/exceeds-other-form': 'Lớn hơn số ở biểu khác',
    'cell/part-exceeds-whole': 'Tử số lớn hơn mẫu số',
    'cell/percent-mismatch': 'Tỷ lệ ghi khác tỷ lệ tính',
    'cell/sum-mismatch': 'Các phần không bằng tổng',
    'cell/total-mismatch': 'Dòng tổng khác tổng các dòng',
  },
  shortHistory: (field, periods, least) =>
    `“${field}”: chưa đủ lịch sử để xét giá trị bất thường (${String(periods)} kỳ, cần ${String(least)}).`,
}
