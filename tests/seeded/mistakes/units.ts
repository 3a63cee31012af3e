import { withLostLetters } from '../encoding.ts'
import type { Line, Report } from '../report-lines.ts'
import { bareLetters, existing, nameCounts, withoutType } from '../unit-names.ts'
import { oneOf, type Mistake } from './mistake.ts'

/** A line that is nobody's. */
function lose(line: Line, code: string, name: string): [] {
  line.name = name
  line.code = ''
  line.isTaken = false
  line.remarks.push({ code, at: 'name' })
  return []
}

const unknown: Mistake = {
  ...{ kind: 8, name: 'a unit that is none', code: 'row/unknown-unit' },
  spoil: (chance, _, line) =>
    lose(
      line,
      'row/unknown-unit',
      oneOf(chance, ['Xã Vô Danh Sơn', 'Chi bộ Không Có Thật', 'Phường Ảo Ảnh']) ?? '',
    ),
}

const ofAnotherTime: Mistake = {
  ...{ kind: 8, name: 'the name of a unit of another time', code: 'row/unit-not-then' },
  spoil: (chance, { campaign, form, period }, line) => {
    const counts = nameCounts(campaign, period)
    const now = new Set(existing(campaign, period))
    const gone = campaign.units.filter((unit) => !now.has(unit) && form.reportedBy.includes(unit.kind))
    const all = Map.groupBy(gone, ({ name }) => bareLetters(name))
    const alone = gone.filter(
      ({ name }) =>
        all.get(bareLetters(name))?.length === 1 &&
        !counts.has(bareLetters(name)) &&
        !counts.has(bareLetters(withoutType(name))),
    )
    const unit = oneOf(chance, alone)
    return unit === null ? null : lose(line, 'row/unit-not-then', unit.name)
  },
}

const namesakes: Mistake = {
  ...{ kind: 8, name: 'a name that two units have', code: 'row/ambiguous-unit' },
  spoil: (chance, { campaign, form, period }, line) => {
    const owing = existing(campaign, period).filter(({ kind }) => form.reportedBy.includes(kind))
    const same = [...Map.groupBy(owing, ({ name }) => name)].filter(([, units]) => units.length > 1)
    const found = oneOf(chance, same)
    return found === null ? null : lose(line, 'row/ambiguous-unit', found[0])
  },
}

const lostLetters: Mistake = {
  ...{ kind: 12, name: 'letters that were lost', code: 'row/unknown-unit' },
  spoil: (_, __, line) => {
    const lost = withLostLetters(line.unit.name)
    return /\p{L}\?|\?\p{L}/u.test(lost) ? lose(line, 'row/unknown-unit', lost) : null
  },
}

const unnamed: Mistake = {
  ...{ kind: 9, name: 'values without a unit', code: 'row/no-unit' },
  spoil: (_, __, line) => lose(line, 'row/no-unit', ''),
}

const ditto: Mistake = {
  ...{ kind: 8, name: 'a ditto for the unit above', code: 'row/duplicate-unit' },
  spoil: (chance, report, line) => {
    const above = report.lines[report.lines.indexOf(line) - 1]
    if (above?.isTaken !== true) return null
    return lose(line, 'row/duplicate-unit', oneOf(chance, ['nt', '-nt-', '"', '〃', 'như trên']) ?? '')
  },
}

function copyOf(line: Line): Line {
  const remark = { code: 'row/duplicate-unit', at: 'name' } as const
  return { ...line, cells: new Map(line.cells), remarks: [remark], isTaken: false }
}

const twice: Mistake = {
  ...{ kind: 11, name: 'a unit that stands twice', code: 'row/duplicate-unit' },
  spoil: (_, { lines }: Report, line) => {
    lines.splice(lines.indexOf(line) + 1, 0, copyOf(line))
    return []
  },
}

export const unitMistakes: readonly Mistake[] = [
  ...[unknown, ofAnotherTime, namesakes, lostLetters, unnamed, ditto, twice],
]

const otherCode: Mistake = {
  ...{ kind: 8, name: 'the code of another unit', code: 'row/code-and-name-differ' },
  spoil: (chance, { campaign, period }, line) => {
    const other = oneOf(
      chance,
      existing(campaign, period).filter(
        ({ code, officialCode }) => code !== line.unit.code && officialCode === null,
      ),
    )
    if (other === null) return null
    line.code = other.code
    line.isTaken = false
    line.remarks.push({ code: 'row/code-and-name-differ', at: 'code' })
    return []
  },
}

const unknownCode: Mistake = {
  ...{ kind: 8, name: 'a code that is none', code: 'row/unknown-code' },
  spoil: (_, __, line) => {
    line.code = 'ZZ-99'
    line.remarks.push({ code: 'row/unknown-code', at: 'code' })
    return []
  },
}

/** Mistakes that need a column of codes. */
export const codeMistakes: readonly Mistake[] = [otherCode, unknownCode]
