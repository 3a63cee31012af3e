import { distanceWithin } from './edit-distance.ts'
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

/** Names are near that share two thirds of their letters. */
const reachOf = (name: string): number => Math.max(2, Math.floor(name.length / 3))

/** The names nearest to what was written, best first; none that shares too little with it. */
export function nearest(written: string, names: readonly string[], most: number): string[] {
  const folded = foldText(written)
  const named = names.map((name) => ({ name, folded: foldText(name) }))
  return nearestOf(folded, named, most).map(({ name }) => name)
}

/** The same among names that are folded, by their own length. */
export function nearestOf<Named extends { readonly name: string; readonly folded: string }>(
  folded: string,
  names: readonly Named[],
  most: number,
): Named[] {
  return names
    .flatMap((named) => {
      const distance = distanceWithin(folded, named.folded, reachOf(named.name))
      return distance === null ? [] : [{ named, distance }]
    })
    .toSorted((a, b) => a.distance - b.distance || (a.named.name < b.named.name ? -1 : 1))
    .slice(0, most)
    .map(({ named }) => named)
}
