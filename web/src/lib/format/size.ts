import type { Locale } from '#lib/messages/messages.ts'
import { decimalText } from './number.ts'

const KILOBYTE = 1024

/** Bytes as people read them: 12 KB, 3,4 MB. */
export function sizeText(bytes: number, locale: Locale): string {
  const kilobytes = bytes / KILOBYTE
  if (kilobytes < KILOBYTE) return `${decimalText(String(Math.ceil(kilobytes)), locale)} KB`
  const megabytes = kilobytes / KILOBYTE
  return `${decimalText(Number.isInteger(megabytes) ? String(megabytes) : megabytes.toFixed(1), locale)} MB`
}
