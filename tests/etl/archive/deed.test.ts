import { expect, test } from 'vitest'
import { deed, inForce, type LedgerDeed } from '../../../etl/archive/deed.ts'

const office = { campaign: 'c', by: 'Văn phòng', reason: 'Nhầm' }
const withdrawal = deed({ ...office, kind: 'withdrawal', at: '2026-04-01', submission: 'S1' })
const undone = deed({ ...office, kind: 'undoing', at: '2026-04-05', deed: withdrawal.id })
const again = deed({ ...office, kind: 'undoing', at: '2026-04-09', deed: undone.id })

function names(deeds: readonly LedgerDeed[], at: string): string[] {
  return inForce(deeds, at).map(({ kind }) => kind)
}

test('a deed counts from its day on, until it is undone, and again when the undoing is undone', () => {
  const deeds = [again, undone, withdrawal]
  expect(names(deeds, '2026-03-31')).toEqual([])
  expect(names(deeds, '2026-04-02')).toEqual(['withdrawal'])
  expect(names(deeds, '2026-04-06')).toEqual(['undoing'])
  expect(names(deeds, '2026-04-10')).toEqual(['undoing', 'withdrawal'])
})

test('the same deed written down twice is one, in whatever order it is told', () => {
  const { id, ...told } = withdrawal
  const reversed = Object.fromEntries(Object.entries(told).toReversed()) as typeof told
  expect(deed(reversed).id).toBe(id)
})
