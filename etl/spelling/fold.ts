import { remembered } from './remembered.ts'

function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[đĐðÐɖƉ]/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
}

/**
 * A text as two people would call it the same: no accents, case, punctuation or doubled spaces.
 * Hoà = Hòa, Uỷ = Ủy, Đ (in any of its look-alikes) = d.
 */
export const foldText = remembered(fold)

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

function speak(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFD')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.replace(toneMarks, '') + (word.match(toneMarks) ?? []).join('')).normalize('NFC'))
    .join(' ')
}

/** A text with its accents, wherever in a syllable the tone mark is put: Hoà = Hòa, but Hòa ≠ Hoa. */
export const spokenText = remembered(speak)

/** Insertions, deletions and replacements between two texts. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, left] of Array.from(a).entries()) {
    const current = [row + 1]
    for (const [column, right] of Array.from(b).entries()) {
      const replaced = (previous[column] ?? 0) + (left === right ? 0 : 1)
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    previous = current
  }
  return previous.at(-1) ?? 0
}

/** The names nearest to what was written, best first; none that shares too little with it. */
export function nearest(written: string, names: readonly string[], most: number): string[] {
  const folded = foldText(written)
  return names
    .map((name) => ({ name, distance: editDistance(folded, foldText(name)) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(name.length / 3)))
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
}
