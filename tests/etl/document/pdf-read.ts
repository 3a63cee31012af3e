import { getDocumentProxy } from 'unpdf'

export interface ReadPdf {
  readonly title: string
  /** Page by page, in order of reading, one blank between words. */
  readonly pages: readonly string[]
  /** Bookmarks: title and depth from 1. */
  readonly outline: readonly { readonly title: string; readonly depth: number }[]
  /** Addresses that the pages lead to. */
  readonly links: readonly string[]
  /** Width and height in millimetres. */
  readonly sizes: readonly (readonly [number, number])[]
}

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

function flat(bookmarks: readonly Bookmark[], depth = 1): ReadPdf['outline'] {
  return bookmarks.flatMap(({ title, items }) => [{ title, depth }, ...flat(items, depth + 1)])
}

/** A PDF as another program reads it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(bytes.slice())
  const pages: string[] = []
  const links: string[] = []
  const sizes: [number, number][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
    pages.push(words.join('').replace(/\s+/g, ' ').normalize('NFC'))
    const notes = (await page.getAnnotations()) as readonly { readonly url?: string }[]
    links.push(...notes.flatMap(({ url }) => url ?? []))
    const [, , width = 0, height = 0] = page.view
    sizes.push([Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)])
  }
  const { info } = (await document.getMetadata()) as { readonly info: { readonly Title?: string } }
  const outline = (await document.getOutline()) as readonly Bookmark[] | null
  return { title: info.Title ?? '', pages, outline: flat(outline ?? []), links, sizes }
}
