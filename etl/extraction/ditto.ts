import { foldText } from '../spelling/fold.ts'

const marks = /^[\s–—-]*["“”„″〃»]{1,2}[\s–—-]*$|^\s*''\s*$/
const words = new Set(['nt', 'n t', 'nhu tren'])

/** "nt", "-nt-", `"`, "〃", "như trên": what stands above, once more. */
export function isDitto(text: string): boolean {
  return marks.test(text) || words.has(foldText(text))
}
