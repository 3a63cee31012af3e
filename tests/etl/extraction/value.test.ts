import { describe, expect, test } from 'vitest'
import type { Field, FieldType } from '../../../etl/campaign/campaign.ts'
import { readValue } from '../../../etl/extraction/value.ts'
import { cell, textCell } from './desk.ts'

function field(type: FieldType): Field {
  return {
    ...{ id: 'launched', type, label: { vi: 'Đã phát động', en: 'Launched' }, synonyms: ['PĐ'] },
    ...{ isMandatory: true, measure: 'stock', isCumulative: false, typedFrom: null },
  }
}

describe('yes and no', () => {
  test.each(['x', 'X', 'v', '✓', '✔', '√', '☑', '1', 'Có', 'Đã', 'Rồi', 'Đã PĐ', 'Đã phát động', 'ü'])(
    '“%s” is yes',
    (written) => {
      expect(readValue(textCell(written), field('yes_no'))).toMatchObject({ value: { value: true } })
    },
  )
  test.each(['0', 'Không', 'Chưa', 'K', 'Chưa có', 'Chưa phát động', 'không phát động'])(
    '“%s” is no',
    (written) => {
      expect(readValue(textCell(written), field('yes_no'))).toMatchObject({ value: { value: false } })
    },
  )
  test.each(['?', '+', '"', 'nt', '2', 'đang chuẩn bị', '✗'])('“%s” is neither', (written) => {
    expect(readValue(textCell(written), field('yes_no'))).toMatchObject({
      remark: { code: 'cell/not-yes-or-no' },
    })
  })
})

describe('what says that nothing is reported', () => {
  test.each(['-', '–', '—', '...', '…', 'N/A', 'n.a.', 'nd', 'Chưa có số liệu'])('“%s”', (written) => {
    for (const type of ['integer', 'percent', 'date', 'yes_no', 'text'] as const) {
      expect(readValue(textCell(written), field(type))).toEqual({ state: 'not_reported' })
    }
  })
})

describe('counts', () => {
  test.each([
    ['3,5', 'cell/not-a-whole-number'],
    ['-1', 'cell/negative'],
    ['nhiều', 'cell/not-a-number'],
    ['"', 'cell/not-a-number'],
    ['#REF!', 'cell/error-value'],
    ['#N/A', 'cell/error-value'],
    ['99999999999999999', 'cell/too-large'],
  ])('“%s” cannot be one: %s', (written, code) => {
    expect(readValue(textCell(written), field('integer'))).toMatchObject({ remark: { code } })
  })
  test('“1,234” can only group thousands, and is doubted', () => {
    expect(readValue(textCell('1,234'), field('integer'))).toMatchObject({
      value: { value: '1234' },
      notice: { code: 'cell/ambiguous-number' },
    })
  })
  test('a formula without a result is told', () => {
    const formula = cell({ kind: 'text', value: '' }, '', true)
    expect(readValue(formula, field('integer'))).toMatchObject({ remark: { code: 'cell/no-cached-result' } })
  })
})

describe('percentages', () => {
  test.each([
    ['95', '95', null],
    ['95%', '95', null],
    ['95,0 %', '95', null],
    ['98.5', '98.5', 'cell/ambiguous-number'],
    ['0,95', '95', 'cell/ambiguous-number'],
    ['0,95%', '0.95', null],
    ['97.561', '97.561', 'cell/ambiguous-number'],
    ['0', '0', null],
  ])('“%s” is %s %', (written, value, notice) => {
    const read = readValue(textCell(written), field('percent'))
    expect(read).toMatchObject({ value: { value } })
    expect('notice' in read ? (read.notice?.code ?? null) : 'none').toBe(notice)
  })
  test.each([
    [0.95, '95%', '95'],
    [95, '95%', '95'],
    [1, '100%', '100'],
    [0.955, '96%', '95.5'],
  ])('the number %d shown as %s is %s %', (value, shown, percent) => {
    expect(readValue(cell({ kind: 'number', value }, shown), field('percent'))).toMatchObject({
      value: { value: percent },
      notice: null,
    })
  })
  test('above one hundred is none', () => {
    expect(readValue(textCell('104%'), field('percent'))).toMatchObject({
      remark: { code: 'cell/above-hundred-percent', params: { percent: '104' } },
    })
  })
})
