import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?inline'
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?inline'
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?inline'
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?inline'

const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,' +
  'U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB'

function face(source: string, weight: number, range: string | null): string {
  const limits = range === null ? '' : `unicode-range:${range};`
  return `@font-face{font-family:'Be Vietnam Pro';font-weight:${String(weight)};font-display:swap;${limits}src:url(${source}) format('woff2')}`
}

/** The font of the pages inside a drawing, which cannot fetch it from wherever it is opened. */
export const fontFaces = [
  face(latin400, 400, null),
  face(latin600, 600, null),
  face(vietnamese400, 400, VIETNAMESE),
  face(vietnamese600, 600, VIETNAMESE),
].join('')
