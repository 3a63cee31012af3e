import { expect, test } from 'vitest'
import { sizeText } from '../../../web/src/lib/format/size.ts'

test.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [12 * 1024, '12 KB'],
  [3.44 * 1024 * 1024, '3,4 MB'],
  [100 * 1024 * 1024, '100 MB'],
])('%s bytes read as %s', (bytes, text) => {
  expect(sizeText(bytes, 'vi')).toBe(text)
})

test('the point is the language’s', () => {
  expect(sizeText(1.5 * 1024 * 1024, 'en')).toBe('1.5 MB')
})
