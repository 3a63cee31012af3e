import type { Field } from '../campaign/campaign.ts'
import type { Cell } from '../reader/sheet.ts'
import { foldText } from '../spelling/fold.ts'
import { remembered } from '../spelling/remembered.ts'

/** A column that is no field of a form but has a part in reading its table. */
export type ColumnRole = 'code' | 'unit' | 'parent' | 'ordinal' | 'note' | 'period'

const roleWords: Readonly<Record<ColumnRole, readonly string[]>> = {
  code: [
    ...[
      'ma',
      'ma so',
      'ma dv',
      'ma don vi',
      'ma dvhc',
      'ma xa',
      'ma px',
      'ma phuong xa',
      'ma huyen',
      'ma so don vi',
      'ma hanh chinh',
    ],
    ...['ma tcd', 'ma chi bo', 'code', 'unit code'],
  ],
  unit: [
    ...['don vi', 'ten don vi', 'dv', 'ten dv', 'co quan don vi', 'ten co quan don vi', 'don vi bao cao'],
    ...['ten don vi bao cao', 'don vi thuc hien', 'dia phuong', 'ten dia phuong', 'don vi dia phuong'],
    ...['dia ban', 'co quan', 'ten co quan', 'xa', 'ten xa', 'xa phuong', 'xa phuong dac khu'],
    ...[
      'phuong xa',
      'phuong xa thi tran',
      'ten xa phuong',
      'xa phuong thi tran',
      'ten xa phuong thi tran',
      'ten tcd',
      'to chuc dang',
    ],
    ...['ten to chuc dang', 'chi bo', 'ten chi bo', 'to chuc', 'to chuc thanh vien', 'tctv', 'unit'],
    ...['unit name'],
  ],
  parent: [
    ...['huyen', 'ten huyen', 'quan huyen', 'huyen thanh pho', 'huyen thi xa thanh pho', 'huyen tp'],
    ...['thuoc huyen', 'don vi cap tren', 'cap tren', 'truc thuoc', 'don vi truc thuoc', 'thuoc'],
  ],
  ordinal: ['tt', 'stt', 'so tt', 's t t', 't t', 'so thu tu', 'no'],
  note: ['ghi chu', 'gc', 'ghi chu khac', 'note', 'notes'],
  period: [
    ...[
      'ky',
      'ky bao cao',
      'ky bc',
      'ky so lieu',
      'thang',
      'thang bao cao',
      'thang nam',
      'quy',
      'quy bao cao',
    ],
    ...['quy nam', 'thang quy', 'nam', 'nam bao cao', 'period', 'month', 'quarter'],
  ],
}

const roles = new Map(
  (Object.keys(roleWords) as ColumnRole[]).flatMap((role) => roleWords[role].map((word) => [word, role])),
)

/** Words under a heading that count the things it names, and say nothing more. */
const countWords = new Set(['so', 'tong so', 'ts', 't so', 'tong', 'so nguoi', 'so dong chi', 'so don vi'])
const shareWord = /(?<![\p{L}\p{N}])(ty le|ti le|tl|phan tram)(?![\p{L}\p{N}])|%/gu
const moneyUnit = /đồng(?!\s*chí)|triệu|tỷ|tỉ|nghìn|ngàn|%/i

/** "Tổng số đảng viên (người)" without the unit it is counted in; a scale of money stays. */
const withoutAside = remembered((text) =>
  text
    .normalize('NFC')
    .replace(/\([^()]*\)/g, (aside) => (moneyUnit.test(aside) ? aside : ' '))
    .replace(/^\s*\(?\d{1,2}[.)]\s*/, ''),
)

/** A year heads a column though it is a number. */
export function isYear({ shown }: Cell): boolean {
  return /^(19|20)\d{2}$/.test(shown)
}

/** The text of a cell that may be a heading; empty where it is none. */
export function headingText(cell: Cell): string {
  if (cell.content.kind === 'text') return cell.content.value
  return cell.content.kind === 'number' && isYear(cell) ? cell.shown : ''
}

function keyOfHeading(text: string): string {
  const folded = foldText(text)
    .replace(/(?<![\p{L}\p{N}])(so luong|sl)(?![\p{L}\p{N}])/gu, 'so')
    .replace(/^dat %$/, '%')
  const words = folded.replaceAll(shareWord, ' ').replace(/ +/g, ' ').trim()
  return folded.search(shareWord) === -1 ? words : `${words} %`.trim()
}

/** A heading as two offices would call it the same: "TL (%) hoàn thành" = "Tỷ lệ hoàn thành". */
const headingKey = remembered(keyOfHeading)

function namesOf({ id, label, synonyms }: Field): ReadonlySet<string> {
  const names = [label.vi, label.en, id, ...synonyms]
  return new Set([...names, ...names.map(withoutAside)].map(headingKey).filter((key) => key !== ''))
}

const known = new WeakMap<Field, ReadonlySet<string>>()

/** Every key under which a field may be found; worked out once per field, since sheets ask for every row. */
export function fieldKeys(field: Field): ReadonlySet<string> {
  const keys = known.get(field) ?? namesOf(field)
  known.set(field, keys)
  return keys
}

export function roleOf(key: string): ColumnRole | null {
  return roles.get(key) ?? null
}

/** "SL", "Tổng số": counts what the heading above names. */
export function isCounting(text: string): boolean {
  return countWords.has(headingKey(withoutAside(text)))
}

/** Words that only divide a heading above them: "SL", "TL (%)", "Tổng số". */
export function isDividing(text: string): boolean {
  return isCounting(text) || headingKey(withoutAside(text)) === '%'
}

function keysOf(texts: readonly string[]): string[] {
  return [headingKey(texts.join(' ')), headingKey(texts.map(withoutAside).join(' '))]
}

/**
 * What the column below a path of headings may be called, the most telling first. `isShare` is true where a
 * column beside it counts what the same heading names, so that a bare "%" speaks of that count.
 */
export function pathKeys(path: readonly string[], isShare: boolean): string[] {
  const last = path.at(-1) ?? ''
  const above = path.slice(0, -1)
  const keys = keysOf(path)
  if (above.length === 0) return [...new Set(keys)].filter((key) => key !== '')
  const lastKeys = keysOf([last])
  if (lastKeys.includes('%')) {
    const parent = keysOf([above.at(-1) ?? '', '%'])
    return [...new Set([...keys, ...parent, ...(isShare ? [] : lastKeys)])]
  }
  const isCount = lastKeys.some((key) => countWords.has(key))
  const parents = isCount ? [...keysOf(above), ...keysOf([above.at(-1) ?? ''])] : []
  return [...new Set([...keys, ...parents, ...lastKeys])].filter((key) => key !== '')
}
