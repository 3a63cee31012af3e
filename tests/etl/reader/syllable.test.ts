import { expect, test } from 'vitest'
import { isSyllable } from '../../../etl/reader/syllable.ts'

const words =
  'Đảng uỷ ủy xã hoà hòa giếng gì quyết quốc nghĩa khuya thuở nước người quýt Quỳnh kỹ yên Tuyên huyện'.split(
    ' ',
  )

test.each(words)('%s is a syllable', (word) => {
  expect(isSyllable(word)).toBe(true)
  expect(isSyllable(word.toUpperCase().normalize('NFD'))).toBe(true)
})

const others = 'NSĐP Đắkk xaõ tèt chÝnh Muller Genève fỹr cafộ Việtnam Tµi §¶ng Ñaûng soá́ 12 µ'.split(' ')

test.each(others)('%s is none', (word) => {
  expect(isSyllable(word)).toBe(false)
})
