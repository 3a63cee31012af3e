import { expect, test } from 'vitest'
import { sectionOrder } from '../../../etl/campaign/section.ts'

test('sections stand in the order of the document, those that name none last', () => {
  const sections = ['IV.2', null, 'II.10', 'II.2(2)', 'IX', 'V', 'II.2', 'I.1, II.3', 'II.2.1', 'VI.4']
  expect(sections.toSorted(sectionOrder)).toEqual([
    'I.1, II.3',
    'II.2',
    'II.2.1',
    'II.2(2)',
    'II.10',
    'IV.2',
    'V',
    'VI.4',
    'IX',
    null,
  ])
})
