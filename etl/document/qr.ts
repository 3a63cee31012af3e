import { renderSVG } from 'uqr'

/** A code that a telephone reads, as SVG text. */
export const qrSvg = (link: string): string => renderSVG(link, { ecc: 'M', border: 1 })
