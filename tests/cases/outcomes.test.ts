import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, outcomeOf, tableOf } from './outcomes.ts'

const folder = join(import.meta.dirname, 'own')

/** File by file: what became of it, the values taken, what was told. */
const expected: Readonly<
  Record<string, readonly [outcome: string, observations: number, ...told: string[]]>
> = {
  'danh-sach-quan-huyen-phuong-xa.csv': ['partial', 3, 'row/unknown-unit !E5'],
  'ban-quet.xlsx': ['rejected', 0, 'file/unsupported !'],
  'btc_mau-2010.csv': ['accepted', 8],
  'cat-ngang.xlsx': ['rejected', 0, 'file/unreadable !'],
  'khong-lien-quan.csv': ['rejected', 0, 'sheet/no-header !'],
  'mat-chu.csv': ['rejected', 0, 'sheet/lost-letters !'],
  'phien-lam-viec.xls': ['rejected', 0, 'file/unsupported !'],
  'rong.xlsx': ['rejected', 0, 'file/empty !'],
}

test('every file of a folder gives its outcome, in its time and memory, and a row of the table', async () => {
  const outcomes = []
  for (const file of filesIn(folder)) outcomes.push(await outcomeOf(folder, file))
  const told = outcomes.map(({ file, tried, failure }) => {
    const [most] = tried.toSorted((a, b) => b.observations - a.observations)
    const doubts = most?.findings.filter((finding) => !/^(column|cell\/ambiguous)/.test(finding)) ?? []
    return [file, [failure ?? most?.outcomes[0], most?.observations, ...doubts]]
  })
  expect(Object.fromEntries(told)).toEqual(expected)
  const table = tableOf(outcomes).trim().split('\n')
  expect(table).toHaveLength(outcomes.length + 2)
  expect(table.find((row) => row.includes('btc_mau'))).toMatch(
    /^\| btc_mau-2010\.csv \| accepted \| provinces \| 4 \| 8 \| .*cell\/ambiguous-number/,
  )
}, 120_000)
