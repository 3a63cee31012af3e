/** Dots of the picture for each of the drawing's: sharp on paper and on dense screens. */
const DENSITY = 2
/** Milliseconds between two looks at whether a drawing still changes. */
const PAUSE = 40
const MOST_TRIES = 25
const SETTLED = 2

async function pictureOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  return image
}

function drawnOn(image: HTMLImageElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * DENSITY
  canvas.height = image.naturalHeight * DENSITY
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PAUSE)
  })

/**
 * A drawing that no longer changes: browsers say that an image is ready before the fonts inside it are, and put other
 * letters in their place until then.
 */
async function settled(image: HTMLImageElement): Promise<HTMLCanvasElement> {
  let [canvas, before, same] = [drawnOn(image), '', 0]
  for (let tries = 0; tries < MOST_TRIES && same < SETTLED; tries += 1) {
    await pause()
    canvas = drawnOn(image)
    const now = canvas.toDataURL()
    same = now === before ? same + 1 : 0
    before = now
  }
  return canvas
}

/** The file name that the server gives, with another ending. */
function pngName(response: Response): string {
  const told = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return `${told?.replace(/\.svg$/, '') ?? 'tiendo'}.png`
}

function save(address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}

/** Saves the drawing at an address as a PNG; throws where it cannot be had or is empty. */
export async function savePng(address: string): Promise<void> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`no picture: ${String(response.status)}`)
  const image = await pictureOf(await response.text())
  if (image.naturalWidth === 0) throw new Error('an empty picture')
  const canvas = await settled(image)
  const png = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  if (png === null || png.size === 0) throw new Error('an empty picture')
  const held = URL.createObjectURL(png)
  save(held, pngName(response))
  URL.revokeObjectURL(held)
}
