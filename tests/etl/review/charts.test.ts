import { expect, test } from 'vitest'
import { png } from '../../../etl/document/raster.ts'
import { barPicture, pictureHeight, type Bar } from '../../../etl/review/bar-picture.ts'

function bar(changes: Partial<Bar>): Bar {
  return {
    ...{ label: 'Tỷ lệ phát động', group: null, percent: 96.08, possible: null, target: 100 },
    ...{ value: '96,1% (98/102)', verdict: '100%: chưa đạt', tone: 'bad' as const },
    ...changes,
  }
}

const texts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '')

/** How wide a bar is drawn, by its colour. */
function widths(svg: string, colour: string): number[] {
  const paths = [
    ...svg.matchAll(new RegExp(`<path d="M[\\d.]+ [\\d.]+l([\\d.]+) 0[^>]*fill="${colour}"`, 'g')),
  ]
  return paths.map(([, width]) => Number(width))
}

test('a bar says its share, its target and its verdict in words', () => {
  const words = texts(barPicture({ bars: [bar({})], frame: null }))
  for (const word of ['Tỷ lệ phát động', '96,1% (98/102)', '100%: chưa đạt', 'Kết quả', 'Mức đề ra']) {
    expect(words).toContain(word)
  }
})

test('bars are as long as their shares', () => {
  const bars = [bar({ percent: 100 }), bar({ percent: 50, possible: 75 }), bar({ percent: 25 })]
  const svg = barPicture({ bars, frame: null })
  const [whole = 0, half = 0, quarter = 0] = widths(svg, '#2c5a7d').filter((width) => width > 20)
  expect(half / whole).toBeCloseTo(0.5, 2)
  expect(quarter / whole).toBeCloseTo(0.25, 2)
})

test('a share above a hundred stays inside the drawing', () => {
  const svg = barPicture({ bars: [bar({ percent: 107.2 })], frame: null })
  expect(texts(svg)).toContain('125%')
})

test('a group is named once, before its bars', () => {
  const group = 'Tỷ lệ đại hội'
  const bars = [bar({ group, label: 'Tỉnh' }), bar({ group, label: 'Xã' })]
  expect(texts(barPicture({ bars, frame: null })).filter((text) => text === group)).toHaveLength(1)
})

test('a picture by itself says what it shows and of which day', () => {
  const frame = { title: 'Kết quả các chỉ tiêu', note: 'Số liệu tính đến ngày 30/06/2026.' }
  const words = texts(barPicture({ bars: [bar({})], frame }))
  expect(words).toEqual(expect.arrayContaining([frame.title, frame.note]))
})

test('the same bars are drawn the same, and fit a slide', async () => {
  const picture = {
    bars: Array.from({ length: 8 }, () => bar({})),
    frame: { title: 'Kết quả', note: 'Số liệu' },
  }
  const svg = barPicture(picture)
  expect(barPicture(picture)).toBe(svg)
  expect(pictureHeight(picture) / 960).toBeLessThanOrEqual(9 / 16)
  const bytes = Buffer.from(await png(svg, 1920))
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(bytes.readUInt32BE(16)).toBe(1920)
})
