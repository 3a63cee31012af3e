const texts = /^(?:text\/|application\/json|image\/svg\+xml)/

/** Bytes below which packing gains nothing. */
const SMALL = 1400

function isWorthIt({ headers, body }: Response): boolean {
  const length = Number(headers.get('content-length') ?? SMALL)
  return (
    body !== null &&
    !headers.has('content-encoding') &&
    length >= SMALL &&
    texts.test(headers.get('content-type') ?? '')
  )
}

/** A text goes packed to who can unpack it; everything else as it is. */
export function packed(request: Request, response: Response): Response {
  if (!isWorthIt(response)) return response
  const headers = new Headers(response.headers)
  headers.append('vary', 'accept-encoding')
  const canUnpack = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  if (!canUnpack) return new Response(response.body, { status: response.status, headers })
  headers.delete('content-length')
  headers.set('content-encoding', 'gzip')
  const body = response.body?.pipeThrough(new CompressionStream('gzip')) ?? null
  return new Response(body, { status: response.status, headers })
}
