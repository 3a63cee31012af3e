import { expect, test } from 'vitest'
import { counted } from '../../../web/src/lib/messages/counted.ts'

test.each([
  ['1', 'unit', undefined, '1 unit'],
  ['0', 'unit', undefined, '0 units'],
  ['1,024', 'unit', undefined, '1,024 units'],
  ['1', 'copy', 'copies', '1 copy'],
  ['2', 'copy', 'copies', '2 copies'],
])('%s of %s, %s: %s', (count, one, many, text) => {
  expect(counted(count, one, many)).toBe(text)
})
