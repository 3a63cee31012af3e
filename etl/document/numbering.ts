import type { Block } from './document.ts'
import type { Layout } from './layout.ts'

/** Headings numbered as the layout does, the second level anew under each first one, which is in capitals. */
export function withNumbers(blocks: readonly Block[], { headings }: Layout): Block[] {
  let [first, second] = [0, 0]
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    if (block.level === 1) {
      ;[first, second] = [first + 1, 0]
      return { ...block, text: `${headings[0](first)}${block.text.toUpperCase()}` }
    }
    second += 1
    return { ...block, text: `${headings[1](second)}${block.text}` }
  })
}
