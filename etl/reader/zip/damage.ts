/** A zip whose parts do not fit together. */
export class DamagedZip extends Error {
  /** True where its end is missing. */
  readonly isCutOff: boolean

  constructor(message: string, options: { readonly isCutOff?: boolean; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.isCutOff = options.isCutOff ?? false
  }
}

/** A file in a zip that unpacks to more than there is room for. */
export class TooMuchUnpacked extends Error {}
