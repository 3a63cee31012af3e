import { FONT, fontFiles } from './fonts.ts'

/** SVG text as the bytes of a .png so many pixels wide. */
export type Raster = (svg: string, width: number) => Promise<Uint8Array>

/** Loaded when the first picture is drawn: commands without pictures need not wait for it. */
export const png: Raster = async (svg, width) => {
  const { Resvg } = await import('@resvg/resvg-js')
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#ffffff',
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: FONT },
  })
  return new Uint8Array(drawing.render().asPng())
}
