import { expect, test } from 'vitest'
import { questionOf } from '../../../etl/desk/question.ts'
import { nowhere, type Finding } from '../../../etl/finding/finding.ts'

function unknown(value: string): Finding {
  const params = { candidates: [], hasLostLetters: false }
  return { code: 'row/unknown-unit', severity: 'error', place: { ...nowhere, value }, params }
}

function ambiguous(value: string): Finding {
  return {
    code: 'row/ambiguous-unit',
    severity: 'error',
    place: { ...nowhere, value },
    params: { candidates: [] },
  }
}

function missing(field: string): Finding {
  return {
    code: 'sheet/missing-column',
    severity: 'error',
    place: { ...nowhere, field },
    params: { label: field },
  }
}

const asked = (submission: string, sender: string | null, finding: Finding) =>
  questionOf({ submission, sender, finding })

test('a spelling that nobody has is one question for all files, however it is accented', () => {
  expect(asked('1', 'A', unknown('Xã Hoà'))).toBe(asked('2', 'B', unknown('xã  Hòa')))
  expect(asked('1', 'A', unknown('Xã Hoà'))).not.toBe(asked('1', 'A', unknown('Xã Hoa Lư')))
})

test('a name that several units have is asked about for each file', () => {
  expect(asked('1', 'A', ambiguous('Xã An'))).not.toBe(asked('2', 'A', ambiguous('Xã An')))
})

test('a column is asked about once for all files of a sender, and by file where none is known', () => {
  expect(asked('1', 'A', missing('done'))).toBe(asked('2', 'A', missing('done')))
  expect(asked('1', 'A', missing('done'))).not.toBe(asked('1', 'A', missing('total')))
  expect(asked('1', null, missing('done'))).not.toBe(asked('2', null, missing('done')))
})

test('other mistakes ask nothing', () => {
  expect(asked('1', 'A', { code: 'row/no-unit', severity: 'error', place: nowhere, params: {} })).toBeNull()
})
