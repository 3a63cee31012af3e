import { linkTo, viewQuestions, type Address } from './link.ts'

const kept = viewQuestions.filter((name) => name !== 'node')

/** The page of a unit, in the view of an address; `root`: the campaign's address. */
export function unitLink(url: Address, root: string, code: string): string {
  return linkTo(url, `${root}/u/${encodeURIComponent(code)}`, kept)
}
