import type { Campaign, Field } from '../../etl/campaign/campaign.ts'
import { Chance } from '../../etl/sample/chance.ts'
import { tableColumns } from './columns.ts'
import { DrawnSheet } from './drawn-sheet.ts'
import { expectedOf, type Expected } from './expected.ts'
import { fileKinds, isCsv, isOldFont, type FileKind } from './file.ts'
import { drawFooter, drawLetterhead } from './furniture.ts'
import { brokenLine, cellMistakes, dittoOfWords, sharedCount } from './mistakes/cells.ts'
import type { Mistake } from './mistakes/mistake.ts'
import { ruleMistakes } from './mistakes/rules.ts'
import { sheetMistakes } from './mistakes/sheets.ts'
import { codeMistakes, unitMistakes } from './mistakes/units.ts'
import { soundReport, type Line, type Report } from './report-lines.ts'
import { drawTable, tableManner, type DrawnTable } from './table-drawing.ts'
import { text } from './typed.ts'

export interface SeededFile {
  readonly kind: FileKind
  readonly campaign: Campaign
  readonly sheets: readonly DrawnSheet[]
  /** The mistakes that were put in. */
  readonly seeded: readonly Named[]
  readonly expected: Expected
}

const valueMistakes = [...cellMistakes, ...ruleMistakes, ...ruleMistakes, sharedCount]
type Named = Omit<Mistake, 'spoil'>

const hiddenSheet: Named = { kind: 9, name: 'a hidden sheet', code: 'sheet/hidden' }
const pageOfWords: Named = { kind: 9, name: 'a page of words', code: 'sheet/no-header' }

/** What may be wrong with a file, or only seem so. */
export const mistakesPutIn: readonly Named[] = [
  ...[
    ...cellMistakes,
    ...ruleMistakes,
    sharedCount,
    ...unitMistakes,
    ...codeMistakes,
    dittoOfWords,
    brokenLine,
  ],
  ...[...sheetMistakes, hiddenSheet, pageOfWords],
]

const TRIES = 4
const harmless = [dittoOfWords, brokenLine]

/** A form that came back as it was sent out. */
function isUnfilled(findings: readonly string[], values: readonly string[]): boolean {
  const codes = new Set(findings.map((each) => each.split(' ')[0] ?? ''))
  const blank = [
    'row/not-reported',
    'row/empty-report',
    'row/hidden',
    'column/hidden',
    'column/not-recognised',
  ]
  return values.length === 0 && [...codes].every((code) => blank.includes(code))
}

class Seeding {
  readonly #chance: Chance
  readonly #campaign: Campaign
  readonly kind: FileKind
  readonly #taken = new Set<string>()
  readonly sheets: DrawnSheet[] = []
  readonly seeded: Named[] = []
  readonly findings: string[] = []
  readonly values: string[] = []

  constructor(chance: Chance, campaign: Campaign) {
    this.#chance = chance
    this.#campaign = campaign
    this.kind = chance.pick([...fileKinds])
  }

  file(): SeededFile {
    const count = isCsv(this.kind) ? 1 : this.#chance.pick([1, 1, 1, 2, 3])
    for (let index = 0; index < count; index += 1) this.#sheet(index)
    if (!isCsv(this.kind)) this.#otherSheets()
    const { kind, sheets, seeded, findings, values } = this
    const seenSheets = sheets.filter(({ isHidden }) => !isHidden)
    if (isUnfilled(findings, values)) findings.splice(0, findings.length, 'file/empty !')
    else if (isOldFont(kind)) findings.push(...seenSheets.map(({ name }) => `sheet/re-encoded ${name}!`))
    return { kind, campaign: this.#campaign, sheets, seeded, expected: { findings, values } }
  }

  /** A hidden copy of a table, which is not taken, and a page of words. */
  #otherSheets(): void {
    const [first] = this.sheets
    if (first !== undefined && this.#chance.happens(15)) {
      const copy = new DrawnSheet('Bản cũ')
      for (const [row, column, typed] of first.filled()) copy.put(row, column, typed)
      copy.isHidden = true
      this.sheets.push(copy)
      this.#seed(hiddenSheet, 'sheet/hidden Bản cũ!')
    }
    if (!this.#chance.happens(10)) return
    const words = new DrawnSheet('Hướng dẫn')
    words.put(0, 0, text('Hướng dẫn cách ghi biểu của đợt thi đua'))
    words.put(2, 0, text('Các đơn vị ghi đủ các cột, không để trống; không gộp ô, không đổi tên cột.'))
    this.sheets.push(words)
    this.#seed(pageOfWords, 'sheet/no-header Hướng dẫn!')
  }

  #seed({ kind, name, code }: Named, ...told: readonly string[]): void {
    this.seeded.push({ kind, name, code })
    this.findings.push(...told)
  }

  #sheet(index: number): void {
    const sheet = new DrawnSheet(isCsv(this.kind) ? '' : `Biểu ${String(index + 1)}`)
    let row = drawLetterhead(this.#chance, sheet, this.#campaign)
    const count = this.#chance.happens(20) ? 2 : 1
    const isSole = count === 1 && this.#chance.happens(10)
    const tables: DrawnTable[] = []
    for (let table = 0; table < count; table += 1) row = this.#table(sheet, row, tables, isSole)
    if (tables.length === 0) return
    drawFooter(this.#chance, sheet, row)
    for (const table of tables) {
      const { findings, values } = expectedOf(sheet, table)
      this.findings.push(...findings)
      this.values.push(...values)
    }
    this.sheets.push(sheet)
  }

  #table(sheet: DrawnSheet, row: number, tables: DrawnTable[], isSole: boolean): number {
    const chance = this.#chance
    const report = this.#report(isSole)
    if (report === null) return row
    const hasCodes = !isSole && chance.happens(25)
    const needed = this.#spoil(report, hasCodes)
    const columns = tableColumns(chance, report, needed, hasCodes)
    const { table, bottom } = drawTable(
      chance,
      sheet,
      report,
      columns,
      tableManner(chance, tables.length === 0),
      row,
    )
    for (const mistake of chance.happens(30) ? sheetMistakes : []) {
      const told = chance.happens(30) ? mistake.spoil(chance, sheet, table, this.kind) : null
      if (told === null) continue
      this.#seed(mistake, ...told)
    }
    tables.push(table)
    return Math.max(bottom, sheet.bottom) + chance.between(1, 3)
  }

  #report(isSole: boolean): Report | null {
    const chance = this.#chance
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const form = this.#campaign.forms[chance.below(this.#campaign.forms.length)]
      const period = form?.periods[chance.below(form.periods.length)]
      if (form === undefined || period === undefined || this.#taken.has(`${form.id} ${period.id}`)) continue
      const report = soundReport(chance, this.#campaign, form, period, {
        isSole,
        canMerge: !isCsv(this.kind),
      })
      if (report === null) continue
      this.#taken.add(`${form.id} ${period.id}`)
      return report
    }
    return null
  }

  #spoil(report: Report, hasCodes: boolean): Set<Field> {
    const chance = this.#chance
    const needed = new Set<Field>()
    const ofUnits = report.isSole ? [] : [...unitMistakes, ...(hasCodes ? codeMistakes : [])]
    const possible: readonly Mistake[] = [...valueMistakes, ...ofUnits]
    for (const line of [...report.lines]) {
      const choices = chance.happens(20) ? harmless : chance.happens(45) ? possible : []
      if (!line.isSpoiled) for (const field of this.#spoilLine(report, line, choices)) needed.add(field)
    }
    return needed
  }

  /** Spoils the line by the first that fits it; gives the columns that must be there to see it. */
  #spoilLine(report: Report, line: Line, choices: readonly Mistake[]): readonly Field[] {
    for (let attempt = 0; attempt < TRIES && choices.length > 0; attempt += 1) {
      const mistake = choices[this.#chance.below(choices.length)]
      const fields = mistake?.spoil(this.#chance, report, line) ?? null
      if (mistake === undefined || fields === null) continue
      this.#seed(mistake)
      return fields
    }
    return []
  }
}

/** A file with mistakes in it, the same for the same number. */
export function seededFile(campaigns: readonly [Campaign, ...Campaign[]], index: number): SeededFile {
  const chance = new Chance('seeded', String(index))
  const campaign = chance.pick(campaigns)
  return new Seeding(chance, campaign).file()
}
