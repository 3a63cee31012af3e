let placeholders = 0

/**
 * A chart as SVG text, drawn when it is first asked for. It does not travel with the data of a page: the markup of a
 * first page has it already, and later ones are drawn in the browser.
 */
export class Drawing {
  readonly #draw: () => string
  #svg: string | null = null

  constructor(draw: () => string) {
    this.#draw = draw
  }

  get svg(): string {
    this.#svg ??= this.#draw()
    return this.#svg
  }

  /** What stands for a drawing in the browser: no two are the same, so that a new one takes the place of the old. */
  static elsewhere(): Drawing {
    placeholders += 1
    return new Drawing(() => `<!-- ${String(placeholders)} -->`)
  }
}
