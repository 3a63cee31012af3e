/** Files one after the other in a `tar`, which every system can unpack without us. */

import { createTarDecoder, createTarPacker } from 'modern-tar'

type Pieces = AsyncIterable<Uint8Array>

interface TarEntry {
  readonly name: string
  readonly size: number
}

/** A file that is to go into a tar. */
export interface TarFile extends TarEntry {
  readonly content: () => Pieces
}

/** An entry with its content, piece by piece; the next entry comes only after all of it was taken. */
export interface OpenEntry extends TarEntry {
  readonly pieces: Pieces
}

/** This is no tar, or one that is damaged. */
export class DamagedTar extends Error {}

/** A tar of files in their order. Throws where one has not the size that it announces. */
export function tarOf(files: Iterable<TarFile>, mtime: Date): Pieces {
  const { readable, controller } = createTarPacker()
  const pack = async (): Promise<void> => {
    for (const { name, size, content } of files) {
      const body = controller.add({ name, size, mtime }).getWriter()
      for await (const piece of content()) await body.write(piece)
      await body.close()
    }
    controller.finalize()
  }
  pack().catch((cause: unknown) => {
    controller.error(cause)
  })
  return readable
}

/** Tells what fails in the source of a tar from what is amiss in the tar. */
class Source {
  readonly #pieces: Pieces
  #fault: { readonly cause: unknown } | null = null

  constructor(pieces: Pieces) {
    this.#pieces = pieces
  }

  async *read(): Pieces {
    try {
      yield* this.#pieces
    } catch (cause) {
      this.#fault = { cause }
      throw cause
    }
  }

  async *told<T>(parts: AsyncIterable<T>): AsyncGenerator<T> {
    try {
      yield* parts
    } catch (cause) {
      throw this.#fault === null ? new DamagedTar('no tar as it was written', { cause }) : this.#fault.cause
    }
  }
}

/**
 * The files of a tar in their order, to the last byte of its source. Throws `DamagedTar`, also where something else
 * than files is in it, and whatever the source throws.
 */
export async function* readTar(pieces: Pieces): AsyncGenerator<OpenEntry> {
  const source = new Source(pieces)
  const decoder = createTarDecoder({ strict: true })
  // What fails there fails in the entries as well, and is told by them.
  const fed = ReadableStream.from(source.read())
    .pipeTo(decoder.writable)
    .catch(() => undefined)
  try {
    for await (const { header, body } of source.told(decoder.readable)) {
      const { name, size, type } = header
      if (type !== 'file') throw new DamagedTar('no header of a file')
      yield { name, size, pieces: source.told(body) }
    }
  } finally {
    await fed
  }
}
